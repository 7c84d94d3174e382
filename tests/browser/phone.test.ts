import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { COARSE, launchBrowser, visitAtlas } from '../support/browser.ts';
import { touchFaults } from '../support/touch-faults.ts';

const sites = inject('sites');
const PHONE = { width: 390, height: 844 };
/** A commune with everything that its tabs can hold: details, series, units side by side. */
const QUERY = '?unit=2025:03160&compare=2025:03160,2020:107';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('on a phone', () => {
  test.each(['vi', 'en'])('every control is for thumbs, and none is cut: %s', async (lang) => {
    const visit = { site: sites.demo, query: `${QUERY}&lang=${lang}`, viewport: PHONE };
    await visitAtlas(browser, { ...visit, ...COARSE, hasTouch: true }, async (page) => {
      const faults: string[] = [];
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        const name = await tab.innerText();
        for (const fault of await touchFaults(page)) faults.push(`${name}: ${fault}`);
      }
      expect([...new Set(faults)]).toEqual([]);
    });
  });
});
