import type { LayerDefinition } from './layer.ts';

export const indicators = {
  id: 'indicators',
  title: { vi: 'Chỉ số theo xã', en: 'Indicators by commune' },
  group: 'themes',
  isDefault: true,
  schemas: ['indicators', 'indicator-series'],
} as const satisfies LayerDefinition;
