import type { ClauseCode } from './clause.ts';

export type Theme = 'light' | 'dark';

/**
 * Colour says the clause. One colour for both themes where it holds 3:1 against either ground;
 * told apart under simulated protanopia, deuteranopia and tritanopia (tests/unit/palette.test.ts),
 * and always shown with the clause's number. Sub-clauses 1a and 3 share their family's hue.
 */
export const CLAUSE_COLOURS: Readonly<Record<ClauseCode, string>> = {
  '0': '#7a7269',
  '1': '#5d6d77',
  '1a': '#5d6d77',
  '2': '#3869b1',
  '3': '#9f5533',
  '3a': '#858d99',
  '3b': '#c03e00',
  '4': '#8b6ee8',
  '5': '#5d9663',
  '6': '#109bcb',
  '7': '#d27b00',
  '8': '#eb3d95',
  '9': '#858d99',
};

export type RiskLevel = 1 | 2 | 3 | 4 | 5;

/**
 * Disaster risk levels: light blue, light yellow, orange, red, purple, as named by Decision
 * 18/2021/QĐ-TTg, Article 4. The decision fixes the names; the hex values are ours.
 */
export const RISK_COLOURS: Readonly<Record<RiskLevel, string>> = {
  1: '#8ecae6',
  2: '#fff3a3',
  3: '#f4a261',
  4: '#d62828',
  5: '#6a0dad',
};

/**
 * Sequential ramps for choropleths, from least to most, of one hue family each: `need` (poverty),
 * `achievement` (electricity, water), `size` (population), and `density` of records, in a hue that no
 * indicator uses. What is most stands out most from the ground: it is the darkest on a light ground, the
 * brightest on a dark one. Ordered by lightness, so that they also read in grey; never red–green.
 */
export const RAMPS = {
  light: {
    need: ['#f6ead0', '#ecd09a', '#d9a45f', '#b9713a', '#7d4220'],
    achievement: ['#e2efe9', '#b5d9cb', '#7dbba6', '#3f927c', '#155e52'],
    size: ['#e6ebf5', '#bfcde6', '#8fa8d2', '#5a7ab5', '#2e4a86'],
    density: ['#efe1f1', '#d6b3de', '#b07cc4', '#80489b', '#4f1f6e'],
  },
  dark: {
    need: ['#54402f', '#80502c', '#b06c30', '#dd9446', '#facd87'],
    achievement: ['#224845', '#26655a', '#328775', '#53af98', '#9be2ca'],
    size: ['#2f405c', '#3d5b8d', '#567bbd', '#82a5dd', '#bed5f6'],
    density: ['#4f1f6e', '#80489b', '#b07cc4', '#d6b3de', '#efe1f1'],
  },
} as const satisfies Readonly<Record<Theme, Readonly<Record<string, readonly string[]>>>>;
export type RampName = keyof (typeof RAMPS)[Theme];

/** The colours of `count` classes of a ramp: its ends and evenly spaced steps between. */
export function rampColours(ramp: RampName, count: number, theme: Theme): readonly string[] {
  const colours = RAMPS[theme][ramp];
  if (count < 2 || count > colours.length) {
    throw new Error(`A ramp has 2 to ${colours.length} classes, not ${count}`);
  }
  return Array.from({ length: count }, (_, index) => {
    const position = Math.round((index * (colours.length - 1)) / (count - 1));
    return colours[position] ?? colours[0];
  });
}

/** Shape says the kind of record. */
const MARK_SHAPES = ['square', 'triangle', 'diamond', 'pentagon', 'hexagon', 'circle'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];
