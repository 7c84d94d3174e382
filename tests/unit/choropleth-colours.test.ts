import { describe, expect, test } from 'vitest';
import { type RampName, rampColours, type Theme } from '../../src/core/palette.ts';
import { classesOf } from '../../src/core/scale.ts';
import { classColours, classSwatches } from '../../src/layers/choropleth-colours.ts';
import { GROUND } from '../../src/layers/ground-palette.ts';
import { DEFICIENCIES, distance } from '../support/colour-vision.ts';
import { hexOf } from '../support/hex-colour.ts';

type Deficiency = keyof typeof DEFICIENCIES;

/** CIE76, about twice a just noticeable difference: neighbouring areas of a map, and of its legend. */
const MIN_STEP = 5;
/** The same for lines of a pixel, which need more. */
const MIN_HATCH = 8;
/** Opacity that src/layers/indicators.ts paints the hatching with. */
const HATCH_OPACITY = 0.4;

const CHOROPLETH_RAMPS = ['need', 'achievement', 'size'] as const satisfies readonly RampName[];
const VISIONS = Object.keys(DEFICIENCIES) as readonly Deficiency[];
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

/** What the eye gets of a translucent `#rrggbb` colour over another. */
function over(top: string, ground: string, opacity: number): string {
  const channel = (colour: string, start: number) =>
    Number.parseInt(colour.slice(start, start + 2), 16);
  return hexOf(
    [1, 3, 5].map(
      (start) => channel(top, start) * opacity + channel(ground, start) * (1 - opacity),
    ),
  );
}

/** Every colour of the ground that a choropleth may lie on: the paper and the tints of the heights. */
function groundsOf(theme: Theme): readonly string[] {
  const { paper, heights } = GROUND[theme];
  return [paper, ...heights.map(([, colour]) => colour)];
}

function closestStep(colours: readonly string[], vision: Deficiency): number {
  return Math.min(
    ...colours.slice(1).map((colour, index) => distance(colours[index] ?? '', colour, vision)),
  );
}

const CASES = THEMES.flatMap((theme) => VISIONS.map((vision) => ({ theme, vision })));

describe.each(CASES)('$theme theme, $vision', ({ theme, vision }) => {
  test.each(
    CHOROPLETH_RAMPS.flatMap((ramp) => [4, 5].map((count) => ({ ramp, count }))),
  )('$count neighbouring classes of $ramp are told apart on every ground', ({ ramp, count }) => {
    for (const ground of groundsOf(theme)) {
      const seen = rampColours(ramp, count, theme).map((colour) =>
        over(colour, ground, GROUND[theme].choroplethOpacity),
      );
      expect(closestStep(seen, vision), ground).toBeGreaterThanOrEqual(MIN_STEP);
    }
  });

  test('the hatching of what has no data is seen on every ground', () => {
    for (const ground of groundsOf(theme)) {
      const line = over(GROUND[theme].hatch, ground, HATCH_OPACITY);
      expect(distance(line, ground, vision), ground).toBeGreaterThanOrEqual(MIN_HATCH);
    }
  });
});

describe('colours of the legend', () => {
  test.each(THEMES)('are those of the map over the land of the units, %s', (theme) => {
    const painted = { classes: classesOf([20, 35, 50, 65]), indicator: { ramp: 'need' as const } };
    const land = GROUND[theme].heights.find(([metres]) => metres === 1400)?.[1] ?? '';
    const seen = classColours(painted, theme).map((colour) =>
      over(colour, land, GROUND[theme].choroplethOpacity),
    );
    const swatches = classSwatches(painted, theme);
    expect(swatches).toHaveLength(5);
    for (const [index, swatch] of swatches.entries()) {
      expect(distance(swatch, seen[index] ?? '', 'normal')).toBeLessThan(1);
    }
  });

  test('are none where nothing is painted', () => {
    const painted = { classes: [], indicator: { ramp: 'size' as const } };
    expect(classSwatches(painted, 'dark')).toEqual([]);
  });
});

describe('the check itself', () => {
  test('refuses a ramp that deuteranopes see as one colour', () => {
    expect(closestStep(['#0072b2', '#7a4fb5'], 'normal')).toBeGreaterThan(MIN_STEP);
    expect(closestStep(['#0072b2', '#7a4fb5'], 'deuteranopia')).toBeLessThan(MIN_STEP);
  });

  test('knows that a paint without any strength changes nothing', () => {
    expect(over('#000000', '#f6f1e6', 0)).toBe('#f6f1e6');
    expect(over('#0d1720', '#f6f1e6', 1)).toBe('#0d1720');
  });
});
