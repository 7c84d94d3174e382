import { defineMessages } from './messages.ts';
import { inNumber, plural } from './plural.ts';

export const sourceMessages = defineMessages({
  vi: {
    button: 'Nguồn dữ liệu',
    title: 'Nguồn dữ liệu',
    intro:
      'Mọi tệp dữ liệu của bản này, kèm nguồn, giấy phép, thời điểm của nội dung và những khiếm khuyết đã biết.',
    credit:
      'Nền: © OpenStreetMap · Ranh giới: NXB TN-MT và Bản đồ VN · Địa hình: Viewfinder Panoramas',
    shortCredit: '© OpenStreetMap',
    source: 'Nguồn',
    licence: 'Giấy phép',
    vintage: 'Thời điểm',
    retrieved: 'Lấy về',
    defects: 'Khiếm khuyết đã biết',
    rejected: (count: string) => `${count} dòng bị loại vì sai cấu trúc`,
    version: (version: string) => `Phiên bản ${version}`,
    natures: {
      published: 'Đã công bố',
      illustrative: 'Minh hoạ',
      reference: 'Dữ liệu nền',
    },
    close: 'Đóng',
    dateUnknown: 'không rõ ngày',
    newTab: 'mở trang nguồn',
  },
  en: {
    button: 'Data sources',
    title: 'Data sources',
    intro:
      'Every data file of this edition with its source, licence, the time its content describes, and its known defects.',
    credit:
      'Ground: © OpenStreetMap · Boundaries: NXB TN-MT và Bản đồ VN · Terrain: Viewfinder Panoramas',
    shortCredit: '© OpenStreetMap',
    source: 'Source',
    licence: 'Licence',
    vintage: 'Content of',
    retrieved: 'Retrieved',
    defects: 'Known defects',
    rejected: (count: string) =>
      `${plural(count, 'row')} left out because of ${inNumber(count, 'its', 'their')} structure`,
    version: (version: string) => `Version ${version}`,
    natures: {
      published: 'Published',
      illustrative: 'Illustrative',
      reference: 'Reference',
    },
    close: 'Close',
    dateUnknown: 'date not known',
    newTab: 'opens the source',
  },
});
