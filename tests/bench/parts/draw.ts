import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writePlanFile } from '../../../src/core/plan/plan-file.ts';
import { buildSite } from '../../support/build-site.ts';
import { pointOnMap, untilMapIdle } from '../../support/drawn-map.ts';
import { serveCompressed } from '../../support/serve-compressed.ts';
import { buildInjected } from '../contenders/build-pages.ts';
import { longestTaskMs } from '../contenders/longest-task.ts';
import { within } from '../contenders/time-limit.ts';
import { type Measurement, measured } from '../measure.ts';
import type { FrameCount } from '../page/driver.ts';
import type { SoloPart } from '../part.ts';
import { syntheticPlans, valleyRing } from '../synthetic/plans.ts';

/** Some half a minute on a machine of its own; far from that, something hangs. */
const LIMIT_MS = 180_000;
const PLANS = 2_000;
const CORNERS = 200;
const MIDDLE: [lng: number, lat: number] = [102.8, 22.05];
/** Degrees; with it the shape fills most of the map at the zoom below. */
const REACH = 0.1;
const STEPS = 80;
/** How far the pointer goes around the place where it begins, CSS px. */
const SWING_PX = 60;
const QUERY = `?view=plan&at=2024-12-31&map=11/${MIDDLE[1]}/${MIDDLE[0]}`;

const DRAW_AREA = 'Vẽ vùng';
/** Corners of what is drawn, as CSS px off the middle of the map. */
const DRAWN = [
  [-150, -120],
  [150, -120],
  [150, 120],
] as const;
/** Two clicks within this are a double click. */
const DOUBLE_CLICK_MS = 350;

/** What a part leaves for the graphics process to do must not be counted for the next. */
const REST_MS = 3_000;

const SELECTED = valleyRing(MIDDLE, REACH, CORNERS);

function keyOf(measure: string) {
  return { part: 'draw', measure, subject: 'atlas', records: PLANS, unit: 'ms' } as const;
}

/** Brings the plans in as a person does: the backup file of another computer. */
async function restorePlans(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Nhập tệp' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nhập tệp' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: /^Thêm/ }).click();
  await page.locator('[data-plan]').first().waitFor();
  await untilSaved(page);
}

async function untilSaved(page: Page): Promise<void> {
  await page.locator('[data-saving="saved"]').waitFor();
  await page.waitForFunction(
    (plans) => document.querySelector('[data-plan]')?.ariaSetSize === String(plans),
    PLANS,
  );
}

/** Opens the first plan and its report, and waits until nothing is left to do. */
async function openSelected(page: Page, url: string, plan: string): Promise<void> {
  await page.goto(`${url}${QUERY}&record=${plan}`);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  await untilSaved(page);
  await page.getByRole('tab', { name: 'Báo cáo tác động' }).click();
  await page.locator('[data-line^="commune/"]').first().waitFor();
  await page.waitForTimeout(2_000);
}

/** Moves the pointer around where it is, and back. */
async function swing(page: Page, x: number, y: number): Promise<void> {
  for (let step = 1; step <= STEPS; step++) {
    const turn = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(x + SWING_PX * Math.sin(turn), y + SWING_PX * Math.sin(2 * turn));
  }
}

async function framesWhile(page: Page, act: () => Promise<void>): Promise<FrameCount> {
  await page.evaluate(() => window.benchProbe?.startFrames());
  await act();
  return page.evaluate(() => {
    const frames = window.benchProbe?.stopFrames();
    if (!frames) throw new Error('the page has no probe');
    return frames;
  });
}

/** The pointer alone, with nothing held and no tool: what composing the page costs on this machine. */
async function pointAround(page: Page): Promise<FrameCount> {
  const { x, y } = await pointOnMap(page, MIDDLE);
  await page.mouse.move(x, y, { steps: 3 });
  return framesWhile(page, () => swing(page, x, y));
}

async function dragCorner(page: Page): Promise<FrameCount> {
  const { x, y } = await pointOnMap(page, SELECTED[0] ?? MIDDLE);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.down();
  const frames = await framesWhile(page, () => swing(page, x, y));
  await page.mouse.up();
  await page.keyboard.press('Escape');
  return frames;
}

async function drawOn(page: Page): Promise<FrameCount> {
  await page.getByRole('toolbar').getByRole('button', { name: DRAW_AREA }).click();
  await untilMapIdle(page);
  const { x, y } = await pointOnMap(page, MIDDLE);
  for (const [dx, dy] of DRAWN) {
    await page.mouse.move(x + dx, y + dy, { steps: 3 });
    await page.mouse.click(x + dx, y + dy);
    await page.waitForTimeout(DOUBLE_CLICK_MS);
  }
  const frames = await framesWhile(page, () => swing(page, x, y));
  await page.keyboard.press('Escape');
  return frames;
}

function framesMeasured(what: string, { framesMs, longestMs }: FrameCount): Measurement[] {
  return [
    measured(keyOf(`${what}: frame`), framesMs),
    measured(keyOf(`${what}: longest frame`), [longestMs]),
  ];
}

interface DrawVisit {
  readonly url: string;
  readonly probe: string;
  readonly backup: string;
  readonly selected: string;
}

async function measure(
  browser: Browser,
  { url, probe, backup, selected }: DrawVisit,
): Promise<readonly Measurement[]> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript({ path: probe });
  await page.goto(url + QUERY);
  // Else the tasks of the opening page are among those that are measured.
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  await page.waitForTimeout(REST_MS);
  const restoring = await longestTaskMs({ browser, page }, () => restorePlans(page, backup));
  await openSelected(page, url, selected);
  const drag = await dragCorner(page);
  await page.waitForTimeout(REST_MS);
  const pointing = await pointAround(page);
  await page.waitForTimeout(REST_MS);
  const drawing = await drawOn(page);
  return [
    measured(keyOf('restoring the plans: longest main-thread task'), [restoring]),
    ...framesMeasured(`dragging one of ${CORNERS} corners`, drag),
    ...framesMeasured('the pointer alone', pointing),
    ...framesMeasured('drawing', drawing),
  ];
}

/** The plan view with 2,000 plans and a report that follows: what a hand that draws has to wait for. */
export const draw: SoloPart = {
  kind: 'solo',
  name: 'draw',
  isExtra: true,
  async run({ scratch, launch }) {
    const outDir = join(scratch, 'demo');
    await buildSite({ mode: 'demo', outDir });
    const { probe } = await buildInjected(join(scratch, 'injected'));
    const plans = syntheticPlans(PLANS, { type: 'Polygon', coordinates: [SELECTED] });
    const backup = join(scratch, 'plans.atlas.json');
    writeFileSync(backup, writePlanFile(plans));
    const site = await serveCompressed(outDir);
    const browser = await launch();
    try {
      const visit = { url: site.url, probe, backup, selected: plans[0]?.id ?? '' };
      return await within(LIMIT_MS, 'drawing', measure(browser, visit));
    } finally {
      await browser.close();
      await site.close();
    }
  },
};
