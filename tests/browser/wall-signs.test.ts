import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { onEachPage } from '../support/board-pages.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { drawnFeatures, untilMapIdle } from '../support/drawn-map.ts';
import { dropAlert } from '../support/drop-alert.ts';
import { findTextFaults } from '../support/text-faults.ts';
import { goTo, leastTypeOf, ROOMS, type Room, SIGNS, untilTypeOf } from '../support/wall-type.ts';

const { demo: site } = inject('sites');
const NOW = '2026-11-23T07:32:00Z';
const HD = { width: 1920, height: 1080 };
/** Four pages in three rooms and two languages. */
const SLOW_MS = 300_000;

interface Trial {
  readonly theme: 'dark' | 'light';
  readonly rooms: readonly Room[];
  readonly languages: readonly string[];
}

/** The light theme has the same words at the same sizes: only its colours are its own. */
const TRIALS: readonly [Trial, Trial] = [
  { theme: 'dark', rooms: ROOMS, languages: ['vi', 'en'] },
  { theme: 'light', rooms: ROOMS.slice(1, 2), languages: ['vi'] },
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Each room in each language, one after the other in the same page. */
async function inEachRoom(
  page: Page,
  { theme, rooms, languages }: Trial,
  look: (room: Room) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const room of rooms) {
    for (const lang of languages) {
      const of = `&theme=${theme}&lang=${lang}&diag=${room.diag}&dist=${room.dist}`;
      await goTo(page, `?view=wall&still=1${of}`);
      await page.waitForFunction((asked) => document.documentElement.lang === asked, lang);
      await untilTypeOf(page, room);
      const found = await look(room);
      faults.push(...found.map((fault) => `${room.diag}″ ${room.dist} m ${lang}: ${fault}`));
    }
  }
  return faults;
}

describe.each(TRIALS)('text upon the map of a $theme wall', (trial) => {
  const query = `?view=wall&still=1&theme=${trial.theme}`;
  const visit = { site, query, viewport: HD, now: NOW };

  test('is large enough, whole, apart, and clear of its ground', async () => {
    await visitAtlas(browser, visit, async (page) => {
      const faults = await inEachRoom(page, trial, async (room) => {
        await untilMapIdle(page);
        return findTextFaults(page, SIGNS, leastTypeOf(page, room));
      });
      expect(faults).toEqual([]);
    });
  });

  test(
    'controls and pages that come at a key are so, too',
    async () => {
      await visitAtlas(browser, visit, async (page) => {
        // Not looked at here, and painted for seconds at every change.
        await page.evaluate(() => {
          document.querySelector<HTMLElement>('.stage-map')?.style.setProperty('display', 'none');
        });
        const faults = await inEachRoom(page, trial, async (room) => {
          const least = leastTypeOf(page, room);
          await page.keyboard.press('Shift');
          await page.locator('.wall-controls').waitFor();
          const found = [...(await findTextFaults(page, '.wall-controls', least))];
          for (const [key, dialog] of [
            ['s', '.wall-setup'],
            ['p', '.playlist-dialog'],
          ] as const) {
            await page.keyboard.press(key);
            await page.locator(`${dialog}[open]`).waitFor();
            found.push(...(await findTextFaults(page, dialog, least)));
            await page.keyboard.press('Escape');
            await page.locator(`${dialog}[open]`).waitFor({ state: 'detached' });
          }
          await page.keyboard.press('Shift');
          // A click waits for frames; on a slow machine the controls are gone by then.
          await page.getByRole('button', { name: /^(Ứng phó|Respond)$/ }).dispatchEvent('click');
          found.push(...(await findTextFaults(page, '.rescue-chooser', least)));
          await page.keyboard.press('Escape');
          await page.locator('.rescue-chooser').waitFor({ state: 'detached' });
          return found;
        });
        expect(faults).toEqual([]);
      });
    },
    SLOW_MS,
  );
});

