import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { COARSE, launchBrowser, visitAtlas } from '../support/browser.ts';
import { untilCharted } from '../support/charts.ts';
import { figureFaults } from '../support/figure-faults.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const sites = inject('sites');
const NOW = '2026-11-23T05:00:00Z';

/** The statistics and, where they were asked for, units side by side and details are on the page. */
async function untilTold(page: Page, query: string): Promise<void> {
  await page.locator('tr[data-unit]').first().waitFor();
  await untilCharted(page);
  if (query.includes('compare='))
    await page.locator('.comparison-table tbody tr').first().waitFor();
  if (/[?&](unit|record)=/.test(query)) await page.locator('.details .facts').first().waitFor();
}

const STATES = [
  ['the first view', '?'],
  ['published figures of 2020', '?at=2024-12-31&nature=published&year=2023'],
  ['a commune made of others', '?unit=2025:03160&year=2024'],
  [
    'a district with every kind of value',
    '?at=2024-12-31&nature=published&unit=2020:103&year=2020',
  ],
  ['a record', '?record=PRJ-001'],
  ['districts', '?at=2024-12-31&level=district&year=2020'],
  ['units side by side', '?at=2024-12-31&compare=2020:103,2020:03201,2025:03160'],
  ['an indicator without classes', '?at=2024-12-31&indicator=area_km2&nature=published'],
] as const;

describe('no figure stands without its source', () => {
  test.each(
    STATES.flatMap(([name, query]) => ['vi', 'en'].map((lang) => ({ name, query, lang }))),
  )('$name, $lang', async ({ query, lang }) => {
    await visitAtlas(
      browser,
      { site: sites.demo, query: `${query}&lang=${lang}`, now: NOW, ...COARSE },
      async (page) => {
        await untilTold(page, query);
        expect(await figureFaults(page)).toEqual([]);
      },
    );
  });

  test('the legend names who stands behind the colours', async () => {
    await visitAtlas(
      browser,
      { site: sites.demo, query: '?at=2024-12-31&nature=published&year=2023', now: NOW, ...COARSE },
      async (page) => {
        await page.locator('.legend-toggle').click();
        expect(await page.locator('.map-legend').textContent()).toContain('Nguồn số liệu: ');
        expect(await figureFaults(page)).toEqual([]);
      },
    );
  });

  test('a number that somebody puts on the page without a source is found', async () => {
    await visitAtlas(browser, { site: sites.demo, now: NOW, ...COARSE }, async (page) => {
      await untilTold(page, '');
      await page.evaluate(() => {
        const stray = document.createElement('p');
        stray.append(
          'Nghèo: ',
          Object.assign(document.createElement('b'), { textContent: '51,74' }),
          ' %',
        );
        document.querySelector('.statistics')?.append(stray);
        const orphan = document.createElement('span');
        orphan.dataset.figure = 'nowhere';
        orphan.textContent = '120 hộ';
        document.querySelector('.details')?.append(orphan);
      });
      const faults = await figureFaults(page);
      expect(faults.filter((fault) => fault.includes('51,74'))).toHaveLength(1);
      expect(faults.filter((fault) => fault.includes('#nowhere'))).toHaveLength(1);
    });
  });
});
