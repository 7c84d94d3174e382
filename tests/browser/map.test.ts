import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ClauseCode } from '../../src/core/clause.ts';
import { CLAUSE_COLOURS } from '../../src/core/palette.ts';
import { GROUND } from '../../src/layers/ground-palette.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import {
  type DrawnOnScreen,
  drawnFeatures,
  drawnMarks,
  markColours,
  untilMapIdle,
} from '../support/drawn-map.ts';

const sites = inject('sites');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

function visit<T>(query: string, act: (page: Page) => Promise<T>): Promise<T> {
  return visitAtlas(browser, { site: sites.demo, query }, act);
}

/** Different ids drawn in a style layer. */
async function idsIn(page: Page, layer: string): Promise<ReadonlySet<string>> {
  const features = await drawnFeatures(page, [layer]);
  return new Set(features.map(({ id, properties }) => String(id ?? properties.id)));
}

/** Prefixes of the style layers that have something drawn. */
async function drawnOverlays(page: Page): Promise<ReadonlySet<string>> {
  const features = await drawnFeatures(page);
  return new Set(features.map(({ layer }) => layer));
}

function sumOf(marks: readonly DrawnOnScreen[]): number {
  return marks.reduce((sum, { count }) => sum + count, 0);
}

async function largestRing(page: Page): Promise<DrawnOnScreen> {
  const [largest] = (await drawnMarks(page)).toSorted((a, b) => b.count - a.count);
  if (largest?.kind !== 'ring') throw new Error('no ring is drawn');
  return largest;
}

/** Colours that must be seen in a mark: those of its clauses. */
function coloursOf({ clauses }: DrawnOnScreen): readonly string[] {
  return clauses.map((clause) => CLAUSE_COLOURS[clause as ClauseCode]);
}

/** A style layer of each overlay that shows whether it is really drawn. */
const WITNESSES = {
  boundaries: 'boundaries-communes',
  zone: 'zone-outline',
  indicators: 'indicators-fill',
  places: 'places-dots',
  roads: 'roads-main',
  rivers: 'rivers-lines',
} as const;

describe('overlays', () => {
  test('are drawn when they are on', async () => {
    await visit('', async (page) => {
      const drawn = await drawnOverlays(page);
      for (const layer of Object.values(WITNESSES)) expect(drawn, layer).toContain(layer);
      expect(drawn).toContain('veil');
      expect(await drawnMarks(page)).not.toHaveLength(0);
    });
  });

  test('leave nothing when they are off, and what is off is not loaded', async () => {
    const requests: string[] = [];
    await visitAtlas(
      browser,
      {
        site: sites.demo,
        query: '?layers=',
        prepare: async (page) => {
          page.on('request', (request) => requests.push(request.url()));
        },
      },
      async (page) => {
        const drawn = await drawnOverlays(page);
        for (const layer of Object.values(WITNESSES)) expect(drawn, layer).not.toContain(layer);
        expect(await drawnMarks(page)).toHaveLength(0);
        for (const file of ['rivers', 'roads', 'zone-27', 'terrain']) {
          expect(requests.filter((url) => url.includes(`/${file}`))).toEqual([]);
        }
      },
    );
  });

  test('of settlements name them from close by', async () => {
    await visit('?layers=places&map=10.5/22.2/102.5', async (page) => {
      expect(await drawnOverlays(page)).toContain('places-names');
    });
  });

  test('of rescue plans draw risk areas and routes', async () => {
    await visit('?layers=rescue-plans&map=11/21.95/102.8', async (page) => {
      const drawn = await drawnOverlays(page);
      expect(drawn).toContain('rescue-plans-areas');
      expect(drawn).toContain('rescue-plans-routes');
    });
  });
});

describe('boundaries of the date', () => {
  test('are 52 communes in 4 districts before 2025-07-01', async () => {
    await visit('?at=2024-01-01', async (page) => {
      expect(await idsIn(page, 'boundaries-communes')).toHaveLength(52);
      expect(await idsIn(page, 'boundaries-districts')).toHaveLength(4);
    });
  });

  test('are 24 communes and no district after it', async () => {
    await visit('?at=2025-08-01', async (page) => {
      expect(await idsIn(page, 'boundaries-communes')).toHaveLength(24);
      expect(await drawnOverlays(page)).not.toContain('boundaries-districts');
    });
  });
});

