import type { LayerDefinition } from './layer.ts';

export const places = {
  id: 'places',
  title: { vi: 'Điểm dân cư', en: 'Settlements' },
  group: 'ground',
  isDefault: true,
  schemas: ['places'],
} as const satisfies LayerDefinition;
