import { defineMessages } from './messages.ts';

export const resultMessages = defineMessages({
  vi: {
    results: 'Kết quả',
    counted: (shown: string, total: string) => `${shown} trong ${total} hoạt động`,
    unmarked: (count: string) => `${count} không có trên bản đồ`,
    unmarkedOne: 'không có trên bản đồ',
    order: 'Xếp theo',
    orders: {
      date: 'Mới nhất trước',
      name: 'Tên',
      clause: 'Điều khoản',
      budget: 'Kinh phí',
    },
    tooManyByName: (count: string) => `Tên (khi còn không quá ${count})`,
    showUndated: (count: string) => `Kèm ${count} hoạt động chưa rõ ngày`,
    none: 'Không có hoạt động nào khớp với bộ lọc.',
    reset: 'Bỏ mọi bộ lọc',
    published: 'Đã công bố',
    illustrative: 'Minh hoạ',
  },
  en: {
    results: 'Results',
    counted: (shown: string, total: string) => `${shown} of ${total} activities`,
    unmarked: (count: string) => `${count} not on the map`,
    unmarkedOne: 'not on the map',
    order: 'Sort by',
    orders: { date: 'Newest first', name: 'Name', clause: 'Clause', budget: 'Budget' },
    tooManyByName: (count: string) => `Name (for up to ${count})`,
    showUndated: (count: string) => `Include ${count} undated activities`,
    none: 'No activity meets the filters.',
    reset: 'Clear all filters',
    published: 'Published',
    illustrative: 'Illustrative',
  },
});
