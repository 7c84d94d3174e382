import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { drawnFeatures } from '../support/drawn-map.ts';
import { serveSite } from '../support/serve-site.ts';

describe('without a network', () => {
  const sites = inject('sites');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  /**
   * A visit that ends without any server: what a browser's own switch takes from a page, its service
   * worker still reaches.
   */
  async function visitAndUnplug(
    query: string,
    act: (page: Page, unplug: () => Promise<void>, site: string) => Promise<void>,
  ): Promise<void> {
    const site = await serveSite(sites.publicDir, { base: '/atlas/' });
    let isServed = true;
    const unplug = async () => {
      isServed = false;
      await site.close();
    };
    try {
      const visit = { site: site.url, query, hasOfflineStore: true };
      await visitAtlas(browser, visit, async (page) => {
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
        });
        await act(page, unplug, site.url);
      });
    } finally {
      if (isServed) await site.close();
    }
  }

  it('the atlas opens again and draws its communes', async () => {
    await visitAndUnplug('?at=2024-01-01', async (page, unplug) => {
      await unplug();
      await page.reload();
      await untilReady(page);
      const drawn = await drawnFeatures(page);
      expect(new Set(drawn.map(({ source }) => source))).toContain('communes-2020-lite');
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });

  it('pages of units that were seen open again; of others the atlas shows the unit', async () => {
    await visitAndUnplug('', async (page, unplug, site) => {
      await page.goto(`${site}ho-so/2020/03154-sin-thau.html`);
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      expect(heading).toContain('Sín Thầu');
      await unplug();
      await page.reload();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
      const isStyled = () => getComputedStyle(document.body).maxWidth !== 'none';
      expect(await page.evaluate(isStyled)).toBe(true);
      await page.goto(`${site}en/profile/2020/03158-leng-su-sin.html`);
      await untilReady(page);
      expect(new URL(page.url()).searchParams.get('unit')).toBe('2020:03158');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });
});

async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 90_000 });
}
