import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { GROUND } from './ground-palette.ts';
import type { LayerDefinition } from './layer.ts';
import { onStage } from './stage.ts';

const SOURCE = 'terrain';

export const terrain = {
  id: 'terrain',
  title: { vi: 'Địa hình', en: 'Terrain' },
  group: 'ground',
  isDefault: true,
  schemas: ['terrain-tiles'],
  style({ theme }) {
    const ground = GROUND[theme];
    const tints = ground.heights.flat() as [number, string, ...(number | string)[]];
    const heights: ExpressionSpecification = [
      'interpolate',
      ['linear'],
      ['elevation'],
      ...tints,
    ] as ExpressionSpecification;
    // The heights were measured about every 450 m: nearer than zoom 11 they would only blur.
    const fading = (strength: number): ExpressionSpecification => [
      'interpolate',
      ['linear'],
      ['zoom'],
      7,
      strength,
      10,
      strength * 0.9,
      12.5,
      strength * 0.25,
    ];
    return [
      ...onStage('ground', [
        {
          id: 'terrain-heights',
          type: 'color-relief',
          source: SOURCE,
          paint: { 'color-relief-color': heights, 'color-relief-opacity': 1 },
        },
      ]),
      ...onStage('relief', [
        {
          id: 'terrain-relief',
          type: 'hillshade',
          source: SOURCE,
          paint: {
            'hillshade-method': 'standard',
            'hillshade-illumination-anchor': 'map',
            'hillshade-illumination-direction': 315,
            'hillshade-exaggeration': fading(ground.reliefStrength),
            'hillshade-shadow-color': ground.reliefShadow,
            'hillshade-highlight-color': ground.reliefLight,
            'hillshade-accent-color': ground.reliefAccent,
          },
        },
      ]),
    ];
  },
} as const satisfies LayerDefinition;
