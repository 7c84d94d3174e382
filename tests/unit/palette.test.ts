import { describe, expect, test } from 'vitest';
import { CLAUSE_CODES, UNMANAGED_CLAUSES } from '../../src/core/clause.ts';
import { contrast } from '../../src/core/colour.ts';
import {
  CLAUSE_COLOURS,
  RAMPS,
  type RampName,
  rampColours,
  type Theme,
} from '../../src/core/palette.ts';
import { DEFICIENCIES, distance, lightness } from '../support/colour-vision.ts';

/** Papers of src/ui/tokens.css: the grounds that marks and bars are seen on. */
const PAPERS = { light: '#fbfaf7', dark: '#0f1620', darkSurface: '#151e2a' };
/** WCAG 2.2, 1.4.11: graphical objects. */
const MIN_CONTRAST = 3;
/** CIE76; a difference that is seen at once, also between small marks. */
const MIN_DISTANCE = 14;

/** Clauses that colour marks and bars. 1a has the colour of its family, 1. */
const COLOURED = CLAUSE_CODES.filter(
  (code) => code !== '0' && code !== '1a' && !UNMANAGED_CLAUSES.includes(code),
);

describe('clause colours', () => {
  test.each(CLAUSE_CODES)('%s stands out from the paper of either theme', (code) => {
    for (const paper of Object.values(PAPERS)) {
      expect(contrast(CLAUSE_COLOURS[code], paper)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
  });

  test.each(
    Object.keys(DEFICIENCIES) as (keyof typeof DEFICIENCIES)[],
  )('are told apart with %s vision', (deficiency) => {
    const pairs = COLOURED.flatMap((a, index) =>
      COLOURED.slice(index + 1).map((b) => ({
        pair: `${a} and ${b}`,
        distance: distance(CLAUSE_COLOURS[a], CLAUSE_COLOURS[b], deficiency),
      })),
    );
    expect(pairs.filter((each) => each.distance < MIN_DISTANCE)).toEqual([]);
  });

  test('the simulation itself knows a pair that deuteranopes confuse', () => {
    expect(distance('#0072b2', '#7a4fb5', 'normal')).toBeGreaterThan(25);
    expect(distance('#0072b2', '#7a4fb5', 'deuteranopia')).toBeLessThan(4);
    expect(distance('#3a7f3a', '#3a7f3a', 'tritanopia')).toBe(0);
  });
});

const RAMP_NAMES = Object.keys(RAMPS.light) as RampName[];
const RAMP_CASES = (Object.keys(RAMPS) as Theme[]).flatMap((theme) =>
  RAMP_NAMES.map((ramp) => ({ theme, ramp })),
);

describe('ramps', () => {
  test.each(RAMP_CASES)('$ramp moves away from the $theme ground step by step', (each) => {
    const { ramp, theme } = each;
    for (let count = 2; count <= RAMPS[theme][ramp].length; count++) {
      const steps = rampColours(ramp, count, theme).map(lightness);
      expect(steps).toHaveLength(count);
      for (const [index, step] of steps.slice(1).entries()) {
        const farther = step - (steps[index] ?? 0);
        expect(theme === 'dark' ? farther : -farther).toBeGreaterThan(6);
      }
    }
  });

  test.each([0, 1, 6])('have no %i classes', (count) => {
    expect(() => rampColours('need', count, 'light')).toThrow();
  });
});
