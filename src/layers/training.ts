import { formatNumber } from '../i18n/format.ts';
import { ifKnown, knownRows } from './detail-rows.ts';
import type { LayerDefinition } from './layer.ts';
import { type TrainingProperties, trainingSchema } from './schema/training.ts';

export const training = {
  id: 'training',
  title: { vi: 'Tập huấn, diễn tập', en: 'Training and drills' },
  group: 'records',
  isDefault: true,
  schemas: ['training'],
  record: {
    shape: 'triangle',
    schema: trainingSchema,
    geometries: ['Point'],
    kindLabels: {
      signing: { vi: 'Lễ ký kết', en: 'Signing' },
      drill_rescue: { vi: 'Diễn tập cứu hộ, cứu nạn', en: 'Rescue drill' },
      drill_defence: { vi: 'Diễn tập khu vực phòng thủ', en: 'Defence-area exercise' },
      drill_mobilisation: { vi: 'Diễn tập động viên', en: 'Mobilisation exercise' },
      training_border: { vi: 'Tập huấn tổ tự quản', en: 'Self-management group training' },
      training_cadre: { vi: 'Tập huấn cán bộ', en: 'Cadre training' },
      training_militia: { vi: 'Huấn luyện dân quân tự vệ', en: 'Militia training' },
      training_health: { vi: 'Tập huấn y tế', en: 'Health training' },
      training_literacy: { vi: 'Lớp xoá mù chữ', en: 'Literacy class' },
      training_livelihood: { vi: 'Tập huấn sản xuất', en: 'Production training' },
      training_grassroots: { vi: 'Tập huấn dân vận', en: 'Community work training' },
      force_building: { vi: 'Kiện toàn tổ chức', en: 'Organisation' },
      disaster_response: { vi: 'Ứng phó thiên tai', en: 'Disaster response' },
    },
    details(record, language) {
      const session = record.properties as TrainingProperties;
      return knownRows([
        [{ vi: 'Đơn vị tổ chức', en: 'Organiser' }, session.organiser],
        [{ vi: 'Địa điểm', en: 'Venue' }, session.venue],
        [{ vi: 'Nội dung', en: 'Content' }, session.content],
        [
          { vi: 'Số ngày', en: 'Days' },
          ifKnown(session.durationDays, (days) => formatNumber(days, language)),
        ],
      ]);
    },
  },
  legend: () => [
    {
      label: { vi: 'Tập huấn, diễn tập', en: 'Training, drill' },
      symbol: { kind: 'mark', shape: 'triangle' },
    },
  ],
} as const satisfies LayerDefinition;
