import { paintedOver } from '../core/colour.ts';
import { rampColours, type Theme } from '../core/palette.ts';
import { GROUND } from './ground-palette.ts';
import type { ChoroplethPaint } from './layer.ts';

type Classed = Pick<ChoroplethPaint, 'classes' | 'indicator'>;

/** Colours by class index, `#rrggbb`, before the ground shines through. None: nothing is painted. */
export function classColours({ classes, indicator }: Classed, theme: Theme): readonly string[] {
  return classes.length > 0 ? rampColours(indicator.ramp, classes.length, theme) : [];
}

/** The tint of the heights in the middle: the land that most of the units lie on. */
function landOf(theme: Theme): string {
  const { heights, paper } = GROUND[theme];
  return heights[Math.floor(heights.length / 2)]?.[1] ?? paper;
}

/**
 * Colours by class index as they are seen on the map, where the land shines through: for whatever says
 * what the map's colours mean, or draws the same values elsewhere. `#rrggbb`.
 */
export function classSwatches(painted: Classed, theme: Theme): readonly string[] {
  const land = landOf(theme);
  return classColours(painted, theme).map((colour) =>
    paintedOver(land, colour, GROUND[theme].choroplethOpacity),
  );
}
