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
    sheetTo: {
      peek: 'Thu gọn bảng thông tin',
      half: 'Mở bảng thông tin nửa màn hình',
      full: 'Mở bảng thông tin toàn màn hình',
    },
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
    sheetTo: {
      peek: 'Fold the information panel',
      half: 'Open the information panel to half of the screen',
      full: 'Open the information panel to the full screen',
    },
  },
});
