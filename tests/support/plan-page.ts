import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { LngLat } from '../../src/core/geo.ts';
import { chosenVersion, type Plan } from '../../src/core/plan/plan.ts';
import { readPlanFile } from '../../src/core/plan/plan-file.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { COARSE, type Visit, visitAtlas } from './browser.ts';
import { PROJECT_ROOT } from './build-site.ts';
import { pointOnMap, untilMapIdle } from './drawn-map.ts';

/** Close enough to the border between Mường Chà and Nậm Pồ that corners snap to it. */
export const PLAN_QUERY = '?view=plan&at=2024-12-31&map=11/22.0/102.9';

/** Files of colleagues, one in each format. */
export const PLAN_FILES = join(PROJECT_ROOT, 'tests/data/plan-files');

/** Opens the plan view of the demo site; see visitAtlas. */
export function visitPlans<T>(
  browser: Browser,
  act: (page: Page) => Promise<T>,
  visit: Partial<Visit> = {},
): Promise<T> {
  const asked = { site: inject('sites').demo, query: PLAN_QUERY, ...COARSE, ...visit };
  return visitAtlas(browser, asked, async (page) => {
    await page.locator('.plan-toolbar').waitFor();
    return act(page);
  });
}

/** A second click sooner than this would be a double click. */
const DOUBLE_CLICK_MS = 350;

/** A place of the map, as shares of its width and height. */
export type MapShare = readonly [x: number, y: number];

export async function placeOf(page: Page, [x, y]: MapShare) {
  const box = await page.locator('.maplibregl-map').boundingBox();
  if (box === null) throw new Error('no map on the page');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

interface PagePoint {
  readonly x: number;
  readonly y: number;
}

async function click(page: Page, { x, y }: PagePoint): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(DOUBLE_CLICK_MS);
  await page.mouse.click(x, y);
}

/** Clicks with the mouse where a position is on the map. */
export async function clickOn(page: Page, position: LngLat): Promise<void> {
  await click(page, await pointOnMap(page, position));
}

export async function clickAt(page: Page, place: MapShare): Promise<void> {
  await click(page, await placeOf(page, place));
}

/** Drags with the mouse in small steps; `beforeEnd` runs with the button still down. */
export async function drag(
  page: Page,
  { from, to }: { readonly from: PagePoint; readonly to: PagePoint },
  beforeEnd: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.mouse.move(from.x, from.y, { steps: 3 });
  await page.waitForTimeout(DOUBLE_CLICK_MS);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await beforeEnd();
  await page.mouse.up();
}

export async function chooseTool(page: Page, name: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name }).click();
}

export const SQUARE = [
  [0.4, 0.3],
  [0.6, 0.3],
  [0.6, 0.5],
  [0.4, 0.5],
] as const satisfies readonly MapShare[];

/** Clicks corners with a tool, and leaves the shape under way. */
export async function putCorners(
  page: Page,
  tool: string,
  corners: readonly MapShare[],
): Promise<void> {
  await chooseTool(page, tool);
  for (const corner of corners) await clickAt(page, corner);
}

/** Draws an area by clicks on its corners, and waits until it is selected. */
export async function drawArea(page: Page, corners: readonly MapShare[] = SQUARE): Promise<void> {
  await putCorners(page, 'Vẽ vùng', corners);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Phương án chưa đặt tên' }).waitFor();
}

/** Gives the selected plan a name. */
export async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Tên phương án');
  await field.fill(name);
  await field.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
}

export async function openReport(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Báo cáo tác động' }).click();
}

export async function openOperations(page: Page): Promise<void> {
  await page.getByText('Thao tác', { exact: true }).click();
}

/** Asks for the selected plan to be merged with the first of the others. */
export async function mergeWithFirst(page: Page): Promise<void> {
  await openOperations(page);
  await page.getByRole('combobox', { name: 'Gộp với…' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Gộp', exact: true }).click();
}

/** The dialog for tables of corners, and the ways to go on in it. */
export async function openCornerTable(page: Page) {
  await page.getByRole('button', { name: 'Dán bảng toạ độ' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Dán bảng toạ độ' });
  return {
    dialog,
    make: dialog.getByRole('button', { name: 'Tạo vùng' }),
    /** Takes the table in the first of the ways that fit. */
    async takeAsVn2000() {
      await dialog
        .getByRole('button', { name: /^Hiểu là VN-2000/ })
        .first()
        .click();
      await dialog.getByText(/Đọc được 3 điểm góc/).waitFor();
    },
  };
}

/** A table of three corners of the cadastre with its axes the other way round. */
export const SWAPPED_TABLE =
  '1\t482345,67\t2432123,45\n2\t482345,67\t2433123,45\n3\t483345,67\t2433123,45\n';

export function plansListed(page: Page) {
  return page.getByRole('list', { name: 'Phương án của tôi' }).getByRole('listitem');
}

/** Hectares of the only plan, as the list tells them. */
export async function areaListed(page: Page): Promise<number> {
  const text = (await plansListed(page).textContent()) ?? '';
  const figure = /([\d.,]+)\s*ha/.exec(text)?.[1];
  if (figure === undefined) throw new Error(`no area in "${text}"`);
  return Number(figure.replaceAll('.', '').replace(',', '.'));
}

export function isSaved(page: Page): Promise<void> {
  return page.locator('[data-saving="saved"]').waitFor();
}

/** The dialog for files, with a file in it. */
export async function previewFile(page: Page, file: string) {
  await page.getByRole('button', { name: 'Nhập tệp' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nhập tệp' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  return dialog;
}

/** Presses a button that hands a backup file out, and reads the plans in it. */
export async function plansInBackup(
  page: Page,
  button = 'Sao lưu tất cả',
): Promise<readonly Plan[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await (await download).path();
  const read = readPlanFile(readFileSync(file, 'utf8'), 'backup');
  if (!read.ok || read.issues.length > 0) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** Shapes of all plans, the oldest first. */
export async function shapesInBackup(page: Page): Promise<readonly PlanGeometry[]> {
  const plans = [...(await plansInBackup(page))];
  plans.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return plans.map((plan) => {
    const { geometry } = chosenVersion(plan);
    if (geometry === null) throw new Error(`${plan.id} has no shape`);
    return geometry;
  });
}

/** The shape of the only plan. */
export async function onlyShape(page: Page): Promise<PlanGeometry> {
  const shapes = await shapesInBackup(page);
  expect(shapes).toHaveLength(1);
  const [shape] = shapes;
  if (shape === undefined) throw new Error('no plan');
  return shape;
}

/** Goes to another part of the map, with the selected plan kept. */
export async function lookAt(page: Page, [lng, lat]: LngLat, zoom: number): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('map', `${zoom}/${lat}/${lng}`);
  await page.goto(url.href);
  await page.locator('.plan-toolbar').waitFor();
  await untilMapIdle(page);
}
