import { defineMessages } from './messages.ts';

export const wallMessages = defineMessages({
  vi: {
    panel: 'Tình hình chung',
    ongoing: 'việc đang triển khai',
    households: 'lượt hộ được hỗ trợ',
    householdsNote: (count: string) => `theo ${count} hoạt động có số liệu, không tính trùng`,
    days: 'ngày từ khi ký quy chế',
    highRisk: 'vùng nguy cơ cấp 3 trở lên',
    shown: 'hoạt động trong bộ dữ liệu này',
    agenda: 'Đang và sắp diễn ra',
    noAgenda: 'Không có hoạt động nào đang hoặc sắp diễn ra theo các nguồn đã công bố.',
    inDays: (days: string) => `còn ${days} ngày`,
    updated: (date: string) => `Dữ liệu cập nhật đến ${date}`,
    leave: 'Về chế độ khám phá',
    fullScreen: 'Toàn màn hình',
  },
  en: {
    panel: 'At a glance',
    ongoing: 'activities under way',
    households: 'households helped',
    householdsNote: (count: string) => `from ${count} activities with figures, none counted twice`,
    days: 'days since the signing',
    highRisk: 'risk areas of level 3 or more',
    shown: 'activities in these data',
    agenda: 'Now and next',
    noAgenda: 'No activity is under way or coming up in the published sources.',
    inDays: (days: string) => `in ${days} days`,
    updated: (date: string) => `Data as of ${date}`,
    leave: 'Back to explore',
    fullScreen: 'Full screen',
  },
});
