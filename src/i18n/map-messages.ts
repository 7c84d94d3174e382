import { defineMessages } from './messages.ts';
import { plural } from './plural.ts';

/** The element that says in words what the map shows; the map refers to it. */
export const MAP_DESCRIPTION_ID = 'map-description';

export const mapMessages = defineMessages({
  vi: {
    canvas:
      'Bản đồ. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ; N và P để đi qua các dấu, U và Shift U để đi qua các xã, Enter để mở.',
    canvasToDraw:
      'Bản đồ để vẽ. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ; bật tâm ngắm để vẽ bằng bàn phím.',
    cluster: (count: string) => `Nhóm ${count} mục, Enter để mở`,
    noFigure: 'chưa có số liệu',
    illustrative: 'minh hoạ',
    scale: 'Thước tỷ lệ',
  },
  en: {
    canvas:
      'Map. Arrow keys move it, plus and minus zoom; N and P step through the marks, U and Shift U through the communes, Enter opens one.',
    canvasToDraw:
      'Map to draw on. Arrow keys move it, plus and minus zoom; turn on the cross-hair to draw with the keyboard.',
    cluster: (count: string) => `Group of ${plural(count, 'item')}, Enter opens it`,
    noFigure: 'no data',
    illustrative: 'illustrative',
    scale: 'Scale bar',
  },
});
