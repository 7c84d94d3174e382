import type { LayerDefinition } from './layer.ts';

export const zone = {
  id: 'zone',
  title: { vi: 'Khu KT-QP (27 xã, danh sách làm việc)', en: 'Zone (27 communes, working list)' },
  group: 'themes',
  isDefault: true,
  schemas: ['zone'],
} as const satisfies LayerDefinition;
