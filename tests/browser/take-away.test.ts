import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { classesOf } from '../../src/core/scale.ts';
import { classSwatches } from '../../src/layers/choropleth-colours.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sites = inject('sites');
const POINTS_PER_MM = 72 / 25.4;
/** Software rendering of a large map takes its time. */
const DRAWN_MS = 120_000;

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mang về', exact: true }).click();
  await page.getByRole('dialog', { name: 'Mang về' }).waitFor();
}

/** Presses a button and gives the file that comes of it. */
async function download(page: Page, name: string | RegExp) {
  const coming = page.waitForEvent('download', { timeout: DRAWN_MS });
  await page.getByRole('dialog').getByRole('button', { name }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The count that the page tells, and the ids of its list. */
async function shownOn(page: Page) {
  const status = page.locator('[role="status"][data-count-shown]');
  const count = Number(await status.getAttribute('data-count-shown'));
  const ids = await page
    .locator('[data-record]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-record') ?? ''));
  return { count, ids: [...new Set(ids)].sort() };
}

function columnOf(rows: readonly (readonly unknown[])[], title: string): readonly unknown[] {
  const at = rows[0]?.indexOf(title) ?? -1;
  expect(at, title).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => row[at]);
}

describe('records that are taken away', () => {
  const query = '?clauses=5&district=096,103';

  test('are those of the list, in every format', async () => {
    await visitAtlas(browser, { site: sites.public, query }, async (page) => {
      const { count, ids } = await shownOn(page);
      expect(count).toBeGreaterThan(2);
      await openDialog(page);
      const csv = await download(page, /^Hoạt động.*CSV/);
      expect(csv.name).toMatch(/^muong-cha_hoat-dong_\d{4}-\d\d-\d\d\.csv$/);
      const text = new TextDecoder().decode(csv.bytes);
      const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
      expect([...columnOf(rows, 'Mã')].sort()).toEqual(ids);
      expect(new Set(columnOf(rows, 'Điều kiện lọc')).size).toBe(1);
      expect(columnOf(rows, 'Điều kiện lọc')[0]).toContain('Điều khoản: 5');
      const xlsx = await download(page, /^Hoạt động.*Excel/);
      const [sheet, about] = await readXlsxFile(xlsx.bytes);
      expect([...columnOf(sheet?.data ?? [], 'Mã')].sort()).toEqual(ids);
      expect(JSON.stringify(about?.data)).toContain('Điều khoản: 5');
      const geojson = await download(page, /^Hoạt động.*GeoJSON/);
      const { features } = JSON.parse(geojson.bytes.toString('utf8'));
      expect(features.length).toBe(count);
      expect(features.map(({ id }: { id: string }) => id).sort()).toEqual(ids);
      // What only the internal edition may say is in no public file.
      const all = text + geojson.bytes.toString('utf8');
      expect(/disbursedVnd|giải ngân/.test(all)).toBe(false);
    });
  });
});

describe('figures that are taken away', () => {
  test('are those of the table, with shapes where there is room for them', async () => {
    const query = '?at=2021-06-01&indicator=poor_rate&year=2020';
    await visitAtlas(browser, { site: sites.public, query }, async (page) => {
      const onPage = await page
        .locator('tr[data-unit]')
        .evaluateAll((rows) =>
          rows.map((row) => [row.getAttribute('data-unit'), row.getAttribute('data-value')]),
        );
      expect(onPage.length).toBe(56);
      await openDialog(page);
      const csv = await download(page, /2020: 56 đơn vị.*CSV/);
      const rows = Papa.parse<string[]>(new TextDecoder().decode(csv.bytes), {
        skipEmptyLines: true,
      }).data;
      const values = columnOf(rows, 'Giá trị');
      const taken = columnOf(rows, 'Mã').map((id, index) => [id, values[index]]);
      expect(taken.toSorted()).toEqual(onPage.toSorted());
      const geojson = await download(page, /2020: 56 đơn vị.*GeoJSON/);
      const { features } = JSON.parse(geojson.bytes.toString('utf8'));
      expect(features.length).toBe(56);
      for (const { geometry } of features) expect(geometry.type).toMatch(/^(Multi)?Polygon$/);
    });
  });
});

