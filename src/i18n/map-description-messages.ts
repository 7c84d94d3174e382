import type { UnitLevel } from '../core/unit.ts';
import { defineMessages } from './messages.ts';
import { activities, inNumber, plural } from './plural.ts';

export const mapDescriptionMessages = defineMessages({
  vi: {
    boundaries: {
      '2020': (count: string) =>
        `Bản đồ vẽ ${count} xã, thị trấn của bốn huyện theo ranh giới đến hết ngày 30/6/2025.`,
      '2025': (count: string) => `Bản đồ vẽ ${count} xã, phường theo ranh giới từ ngày 1/7/2025.`,
    },
    painted: (indicator: string, year: string) => `Màu nền là ${indicator}, ${year}.`,
    coverage: (known: string, all: string, level: UnitLevel) =>
      `${known} trong ${all} ${level === 'commune' ? 'xã' : 'huyện'} có số liệu.`,
    range: (lowest: string, highest: string) => `Thấp nhất ${lowest}, cao nhất ${highest}.`,
    illustrative: (count: string) => `${count} số là số minh hoạ.`,
    marks: (shown: string, total: string) => `Đang hiện ${shown} trong ${total} hoạt động.`,
    unmarked: (count: string) => `${count} hoạt động không có dấu trên bản đồ.`,
    selected: (unit: string) => `Đang chọn ${unit}.`,
  },
  en: {
    boundaries: {
      '2020': (count) =>
        `The map draws ${count} communes and townships of four districts, as their boundaries were until 30 June 2025.`,
      '2025': (count) =>
        `The map draws ${count} communes and wards, as their boundaries have been since 1 July 2025.`,
    },
    painted: (indicator, year) => `Coloured by ${indicator}, ${year}.`,
    coverage: (known, all, level) =>
      `${known} of ${plural(all, level)} ${inNumber(known, 'has', 'have')} a figure.`,
    range: (lowest, highest) => `Lowest ${lowest}, highest ${highest}.`,
    illustrative: (count) => `${count} of them ${inNumber(count, 'is', 'are')} illustrative.`,
    marks: (shown, total) =>
      `${shown} of ${activities(total)} ${inNumber(shown, 'is', 'are')} shown.`,
    unmarked: (count) =>
      `${activities(count)} ${inNumber(count, 'has', 'have')} no mark on the map.`,
    selected: (unit) => `Selected: ${unit}.`,
  },
});
