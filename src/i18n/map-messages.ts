import { defineMessages } from './messages.ts';

export const mapMessages = defineMessages({
  vi: {
    canvas:
      'Bản đồ. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ; N và P để đi qua các dấu, Enter để mở.',
    canvasToDraw:
      'Bản đồ để vẽ. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ; bật tâm ngắm để vẽ bằng bàn phím.',
    cluster: (count: string) => `Nhóm ${count} mục, Enter để mở`,
    scale: 'Thước tỷ lệ',
  },
  en: {
    canvas:
      'Map. Arrow keys move it, plus and minus zoom; N and P step through the marks, Enter opens one.',
    canvasToDraw:
      'Map to draw on. Arrow keys move it, plus and minus zoom; turn on the cross-hair to draw with the keyboard.',
    cluster: (count: string) => `Group of ${count} items, Enter opens it`,
    scale: 'Scale bar',
  },
});
