import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, type Visit, visitAtlas } from '../support/browser.ts';
import { overlappingTexts } from '../support/text-boxes.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const sites = inject('sites');
const NOW = '2026-11-23T05:00:00Z';
const PHONE = { width: 390, height: 844 };

function visit<T>(query: string, act: (page: Page) => Promise<T>, more?: Partial<Visit>) {
  // A clock that stands still would keep play from moving: only visits that do not play get one.
  return visitAtlas(browser, { site: sites.public, query, ...(more ?? { now: NOW }) }, act);
}

async function parameters(page: Page): Promise<URLSearchParams> {
  return new URL(page.url()).searchParams;
}

async function untilAddressHas(page: Page, part: string): Promise<void> {
  await page.waitForFunction((text) => window.location.search.includes(text), part);
}

function shown(page: Page): Promise<string | null> {
  return page.locator('[data-count-shown]').first().getAttribute('data-count-shown');
}

/** Place on the page of a month of the bar, at half its height. */
async function placeOfMonth(page: Page, year: number, month: number) {
  const box = await page.locator('.time-ground').boundingBox();
  const edge = page.getByRole('slider', { name: 'Tháng đầu' });
  const first = Number(await edge.getAttribute('aria-valuemin'));
  const last = Number(
    await page.getByRole('slider', { name: 'Tháng cuối' }).getAttribute('aria-valuemax'),
  );
  if (box === null) throw new Error('the bar is not on the page');
  const place = (year * 12 + month - 1 - first + 0.5) / (last - first + 1);
  return { x: box.x + place * box.width, y: box.y + box.height * 0.6 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

describe('the time bar', () => {
  test('takes typed dates; the count is the known one', async () => {
    await visit('', async (page) => {
      const group = page.getByRole('group', { name: 'Thời gian' });
      await group.getByRole('textbox', { name: 'Từ ngày' }).fill('19/11/2020');
      await group.getByRole('textbox', { name: 'Đến ngày' }).fill('31/12/2024');
      await page.keyboard.press('Enter');
      await untilAddressHas(page, 'from=2020-11-19&to=2024-12-31');
      expect(await shown(page)).toBe('25');
    });
  });

  test('selects the month that is clicked', async () => {
    await visit('', async (page) => {
      const { x, y } = await placeOfMonth(page, 2024, 7);
      await page.mouse.click(x, y);
      await untilAddressHas(page, 'from=2024-07-01&to=2024-07-31');
    });
  });

  test('draws a window, moves it, and goes back to where it was', async () => {
    await visit('', async (page) => {
      await drag(page, await placeOfMonth(page, 2021, 3), await placeOfMonth(page, 2022, 8));
      await untilAddressHas(page, 'from=2021-03-01&to=2022-08-31');
      await drag(page, await placeOfMonth(page, 2021, 9), await placeOfMonth(page, 2022, 9));
      await untilAddressHas(page, 'from=2022-03-01&to=2023-08-31');
      await page.goBack();
      await untilAddressHas(page, 'from=2021-03-01&to=2022-08-31');
      await page.goBack();
      await page.waitForFunction(() => !window.location.search.includes('from='));
    });
  });

  test('has edges to drag', async () => {
    await visit('?from=2021-01-01&to=2022-12-31', async (page) => {
      const handle = await page.getByRole('slider', { name: 'Tháng cuối' }).boundingBox();
      if (handle === null) throw new Error('no edge');
      const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
      await drag(page, from, await placeOfMonth(page, 2024, 1));
      await page.waitForFunction(() => /to=202[34]-/.test(window.location.search));
      expect((await parameters(page)).get('from')).toBe('2021-01-01');
    });
  });

  test('plays, and is stopped', async () => {
    await visit(
      '?from=2021-01-01&to=2021-01-31',
      async (page) => {
        const speed = page.getByRole('button', { name: /^Tốc độ/ });
        await speed.click();
        await speed.click();
        await page.getByRole('button', { name: 'Phát', exact: true }).click();
        await untilAddressHas(page, 'from=2021-03-01&to=2021-03-31');
        await page.getByRole('button', { name: 'Dừng' }).click();
        await page.getByRole('button', { name: 'Phát', exact: true }).waitFor();
      },
      {},
    );
  });

  test.each([
    ['phone', PHONE, 'vi'],
    ['desk', { width: 1440, height: 900 }, 'vi'],
    ['desk', { width: 1440, height: 900 }, 'en'],
    ['wide desk', { width: 3840, height: 2160 }, 'vi'],
  ])('has no two labels in one place (%s, %o, %s)', async (_, viewport, lang) => {
    await visit(
      `?lang=${lang}`,
      async (page) => {
        const filters = page.getByRole('tab', { name: /Lọc|Filters/ });
        if (viewport === PHONE) await filters.click();
        await page.locator('.time-ground').waitFor();
        expect(await overlappingTexts(page, '.time-year span')).toEqual([]);
        expect(
          await overlappingTexts(page, '.time-highest, .time-mark-long, .time-mark-short'),
        ).toEqual([]);
      },
      { viewport, now: NOW },
    );
  });
});
