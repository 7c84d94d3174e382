import { defineMessages } from './messages.ts';

export const careMessages = defineMessages({
  vi: {
    name: 'Tình trạng màn hình',
    mapGone: (since: string) => `Bản đồ chưa vẽ lại được từ ${since}, đang thử lại.`,
    datasetStale: (title: string, since: string) =>
      `“${title}” chưa cập nhật được từ ${since}; đang hiện số liệu trước đó.`,
    dataStale: (since: string) => `Chưa đọc lại được dữ liệu từ ${since}.`,
    stoodStill: (from: string, to: string) => `Màn hình đã dừng từ ${from} đến ${to}.`,
    clockJumped: (from: string, to: string) =>
      `Giờ của máy nhảy từ ${from} sang ${to}: máy đã ngủ, hoặc đồng hồ được chỉnh.`,
    mayGoDark: 'Trình duyệt không cho giữ màn hình luôn sáng.',
  },
  en: {
    name: 'State of this screen',
    mapGone: (since: string) => `The map has not been drawn since ${since}; trying again.`,
    datasetStale: (title: string, since: string) =>
      `“${title}” could not be updated since ${since}; what was read before is shown.`,
    dataStale: (since: string) => `Data could not be read again since ${since}.`,
    stoodStill: (from: string, to: string) => `This screen stood still from ${from} to ${to}.`,
    clockJumped: (from: string, to: string) =>
      `The time jumped from ${from} to ${to}: the computer slept, or its clock was set.`,
    mayGoDark: 'The browser does not let this page keep the screen on.',
  },
});
