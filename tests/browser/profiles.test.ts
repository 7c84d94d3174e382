import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';

const sites = inject('sites');
const PHONE = { width: 390, height: 844 };
/** A screen of 1280 × 1024 at 400 %: WCAG 2.2, 1.4.10 (reflow). */
const FOURFOLD = { width: 320, height: 256 };

/** A district with every kind of value, a commune of each vintage, and the list of all. */
const PAGES = [
  'ho-so/2020/103-nam-po.html',
  'en/profile/2020/03160-muong-nhe.html',
  'ho-so/2025/03160-muong-nhe.html',
  'en/profile/index.html',
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function read<T>(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const answer = await page.goto(sites.public + path);
    expect(answer?.status()).toBe(200);
    return await act(page);
  } finally {
    await context.close();
  }
}

describe('the page of a unit', () => {
  test('is read without scripts, and loads nothing but itself and its style', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      // What the next page has of the first one comes without a body.
      if (response.status() === 200) sizes.push(response.body().then(({ length }) => length));
    });
    await page.goto(`${sites.public}ho-so/2020/103-nam-po.html`);
    expect(await page.locator('h1').innerText()).toBe('Huyện Nậm Pồ');
    const key = page.locator('.key-figures > div').first();
    expect(await key.innerText()).toContain('trên 44 %'.replace(' %', '\u00a0%'));
    expect(await page.locator('.locator').boundingBox()).not.toBeNull();
    expect(await page.locator('svg.chart').count()).toBeGreaterThan(2);
    await page.getByRole('link', { name: 'Xã Nà Hỳ' }).first().click();
    await page.waitForURL(/na-hy\.html$/);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    const [own = 0, style = 0] = await Promise.all(sizes);
    expect(own + style).toBeLessThan(100_000);
    await context.close();
  });

  test.each(PAGES)('%s: axe finds nothing, in light and dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const faults = await read(path, { colorScheme, viewport: PHONE }, axeFaults);
      expect(faults, colorScheme).toEqual([]);
    }
  });

  test.each([PHONE, FOURFOLD])('nothing scrolls sideways at $width px', async (viewport) => {
    for (const path of PAGES) {
      const wide = await read(path, { viewport }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      );
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });

  test('leads into the atlas with the unit chosen', async () => {
    const href = await read('ho-so/2020/103-nam-po.html', {}, (page) =>
      page.getByRole('link', { name: 'Xem trên bản đồ' }).getAttribute('href'),
    );
    const query = new URL(href ?? '', `${sites.public}ho-so/2020/`).search;
    await visitAtlas(browser, { site: sites.public, query }, async (page) => {
      expect(await page.locator('.details-name').innerText()).toBe('Huyện Nậm Pồ');
    });
  });
});
