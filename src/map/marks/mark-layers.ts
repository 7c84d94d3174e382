import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../core/palette.ts';
import { onStage } from '../../layers/stage.ts';

export const MARK_SOURCE = 'marks';
export const FOCUS_SOURCE = 'focus';
/** Style layers in which marks and rings can be pointed at. */
export const MARK_LAYER = 'marks';
export const FOCUS_IMAGE = 'focus-ring';
/** Radius of the focus ring's image; the features say how much smaller they want it. */
export const FOCUS_RADIUS_PX = 30;

/** Picking evaluates it on features whose arrays have become strings: there, where a mark is does not matter. */
const OFFSET: ExpressionSpecification = [
  'case',
  ['==', ['typeof', ['get', 'offset']], 'string'],
  ['literal', [0, 0]],
  ['array', 'number', 2, ['get', 'offset']],
];

/** Halos below, marks above them, the ring of what is pointed at on top. */
export function markLayers(theme: Theme): readonly LayerSpecification[] {
  return onStage('marks', [
    {
      id: 'mark-halos',
      type: 'circle',
      source: MARK_SOURCE,
      filter: ['==', ['get', 'kind'], 'halo'],
      paint: {
        'circle-radius': ['get', 'radiusPx'],
        'circle-color': theme === 'dark' ? '#cfe3ef' : '#5b4a3a',
        'circle-opacity': theme === 'dark' ? 0.16 : 0.15,
        'circle-blur': 0.45,
      },
    },
    {
      id: MARK_LAYER,
      type: 'symbol',
      source: MARK_SOURCE,
      filter: ['!=', ['get', 'kind'], 'halo'],
      layout: {
        'icon-image': ['get', 'image'],
        'icon-offset': OFFSET,
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'order'],
      },
    },
    {
      id: 'mark-focus',
      type: 'symbol',
      source: FOCUS_SOURCE,
      layout: {
        'icon-image': FOCUS_IMAGE,
        'icon-size': ['get', 'size'],
        'icon-offset': OFFSET,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ]);
}
