import type { LayerDefinition } from './layer.ts';

export const roads = {
  id: 'roads',
  title: { vi: 'Đường giao thông', en: 'Roads' },
  group: 'ground',
  isDefault: true,
  schemas: ['roads', 'roads-local'],
} as const satisfies LayerDefinition;
