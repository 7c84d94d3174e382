import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from './ground-palette.ts';
import type { LayerDefinition, StyleContext } from './layer.ts';
import { onStage } from './stage.ts';
import { TYPEFACE } from './typeface.ts';

/** Width in px by rank: the two great rivers first, nameless streams last. */
function riverWidth(scale: number): ExpressionSpecification {
  const byRank = (...widths: readonly [number, number, number, number]) =>
    [
      'match',
      ['get', 'rank'],
      0,
      widths[0] * scale,
      1,
      widths[1] * scale,
      2,
      widths[2] * scale,
      widths[3] * scale,
    ] as ExpressionSpecification;
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    7,
    byRank(1.1, 0.6, 0.4, 0.2),
    10,
    byRank(2.2, 1.3, 0.9, 0.6),
    13,
    byRank(5, 3, 2, 1.3),
  ];
}

function names({ theme, scale }: StyleContext) {
  const ground = GROUND[theme];
  return onStage('labels', [
    {
      id: 'rivers-names',
      type: 'symbol',
      source: 'rivers',
      minzoom: 8.6,
      filter: [
        'all',
        ['has', 'name'],
        ['!=', ['get', 'name'], null],
        ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 9.2, 1, 10.5, 2]],
      ],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 480,
        'text-field': ['get', 'name'],
        'text-font': TYPEFACE.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 10.5 * scale, 12, 13 * scale],
        'text-letter-spacing': 0.12,
        'text-offset': [0, -0.7],
        'text-max-angle': 30,
        'text-padding': 12,
      },
      paint: {
        'text-color': ground.waterName,
        'text-halo-color': ground.halo,
        'text-halo-width': 1.2 * scale,
      },
    },
  ]);
}

export const rivers = {
  id: 'rivers',
  title: { vi: 'Sông, hồ', en: 'Rivers and lakes' },
  group: 'ground',
  isDefault: true,
  schemas: ['rivers', 'water'],
  style(context) {
    const { theme, scale } = context;
    const ground = GROUND[theme];
    return [
      ...onStage('water', [
        {
          id: 'rivers-lines',
          type: 'line',
          source: 'rivers',
          filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 8, 2, 9.4, 3]],
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: {
            'line-color': ground.river,
            'line-width': riverWidth(scale),
            'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0.75, 10, 0.95],
          },
        },
        {
          id: 'rivers-water',
          type: 'fill',
          source: 'water',
          paint: { 'fill-color': ground.water, 'fill-outline-color': ground.waterEdge },
        },
      ]),
      ...names(context),
    ];
  },
  legend: ({ theme }) => [
    {
      label: { vi: 'Sông, suối', en: 'River, stream' },
      symbol: { kind: 'line', colour: GROUND[theme].river, widthPx: 2 },
    },
    {
      label: { vi: 'Hồ, mặt sông rộng', en: 'Lake, wide river' },
      symbol: { kind: 'fill', colour: GROUND[theme].water, outline: GROUND[theme].waterEdge },
    },
  ],
} as const satisfies LayerDefinition;