describe('marks', () => {
  test('stand for as many records as the page counts', async () => {
    await visit('?nature=published', async (page) => {
      const status = page.getByRole('status');
      const shown = Number(await status.getAttribute('data-count-shown'));
      expect(shown).toBe(71);
      const unmarked = Number(
        /(\d+) không có trên bản đồ/.exec((await status.innerText()) ?? '')?.[1],
      );
      expect(sumOf(await drawnMarks(page)) + unmarked).toBe(shown);
    });
  });

  test('show the colours of their clauses where they stand, and nothing shows where none is', async () => {
    await visit('?nature=published', async (page) => {
      const marks = await drawnMarks(page);
      expect(marks.length).toBeGreaterThan(10);
      for (const mark of marks) {
        const colours = await markColours(page, mark);
        for (const colour of coloursOf(mark)) expect(colours, mark.key).toContain(colour);
      }
      const [first] = marks;
      if (!first) throw new Error('no mark is drawn');
      const free = { ...first, y: first.y - 60 };
      const isFree = marks.every(({ x, y }) => Math.hypot(x - free.x, y - free.y) > 50);
      expect(isFree).toBe(true);
      expect(await markColours(page, free)).toEqual(new Set());
    });
  });

  test('follow the filter', async () => {
    await visit('?nature=published&clauses=7', async (page) => {
      const shown = Number(await page.getByRole('status').getAttribute('data-count-shown'));
      expect(shown).toBe(6);
      const marks = await drawnMarks(page);
      expect(sumOf(marks)).toBeLessThanOrEqual(6);
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) {
        expect(mark.clauses).toEqual(['7']);
        expect(await markColours(page, mark)).toContain(CLAUSE_COLOURS['7']);
      }
    });
  });

  test('are drawn anew for another filter without a new picture of the map', async () => {
    await visit('', async (page) => {
      await untilMapIdle(page);
      const outcome = await page.evaluate(async () => {
        const map = document.querySelector<HTMLElement>('.maplibregl-map')?.atlasMap;
        const canvas = document.querySelector('canvas[data-marks]');
        const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
        const clause = boxes.find(({ labels }) => labels?.[0]?.textContent?.startsWith('5 '));
        if (!map || !canvas || !clause) throw new Error('no map on the page');
        let renders = 0;
        const onRender = () => renders++;
        const drawn = new Promise<{ renders: number; count: number }>((resolve) => {
          const onDrawn = (event: Event) =>
            resolve({ renders, count: (event as CustomEvent<{ count: number }>).detail.count });
          canvas.addEventListener('atlas:marks-drawn', onDrawn, { once: true });
        });
        map.on('render', onRender);
        clause.click();
        const outcome = await drawn;
        map.off('render', onRender);
        return outcome;
      });
      const shown = Number(await page.getByRole('status').getAttribute('data-count-shown'));
      expect(outcome.count).toBeGreaterThan(0);
      expect(outcome.count).toBeLessThanOrEqual(shown);
      expect(outcome.renders).toBe(0);
      for (const mark of await drawnMarks(page)) expect(mark.clauses).not.toContain('5');
    });
  });

  test('follow the camera', async () => {
    await visit('?nature=published', async (page) => {
      const [before] = (await drawnMarks(page)).filter(({ kind }) => kind === 'ring');
      if (!before) throw new Error('no ring is drawn');
      await page.evaluate(() =>
        document
          .querySelector<HTMLElement>('.maplibregl-map')
          ?.atlasMap?.panBy([-40, -30], { animate: false }),
      );
      const after = (await drawnMarks(page)).find(({ key }) => key === before.key);
      expect(after?.x).toBeCloseTo(before.x + 40, 0);
      expect(after?.y).toBeCloseTo(before.y + 30, 0);
      if (!after) return;
      const colours = await markColours(page, after);
      for (const colour of coloursOf(after)) expect(colours).toContain(colour);
    });
  });

  test('of one record open it by a click', async () => {
    await visit('?nature=published', async (page) => {
      const mark = (await drawnMarks(page)).find(({ kind }) => kind === 'mark');
      if (!mark) throw new Error('no single mark is drawn');
      await page.mouse.click(mark.x, mark.y);
      await expect
        .poll(() => new URL(page.url()).searchParams.get('record'))
        .toMatch(/^[A-Z]{3}-\d+/);
    });
  });

  test('in a ring come apart by a click', async () => {
    await visit('?nature=published', async (page) => {
      const ring = await largestRing(page);
      await page.mouse.click(ring.x, ring.y);
      await untilMapIdle(page);
      const after = await drawnMarks(page);
      expect(Math.max(...after.map(({ count }) => count))).toBeLessThan(ring.count);
    });
  });

  test('can be stepped through, heard and opened by keyboard alone', async () => {
    await visit('?nature=published', async (page) => {
      const before = (await drawnMarks(page)).map(({ key }) => key);
      await page.locator('.maplibregl-canvas').focus();
      const announcer = page.locator('.map-announcer');
      let steps = 0;
      do {
        await page.keyboard.press('n');
        steps += 1;
      } while (!/^Nhóm/.test(await announcer.innerText()) && steps < before.length);
      expect(await announcer.innerText()).toMatch(/^Nhóm \d+ mục/);
      const colours = new Set<string>();
      for (const mark of await drawnMarks(page)) {
        const around = { ...mark, radiusPx: mark.radiusPx + 6 };
        for (const colour of await markColours(page, around)) colours.add(colour);
      }
      expect(colours).toContain(GROUND.light.selection);
      await page.keyboard.press('Enter');
      await untilMapIdle(page);
      expect((await drawnMarks(page)).map(({ key }) => key)).not.toEqual(before);
    });
  });

  test('keep the names of places from under them', async () => {
    await visit('', async (page) => {
      const rooms = await drawnFeatures(page, ['mark-room']);
      expect(rooms.length).toBeGreaterThanOrEqual((await drawnMarks(page)).length);
    });
  });
});

