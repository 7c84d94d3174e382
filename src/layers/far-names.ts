import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../core/palette.ts';
import { GROUND } from './ground-palette.ts';

/**
 * Colours of names that are too faint for readers across a room: 7:1 at least to what lies behind them
 * (tests/unit/wall-contrast.test.ts). By layer, `#rrggbb`.
 */
export const FAR_NAMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  dark: {
    'boundaries-country-names': '#c0ced8',
    'boundaries-tripoint-name': '#ffa3a8',
  },
  light: {
    'boundaries-country-names': '#453e36',
    'boundaries-tripoint-name': '#8f0f1a',
    'rivers-names': '#0f4a63',
  },
};

/** Layers as they are read from across a room: names that are faint on a desk are not. */
export function withFarNames(
  layers: readonly LayerSpecification[],
  theme: Theme,
  scale: number,
): readonly LayerSpecification[] {
  const { halo } = GROUND[theme];
  return layers.map((layer) => {
    const colour = FAR_NAMES[theme][layer.id];
    if (layer.type !== 'symbol' || colour === undefined) return layer;
    const paint = {
      ...layer.paint,
      'text-color': colour,
      'text-opacity': 1,
      'text-halo-color': halo,
      'text-halo-width': 1.3 * scale,
    };
    return { ...layer, paint };
  });
}
