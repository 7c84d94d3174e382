import { formatNumber } from '../i18n/format.ts';
import { knownRows } from './detail-rows.ts';
import type { LayerDefinition } from './layer.ts';
import { type MeetingProperties, meetingSchema } from './schema/meetings.ts';

export const meetings = {
  id: 'meetings',
  title: { vi: 'Giao ban phối hợp', en: 'Coordination meetings' },
  group: 'records',
  isDefault: false,
  schemas: ['meetings'],
  record: {
    shape: 'hexagon',
    schema: meetingSchema,
    geometries: ['Point'],
    kindLabels: { coordination: { vi: 'Giao ban tháng', en: 'Monthly meetings' } },
    details(record, language) {
      const month = record.properties as MeetingProperties;
      return knownRows([
        [{ vi: 'Số buổi giao ban', en: 'Meetings' }, formatNumber(month.meetingCount, language)],
        [
          { vi: 'Văn bản trao đổi', en: 'Documents exchanged' },
          formatNumber(month.documentCount, language),
        ],
      ]);
    },
  },
  legend: () => [
    { label: { vi: 'Giao ban', en: 'Meetings' }, symbol: { kind: 'mark', shape: 'hexagon' } },
  ],
} as const satisfies LayerDefinition;