/** Size of a PNG, and how many of its pixels have each colour asked for. */
function looksOf(page: Page, bytes: Buffer, colours: readonly string[]) {
  return page.evaluate(
    async ({ base64, wanted }) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const hex = [0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0'));
        const colour = `#${hex.join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return {
        size: [width, height],
        colours: counts.size,
        found: wanted.map((colour) => counts.get(colour) ?? 0),
      };
    },
    { base64: bytes.toString('base64'), wanted: [...colours] },
  );
}

const BADGE_GROUND = '#fdf0d0';
/** The third of five classes of a need, as the legend shows it; on the map the relief shades it. */
const [, , CLASS = ''] = classSwatches(
  { classes: classesOf([1, 2, 3, 4]), indicator: { ramp: 'need' } },
  'light',
);

describe('a picture of the map', () => {
  test('has its size, its legend, and the badge where something is illustrative', async () => {
    await visitAtlas(browser, { site: sites.demo }, async (page) => {
      await openDialog(page);
      await page.getByRole('combobox', { name: 'Cỡ ảnh' }).selectOption('square');
      const { bytes, name } = await download(page, 'Tải ảnh PNG');
      expect(name).toMatch(/^muong-cha_[a-z0-9-]+_\d{4}_2025_map\.png$/);
      const looks = await looksOf(page, bytes, [BADGE_GROUND, CLASS]);
      expect(looks.size).toEqual([1080, 1080]);
      expect(looks.colours).toBeGreaterThan(2_000);
      expect(looks.found[0]).toBeGreaterThan(2_000);
      expect(looks.found[1]).toBeGreaterThan(200);
    });
  });

  test('has no badge where all that is shown is published', async () => {
    const query = '?nature=published&layers=projects,boundaries';
    await visitAtlas(browser, { site: sites.demo, query }, async (page) => {
      await openDialog(page);
      await page.getByRole('combobox', { name: 'Cỡ ảnh' }).selectOption('wide');
      const { bytes } = await download(page, 'Tải ảnh PNG');
      const looks = await looksOf(page, bytes, [BADGE_GROUND, CLASS]);
      expect(looks.size).toEqual([1920, 1080]);
      expect(looks.colours).toBeGreaterThan(200);
      expect(looks.found[0]).toBeLessThan(50);
      expect(looks.found[1]).toBeLessThan(50);
    });
  });
});

/** Width and height of the first page of what is printed, mm, and the number of pages. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const [, width, height] = boxes[0] ?? [];
  const inMm = (points: string | undefined) => Math.round(Number(points) / POINTS_PER_MM);
  return { size: [inMm(width), inMm(height)], pages: boxes.length };
}

describe('the sheet', () => {
  test('has the paper, the scale and the rows that it says', async () => {
    const query = '?at=2021-06-01&indicator=poor_rate&year=2020';
    await visitAtlas(browser, { site: sites.public, query }, async (page) => {
      await openDialog(page);
      await page.getByRole('button', { name: 'Chuẩn bị in…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Mang về' });
      await dialog.getByRole('combobox', { name: 'Tỷ lệ' }).selectOption('1000000');
      const toPrinter = dialog.getByRole('button', { name: 'In…', exact: true });
      await expect.poll(() => toPrinter.isEnabled(), { timeout: DRAWN_MS }).toBe(true);
      expect(await dialog.locator('.sheet-scale-number').textContent()).toContain('1:1.000.000');
      expect(await page.locator('.print-root table').getAttribute('data-rows')).toBe('56');
      const sheet = await printed(page);
      expect(sheet.size).toEqual([297, 210]);
      expect(sheet.pages).toBeGreaterThan(1);
      // The layout changes with the paper's width; what is printed must stay.
      expect(await page.locator('.print-root table tbody tr').count()).toBe(56);
      await dialog.getByRole('combobox', { name: 'Khổ giấy' }).selectOption('A3');
      await dialog.getByRole('combobox', { name: 'Bảng kèm theo' }).selectOption('none');
      await expect.poll(() => toPrinter.isEnabled(), { timeout: DRAWN_MS }).toBe(true);
      expect(await printed(page)).toEqual({ size: [420, 297], pages: 1 });
    });
  });
});
