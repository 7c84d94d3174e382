import { defineMessages } from './messages.ts';
import { plural } from './plural.ts';

export const searchMessages = defineMessages({
  vi: {
    label: 'Tìm xã, bản, hoạt động',
    placeholder: 'Tìm xã, bản, dự án… (không cần dấu)',
    clear: 'Xoá ô tìm',
    suggestions: 'Gợi ý',
    none: 'Không tìm thấy.',
    goTo: (position: string) => `Đến vị trí ${position}`,
    position: 'vĩ độ, kinh độ',
    oldCommune: (district: string) => `xã cũ đến 30/06/2025, huyện ${district}`,
    oldTownship: (district: string) => `thị trấn cũ đến 30/06/2025, huyện ${district}`,
    oldDistrict: (communes: string, townships: string) =>
      townships === '0'
        ? `huyện cũ đến 30/06/2025, ${communes} xã`
        : `huyện cũ đến 30/06/2025, ${communes} xã, ${townships} thị trấn`,
    nowPartOf: (unit: string, resolution: string) => `nay thuộc ${unit} (2025), NQ ${resolution}`,
    abolished: 'không còn cấp huyện từ 01/07/2025',
    newUnit: (resolution: string) => `từ 01/07/2025, NQ ${resolution}`,
    madeOf: (names: string) => `gồm ${names} cũ`,
    settlement: 'điểm dân cư',
    peak: 'đỉnh núi',
    record: 'hoạt động',
  },
  en: {
    label: 'Search communes, villages, activities',
    placeholder: 'Search commune, village, project…',
    clear: 'Clear search',
    suggestions: 'Suggestions',
    none: 'Nothing found.',
    goTo: (position: string) => `Go to ${position}`,
    position: 'latitude, longitude',
    oldCommune: (district: string) => `commune until 30/06/2025, ${district} district`,
    oldTownship: (district: string) => `township until 30/06/2025, ${district} district`,
    oldDistrict: (communes: string, townships: string) =>
      townships === '0'
        ? `district until 30/06/2025, ${plural(communes, 'commune')}`
        : `district until 30/06/2025, ${plural(communes, 'commune')}, ${plural(townships, 'township')}`,
    nowPartOf: (unit: string, resolution: string) =>
      `now part of ${unit} (2025), Resolution ${resolution}`,
    abolished: 'no districts since 01/07/2025',
    newUnit: (resolution: string) => `since 01/07/2025, Resolution ${resolution}`,
    madeOf: (names: string) => `made of ${names}`,
    settlement: 'settlement',
    peak: 'peak',
    record: 'activity',
  },
});
