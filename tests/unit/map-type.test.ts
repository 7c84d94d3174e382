import { expression, v8 } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { VINTAGES } from '../../src/core/unit.ts';
import type { StyleContext } from '../../src/layers/layer.ts';
import { LAYERS, layerById } from '../../src/layers/registry.ts';
import { SMALLEST_TYPE_PX } from '../../src/layers/typeface.ts';

const CONTEXT: Omit<StyleContext, 'vintage' | 'scale'> = {
  language: 'vi',
  theme: 'dark',
  choropleth: null,
  selectedUnit: null,
  isDetailed: false,
  unitNames: [],
  communeTiles: ['communes-of-others'],
};
const ZOOMS = Array.from({ length: 33 }, (_, index) => index / 2);
const RANKS = [0, 1, 2, 3, 4, 5];

/** Text sizes of every style at a scale, at all zooms and ranks. */
function textSizes(context: StyleContext): readonly (readonly [layer: string, px: number])[] {
  const styles = LAYERS.flatMap(({ id }) => layerById(id).style?.(context) ?? []);
  return styles.flatMap((layer) => {
    const size = layer.type === 'symbol' ? layer.layout?.['text-size'] : undefined;
    if (size === undefined) return [];
    const parsed = expression.createPropertyExpression(
      size,
      'text-size',
      v8.layout_symbol['text-size'] as never,
    );
    if (parsed.result === 'error') throw new Error(`${layer.id}: ${String(parsed.value)}`);
    return ZOOMS.filter((zoom) => zoom >= (layer.minzoom ?? 0)).flatMap((zoom) =>
      RANKS.map((rank) => {
        const feature = { type: 'Point' as const, properties: { rank } };
        return [layer.id, Number(parsed.value.evaluate({ zoom }, feature as never))] as const;
      }),
    );
  });
}

describe.each(VINTAGES)('type on the map of %s', (vintage) => {
  test.each([1, 2.4, 18])('at a scale of %s is nowhere smaller than the smallest', (scale) => {
    const sizes = textSizes({ ...CONTEXT, vintage, scale });
    expect(sizes.length).toBeGreaterThan(100);
    for (const [layer, px] of sizes) {
      expect(px, layer).toBeGreaterThanOrEqual(SMALLEST_TYPE_PX * scale - 1e-6);
    }
  });
});
