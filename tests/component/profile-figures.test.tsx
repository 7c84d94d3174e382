import { cleanup } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { profilePath } from '../../src/core/profile-path.ts';
import { selectUnits } from '../../src/state/selectors.ts';
import { type AtlasStore, changeView } from '../../src/state/store.ts';
import { SeriesSection } from '../../src/ui/statistics/series-section.tsx';
import { publicPages } from '../support/public-pages.ts';
import { realStore, renderPart } from '../support/real-atlas.tsx';

/**
 * What a reader sees on the public pages without scripts and in the atlas, word for word: both are
 * read as they are shown, so that neither can tell another number than the other.
 */

let store: AtlasStore;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  store = await realStore('?nature=published');
  ({ pages } = await publicPages());
}, 240_000);

/** "2020 51,74 %" of every value of a page, by indicator. */
function toldByPage(text: string): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  const cells = text.matchAll(
    /<td data-unit="[^"]*" data-indicator="([^"]*)" data-year="([^"]*)"[^>]*>([^<]*)<\/td>/g,
  );
  for (const [, indicator = '', year, value] of cells) {
    told.set(indicator, [...(told.get(indicator) ?? []), `${year} ${value}`.trim()]);
  }
  return told;
}

/** The same of the chart's text twin in the atlas. */
function toldByAtlas(): readonly string[] {
  const plain = [...document.querySelectorAll('.series-values li strong')].map(
    ({ textContent }) => textContent?.replace(': ', ' ') ?? '',
  );
  const offAxis = [...document.querySelectorAll('.series-off-axis li')].map((item) => {
    const [, after = ''] = (item.textContent ?? '').split(' · ');
    const [years = ''] = /^\d{4}(?:–\d{4})?/.exec(after) ?? [];
    return `${years} ${item.querySelector('strong')?.textContent}`.trim();
  });
  return [...plain, ...offAxis];
}

describe('the pages of the units and the atlas', () => {
  test.each(['vi', 'en'] as const)('tell the same values in the same words: %s', (language) => {
    const { indicators } = store.getState().catalogue;
    let count = 0;
    for (const unit of selectUnits(store.getState()).all) {
      const page = toldByPage(pages.get(profilePath(unit, language)) ?? '');
      for (const indicator of indicators.filter(({ id }) => page.has(id))) {
        changeView(store, { language, unit: unit.id, indicator: indicator.id });
        renderPart(store, <SeriesSection indicator={indicator} />);
        const told = toldByAtlas();
        cleanup();
        expect(page.get(indicator.id)?.toSorted(), unit.id).toEqual(told.toSorted());
        count += told.length;
      }
    }
    expect(count).toBeGreaterThan(150);
  }, 240_000);
});
