import type { ChangeKind } from '../core/wall/changes.ts';
import { defineMessages } from './messages.ts';
import { plural } from './plural.ts';

const KINDS_VI: Readonly<Record<ChangeKind, string>> = {
  occurred: 'thiên tai xảy ra',
  held: 'đã diễn ra',
  begun: 'bắt đầu',
  finished: 'hoàn thành',
  due: 'hết thời hạn, chưa có tin hoàn thành',
  planned: 'theo kế hoạch, chưa có tin thực hiện',
};

const KINDS_EN: Readonly<Record<ChangeKind, string>> = {
  occurred: 'disaster occurred',
  held: 'took place',
  begun: 'begun',
  finished: 'completed',
  due: 'time is up, completion not reported',
  planned: 'planned, nothing reported yet',
};

export const changeMessages = defineMessages({
  vi: {
    title: 'Tóm tắt thay đổi',
    span: (since: string, until: string) => `Từ ${since} đến hết ${until}`,
    kinds: KINDS_VI,
    counts: 'Trong kỳ',
    clause: (code: string) => (code === '0' ? 'Mục đích chung' : `Điều ${code}`),
    more: (count: string) => `và ${count} việc khác`,
    none: 'Không có thay đổi nào trong kỳ theo các nguồn hiện có.',
    figures: 'Số liệu mới công bố',
    figureCount: (count: string) => `${count} giá trị`,
    years: (first: number, last: number) =>
      first === last ? `năm ${first}` : `các năm ${first}–${last}`,
    boundary: 'Địa giới hành chính',
    boundaryWords: (day: string, before: string, after: string) =>
      `Từ ${day}: ${before} xã, thị trấn của bốn huyện sắp xếp thành ${after} xã, phường; không còn cấp huyện (Nghị quyết 1661 và 1670/NQ-UBTVQH15).`,
    illustrative: 'minh hoạ',
    hasIllustrative: 'Có dữ liệu minh hoạ, ghi rõ ở từng dòng.',
    how: 'Tính theo thời gian và tình trạng đã công bố; mỗi việc kể một lần, ở điều khoản ghi đầu tiên.',
    columns: { day: 'Thời gian', name: 'Nội dung', place: 'Nơi', kind: 'Thay đổi' },
  },
  en: {
    title: 'What changed',
    span: (since: string, until: string) => `From ${since} to the end of ${until}`,
    kinds: KINDS_EN,
    counts: 'In this time',
    clause: (code: string) => (code === '0' ? 'General purpose' : `Clause ${code}`),
    more: (count: string) => `and ${count} more`,
    none: 'Nothing changed in this time according to the sources at hand.',
    figures: 'Figures newly published',
    figureCount: (count: string) => plural(count, 'value'),
    years: (first: number, last: number) =>
      first === last ? `of ${first}` : `of ${first}–${last}`,
    boundary: 'Administrative boundaries',
    boundaryWords: (day: string, before: string, after: string) =>
      `From ${day}: ${before} communes and townships of the four districts became ${after} communes and wards; districts are no more (Resolutions 1661 and 1670/NQ-UBTVQH15).`,
    illustrative: 'illustrative',
    hasIllustrative: 'Some of this is illustrative, and marked line by line.',
    how: 'By the period and the status that were published; each activity once, under the clause that it names first.',
    columns: { day: 'When', name: 'What', place: 'Where', kind: 'Change' },
  },
});
