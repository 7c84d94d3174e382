import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from './ground-palette.ts';
import type { LayerDefinition } from './layer.ts';
import { onStage } from './stage.ts';
import { TYPEFACE } from './typeface.ts';

/**
 * From which zoom a settlement of a rank is drawn (filters see whole zooms): cities everywhere,
 * hamlets only close by. While the whole zone is in sight, towns beyond the four districts would
 * only stand cut at the map's edge.
 */
const IS_DRAWN: ExpressionSpecification = [
  'all',
  ['!=', ['get', 'class'], 'peak'],
  ['any', ['!=', ['get', 'commune2020'], null], ['step', ['zoom'], false, 9, true]],
  ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 8, 1, 10.2, 2, 11, 3, 11.6, 4, 12.6, 5]],
];

export const places = {
  id: 'places',
  title: { vi: 'Điểm dân cư', en: 'Settlements' },
  group: 'ground',
  isDefault: true,
  schemas: ['places'],
  style({ theme, scale, unitNames }) {
    const ground = GROUND[theme];
    const name: ExpressionSpecification = [
      'case',
      ['in', ['get', 'name'], ['literal', [...unitNames]]],
      '',
      ['get', 'name'],
    ];
    return onStage('labels', [
      {
        id: 'places-dots',
        type: 'circle',
        source: 'places',
        filter: IS_DRAWN,
        paint: {
          'circle-radius': ['match', ['get', 'rank'], 0, 3.2 * scale, 1, 2.6 * scale, 1.7 * scale],
          'circle-color': ['match', ['get', 'rank'], [0, 1], ground.halo, ground.placeDot],
          'circle-stroke-color': ground.placeDot,
          'circle-stroke-width': ['match', ['get', 'rank'], [0, 1], 1.3 * scale, 0],
        },
      },
      {
        id: 'places-names',
        type: 'symbol',
        source: 'places',
        filter: IS_DRAWN,
        layout: {
          'text-field': name,
          'text-font': [
            'match',
            ['get', 'rank'],
            [0, 1],
            ['literal', TYPEFACE.medium],
            ['literal', TYPEFACE.regular],
          ],
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            8,
            ['match', ['get', 'rank'], 0, 12 * scale, 1, 10.5 * scale, 9.5 * scale],
            13,
            ['match', ['get', 'rank'], 0, 16 * scale, 1, 14 * scale, 12 * scale],
          ],
          'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left'],
          'text-radial-offset': 0.55,
          'text-justify': 'auto',
          'text-padding': 3,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: {
          'text-color': ground.placeName,
          'text-halo-color': ground.halo,
          'text-halo-width': 1.3 * scale,
        },
      },
    ]);
  },
} as const satisfies LayerDefinition;
