import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from '../layers/ground-palette.ts';
import type { StyleContext } from '../layers/layer.ts';
import { COUNTRY_POINTS, UNIT_POINTS } from '../layers/sources.ts';
import { onStage } from '../layers/stage.ts';
import { ROOM_SOURCE } from './marks/label-room.ts';

export const VEIL_SOURCE = 'veil';
export const FADE_SOURCE = 'edge-fade';

/** Sources that are always there, because the map makes them itself. */
export const BASE_SOURCES: readonly string[] = [
  VEIL_SOURCE,
  FADE_SOURCE,
  COUNTRY_POINTS,
  UNIT_POINTS,
  ROOM_SOURCE,
];

/** Paper below everything; the veil that sets the units of the date apart from what lies around. */
export function baseLayers({ theme, scale }: StyleContext): readonly LayerSpecification[] {
  const ground = GROUND[theme];
  return [
    ...onStage('ground', [
      { id: 'paper', type: 'background', paint: { 'background-color': ground.paper } },
    ]),
    ...onStage('veil', [
      {
        // A soft shadow along the edge lifts the units off the ground.
        id: 'veil-shadow',
        type: 'line',
        source: VEIL_SOURCE,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ground.reliefShadow,
          'line-width': ['interpolate', ['linear'], ['zoom'], 7, 9 * scale, 11, 18 * scale],
          'line-blur': ['interpolate', ['linear'], ['zoom'], 7, 7 * scale, 11, 14 * scale],
          'line-opacity': theme === 'dark' ? 0.7 : 0.2,
        },
      },
      {
        id: 'veil',
        type: 'fill',
        source: VEIL_SOURCE,
        paint: {
          'fill-color': ground.veil,
          'fill-opacity': ground.veilOpacity,
          'fill-antialias': false,
        },
      },
    ]),
    ...onStage('edge', [
      {
        id: 'edge-fade',
        type: 'fill',
        source: FADE_SOURCE,
        paint: {
          'fill-color': ground.veil,
          'fill-opacity': ['get', 'opacity'],
          'fill-antialias': false,
        },
      },
    ]),
  ];
}
