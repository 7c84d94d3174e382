import type { LayerDefinition } from './layer.ts';

export const terrain = {
  id: 'terrain',
  title: { vi: 'Địa hình', en: 'Terrain' },
  group: 'ground',
  isDefault: true,
  schemas: ['terrain-tiles'],
} as const satisfies LayerDefinition;
