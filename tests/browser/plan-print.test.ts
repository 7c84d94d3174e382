import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYER_IDS } from '../../src/layers/registry.ts';
import { launchBrowser } from '../support/browser.ts';
import { drawArea, openReport, PLAN_QUERY, visitPlans } from '../support/plan-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const POINTS_PER_MM = 72 / 25.4;
/** Software rendering of a fine map takes its time. */
const DRAWN_MS = 90_000;

/** Opens the sheet of a plan that is drawn first, and waits until its map is there. */
async function openSheet(page: Page): Promise<Locator> {
  await drawArea(page);
  await page.getByRole('button', { name: 'In tờ bản đồ' }).click();
  const dialog = page.getByRole('dialog', { name: 'In tờ bản đồ' });
  await untilDrawn(dialog);
  return dialog;
}

async function untilDrawn(dialog: Locator): Promise<void> {
  const toPrinter = dialog.getByRole('button', { name: 'In…' });
  await expect.poll(() => toPrinter.isEnabled(), { timeout: DRAWN_MS }).toBe(true);
}

/** Size in px of the map's picture, and how many colours a sample of it has. */
function pictureOf(dialog: Locator) {
  return dialog.locator('.sheet-map image').evaluate(async (image) => {
    const picture = new Image();
    picture.src = image.getAttribute('href') ?? '';
    await picture.decode();
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 97) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return { width, height, colours: colours.size };
  });
}

/** Width and height of the first page of what is printed, mm, and the number of pages. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const [, width, height] = boxes[0] ?? [];
  const inMm = (points: string | undefined) => Math.round(Number(points) / POINTS_PER_MM);
  return { size: [inMm(width), inMm(height)], pages: boxes.length };
}

describe('a plan on paper', () => {
  test('has its map, finely drawn, at a round scale with the grid of the chosen system', async () => {
    await visitPlans(browser, async (page) => {
      const dialog = await openSheet(page);
      const { width, height, colours } = await pictureOf(dialog);
      // 205 mm at 288 dots an inch.
      expect(width).toBeGreaterThan(2200);
      expect(height / width).toBeCloseTo(166 / 205, 1);
      expect(colours).toBeGreaterThan(500);
      await dialog.getByLabel('Hệ toạ độ').selectOption('EPSG:9205');
      const sheet = dialog.locator('.sheet-page');
      await expect.poll(() => sheet.textContent()).toContain('Lưới toạ độ: VN-2000');
      const numbers = await sheet.locator('.sheet-grid-number').allTextContents();
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers.every((text) => /^\d{1,3}(\.\d{3})*\.000$/.test(text))).toBe(true);
      await dialog.getByLabel('Tỷ lệ').selectOption('50000');
      await untilDrawn(dialog);
      expect(await sheet.textContent()).toContain('Tỷ lệ 1:50.000');
      const measure = sheet.locator('.sheet-measure');
      const spillPx = await measure.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(spillPx).toBe(0);
    });
  });

  test('prints alone, on the paper asked for, with text that can be selected', async () => {
    const everyLayer = { query: `${PLAN_QUERY}&layers=${LAYER_IDS.join()}` };
    const print = async (page: Page) => {
      const dialog = await openSheet(page);
      const landscape = await printed(page);
      expect(landscape.size).toEqual([297, 210]);
      expect(landscape.pages).toBeGreaterThan(1);
      await dialog.getByLabel('Khổ giấy').selectOption('A3');
      await dialog.getByLabel('Chiều giấy').selectOption('portrait');
      await dialog.getByLabel('Kèm báo cáo tác động').uncheck();
      await untilDrawn(dialog);
      expect((await printed(page)).size).toEqual([297, 420]);

      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const root = page.locator('html');
      await root.and(page.locator('[data-theme="dark"]')).waitFor({ state: 'attached' });
      expect(await root.evaluate((html) => getComputedStyle(html).colorScheme)).toBe('light');
      const sheets = page.locator('.print-root');
      expect(await sheets.isVisible()).toBe(true);
      expect(await page.locator('.app').isVisible()).toBe(false);
      expect(await dialog.isVisible()).toBe(false);
      const text = (await sheets.innerText()).normalize('NFC');
      for (const part of ['LƯU HÀNH NỘI BỘ', 'Chú giải', 'Bảng kê toạ độ góc ranh', 'NGƯỜI LẬP']) {
        expect(text).toContain(part);
      }
      expect(text).not.toContain('Cách tính');
      const isCut = await sheets
        .locator('.sheet-margin')
        .evaluate((margin) => margin.scrollHeight > margin.clientHeight);
      expect(isCut).toBe(false);
      const page1 = await sheets.locator('.sheet-page').boundingBox();
      const mm = 96 / 25.4;
      expect((page1?.width ?? 0) / mm).toBeCloseTo(277, 0);
      expect((page1?.height ?? 0) / mm).toBeCloseTo(400, 0);
    };
    await visitPlans(browser, print, everyLayer);
  });

  test('holds every line of the report with the numbers of its sources', async () => {
    await visitPlans(browser, async (page) => {
      const dialog = await openSheet(page);
      await dialog.getByRole('button', { name: 'Đóng' }).click();
      await openReport(page);
      await page.locator('.report-row').first().waitFor();
      const values = await page.locator('.report-row .report-value').allTextContents();
      await page.getByRole('button', { name: 'In tờ bản đồ' }).click();
      const cells = page.locator('.print-root .sheet-value');
      await expect.poll(() => cells.count()).toBe(values.length);
      const onPaper = (await cells.allTextContents()).map((text) => text.replace('Minh hoạ', ''));
      expect(onPaper.map((text) => text.trim())).toEqual(values.map((text) => text.trim()));
      const rows = page.locator('.print-root .sheet-reference');
      for (const text of await rows.allTextContents()) expect(text).toMatch(/Cách tính \d/);
    });
  });
});
