import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from './ground-palette.ts';
import type { StyleContext } from './layer.ts';
import { COUNTRY_POINTS, UNIT_POINTS } from './sources.ts';
import { onStage } from './stage.ts';
import { TYPEFACE } from './typeface.ts';

// No capitals: the map library (6.17) sets the tallest of them, Ồ Ố Ễ Ẫ, a third of their size too
// low (GlyphManager takes an offset of exactly 0 for a missing one).

/** Around this zoom district names give way to commune names. */
const COMMUNES_FROM = 8.05;

function countries({ theme, scale, language }: StyleContext): LayerSpecification {
  const ground = GROUND[theme];
  return {
    id: 'boundaries-country-names',
    type: 'symbol',
    source: COUNTRY_POINTS,
    layout: {
      'text-field': ['get', language === 'vi' ? 'nameVi' : 'nameEn'],
      'text-font': TYPEFACE.medium,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, 12 * scale, 10, 19 * scale],
      'text-letter-spacing': 0.4,
      'text-max-width': 40,
      'text-padding': 6,
    },
    paint: { 'text-color': ground.countryName, 'text-opacity': 0.9 },
  };
}

function tripoint({ theme, scale, language }: StyleContext): readonly LayerSpecification[] {
  const ground = GROUND[theme];
  const filter: ExpressionSpecification = ['==', ['get', 'kind'], 'tripoint'];
  return [
    {
      id: 'boundaries-tripoint',
      type: 'circle',
      source: 'borders',
      filter,
      paint: {
        'circle-radius': 3.6 * scale,
        'circle-color': ground.borderCasing,
        'circle-stroke-color': ground.nationalBorder,
        'circle-stroke-width': 1.8 * scale,
      },
    },
    {
      id: 'boundaries-tripoint-name',
      type: 'symbol',
      source: 'borders',
      minzoom: 8.6,
      filter,
      layout: {
        'text-field': language === 'vi' ? 'Mốc 0' : 'Marker 0',
        'text-font': TYPEFACE.medium,
        'text-size': 10.5 * scale,
        'text-variable-anchor': ['right', 'top', 'left'],
        'text-radial-offset': 0.7,
      },
      paint: {
        'text-color': ground.nationalBorder,
        'text-halo-color': ground.halo,
        'text-halo-width': 1.3 * scale,
      },
    },
  ];
}

function communes({ theme, scale, vintage }: StyleContext): LayerSpecification {
  const ground = GROUND[theme];
  const size = vintage === '2025' ? 1.12 * scale : scale;
  return {
    id: 'boundaries-commune-names',
    type: 'symbol',
    source: UNIT_POINTS,
    minzoom: vintage === '2025' ? 7 : COMMUNES_FROM,
    filter: ['==', ['get', 'level'], 'commune'],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': TYPEFACE.medium,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        7,
        9.5 * size,
        8.4,
        11.5 * size,
        10,
        14.5 * size,
        12,
        18 * size,
      ],
      'text-letter-spacing': 0.035,
      'text-max-width': 7,
      'text-line-height': 1.1,
      'text-padding': 1,
      // The middle first; around a mark that stands there.
      'text-variable-anchor-offset': [
        'center',
        [0, 0],
        'top',
        [0, 1.35],
        'bottom',
        [0, -1.35],
        'left',
        [1.5, 0],
        'right',
        [-1.5, 0],
        'top',
        [0, 2],
        'bottom',
        [0, -2],
        'top-left',
        [1.1, 1.1],
        'top-right',
        [-1.1, 1.1],
        'bottom-left',
        [1.1, -1.1],
        'bottom-right',
        [-1.1, -1.1],
      ],
      'text-justify': 'auto',
      'symbol-sort-key': ['-', 0, ['get', 'areaKm2']],
    },
    paint: {
      'text-color': ground.communeName,
      'text-halo-color': ground.halo,
      'text-halo-width': 1.5 * scale,
      'text-halo-blur': 0.4,
    },
  };
}

function districts({ theme, scale, vintage }: StyleContext): readonly LayerSpecification[] {
  if (vintage !== '2020') return [];
  const ground = GROUND[theme];
  return [
    {
      id: 'boundaries-district-names',
      type: 'symbol',
      source: UNIT_POINTS,
      maxzoom: COMMUNES_FROM,
      filter: ['==', ['get', 'level'], 'district'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': TYPEFACE.semibold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6.5, 10 * scale, 8, 15 * scale],
        'text-letter-spacing': 0.14,
        'text-max-width': 6,
        'text-variable-anchor-offset': [
          'center',
          [0, 0],
          'top',
          [0, 1.5],
          'bottom',
          [0, -1.5],
          'left',
          [1.6, 0],
          'right',
          [-1.6, 0],
        ],
      },
      paint: {
        'text-color': ground.districtName,
        'text-halo-color': ground.halo,
        'text-halo-width': 1.6 * scale,
      },
    },
  ];
}

/** Names, those that must be read placed last: what lies on top finds its place first. */
export function boundaryNames(context: StyleContext): readonly LayerSpecification[] {
  return onStage('labels', [
    countries(context),
    ...tripoint(context),
    communes(context),
    ...districts(context),
  ]);
}
