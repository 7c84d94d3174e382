import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BOARD_NAMES } from '../../src/state/view.ts';
import { builtInStops } from '../../src/state/wall/stops.ts';
import { onEachPage } from '../support/board-pages.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { drawnFeatures, drawnMarks, untilMapIdle } from '../support/drawn-map.ts';
import { factAtlas } from '../support/fact-atlas.ts';
import { findTextFaults } from '../support/text-faults.ts';
import { goTo, leastTypeOf, ROOMS, type Room, SIGNS, untilTypeOf } from '../support/wall-type.ts';

const sites = inject('sites');
const NOW = '2026-11-23T07:32:00Z';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 7680, height: 4320 },
] as const;

/** What a wall tours by itself. */
const STOPS = builtInStops(factAtlas('').getState()).map(({ url }) => url.slice(1));
/** A whole tour in three rooms and two languages. */
const SLOW_MS = 600_000;
const RECORDS = 'layers=boundaries,projects,training,disasters,rescue-plans';
const BOARDS = BOARD_NAMES.map((board) => `${RECORDS}&board=${board}`);

/**
 * Type and room grow alike with the screen, so that its pages are the same on each: the whole tour is
 * walked on the screen that is drawn fastest, each board on the others.
 */
const WALKS = [
  { ...SCREENS[0], walked: [...STOPS, 'board=changes'] },
  { ...SCREENS[1], walked: BOARDS },
  { ...SCREENS[2], walked: BOARDS },
];

interface Shown {
  /** What the wall shows, as a query without what belongs to the room. */
  readonly asked: string;
  readonly lang: string;
  readonly room: Room;
}

/** Shows something else in place. */
async function show(page: Page, { asked, lang, room }: Shown): Promise<void> {
  const ofRoom = `view=wall&still=1&lang=${lang}&diag=${room.diag}&dist=${room.dist}`;
  await goTo(page, `?${[ofRoom, asked].filter(Boolean).join('&')}`);
  const board = new URLSearchParams(asked).get('board') ?? 'overview';
  await page.waitForFunction(
    ([name, language]) =>
      document.documentElement.lang === language &&
      document.querySelector(`.wall-panel[data-board="${name}"]`) !== null,
    [board, lang] as const,
  );
  await untilTypeOf(page, room);
}

/** Everything wrong with the text of a board, on each of its pages. */
async function faultsOfBoard(page: Page, shown: Shown): Promise<readonly string[]> {
  await show(page, shown);
  const { width = 0 } = page.viewportSize() ?? {};
  const { diag, dist } = shown.room;
  const least = leastTypeOf(page, shown.room);
  const where = `${width} ${diag}″ ${dist} m ${shown.lang} ${shown.asked}`;
  const faults = await onEachPage(page, () => findTextFaults(page, '.wall-panel', least));
  return faults.map((fault) => `${where} ${fault}`);
}

describe('text on the wall', () => {
  test.each(WALKS)(
    '$width × $height: is large enough, whole, and apart',
    async (walk) => {
      const { walked, ...viewport } = walk;
      const query = `?view=wall&still=1&${RECORDS}`;
      await visitAtlas(browser, { site: sites.demo, query, now: NOW }, async (page) => {
        // The map is not what is looked at, and takes minutes to paint at these sizes in software.
        await page.evaluate(() => {
          document.querySelector<HTMLElement>('.stage-map')?.style.setProperty('display', 'none');
        });
        await page.setViewportSize(viewport);
        const faults: string[] = [];
        for (const room of ROOMS) {
          for (const lang of ['vi', 'en']) {
            for (const asked of walked) {
              faults.push(...(await faultsOfBoard(page, { asked, lang, room })));
            }
          }
        }
        expect(faults).toEqual([]);
      });
    },
    SLOW_MS,
  );
});

/** Of what a 4K wall tours: the whole zone today, hazards, and an indicator. */
const STOPS_4K = [
  { query: `${RECORDS}&board=overview`, hasMarks: true },
  { query: 'layers=boundaries,disasters,rescue-plans&board=hazards', hasMarks: true },
  { query: 'layers=boundaries,indicators&indicator=poor_rate&board=matrix', hasMarks: false },
] as const;

describe('the map of the wall at 4K', () => {
  const viewport = { width: 3840, height: 2160 };
  const room = { diag: 75, dist: 4 };

  test('draws three stops: marks and names of their size, and signs whole and apart', async () => {
    const query = '?view=wall&still=1&diag=75&dist=4';
    await visitAtlas(browser, { site: sites.demo, query, viewport, now: NOW }, async (page) => {
      const least = leastTypeOf(page, room);
      for (const stop of STOPS_4K) {
        await goTo(page, `${query}&${stop.query}`);
        await untilMapIdle(page);
        const marks = await drawnMarks(page);
        expect(marks.length > 3, stop.query).toBe(stop.hasMarks);
        // Numbers are 12.5 px of the mark's scale: 12′ need a scale of 43.6 / 9 here.
        for (const { radiusPx } of marks) expect(radiusPx).toBeGreaterThan(9 * (43.6 / 9));
        expect(await findTextFaults(page, SIGNS, least), stop.query).toEqual([]);
        const names = await drawnFeatures(page, ['boundaries-commune-names']);
        expect(names.length, stop.query).toBeGreaterThan(10);
      }
    });
  });
});
