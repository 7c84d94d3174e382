import { defineMessages } from './messages.ts';

export const mapControlsMessages = defineMessages({
  vi: {
    title: 'Điều khiển bản đồ',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    home: 'Về toàn khu',
    fit: 'Vừa với kết quả',
    columns: 'Cột 3D theo chỉ số',
    density: 'Mật độ hoạt động',
    pointer: 'Toạ độ con trỏ (WGS 84)',
    sheet: 'Bảng thông tin',
    sheetHeights: { peek: 'thu gọn', half: 'nửa màn hình', full: 'toàn màn hình' },
    sheetHandle: (height: string) => `Chiều cao bảng thông tin: ${height}`,
  },
  en: {
    title: 'Map controls',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Whole zone',
    fit: 'Fit to results',
    columns: '3D columns of the indicator',
    density: 'Density of activities',
    pointer: 'Pointer position (WGS 84)',
    sheet: 'Information panel',
    sheetHeights: { peek: 'folded', half: 'half of the screen', full: 'full screen' },
    sheetHandle: (height) => `Height of the information panel: ${height}`,
  },
});
