import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { drawnFeatures } from '../support/drawn-map.ts';

describe('without a network', () => {
  const sites = inject('sites');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  it('the atlas opens again and draws its communes', async () => {
    await visitAtlas(
      browser,
      { site: sites.publicInSubPath, query: '?at=2024-01-01', hasOfflineStore: true },
      async (page) => {
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
        });
        await page.context().setOffline(true);
        await page.reload();
        await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
        const drawn = await drawnFeatures(page);
        expect(new Set(drawn.map(({ source }) => source))).toContain('communes-2020-lite');
        expect(await page.getByRole('alert').count()).toBe(0);
      },
    );
  });
});
