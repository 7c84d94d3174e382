import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, GeometryCollection } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { boundsOf } from '../../src/core/geo.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { pointOnMap } from '../support/drawn-map.ts';

const MAX_FIRST_SCRIPT_BYTES = 650_000;

/** Where Core Web Vitals begin to call a page good. https://web.dev/articles/cls */
const MAX_LAYOUT_SHIFT = 0.05;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const sites = inject('sites');

function communesOfToday(): GeometryCollection {
  const file = new URL('../../geodata/boundaries/communes-2025-lite.geojson', import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
  return { type: 'GeometryCollection', geometries: features.map(({ geometry }) => geometry) };
}

/** The box around the sketched units, CSS px of the page: left, top, right, bottom. */
async function boxOfSketch(page: Page): Promise<readonly number[]> {
  const units = page.locator('.sketch-map > path');
  await units.first().waitFor();
  return units.evaluateAll((paths) => {
    const boxes = paths.map((path) => path.getBoundingClientRect());
    return [
      Math.min(...boxes.map(({ left }) => left)),
      Math.min(...boxes.map(({ top }) => top)),
      Math.max(...boxes.map(({ right }) => right)),
      Math.max(...boxes.map(({ bottom }) => bottom)),
    ];
  });
}

/** On a slow line every table comes at a time of its own. */
async function lateTables(page: Page): Promise<void> {
  let count = 0;
  await page.route('**/data/*.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 60 * count++));
    await route.continue();
  });
}

describe('the first view of the public site', () => {
  test('fetches at most 650 kB of script (gzip), and no deck.gl', async () => {
    const scripts = new Map<string, Promise<Buffer>>();
    const prepare = async (page: Page) => {
      page.on('response', (response) => {
        const path = new URL(response.url()).pathname;
        if (path.endsWith('.js')) scripts.set(path, response.body());
      });
    };
    await visitAtlas(browser, { site: sites.public, prepare }, async (page) => {
      for (const worker of page.workers()) {
        const path = new URL(worker.url()).pathname;
        const fetched = fetch(worker.url()).then((response) => response.arrayBuffer());
        if (!scripts.has(path))
          scripts.set(
            path,
            fetched.then((bytes) => Buffer.from(bytes)),
          );
      }
      const bodies = await Promise.all(scripts.values());
      const sizes = [...scripts.keys()].map((path, index) => ({
        path,
        size: gzipSync(bodies[index] ?? '').length,
      }));
      const total = sizes.reduce((sum, { size }) => sum + size, 0);
      expect([...scripts.keys()].some((path) => path.includes('worker'))).toBe(true);
      expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(MAX_FIRST_SCRIPT_BYTES);
      expect(bodies.filter((body) => body.includes('deck.gl'))).toEqual([]);
      // tests/data/bytes.test.ts leaves these out of its count, because nobody has asked for them yet.
      const later =
        /\/(wall-view|desk-tools|page-clock|change-brief|search-index|take-away-dialogs|embedded-view|comparison|series-section|sheet-map|draw-map|print-map)-/;
      expect([...scripts.keys()].filter((path) => later.test(path))).toEqual([]);
    });
  });

  test.each([
    ['desk', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ])('stays where it stands while data come: %s', async (_, viewport) => {
    await visitAtlas(
      browser,
      { site: sites.public, viewport, prepare: lateTables },
      async (page) => {
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              // Every shift so far is handed over at once.
              new PerformanceObserver((list) => {
                const entries = list.getEntries() as (PerformanceEntry & {
                  readonly value: number;
                })[];
                resolve(entries.reduce((sum, { value }) => sum + value, 0));
              }).observe({ type: 'layout-shift', buffered: true });
              // Where nothing moved, nobody calls.
              setTimeout(() => resolve(0), 1_000);
            }),
        );
        expect(shift).toBeLessThan(MAX_LAYOUT_SHIFT);
      },
    );
  });

  test('lists, counts and tells figures before the map library has come, and sketches the map where it will be', async () => {
    let release: () => void = () => undefined;
    const isSeen = new Promise<void>((resolve) => {
      release = resolve;
    });
    let rows = 0;
    let sketch: readonly number[] = [];
    const prepare = async (page: Page) => {
      await page.route(/\/(mount-map|map-controller)-[^/]+\.js$/, async (route) => {
        await isSeen;
        await route.continue();
      });
      const look = async () => {
        await page.waitForSelector('[role="status"][data-count-shown="71"]', { state: 'attached' });
        await page.waitForSelector('[data-record]');
        rows = await page.locator('tr[data-unit]').count();
        sketch = await boxOfSketch(page);
        release();
      };
      void look();
    };
    await visitAtlas(browser, { site: sites.public, prepare }, async (page) => {
      expect(rows).toBeGreaterThanOrEqual(24);
      await page.locator('canvas.maplibregl-canvas').waitFor();
      expect(await page.locator('.sketch-map').count()).toBe(0);
      const [west, south, east, north] = boundsOf(communesOfToday());
      const northWest = await pointOnMap(page, [west, north]);
      const southEast = await pointOnMap(page, [east, south]);
      const drawn = [northWest.x, northWest.y, southEast.x, southEast.y];
      drawn.forEach((edge, index) => {
        expect(Math.abs(edge - (sketch[index] ?? Number.NaN))).toBeLessThan(1);
      });
    });
  });

  test('says what it is, in Vietnamese', async () => {
    await visitAtlas(browser, { site: sites.public }, async (page) => {
      const html = page.locator('html');
      expect(await html.getAttribute('lang')).toBe('vi');
      expect(await html.getAttribute('data-audience')).toBe('public');
      expect(await html.getAttribute('data-view')).toBe('explore');
    });
  });

  test('opens from a sub-path, and asks for nothing outside it', async () => {
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      page.on('request', (request) => asked.push(request.url()));
    };
    await visitAtlas(browser, { site: sites.publicInSubPath, prepare }, async () => {
      const fetched = asked.filter((url) => /^https?:/.test(url));
      expect(fetched.length).toBeGreaterThan(5);
      expect(fetched.filter((url) => !url.startsWith(sites.publicInSubPath))).toEqual([]);
    });
  });
});
