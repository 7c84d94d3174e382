import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { azimuthDegrees, distanceM } from '../../src/core/geodesy/measure.ts';
import { launchBrowser } from '../support/browser.ts';
import { onlyShape, putCorners, SQUARE, visitPlans } from '../support/plan-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function cornersDrawn(page: Page): Promise<readonly LngLat[]> {
  const shape = await onlyShape(page);
  if (shape.type !== 'Polygon') throw new Error(`${shape.type} instead of an area of one part`);
  return shape.coordinates[0] ?? [];
}

/** The pointer is on the drawing bar then, and not on the map. */
async function openTyping(page: Page): Promise<void> {
  await page.getByText('Nhập toạ độ', { exact: true }).click();
}

describe('a corner that is typed', () => {
  test('by distance and azimuth stands exactly there, and the mouse finishes the shape', async () => {
    await visitPlans(browser, async (page) => {
      await putCorners(page, 'Vẽ vùng', [[0.4, 0.3]]);
      await openTyping(page);
      const put = page.locator('.typed-form', { has: page.getByLabel('Khoảng cách (m)') });
      for (const [metres, azimuth] of [
        ['1.500', '90'],
        ['800,5', '180'],
      ] as const) {
        await page.getByLabel('Khoảng cách (m)').fill(metres);
        await page.getByLabel('Phương vị (°)').fill(azimuth);
        await put.getByRole('button', { name: 'Đặt đỉnh' }).click();
      }
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      const [first, second, third] = await cornersDrawn(page);
      if (!first || !second || !third) throw new Error('no area of three corners');
      // Plans keep 1e-8 of a degree, some millimetre.
      expect(distanceM(first, second)).toBeCloseTo(1500, 2);
      expect(azimuthDegrees(first, second)).toBeCloseTo(90, 3);
      expect(distanceM(second, third)).toBeCloseTo(800.5, 2);
      expect(azimuthDegrees(second, third)).toBeCloseTo(180, 3);
    });
  });

  test('is taken away again, and the shape given up, by the mouse', async () => {
    await visitPlans(browser, async (page) => {
      await putCorners(page, 'Vẽ vùng', [...SQUARE.slice(0, 3), [0.7, 0.6]]);
      await page.getByRole('button', { name: 'Xoá đỉnh cuối' }).click();
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      expect(await cornersDrawn(page)).toHaveLength(4);
      await putCorners(page, 'Vẽ vùng', [[0.3, 0.6]]);
      const bar = page.locator('.drawing-bar');
      await bar.getByRole('button', { name: 'Bỏ', exact: true }).click();
      await bar.getByRole('button', { name: 'Xong', exact: true }).waitFor({ state: 'detached' });
    });
  });
});
