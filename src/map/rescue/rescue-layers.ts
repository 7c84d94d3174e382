import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { RISK_COLOURS, type Theme } from '../../core/palette.ts';
import { GROUND } from '../../layers/ground-palette.ts';
import { ROUTE_COLOURS } from '../../layers/rescue-shapes.ts';
import { TYPEFACE } from '../../layers/typeface.ts';

export const RESCUE_SOURCE = 'rescue-situation';
export const RESCUE_HATCH = 'rescue-hatch';

/** Roads that were marked as cut: seen on dark and light ground, and by their dashes without colour. */
const CUT_COLOUR = '#ff2e4d';
const POINT_COLOURS = { assembly: '#2fbf71', team: '#4aa3ff' } as const;

/** A risk area whose plan states no level. */
const NO_LEVEL = '#9ca3af';

const RISK_COLOUR: ExpressionSpecification = [
  'match',
  ['get', 'riskLevel'],
  1,
  RISK_COLOURS[1],
  2,
  RISK_COLOURS[2],
  3,
  RISK_COLOURS[3],
  4,
  RISK_COLOURS[4],
  5,
  RISK_COLOURS[5],
  NO_LEVEL,
];

const kindIs = (kind: string) => ['==', ['get', 'kind'], kind] as ['==', ['get', string], string];

const HELP_POINTS: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  ['assembly', 'team'],
  true,
  false,
];

/** The area outlined and hatched, roads that are cut, assembly points and teams called out. */
export function rescueLayers(
  theme: Theme,
  colour: string,
  scale: number,
): readonly LayerSpecification[] {
  const { halo } = GROUND[theme];
  const ink = theme === 'dark' ? '#ffffff' : '#101418';
  return [
    {
      id: 'rescue-area-hatch',
      type: 'fill',
      source: RESCUE_SOURCE,
      filter: kindIs('area'),
      paint: { 'fill-pattern': RESCUE_HATCH },
    },
    {
      id: 'rescue-area-casing',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('area'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': halo, 'line-width': 3.6 * scale },
    },
    {
      id: 'rescue-area-line',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('area'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 2 * scale },
    },
    {
      id: 'rescue-risk',
      type: 'fill',
      source: RESCUE_SOURCE,
      filter: kindIs('risk'),
      paint: { 'fill-color': RISK_COLOUR, 'fill-opacity': 0.6 },
    },
    {
      id: 'rescue-risk-edge',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('risk'),
      paint: { 'line-color': RISK_COLOUR, 'line-width': 1.2 * scale },
    },
    {
      id: 'rescue-route-casing',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('route'),
      paint: { 'line-color': halo, 'line-width': 3.6 * scale },
    },
    {
      id: 'rescue-route',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('route'),
      paint: {
        'line-color': ROUTE_COLOURS[theme],
        'line-width': 2 * scale,
        'line-dasharray': [2.4, 1.2],
      },
    },
    {
      id: 'rescue-cut-casing',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('cut'),
      paint: { 'line-color': halo, 'line-width': 4.4 * scale },
    },
    {
      id: 'rescue-cut',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('cut'),
      paint: { 'line-color': CUT_COLOUR, 'line-width': 2.6 * scale, 'line-dasharray': [0.6, 0.6] },
    },
    {
      id: 'rescue-points',
      type: 'circle',
      source: RESCUE_SOURCE,
      filter: HELP_POINTS,
      paint: {
        'circle-radius': 5 * scale,
        'circle-color': [
          'match',
          ['get', 'kind'],
          'assembly',
          POINT_COLOURS.assembly,
          POINT_COLOURS.team,
        ],
        'circle-stroke-color': ink,
        'circle-stroke-width': 1.3 * scale,
      },
    },
    {
      id: 'rescue-names',
      type: 'symbol',
      source: RESCUE_SOURCE,
      filter: HELP_POINTS,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': TYPEFACE.semibold,
        'text-size': 10 * scale,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 11,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.2 * scale },
    },
    ...draftLayers(colour, ink, scale),
  ];
}

/** What is being marked by hand: its edges so far, its corners, and the cross-hair of the keys. */
function draftLayers(colour: string, ink: string, scale: number): readonly LayerSpecification[] {
  return [
    {
      id: 'rescue-edge',
      type: 'line',
      source: RESCUE_SOURCE,
      filter: kindIs('edge'),
      paint: { 'line-color': colour, 'line-width': 2 * scale, 'line-dasharray': [1.5, 1] },
    },
    {
      id: 'rescue-corner',
      type: 'circle',
      source: RESCUE_SOURCE,
      filter: kindIs('corner'),
      paint: {
        'circle-radius': 3.6 * scale,
        'circle-color': colour,
        'circle-stroke-color': ink,
        'circle-stroke-width': 1.2 * scale,
      },
    },
    {
      id: 'rescue-cross',
      type: 'symbol',
      source: RESCUE_SOURCE,
      filter: kindIs('cross'),
      layout: {
        'text-field': '+',
        'text-font': TYPEFACE.semibold,
        'text-size': 34 * scale,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': '#ffe14d', 'text-halo-color': '#10161f', 'text-halo-width': scale },
    },
  ];
}
