import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../core/palette.ts';
import { CLAUSE_COLOUR } from '../../layers/clause-colour.ts';
import { GROUND } from '../../layers/ground-palette.ts';
import { TYPEFACE } from '../../layers/typeface.ts';
import { FAULT_COLOURS } from '../surface/drawn-style.ts';

export const PLAN_SOURCE = 'drawn-plans';
/** Hatching of a shape with a fault. */
export const FAULT_IMAGE = 'drawn-plans-fault';
/** The layers that are clicked at to select a plan. */
export const PICKED_LAYERS: readonly string[] = [
  'drawn-plans-area',
  'drawn-plans-fault',
  'drawn-plans-line',
  'drawn-plans-line-planned',
  'drawn-plans-point',
];

const IS_SKETCH: ExpressionSpecification = ['get', 'isSketch'];
const IS_PLANNED: ExpressionSpecification = ['==', ['get', 'status'], 'planned'];
const IS_AREA: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const IS_POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** What is being edited is drawn by the drawing itself. */
function unlessEdited(opacity: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'isEdited'], false], 0, opacity];
}

/** Layers of all plans but the one that is edited, from areas up to names. */
export function planLayers(theme: Theme): readonly LayerSpecification[] {
  const colour: ExpressionSpecification = [
    'case',
    IS_SKETCH,
    FAULT_COLOURS[theme],
    ['==', ['get', 'clause'], ''],
    GROUND[theme].zone,
    CLAUSE_COLOUR,
  ];
  const line = {
    type: 'line',
    source: PLAN_SOURCE,
    paint: { 'line-color': colour, 'line-width': 2, 'line-opacity': unlessEdited(0.95) },
  } as const;
  return [
    {
      id: 'drawn-plans-area',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: IS_AREA,
      paint: { 'fill-color': colour, 'fill-opacity': unlessEdited(0.16) },
    },
    {
      id: 'drawn-plans-fault',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: ['all', IS_AREA, IS_SKETCH],
      paint: { 'fill-pattern': FAULT_IMAGE, 'fill-opacity': unlessEdited(0.9) },
    },
    {
      ...line,
      id: 'drawn-plans-line',
      filter: ['all', ['!', IS_POINT], ['!', IS_PLANNED]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
    },
    {
      ...line,
      id: 'drawn-plans-line-planned',
      filter: ['all', ['!', IS_POINT], IS_PLANNED],
      paint: { ...line.paint, 'line-dasharray': [3, 1.8] },
    },
    {
      id: 'drawn-plans-point',
      type: 'circle',
      source: PLAN_SOURCE,
      filter: IS_POINT,
      paint: {
        'circle-color': colour,
        'circle-radius': 6,
        'circle-opacity': unlessEdited(1),
        'circle-stroke-color': GROUND[theme].halo,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': unlessEdited(1),
      },
    },
    names(theme),
  ];
}

function names(theme: Theme): LayerSpecification {
  return {
    id: 'drawn-plans-name',
    type: 'symbol',
    source: PLAN_SOURCE,
    minzoom: 10,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': TYPEFACE.medium,
      'text-size': 12,
      'text-offset': [0, 1],
      'text-anchor': 'top',
      'text-optional': true,
    },
    paint: {
      'text-color': GROUND[theme].placeName,
      'text-halo-color': GROUND[theme].halo,
      'text-halo-width': 1.4,
      'text-opacity': unlessEdited(1),
    },
  };
}
