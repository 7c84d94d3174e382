import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { type DrawnFeature, drawnFeatures, untilMapIdle } from '../support/drawn-map.ts';

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

async function marks(page: Page): Promise<readonly DrawnFeature[]> {
  const features = await drawnFeatures(page, ['marks']);
  return [...new Map(features.map((feature) => [String(feature.properties.id), feature])).values()];
}

function sumOf(features: readonly DrawnFeature[]): number {
  return features.reduce((sum, { properties }) => sum + Number(properties.count), 0);
}

/** Position on the page of a drawn mark. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const container = document.querySelector<HTMLElement>('.maplibregl-map');
    const map = container?.atlasMap;
    if (!container || !map) throw new Error('no map on the page');
    const feature = map
      .queryRenderedFeatures({ layers: ['marks'] })
      .find(({ properties }) => properties.id === wanted);
    if (feature?.geometry.type !== 'Point') throw new Error(`${wanted} is not drawn`);
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const { x, y } = map.project([lng, lat]);
    const box = container.getBoundingClientRect();
    return { x: box.left + x, y: box.top + y };
  }, id);
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
      for (const id of ['veil', 'marks']) expect(drawn, id).toContain(id);
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
        expect(await marks(page)).toHaveLength(0);
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
      expect(sumOf(await marks(page)) + unmarked).toBe(shown);
    });
  });

  test('follow the filter', async () => {
    await visit('?nature=published&clauses=7', async (page) => {
      const shown = Number(await page.getByRole('status').getAttribute('data-count-shown'));
      expect(shown).toBe(6);
      expect(sumOf(await marks(page))).toBeLessThanOrEqual(6);
      for (const { properties } of await marks(page)) {
        expect(String(properties.image)).toMatch(/7/);
      }
    });
  });

  test('in a ring come apart by a click', async () => {
    await visit('?nature=published', async (page) => {
      const [largest] = (await marks(page)).toSorted(
        (a, b) => Number(b.properties.count) - Number(a.properties.count),
      );
      const before = Number(largest?.properties.count);
      expect(before).toBeGreaterThan(1);
      const { x, y } = await placeOf(page, String(largest?.properties.id));
      await page.mouse.click(x, y);
      await untilMapIdle(page);
      const after = await marks(page);
      expect(after.map(({ properties }) => properties.id)).not.toContain(largest?.properties.id);
      expect(Math.max(...after.map(({ properties }) => Number(properties.count)))).toBeLessThan(
        before,
      );
    });
  });

  test('can be stepped through, heard and opened by keyboard alone', async () => {
    await visit('?nature=published', async (page) => {
      const before = (await marks(page)).map(({ properties }) => properties.id);
      await page.locator('.maplibregl-canvas').focus();
      const announcer = page.locator('.map-announcer');
      let steps = 0;
      do {
        await page.keyboard.press('n');
        steps += 1;
      } while (!/^Nhóm/.test(await announcer.innerText()) && steps < before.length);
      expect(await announcer.innerText()).toMatch(/^Nhóm \d+ mục/);
      expect(await drawnFeatures(page, ['mark-focus'])).not.toHaveLength(0);
      await page.keyboard.press('Enter');
      await untilMapIdle(page);
      expect((await marks(page)).map(({ properties }) => properties.id)).not.toEqual(before);
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
        for (const layer of ['rivers-lines', 'boundaries-communes', 'marks']) {
          expect(drawn, layer).toContain(layer);
        }
        isBroken = false;
        await page.getByRole('button', { name: 'Thử lại' }).first().click();
        await expect.poll(() => drawnOverlays(page)).toContain('roads-main');
      },
    );
  });
});
