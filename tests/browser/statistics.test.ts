import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { COARSE, launchBrowser, type Visit, visitAtlas } from '../support/browser.ts';
import { untilCharted } from '../support/charts.ts';
import { naiveFigures } from '../support/naive-figures.ts';
import { overlappingTexts } from '../support/text-boxes.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const sites = inject('sites');
const NOW = '2026-11-23T05:00:00Z';

function visit<T>(query: string, act: (page: Page) => Promise<T>, more: Partial<Visit> = {}) {
  return visitAtlas(browser, { site: sites.demo, query, now: NOW, ...COARSE, ...more }, act);
}

function statistics(page: Page) {
  return page.getByRole('region', { name: /^(Số liệu|Statistics)$/ });
}

/** Communes of the text twin that have a value. */
function communesWithValue(page: Page): Promise<number> {
  return statistics(page)
    .locator('tr[data-unit]')
    .evaluateAll(
      (rows) =>
        rows.filter(
          (row) =>
            row.getAttribute('data-value') !== '' &&
            /^\d{4}:\d{5}$/.test(row.getAttribute('data-unit') ?? ''),
        ).length,
    );
}

describe('statistics', () => {
  test.each([
    ['?at=2024-01-01', 56],
    ['?at=2025-08-01', 24],
  ])('%s: a row for each of %i units', async (query, count) => {
    await visit(query, async (page) => {
      expect(await statistics(page).locator('tr[data-unit]').count()).toBe(count);
    });
  });

  test.each([
    '?at=2024-12-31&nature=published&year=2023',
    '?at=2024-12-31&year=2021',
    '?at=2025-08-01&indicator=population',
  ])('%s: the legend counts what the table lists', async (query) => {
    await visit(query, async (page) => {
      const countedNow = async () => {
        const counts = await page.locator('.legend-count').allTextContents();
        return counts.reduce((sum, count) => sum + Number(count), 0);
      };
      // Panels follow the camera's first rest a quarter of a second later.
      await expect.poll(countedNow).toBeGreaterThan(0);
      const counted = await countedNow();
      expect(await communesWithValue(page)).toBe(counted);
    });
  });

  test.each([
    { indicator: 'poor_rate', year: 2020, vintage: '2020', level: 'district', at: '2024-12-31' },
    { indicator: 'population', year: 2022, vintage: '2020', level: 'commune', at: '2024-12-31' },
    { indicator: 'poor_rate', year: 2024, vintage: '2025', level: 'commune', at: '2025-08-01' },
  ])('$indicator, $year, $level of $vintage: the page has the figures of the files', async (of) => {
    const expected = naiveFigures({ ...of, isPublishedOnly: false });
    const query = `?at=${of.at}&indicator=${of.indicator}&year=${of.year}&level=${of.level}`;
    await visit(query, async (page) => {
      const shown = await statistics(page)
        .locator('tr[data-unit]')
        .evaluateAll((rows) =>
          rows.map((row) => ({
            unit: row.getAttribute('data-unit') ?? '',
            value: row.getAttribute('data-value') ?? '',
            text: row.querySelector('td')?.textContent ?? '',
          })),
        );
      const asked = shown.filter(({ unit }) => expected.has(unit));
      expect(asked).toHaveLength(expected.size);
      for (const { unit, value, text } of asked) {
        const wanted = expected.get(unit) ?? null;
        if (wanted === null) expect([value, text], unit).toEqual(['', '—']);
        else {
          expect(Number(value), unit).toBeCloseTo(wanted, 9);
          const decimals = of.indicator === 'population' ? 0 : 2;
          const words = wanted.toLocaleString('vi-VN', { maximumFractionDigits: decimals });
          expect(text, unit).toContain(words);
        }
      }
    });
  });

  test('whoever is pointed at in one picture is marked in the others', async () => {
    await visit('?at=2024-12-31&nature=published&year=2020&level=district', async (page) => {
      const row = statistics(page).locator('tr[data-unit="2020:103"]');
      const bar = statistics(page).locator('[data-ranked="2020:103"] button');
      await bar.hover();
      await expect.poll(() => row.getAttribute('class')).toContain('unit-hovered');
      // The middle of Nậm Pồ on the map: a commune's place stands for its district.
      const map = page.getByRole('region', { name: 'Bản đồ' }).locator('canvas').first();
      const box = await map.boundingBox();
      if (box === null) throw new Error('no map');
      await page.mouse.move(2, 2);
      await expect.poll(() => bar.getAttribute('class')).not.toContain('unit-hovered');
      for (let share = 0.4; share < 0.8; share += 0.04) {
        await page.mouse.move(box.x + box.width * 0.52, box.y + box.height * share);
        await page.waitForTimeout(120);
        if ((await bar.getAttribute('class'))?.includes('unit-hovered')) break;
      }
      expect(await bar.getAttribute('class')).toContain('unit-hovered');
      expect(await row.getAttribute('class')).toContain('unit-hovered');
    });
  });

  test('units are compared by keys alone, and the part for it comes only then', async () => {
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      page.on('request', (request) => asked.push(request.url()));
    };
    const isPart = (url: string) => /\/comparison-[\w-]+\.js$/.test(url);
    await visit(
      '?at=2024-12-31&nature=published&unit=2020:103',
      async (page) => {
        expect(asked.filter(isPart)).toEqual([]);
        await statistics(page)
          .locator('.headline')
          .getByRole('button', { name: /^So sánh/ })
          .focus();
        await page.keyboard.press('Enter');
        const part = page.getByRole('region', { name: 'So sánh (1 trong 4 đơn vị)' });
        await part.waitFor();
        expect(asked.filter(isPart)).toHaveLength(1);
        await part.getByRole('combobox', { name: 'Thêm đơn vị…' }).selectOption('2020:107');
        await part.getByRole('button', { name: 'Thêm', exact: true }).click();
        await page.waitForFunction(() =>
          decodeURIComponent(window.location.search).includes('compare=2020:103,2020:107'),
        );
        await page.getByRole('button', { name: 'Bỏ hết' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => !window.location.search.includes('compare='));
      },
      { prepare },
    );
  });

  test('a unit of the table becomes the selected one', async () => {
    await visit('?at=2024-12-31&nature=published&year=2020', async (page) => {
      await statistics(page).locator('tr[data-unit="2020:103"] .unit-name').click();
      await page.waitForFunction(() => window.location.search.includes('unit=2020:103'));
      expect(await statistics(page).locator('.headline strong').first().textContent()).toBe(
        '51,74\u00a0%',
      );
    });
  });

  test('the indicator is the same in address, legend and table', async () => {
    await visit('?lang=en&at=2024-12-31', async (page) => {
      await statistics(page)
        .getByRole('combobox', { name: 'Indicator' })
        .selectOption('population');
      await page.waitForFunction(() => window.location.search.includes('indicator=population'));
      expect(await page.locator('.legend-title').textContent()).toContain('Population, 2024');
      // The table follows once the answer is painted.
      await expect
        .poll(() => statistics(page).locator('caption').textContent())
        .toContain('Population, 2024');
    });
  });

  test.each([
    ['?nature=published&at=2024-12-31&unit=2020:103&year=2020', { width: 1440, height: 900 }],
    ['?nature=published&at=2024-12-31&unit=2020:107&year=2016', { width: 1440, height: 900 }],
    ['?at=2024-12-31&unit=2020:03201&year=2021', { width: 1440, height: 900 }],
    ['?unit=2025:03160&lang=en', { width: 1440, height: 900 }],
    ['?nature=published&at=2024-12-31&unit=2020:103', { width: 390, height: 844 }],
  ])('%s: no label of the chart covers another (%o)', async (query, viewport) => {
    await visit(
      query,
      async (page) => {
        if (viewport.width < 500) await page.getByRole('tab', { name: 'Số liệu' }).click();
        await untilCharted(page);
        await statistics(page).locator('.series-chart').first().waitFor();
        expect(await overlappingTexts(page, '.series-chart text')).toEqual([]);
      },
      { viewport },
    );
  });
});
