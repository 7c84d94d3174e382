import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { areaM2 } from '../../src/core/geodesy/measure.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { difference, intersection } from '../../src/core/shapes/clip.ts';
import { launchBrowser } from '../support/browser.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { pointOnMap, untilMapIdle } from '../support/drawn-map.ts';
import {
  chooseTool,
  clickOn,
  drag,
  drawArea,
  mergeWithFirst,
  onlyShape,
  openCornerTable,
  openOperations,
  placeOf,
  plansListed,
  putCorners,
  rename,
  SWAPPED_TABLE,
  shapesInBackup,
  visitPlans,
} from '../support/plan-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Two corners of the border of Nậm Tin with Pa Tần, and a place in Nậm Tin. */
const NAM_TIN = '2020:03156';
const PA_TAN = '2020:03165';
const BORDER_FROM: LngLat = [102.79996, 21.99228];
const BORDER_TO: LngLat = [102.79284, 21.99412];
const IN_NAM_TIN: LngLat = [102.79493, 21.9875];
const AT_BORDER = '?view=plan&at=2024-12-31&map=14/21.991/102.796';

function shapeOfCommune(id: string): Polygon {
  const file = join(PROJECT_ROOT, 'geodata/boundaries/communes-2020.geojson');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
  const geometry = features.find(({ properties }) => properties?.id === id)?.geometry;
  if (geometry?.type !== 'Polygon') throw new Error(`${id} is not of one part`);
  return geometry;
}

function ringsOf(shape: PlanGeometry): readonly (readonly LngLat[])[] {
  if (shape.type !== 'Polygon') throw new Error(`${shape.type} instead of an area of one part`);
  return shape.coordinates;
}

function sharedM2(a: PlanGeometry, b: PlanGeometry | Polygon): number {
  const areas = [a, b].map((shape) => {
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') throw new Error('no area');
    return shape;
  });
  const [first, second] = areas;
  const shared = first && second ? intersection(first, second) : null;
  return shared === null ? 0 : areaM2(shared);
}

/** Leaves only one kind of thing to snap to. */
async function snapOnlyTo(page: Page, kept: string): Promise<void> {
  await page.getByRole('button', { name: 'Bắt dính', exact: true }).click();
  const menu = page.getByRole('group', { name: 'Bắt dính vào' });
  for (const box of await menu.getByRole('checkbox').all()) await box.uncheck();
  await menu.getByRole('checkbox', { name: kept }).check();
  await page.keyboard.press('Escape');
}

/** Moves the pointer there until the drawing bar names what it snaps to: files may still be read. */
async function snappedName(page: Page, position: LngLat): Promise<string | null> {
  const { x, y } = await pointOnMap(page, position);
  await page.mouse.move(x + 30, y + 30);
  await page.mouse.move(x, y, { steps: 3 });
  const told = page.locator('.drawing-snap');
  await told.waitFor();
  return told.textContent();
}

/** The handles above and to the lower right of the square that `drawArea` draws, CSS px off it. */
const OFF_SHAPE_PX = 24;

describe('handles', () => {
  test('turn an area by a right angle, and make it larger', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      const drawn = await onlyShape(page);
      const upperLeft = await placeOf(page, [0.4, 0.3]);
      const lowerRight = await placeOf(page, [0.6, 0.5]);
      const middle = { x: (upperLeft.x + lowerRight.x) / 2, y: (upperLeft.y + lowerRight.y) / 2 };
      const reach = middle.y - (upperLeft.y - OFF_SHAPE_PX);
      await drag(page, {
        from: { x: middle.x, y: middle.y - reach },
        to: { x: middle.x + reach, y: middle.y },
      });
      const turned = await onlyShape(page);
      expect(areaM2(turned) / areaM2(drawn)).toBeCloseTo(1, 4);
      const spans = [drawn, turned].map((shape) => {
        const lats = ringsOf(shape)[0]?.map(([, lat]) => lat) ?? [];
        const lngs = ringsOf(shape)[0]?.map(([lng]) => lng) ?? [];
        return [Math.max(...lngs) - Math.min(...lngs), Math.max(...lats) - Math.min(...lats)];
      });
      const [[widthBefore = 0, heightBefore = 0] = [], [width = 0, height = 0] = []] = spans;
      // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
      const cosine = Math.cos((22 * Math.PI) / 180);
      expect((width * cosine) / heightBefore).toBeCloseTo(1, 1);
      expect(height / (widthBefore * cosine)).toBeCloseTo(1, 1);

      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      const corner = { x: lowerRight.x + OFF_SHAPE_PX, y: lowerRight.y + OFF_SHAPE_PX };
      const to = {
        x: middle.x + 1.5 * (corner.x - middle.x),
        y: middle.y + 1.5 * (corner.y - middle.y),
      };
      await drag(page, { from: corner, to });
      const scaled = await onlyShape(page);
      expect(Math.sqrt(areaM2(scaled) / areaM2(drawn))).toBeCloseTo(1.5, 1);
    });
  });
});

