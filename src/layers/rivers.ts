import type { LayerDefinition } from './layer.ts';

export const rivers = {
  id: 'rivers',
  title: { vi: 'Sông, hồ', en: 'Rivers and lakes' },
  group: 'ground',
  isDefault: true,
  schemas: ['rivers', 'water'],
} as const satisfies LayerDefinition;