describe('choosing on the map', () => {
  test('a commune writes it into the link, and the camera follows the link', async () => {
    await visit('?at=2024-01-01&layers=boundaries&map=9.5/22.2/102.45', async (page) => {
      const box = await page.locator('.maplibregl-map').boundingBox();
      if (!box) throw new Error('no map on the page');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      const unit = new URL(page.url()).searchParams.get('unit') ?? '';
      expect(unit).toMatch(/^2020:\d{5}$/);
      expect(await idsIn(page, 'boundaries-selected-commune')).toEqual(new Set([unit]));
      const zoom = await page.evaluate(
        () => document.querySelector<HTMLElement>('.maplibregl-map')?.atlasMap?.getZoom() ?? 0,
      );
      expect(zoom).toBeCloseTo(9.5, 1);
    });
  });
});

describe('what is heavy', () => {
  test('deck.gl is fetched when columns are asked for, not before', async () => {
    const requests: string[] = [];
    const isDeck = (url: string) => /deck-overlay/.test(url);
    await visitAtlas(
      browser,
      {
        site: sites.demo,
        prepare: async (page) => {
          page.on('request', (request) => requests.push(request.url()));
        },
      },
      async (page) => {
        await untilMapIdle(page);
        expect(requests.filter(isDeck)).toEqual([]);
        await page.getByRole('button', { name: '3D' }).click();
        await page.waitForSelector('#deckgl-overlay', { state: 'attached' });
        expect(requests.filter(isDeck).length).toBeGreaterThan(0);
      },
    );
  });
});

describe('a broken dataset', () => {
  test('takes only its own layer with it, and comes back on retry', async () => {
    let isBroken = true;
    await visitAtlas(
      browser,
      {
        site: sites.demo,
        prepare: async (page) => {
          await page.route(/\/data\/roads-[0-9a-f]+\./, (route) =>
            isBroken ? route.fulfill({ status: 500, body: 'broken' }) : route.fallback(),
          );
        },
        expectedFaults: [/500/],
      },
      async (page) => {
        const drawn = await drawnOverlays(page);
        expect(drawn).not.toContain('roads-main');
        for (const layer of ['rivers-lines', 'boundaries-communes']) {
          expect(drawn, layer).toContain(layer);
        }
        isBroken = false;
        await page.getByRole('button', { name: 'Thử lại' }).first().click();
        await expect.poll(() => drawnOverlays(page)).toContain('roads-main');
      },
    );
  });
});
