import { defineMessages } from './messages.ts';

/** Words of the part that sets units side by side. */
export const comparisonMessages = defineMessages({
  vi: {
    title: (count: string, most: string) => `So sánh (${count} trong ${most} đơn vị)`,
    remove: (unit: string) => `Bỏ ${unit} khỏi so sánh`,
    removeAll: 'Bỏ hết',
    add: 'Thêm đơn vị…',
    addThis: 'Thêm',
    groups: {
      districts: 'Huyện (đến 30/06/2025)',
      communes2025: 'Xã (từ 01/07/2025)',
      communes2020: 'Xã cũ (đến 30/06/2025)',
    },
    scale: 'Các biểu đồ chung một thang.',
    boundaries: 'Đơn vị thuộc hai hệ ranh giới khác nhau: đọc giá trị cùng ranh giới của nó.',
    table: (indicator: string) => `${indicator} theo năm`,
    year: 'Năm',
    none: 'chưa có số liệu',
    illustrative: 'minh hoạ',
  },
  en: {
    title: (count, most) => `Comparison (${count} of ${most} units)`,
    remove: (unit) => `Take ${unit} out of the comparison`,
    removeAll: 'Remove all',
    add: 'Add a unit…',
    addThis: 'Add',
    groups: {
      districts: 'Districts (until 30/06/2025)',
      communes2025: 'Communes (since 01/07/2025)',
      communes2020: 'Former communes (until 30/06/2025)',
    },
    scale: 'All charts share one scale.',
    boundaries: 'These units belong to two sets of boundaries: read each value with its own.',
    table: (indicator) => `${indicator} by year`,
    year: 'Year',
    none: 'no data',
    illustrative: 'illustrative',
  },
});