describe('text of a rescue', () => {
  const [{ rooms, languages }] = TRIALS;
  const query = '?view=wall&still=1&theme=dark';

  test(
    'is large enough, whole, apart, and clear of its ground, on each page of its board',
    async () => {
      await visitAtlas(browser, { site, query, viewport: HD, now: NOW }, async (page) => {
        await dropAlert(page, 'alert.xml');
        await page.getByText('QL.4H', { exact: true }).waitFor({ state: 'attached' });
        await page.evaluate(() => {
          document.querySelector<HTMLElement>('.stage-map')?.style.setProperty('display', 'none');
        });
        const trial = { theme: 'dark', rooms, languages } as const;
        const faults = await inEachRoom(page, trial, async (room) => {
          const least = leastTypeOf(page, room);
          const inBand = await findTextFaults(page, '.rescue-band', least);
          const onBoard = await onEachPage(page, () =>
            findTextFaults(page, '.rescue-panel', least),
          );
          return [...inBand, ...onBoard];
        });
        expect(faults).toEqual([]);
      });
    },
    SLOW_MS,
  );
});

describe('the map of a wall', () => {
  test('cuts no name at its edge, and fits its home anew in another room', async () => {
    const query = '?view=wall&still=1&diag=65&dist=3';
    await visitAtlas(browser, { site, query, viewport: HD, now: NOW }, async (page) => {
      const near = await homeCorners(page);
      await goTo(page, '?view=wall&still=1&diag=65&dist=6');
      await untilTypeOf(page, { diag: 65, dist: 6 });
      const far = await homeCorners(page);
      for (const [left, top, right, bottom] of [near, far]) {
        expect(Math.min(left, top, right, bottom)).toBeGreaterThanOrEqual(0);
      }
      // Either the width or the height of what is shown fills its room.
      expect(Math.min(far[0] + far[2], far[1] + far[3])).toBeLessThan(HD.height * 0.35);
      for (const camera of ['9.6/21.98/102.6', '9.2/22.2/102.9', '10/21.8/102.75']) {
        await goTo(page, `?view=wall&still=1&diag=65&dist=6&map=${camera}`);
        await untilMapIdle(page);
        const drawn = await drawnFeatures(page, ['boundaries-commune-names']);
        expect(drawn.length).toBeGreaterThan(0);
        expect(await namesOnEdges(page), camera).toEqual([]);
        expect(await namesUnderSigns(page), camera).toEqual([]);
      }
    });
  });
});

/** Names that reach over an edge of the map. */
async function namesOnEdges(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('.map-pane')?.atlasMap;
    if (!map) throw new Error('no map on the page');
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const edges: [[number, number], [number, number]][] = [
      [
        [0, 0],
        [width, 1],
      ],
      [
        [0, height - 1],
        [width, height],
      ],
      [
        [0, 0],
        [1, height],
      ],
      [
        [width - 1, 0],
        [width, height],
      ],
    ];
    const layers = ['boundaries-commune-names', 'places-names'];
    return edges.flatMap((edge) =>
      map.queryRenderedFeatures(edge, { layers }).map(({ properties }) => String(properties.name)),
    );
  });
}

/** Names that a sign upon the map would hide, or a part of them. */
async function namesUnderSigns(page: Page): Promise<readonly string[]> {
  return page.evaluate((signs) => {
    const map = document.querySelector<HTMLElement>('.map-pane')?.atlasMap;
    if (!map) throw new Error('no map on the page');
    const { left, top } = map.getContainer().getBoundingClientRect();
    const layers = ['boundaries-commune-names', 'places-names'];
    return [...document.querySelectorAll(signs)].flatMap((sign) => {
      const box = sign.getBoundingClientRect();
      const area: [[number, number], [number, number]] = [
        [box.left - left, box.top - top],
        [box.right - left, box.bottom - top],
      ];
      return map
        .queryRenderedFeatures(area, { layers })
        .map(({ properties }) => `${properties.name} under ${sign.className}`);
    });
  }, '.tour-sign, .care-strip, .attribution, .maplibregl-ctrl-scale');
}

/** Free room between the four districts and the map's edges, CSS px: left, top, right, bottom. */
async function homeCorners(page: Page): Promise<readonly [number, number, number, number]> {
  await untilMapIdle(page);
  return page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('.map-pane')?.atlasMap;
    if (!map) throw new Error('no map on the page');
    const { clientWidth, clientHeight } = map.getContainer();
    const upper = map.project([102.14391, 22.78059]);
    const lower = map.project([103.30399, 21.5857]);
    return [upper.x, upper.y, clientWidth - lower.x, clientHeight - lower.y];
  });
}
