import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { RISK_COLOURS, type RiskLevel } from '../core/palette.ts';
import type { LegendEntry, StyleContext } from './layer.ts';
import { recordShapes } from './sources.ts';
import { onStage } from './stage.ts';

/** Image of the arrow head along evacuation routes, drawn by the map. */
export const ROUTE_ARROW_IMAGE = 'route-arrow';

const RISK_LEVELS: readonly RiskLevel[] = [1, 2, 3, 4, 5];

/** Edges of risk areas: the official colours are too light for a line on paper. */
const RISK_EDGES: Readonly<Record<RiskLevel, string>> = {
  1: '#2a7fa8',
  2: '#a88a00',
  3: '#b8621b',
  4: '#8f1414',
  5: '#43067a',
};

/** Routes stand out from roads in both themes. */
export const ROUTE_COLOURS = { light: '#0b6e4f', dark: '#4ade9f' } as const;

const NO_LEVEL = '#9ca3af';

function byLevel(colours: Readonly<Record<RiskLevel, string>>): ExpressionSpecification {
  return [
    'match',
    ['get', 'riskLevel'],
    ...RISK_LEVELS.flatMap((level) => [level, colours[level]]),
    NO_LEVEL,
  ] as unknown as ExpressionSpecification;
}

/** Risk areas in the official colours, evacuation routes with their direction. */
export function rescueShapes({ theme, scale }: StyleContext): readonly LayerSpecification[] {
  const source = recordShapes('rescue-plans');
  const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  const isRoute: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
  const routeWidth = (factor: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    8,
    1.4 * factor * scale,
    12,
    3.2 * factor * scale,
  ];
  return onStage('features', [
    {
      id: 'rescue-plans-areas',
      type: 'fill',
      source,
      filter: isArea,
      paint: { 'fill-color': byLevel(RISK_COLOURS), 'fill-opacity': 0.55 },
    },
    {
      id: 'rescue-plans-area-edges',
      type: 'line',
      source,
      filter: isArea,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byLevel(theme === 'dark' ? RISK_COLOURS : RISK_EDGES),
        'line-width': routeWidth(0.7),
      },
    },
    {
      id: 'rescue-plans-routes-casing',
      type: 'line',
      source,
      filter: isRoute,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme === 'dark' ? '#06110d' : '#ffffff',
        'line-width': routeWidth(1.9),
        'line-opacity': 0.85,
      },
    },
    {
      id: 'rescue-plans-routes',
      type: 'line',
      source,
      filter: isRoute,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ROUTE_COLOURS[theme],
        'line-width': routeWidth(1),
        'line-dasharray': [2.4, 1.2],
      },
    },
    {
      id: 'rescue-plans-arrows',
      type: 'symbol',
      source,
      minzoom: 9.5,
      filter: isRoute,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 90 * scale,
        'icon-image': ROUTE_ARROW_IMAGE,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {},
    },
  ]);
}

export function rescueLegend({ theme }: StyleContext): readonly LegendEntry[] {
  return [
    ...RISK_LEVELS.map(
      (level): LegendEntry => ({
        label: { vi: `Vùng nguy cơ cấp ${level}`, en: `Risk area, level ${level}` },
        symbol: {
          kind: 'fill',
          colour: RISK_COLOURS[level],
          outline: theme === 'dark' ? RISK_COLOURS[level] : RISK_EDGES[level],
        },
      }),
    ),
    {
      label: { vi: 'Đường sơ tán', en: 'Evacuation route' },
      symbol: { kind: 'line', colour: ROUTE_COLOURS[theme], isDashed: true, widthPx: 3 },
    },
    {
      label: { vi: 'Điểm sơ tán, tổ cứu hộ', en: 'Assembly point, rescue team' },
      symbol: { kind: 'mark', shape: 'circle' },
    },
  ];
}