describe('snapping', () => {
  test('tells the name of the river, the road and the plan, and Alt keeps off', async () => {
    await visitPlans(
      browser,
      async (page) => {
        await chooseTool(page, 'Vẽ đường');
        await snapOnlyTo(page, 'Sông, suối');
        expect(await snappedName(page, [102.73754, 21.91554])).toBe('Dính vào Sông Nậm Pồ');
        const { x, y } = await pointOnMap(page, [102.73754, 21.91554]);
        await page.keyboard.down('Alt');
        await page.mouse.move(x + 3, y + 3);
        await page.locator('.drawing-snap').waitFor({ state: 'detached' });
        await page.mouse.click(x + 3, y + 3);
        await page.keyboard.up('Alt');
        await page.waitForTimeout(350);
        await page.mouse.move(x + 120, y + 3, { steps: 3 });
        await page.keyboard.down('Alt');
        await page.mouse.click(x + 120, y + 3);
        await page.keyboard.up('Alt');
        await page.keyboard.press('Enter');
        const line = await onlyShape(page);
        if (line.type !== 'LineString') throw new Error(`${line.type} was drawn`);
        expect(line.coordinates).toHaveLength(2);
        expect(line.coordinates[0]).not.toEqual([102.73754, 21.91554]);
        await rename(page, 'Đường vào bản');
        await chooseTool(page, 'Vẽ vùng');
        await snapOnlyTo(page, 'Phương án khác');
        const [end] = line.coordinates;
        expect(end && (await snappedName(page, end))).toBe('Dính vào Đường vào bản');
      },
      { query: '?view=plan&at=2024-12-31&map=14/21.917/102.739' },
    );
  });

  test('tells the number of the road', async () => {
    await visitPlans(
      browser,
      async (page) => {
        await chooseTool(page, 'Vẽ đường');
        await snapOnlyTo(page, 'Đường');
        expect(await snappedName(page, [102.63061, 22.05612])).toBe('Dính vào QL.4H');
      },
      { query: '?view=plan&at=2024-12-31&map=14/22.057/102.632' },
    );
  });
});

describe('tracing', () => {
  test('along a border shares it with the neighbour to the last corner', async () => {
    await visitPlans(
      browser,
      async (page) => {
        await page.getByRole('button', { name: 'Bám theo ranh' }).click();
        await chooseTool(page, 'Vẽ vùng');
        await snapOnlyTo(page, 'Ranh giới xã');
        await snappedName(page, BORDER_FROM);
        await clickOn(page, BORDER_FROM);
        await clickOn(page, BORDER_TO);
        await page.keyboard.down('Alt');
        await clickOn(page, IN_NAM_TIN);
        await page.keyboard.up('Alt');
        await page.keyboard.press('Enter');
        const shape = await onlyShape(page);
        const [ring = []] = ringsOf(shape);
        const border = new Set(shapeOfCommune(PA_TAN).coordinates[0]?.map(String));
        // Thirteen corners lie on the border, both ends among them; one does not.
        expect(ring.slice(0, -1).filter((corner) => border.has(String(corner)))).toHaveLength(13);
        expect(sharedM2(shape, shapeOfCommune(PA_TAN))).toBeLessThan(1);
        if (shape.type !== 'Polygon') throw new Error(shape.type);
        const outside = difference(shape, shapeOfCommune(NAM_TIN));
        expect(outside === null ? 0 : areaM2(outside)).toBeLessThan(1);
      },
      { query: AT_BORDER },
    );
  });
});

