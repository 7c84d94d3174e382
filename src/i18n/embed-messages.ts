import { defineMessages } from './messages.ts';

/** Words of the page in a frame of another one. */
export const embedMessages = defineMessages({
  vi: {
    openAtlas: 'Mở trong Bản đồ Mường Chà',
    gestures: {
      desktop: 'Giữ Ctrl và cuộn để phóng to, thu nhỏ',
      mac: 'Giữ ⌘ và cuộn để phóng to, thu nhỏ',
      touch: 'Dùng hai ngón tay để di chuyển bản đồ',
    },
  },
  en: {
    openAtlas: 'Open in Mường Chà Atlas',
    gestures: {
      desktop: 'Hold Ctrl and scroll to zoom',
      mac: 'Hold ⌘ and scroll to zoom',
      touch: 'Use two fingers to move the map',
    },
  },
});
