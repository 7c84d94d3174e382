import type { LayerDefinition } from './layer.ts';

export const boundaries = {
  id: 'boundaries',
  title: { vi: 'Ranh giới theo ngày', en: 'Boundaries of the date' },
  group: 'themes',
  isDefault: true,
  schemas: ['boundaries', 'neighbours', 'countries', 'borders'],
} as const satisfies LayerDefinition;