describe('operations', () => {
  test('split an area in two, and merge them again', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      const drawn = await onlyShape(page);
      await putCorners(page, 'Chia bằng đường cắt', [
        [0.33, 0.38],
        [0.67, 0.42],
      ]);
      await page.keyboard.press('Enter');
      await expect.poll(() => plansListed(page).count()).toBe(2);
      const [first, second] = await shapesInBackup(page);
      if (!first || !second) throw new Error('not split');
      expect(sharedM2(first, second)).toBeLessThan(1);
      expect((areaM2(first) + areaM2(second)) / areaM2(drawn)).toBeCloseTo(1, 5);
      expect(Math.abs(areaM2(first) - areaM2(second)) / areaM2(drawn)).toBeLessThan(0.05);
      await mergeWithFirst(page);
      await expect.poll(() => plansListed(page).count()).toBe(1);
      expect(areaM2(await onlyShape(page)) / areaM2(drawn)).toBeCloseTo(1, 5);
    });
  });

  test('cut a hole into an area', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      const drawn = await onlyShape(page);
      await putCorners(page, 'Khoét lỗ', [
        [0.45, 0.35],
        [0.55, 0.35],
        [0.55, 0.45],
        [0.45, 0.45],
      ]);
      await page.keyboard.press('Enter');
      await expect.poll(async () => ringsOf(await onlyShape(page)).length).toBe(2);
      expect(areaM2(await onlyShape(page)) / areaM2(drawn)).toBeCloseTo(0.75, 2);
    });
  });

  test('lay a buffer around an area', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      const drawn = await onlyShape(page);
      await openOperations(page);
      await page.getByLabel('Vùng đệm (m)').fill('abc');
      await page.getByRole('button', { name: 'Tạo', exact: true }).click();
      await page.getByText('Hãy nhập số mét khác 0').waitFor();
      await page.getByLabel('Vùng đệm (m)').fill('200');
      await page.getByRole('button', { name: 'Tạo', exact: true }).click();
      await expect.poll(async () => areaM2(await onlyShape(page))).toBeGreaterThan(areaM2(drawn));
      expect(sharedM2(await onlyShape(page), drawn) / areaM2(drawn)).toBeCloseTo(1, 6);
    });
  });
});

describe('a shape that crosses itself', () => {
  test('is told where, mended by one click, and what was done is said', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page, [
        [0.4, 0.3],
        [0.6, 0.5],
        [0.6, 0.3],
        [0.4, 0.5],
      ]);
      await page.getByText(/Đường ranh cắt .*chính nó/).waitFor();
      await page.getByRole('button', { name: 'Sửa lỗi hình' }).click();
      await page.locator('.plan-said', { hasText: /\S/ }).waitFor();
      expect(await page.getByText(/Đường ranh cắt .*chính nó/).count()).toBe(0);
      expect((await onlyShape(page)).type).toBe('MultiPolygon');
    });
  });
});

describe('a table of corners', () => {
  test('with its axes swapped is refused, and taken the other way round', async () => {
    await visitPlans(browser, async (page) => {
      const { dialog, make, takeAsVn2000 } = await openCornerTable(page);
      await dialog.getByRole('combobox', { name: 'Hệ toạ độ' }).selectOption('EPSG:9205');
      await dialog.getByRole('textbox').fill(SWAPPED_TABLE);
      await dialog.getByText('Dòng 1: Hai trục bị đổi chỗ cho nhau.').waitFor();
      expect(await make.isDisabled()).toBe(true);
      await takeAsVn2000();
      await make.click();
      expect(areaM2(await onlyShape(page)) / 500_000).toBeCloseTo(1, 2);
      await untilMapIdle(page);
    });
  });
});
