import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from './ground-palette.ts';
import type { LayerDefinition, StyleContext } from './layer.ts';
import { onStage } from './stage.ts';
import { SMALLEST_TYPE_PX, TYPEFACE } from './typeface.ts';

/** Images of the number shields, drawn by the map; the text gives them their width. */
export const SHIELD_IMAGES = {
  national: 'shield-national',
  provincial: 'shield-provincial',
} as const;

type Widths = readonly [trunk: number, primary: number, secondary: number, tertiary: number];

function byClass(widths: Widths, factor: number): ExpressionSpecification {
  const [trunk, primary, secondary, tertiary] = widths.map((width) => width * factor);
  return [
    'match',
    ['get', 'class'],
    'trunk',
    trunk,
    'primary',
    primary,
    'secondary',
    secondary,
    tertiary,
  ] as ExpressionSpecification;
}

/** Width in px by class; `extraPx` is the casing on both sides together. */
function roadWidth(scale: number, extraPx: number): ExpressionSpecification {
  const at = (widths: Widths) =>
    byClass(widths.map((width) => width + extraPx) as unknown as Widths, scale);
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    7,
    at([1, 0.8, 0.5, 0.3]),
    9.5,
    at([2.1, 1.8, 1.3, 0.9]),
    13,
    at([6, 5.4, 4.4, 3.4]),
  ];
}

function lines({ theme, scale }: StyleContext) {
  const ground = GROUND[theme];
  const cap = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return onStage('lines', [
    {
      id: 'roads-local',
      type: 'line',
      source: 'roads-local',
      minzoom: 9.2,
      layout: cap,
      paint: {
        'line-color': ground.roadLocal,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9.2,
          0.5 * scale,
          12,
          1.4 * scale,
          14,
          3 * scale,
        ],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 9.2, 0, 9.8, 0.8],
      },
    },
    {
      id: 'roads-casing',
      type: 'line',
      source: 'roads',
      filter: ['step', ['zoom'], ['!=', ['get', 'class'], 'tertiary'], 8.6, true],
      layout: cap,
      paint: {
        'line-color': ground.roadCasing,
        'line-width': roadWidth(scale, 1.1),
        'line-opacity': 0.85,
      },
    },
    {
      id: 'roads-main',
      type: 'line',
      source: 'roads',
      filter: ['step', ['zoom'], ['!=', ['get', 'class'], 'tertiary'], 8.6, true],
      layout: cap,
      paint: {
        'line-color': [
          'match',
          ['get', 'class'],
          ['trunk', 'primary'],
          ground.roadMajor,
          ground.roadMinor,
        ],
        'line-width': roadWidth(scale, 0),
      },
    },
  ]);
}

function shields({ theme, scale }: StyleContext) {
  const isDark = theme === 'dark';
  return onStage('labels', [
    {
      id: 'roads-shields',
      type: 'symbol',
      source: 'roads',
      minzoom: 7.9,
      filter: [
        'all',
        ['!=', ['get', 'ref'], null],
        [
          'step',
          ['zoom'],
          ['==', ['get', 'kind'], 'national'],
          9.4,
          ['in', ['get', 'kind'], ['literal', ['national', 'provincial']]],
        ],
      ],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 280 * scale,
        // Shields stand upright: they need no straight piece of road.
        'text-max-angle': 3600,
        'text-rotation-alignment': 'viewport',
        'icon-rotation-alignment': 'viewport',
        'text-field': ['get', 'ref'],
        'text-font': TYPEFACE.semibold,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          SMALLEST_TYPE_PX * scale,
          12,
          11 * scale,
        ],
        'icon-image': [
          'match',
          ['get', 'kind'],
          'national',
          SHIELD_IMAGES.national,
          SHIELD_IMAGES.provincial,
        ],
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [1, 4, 1, 4],
        'text-padding': 8,
        'icon-padding': 8,
      },
      paint: {
        'text-color': [
          'match',
          ['get', 'kind'],
          'national',
          '#ffffff',
          isDark ? '#cdd8df' : '#3d362e',
        ],
      },
    },
  ]);
}

export const roads = {
  id: 'roads',
  title: { vi: 'Đường giao thông', en: 'Roads' },
  group: 'ground',
  isDefault: true,
  schemas: ['roads', 'roads-local'],
  style: (context) => [...lines(context), ...shields(context)],
  legend({ theme }) {
    const { roadMajor, roadMinor, roadCasing, roadLocal } = GROUND[theme];
    return [
      {
        label: { vi: 'Quốc lộ', en: 'National road' },
        symbol: { kind: 'line', colour: roadMajor, casing: roadCasing, widthPx: 3 },
      },
      {
        label: { vi: 'Đường tỉnh, đường khác', en: 'Provincial and other roads' },
        symbol: { kind: 'line', colour: roadMinor, casing: roadCasing, widthPx: 2 },
      },
      {
        label: { vi: 'Đường dân sinh', en: 'Local road' },
        symbol: { kind: 'line', colour: roadLocal, widthPx: 1 },
      },
    ];
  },
} as const satisfies LayerDefinition;
