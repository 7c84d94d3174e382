import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { TILE_LAYERS } from '../core/tile-archive.ts';
import { GROUND } from './ground-palette.ts';
import type { StyleContext } from './layer.ts';
import { onStage } from './stage.ts';
import { TYPEFACE } from './typeface.ts';

/** From here on the names of communes find room beside each other. */
const NAMES_FROM_ZOOM = 9.5;

/** Communes of a large set, which reaches beyond the four districts: above the veil, in thin lines. */
export function communeTileLayers(context: StyleContext): readonly LayerSpecification[] {
  return context.communeTiles.flatMap((source) => [
    ...onStage('features', [lines(source, context)]),
    ...onStage('labels', [names(source, context)]),
  ]);
}

function lines(source: string, { theme, scale }: StyleContext): LayerSpecification {
  return {
    id: `${source}-lines`,
    type: 'line',
    source,
    'source-layer': TILE_LAYERS.communes,
    paint: {
      'line-color': GROUND[theme].commune,
      // Ten thousand of them on one screen are a tint; the lines come with the room for them.
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.3 * scale, 9, 0.9 * scale],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.25, 9, 0.75],
    },
  };
}

function names(source: string, { theme, scale }: StyleContext): LayerSpecification {
  const ground = GROUND[theme];
  return {
    id: `${source}-names`,
    type: 'symbol',
    source,
    'source-layer': TILE_LAYERS.communes,
    minzoom: NAMES_FROM_ZOOM,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': TYPEFACE.regular,
      'text-size': 11 * scale,
    },
    paint: {
      'text-color': ground.communeName,
      'text-halo-color': ground.halo,
      'text-halo-width': 1.2 * scale,
    },
  };
}
