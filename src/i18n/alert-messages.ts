import { defineMessages } from './messages.ts';

export const alertMessages = defineMessages({
  vi: {
    badParameter: (parameter: string, value: string) =>
      `Liên kết có tham số không dùng được: ${parameter}=${value}. Đã dùng giá trị mặc định.`,
    dismiss: 'Bỏ qua thông báo',
    failed: (title: string) => `Không tải được dữ liệu “${title}”.`,
    retry: 'Thử lại',
    panelFailed: (panel: string) => `Phần “${panel}” gặp lỗi và không hiện được.`,
  },
  en: {
    badParameter: (parameter: string, value: string) =>
      `The link has a parameter that cannot be used: ${parameter}=${value}. Its default stands in.`,
    dismiss: 'Dismiss message',
    failed: (title: string) => `The data “${title}” could not be loaded.`,
    retry: 'Try again',
    panelFailed: (panel: string) => `The part “${panel}” failed and cannot be shown.`,
  },
});
