import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from './ground-palette.ts';
import type { StyleContext } from './layer.ts';
import { communeSource, districtSource } from './sources.ts';
import { onStage } from './stage.ts';

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

function widths(scale: number, ...stops: readonly [zoom: number, px: number][]) {
  return [
    'interpolate',
    ['exponential', 1.3],
    ['zoom'],
    ...stops.flatMap(([zoom, px]) => [zoom, px * scale]),
  ] as ExpressionSpecification;
}

/** Communes of the provinces around: there to place ours, no more. */
function neighbours({ theme, scale }: StyleContext): LayerSpecification {
  return {
    id: 'boundaries-neighbours',
    type: 'line',
    source: 'neighbours-2025',
    layout: ROUND,
    paint: {
      'line-color': GROUND[theme].neighbour,
      'line-width': 0.6 * scale,
      'line-opacity': 0.6,
    },
  };
}

function communes(context: StyleContext): LayerSpecification {
  const { theme, scale } = context;
  return {
    id: 'boundaries-communes',
    type: 'line',
    source: communeSource(context),
    layout: ROUND,
    paint: {
      'line-color': GROUND[theme].commune,
      'line-width': widths(scale, [7, 0.5], [9, 0.9], [12, 1.6]),
      'line-opacity': 0.85,
    },
  };
}

function districts(context: StyleContext): readonly LayerSpecification[] {
  const { theme, scale } = context;
  const source = districtSource(context);
  if (source === null) return [];
  return [
    {
      id: 'boundaries-districts',
      type: 'line',
      source,
      layout: ROUND,
      paint: {
        'line-color': GROUND[theme].district,
        'line-width': widths(scale, [7, 1.1], [9, 1.9], [12, 3]),
        'line-opacity': theme === 'dark' ? 0.75 : 0.9,
      },
    },
  ];
}

function nationalBorders({ theme, scale }: StyleContext): readonly LayerSpecification[] {
  const ground = GROUND[theme];
  const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  return [
    {
      id: 'boundaries-provinces',
      type: 'line',
      source: 'borders',
      filter: isKind('province'),
      paint: {
        'line-color': ground.district,
        'line-width': widths(scale, [7, 0.9], [12, 2]),
        'line-dasharray': [5, 2, 1, 2],
        'line-opacity': 0.55,
      },
    },
    {
      id: 'boundaries-foreign',
      type: 'line',
      source: 'borders',
      filter: isKind('foreign'),
      paint: {
        'line-color': ground.foreignBorder,
        'line-width': widths(scale, [7, 1], [12, 2.2]),
        'line-dasharray': [4, 2, 1, 2],
      },
    },
    {
      id: 'boundaries-national-casing',
      type: 'line',
      source: 'borders',
      filter: isKind('national'),
      layout: ROUND,
      paint: {
        'line-color': ground.borderCasing,
        'line-width': widths(scale, [7, 3.2], [9, 4.6], [12, 7]),
        'line-opacity': 0.9,
      },
    },
    {
      id: 'boundaries-national',
      type: 'line',
      source: 'borders',
      filter: isKind('national'),
      layout: ROUND,
      paint: {
        'line-color': ground.nationalBorder,
        'line-width': widths(scale, [7, 1.4], [9, 2.2], [12, 3.6]),
      },
    },
  ];
}

/** The unit under the pointer and the selected one; and what makes every unit an aim to click at. */
function marked(context: StyleContext): readonly LayerSpecification[] {
  const { theme, scale, selectedUnit } = context;
  const { selection, borderCasing } = GROUND[theme];
  const source = communeSource(context);
  const district = districtSource(context);
  const sources = district === null ? [source] : [source, district];
  const selected = sources.flatMap((id): readonly LayerSpecification[] => {
    const level = id.startsWith('district') ? 'district' : 'commune';
    const filter: ExpressionSpecification = ['==', ['get', 'id'], selectedUnit ?? ''];
    return [
      {
        id: `boundaries-selected-${level}-casing`,
        type: 'line',
        source: id,
        filter,
        layout: ROUND,
        paint: { 'line-color': borderCasing, 'line-width': 6 * scale, 'line-opacity': 0.9 },
      },
      {
        id: `boundaries-selected-${level}`,
        type: 'line',
        source: id,
        filter,
        layout: ROUND,
        paint: { 'line-color': selection, 'line-width': 3 * scale },
      },
    ];
  });
  return [
    {
      id: 'boundaries-units',
      type: 'fill',
      source,
      paint: {
        'fill-color': selection,
        'fill-opacity': ['case', ['boolean', ['feature-state', 'isHovered'], false], 0.07, 0],
      },
    },
    ...sources.map(
      (id): LayerSpecification => ({
        id: id === source ? 'boundaries-hovered' : 'boundaries-hovered-district',
        type: 'line',
        source: id,
        layout: ROUND,
        paint: {
          'line-color': selection,
          'line-width': 1.8 * scale,
          'line-opacity': ['case', ['boolean', ['feature-state', 'isHovered'], false], 0.8, 0],
        },
      }),
    ),
    ...selected,
  ];
}

/** Lines of the date, from the faintest to the one that matters most. */
export function boundaryLines(context: StyleContext): readonly LayerSpecification[] {
  return [
    ...onStage('lines', [neighbours(context)]),
    ...onStage('borders', [
      communes(context),
      ...districts(context),
      ...nationalBorders(context),
      ...marked(context),
    ]),
  ];
}
