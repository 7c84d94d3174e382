import type { LayerDefinition } from './layer.ts';

export const indicators = {
  id: 'indicators',
  title: { vi: 'Chỉ số theo xã', en: 'Indicators by commune' },
  group: 'themes',
  isDefault: true,
  datasets: ['indicators', 'illustrative-indicators'],
} as const satisfies LayerDefinition;
