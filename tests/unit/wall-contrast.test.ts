import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClauseCode } from '../../src/core/clause.ts';
import { contrast } from '../../src/core/colour.ts';
import { CLAUSE_COLOURS } from '../../src/core/palette.ts';
import { FAR_NAMES } from '../../src/layers/far-names.ts';
import { GROUND } from '../../src/layers/ground-palette.ts';
import { INK, markInks } from '../../src/map/marks/mark-inks.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';

/** Custom properties with a colour, of the rules that have one of the selectors; later ones win. */
function tokens(css: string, selectors: readonly string[]): Readonly<Record<string, string>> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    selectors: head
      .replace(/\/\*.*?\*\//gs, '')
      .split(',')
      .map((part) => part.trim()),
    body,
  }));
  const found: Record<string, string> = {};
  for (const selector of selectors) {
    const own = rules.filter((rule) => rule.selectors.includes(selector));
    if (own.length === 0) throw new Error(`no rule ${selector}`);
    for (const { body } of own) {
      for (const [, name = '', colour = ''] of body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)) {
        found[name] = colour;
      }
    }
  }
  return found;
}

const css = ['src/ui/tokens.css', 'src/ui/wall/wall.css']
  .map((file) => readFileSync(join(PROJECT_ROOT, file), 'utf8'))
  .join('\n');

const THEMES = {
  dark: [':root', ':root[data-theme="dark"]', ':root[data-view="wall"][data-theme="dark"]'],
  light: [':root', ':root[data-view="wall"][data-theme="light"]'],
};

/** What is written on what. */
const PAIRS = [
  ['--ink', '--paper'],
  ['--ink-soft', '--paper'],
  ['--ink-faint', '--paper'],
  ['--accent', '--paper'],
  ['--warning-ink', '--paper'],
  ['--ink', '--surface'],
  ['--ink-soft', '--surface'],
  ['--accent', '--surface'],
  ['--illustrative-ink', '--illustrative-ground'],
  ['--warning-ink', '--warning-ground'],
] as const;

describe('what is written on the map of a wall', () => {
  const themes = ['dark', 'light'] as const;

  test.each(themes)('%s: numbers in marks and rings have a contrast of 7:1', (theme) => {
    expect(contrast(INK[theme].text, INK[theme].disc)).toBeGreaterThanOrEqual(7);
    for (const clause of Object.keys(CLAUSE_COLOURS) as ClauseCode[]) {
      for (const isPlanned of [false, true]) {
        const { fill, number } = markInks({ clause, isPlanned }, theme, true);
        expect(contrast(number, fill), `${clause} ${isPlanned}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test.each(themes)('%s: names have 7:1 to their edging, and to the ground of heights', (theme) => {
    const { halo, heights, communeName, districtName, placeName, waterName } = GROUND[theme];
    const names = FAR_NAMES[theme];
    const water = names['rivers-names'] ?? waterName;
    for (const colour of [communeName, districtName, placeName, water, ...Object.values(names)]) {
      expect(contrast(colour, halo), colour).toBeGreaterThanOrEqual(7);
    }
    const country = names['boundaries-country-names'] ?? '';
    for (const [metres, ground] of heights) {
      expect(contrast(country, ground), String(metres)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe.each(Object.entries(THEMES))('text on a %s wall', (_, selectors) => {
  const colours = tokens(css, selectors);
  test.each(PAIRS)('%s on %s has a contrast of 7:1', (ink, ground) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(7);
  });
});
