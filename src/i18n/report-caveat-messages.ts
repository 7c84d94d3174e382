import type { CaveatCode } from '../core/impact/report.ts';
import { defineMessages } from './messages.ts';
import { inNumber, plural } from './plural.ts';

/** Words of a caveat. `names` and `count` are ready to show; empty where there are none. */
type CaveatWords = Readonly<Record<CaveatCode, (names: string, count: string) => string>>;

export const reportCaveatMessages = defineMessages<CaveatWords>({
  vi: {
    'without-figure': (names) => `Chưa có số liệu (không phải bằng 0): ${names}`,
    'target-only': (names) => `Chỉ có mục tiêu, chưa có kết quả: ${names}`,
    'without-weight': (names) => `Không tính vào bình quân vì chưa có số hộ hay dân số: ${names}`,
    'other-standard': (names) => `Chỉ có số liệu năm khác hoặc chuẩn khác, không gộp: ${names}`,
    'several-years': () => 'Số liệu của các xã thuộc những năm khác nhau',
    'outside-not-counted': () => 'Chưa tính phần nằm ngoài các xã có trong bản đồ',
    'boundary-fair': () => 'Ranh giới xã tương đối, có chỗ lệch đến khoảng 1 km',
    'boundary-poor': () => 'Ranh giới xã chỉ gần đúng, có chỗ lệch 3–7 km: tỷ lệ chỉ để tham khảo',
    'came-from-outside': (_, count) => `Xã này còn gồm ${count} phần ở ngoài bốn huyện cũ`,
    'known-by-district': (_, count) =>
      `Còn ${count} mục chỉ biết đến huyện, tỉnh hoặc toàn khu, không tính vào đây`,
    'known-by-commune': (_, count) => `${count} mục chỉ biết đến xã, có thể nằm ngoài hình vẽ`,
    undated: (_, count) => `${count} mục không rõ thời gian`,
    'plan-undated': () => 'Phương án chưa ghi thời gian: tính các mục của mọi thời gian',
    'left-out-of-sums': (_, count) => `${count} mục không cộng vào tổng vì có thể trùng`,
    'not-listed': (_, count) => `Còn ${count} mục không liệt kê; tổng đã tính đủ`,
    'data-missing': () => 'Không đọc được dữ liệu nền: chưa trả lời được',
    'too-many-records': (_, count) => `${count} mục chưa được xét vì bộ dữ liệu quá lớn`,
    'more-than-possible': () => 'Nhiều hơn tổng số hộ của tất cả các xã trong phạm vi',
    'more-than-estimate': () => 'Nhiều hơn số hộ ước tính trong hình vẽ',
    'not-in-list': (names) => `Hình vẽ có nhưng danh sách không ghi: ${names}`,
    'not-in-shape': (names) => `Danh sách có nhưng nằm ngoài hình vẽ: ${names}`,
    'same-as-shape': () => 'Khớp với hình vẽ',
  },
  en: {
    'without-figure': (names) => `No figure published (which is not zero): ${names}`,
    'target-only': (names) => `Only a target is known, no result: ${names}`,
    'without-weight': (names) =>
      `Not in the mean, since neither households nor population are known: ${names}`,
    'other-standard': (names) => `Figures of other years or standards only, not joined: ${names}`,
    'several-years': () => 'The communes’ figures are of different years',
    'outside-not-counted': () => 'Without the part outside the communes of this map',
    'boundary-fair': () => 'The commune’s boundary is fair: up to about 1 km off in places',
    'boundary-poor': () =>
      'The commune’s boundary is approximate, 3–7 km off in places: shares are for orientation only',
    'came-from-outside': (_, count) =>
      `The commune also has ${plural(count, 'part')} from outside the four districts`,
    'known-by-district': (_, count) =>
      `${count} more ${inNumber(count, 'is', 'are')} known by district, province or zone only, and not counted here`,
    'known-by-commune': (_, count) => `${count} known by commune only: may lie beside the shape`,
    undated: (_, count) => `${count} without a date`,
    'plan-undated': () => 'The plan has no dates: records of all times are counted',
    'left-out-of-sums': (_, count) =>
      `${count} left out of the sum, since ${inNumber(count, 'it', 'they')} may overlap others`,
    'not-listed': (_, count) =>
      `${count} more ${inNumber(count, 'is not listed; totals count it', 'are not listed; totals count them')}`,
    'data-missing': () => 'Ground data could not be read: no answer yet',
    'too-many-records': (_, count) =>
      `${plural(count, 'record')} ${inNumber(count, 'was', 'were')} not looked at: the dataset is too large`,
    'more-than-possible': () => 'More than all households of all communes within it',
    'more-than-estimate': () => 'More than the households estimated within the shape',
    'not-in-list': (names) => `In the shape, but not in the list: ${names}`,
    'not-in-shape': (names) => `In the list, but not in the shape: ${names}`,
    'same-as-shape': () => 'Agrees with the shape',
  },
});
