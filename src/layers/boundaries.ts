import { boundaryLines } from './boundary-lines.ts';
import { boundaryNames } from './boundary-names.ts';
import { communeTileLayers } from './commune-tiles.ts';
import { GROUND } from './ground-palette.ts';
import type { LayerDefinition } from './layer.ts';

export const boundaries = {
  id: 'boundaries',
  title: { vi: 'Ranh giới theo ngày', en: 'Boundaries of the date' },
  group: 'themes',
  isDefault: true,
  schemas: ['boundaries', 'neighbours', 'countries', 'borders'],
  style: (context) => [
    ...boundaryLines(context),
    ...communeTileLayers(context),
    ...boundaryNames(context),
  ],
  legend({ theme, vintage }) {
    const ground = GROUND[theme];
    const district = {
      label: { vi: 'Ranh giới huyện (đến 30/6/2025)', en: 'District line (until 30/6/2025)' },
      symbol: { kind: 'line', colour: ground.district, widthPx: 2 },
    } as const;
    return [
      {
        label: { vi: 'Biên giới quốc gia', en: 'National border' },
        symbol: {
          kind: 'line',
          colour: ground.nationalBorder,
          casing: ground.borderCasing,
          widthPx: 3,
        },
      },
      ...(vintage === '2020' ? [district] : []),
      {
        label: { vi: 'Ranh giới xã', en: 'Commune line' },
        symbol: { kind: 'line', colour: ground.commune, widthPx: 1 },
      },
    ];
  },
} as const satisfies LayerDefinition;
