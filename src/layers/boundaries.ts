import type { LayerDefinition } from './layer.ts';

export const boundaries = {
  id: 'boundaries',
  title: { vi: 'Ranh giới theo ngày', en: 'Boundaries of the date' },
  group: 'themes',
  isDefault: true,
  datasets: [
    'units',
    'communes-2020',
    'communes-2025',
    'districts-2020',
    'communes-2020-lite',
    'communes-2025-lite',
    'districts-2020-lite',
    'neighbours-2025',
    'countries',
    'borders',
  ],
} as const satisfies LayerDefinition;
