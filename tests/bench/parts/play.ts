import type { Page } from 'playwright-core';
import { within } from '../contenders/time-limit.ts';
import type { FrameCount } from '../page/driver.ts';
import type { PagePart } from '../part.ts';

const PLAYED_MS = 3_000;
const PANNED_MS = 2_000;
/** A pointer that is answered slowly goes to fewer places, but never to fewer than some. */
const HOVERED_MS = 3_000;
const FEWEST_HOVERS = 3;
/** Where the peers are played with, too: with fewer records everybody can. */
const PEERS_FROM = 100_000;
/** A page that is not done by then cannot be played with. */
const PLAY_LIMIT_MS = 30_000;
const PAN_STEPS = 24;
const HOVERS = 12;

/** Frames while something is done to the page. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<FrameCount> {
  await page.evaluate(async () => {
    await window.benchDriver?.untilQuiet();
    window.benchProbe?.startFrames();
  });
  await act();
  return page.evaluate(() => {
    const frames = window.benchProbe?.stopFrames();
    if (!frames) throw new Error('the page has no probe');
    return frames;
  });
}

async function playOn(page: Page): Promise<void> {
  await page.evaluate(() => window.benchDriver?.startPlaying());
  await new Promise((resolve) => setTimeout(resolve, PLAYED_MS));
}

/** Where the map is in the window: its middle, and half its smaller side. */
async function middleOfMap(page: Page): Promise<{ x: number; y: number; radius: number }> {
  const box = await page.locator('.maplibregl-map').boundingBox();
  if (box === null) throw new Error('no map on the page');
  const { x, y, width, height } = box;
  return { x: x + width / 2, y: y + height / 2, radius: Math.min(width, height) / 2 };
}

/** Drags the map there and back, so that it ends where it was. */
async function pan(page: Page): Promise<void> {
  const { x, y, radius } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const end = performance.now() + PANNED_MS;
  for (let step = 1; step <= PAN_STEPS && performance.now() < end; step++) {
    const turn = (step / PAN_STEPS) * 2 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * radius * 0.5, y + Math.sin(2 * turn) * radius * 0.3);
  }
  await page.mouse.move(x, y);
  await page.mouse.up();
}

/** Milliseconds for each of some places on the map. */
async function hovers(page: Page): Promise<readonly number[]> {
  const { x, y, radius } = await middleOfMap(page);
  const readings: number[] = [];
  const end = performance.now() + HOVERED_MS;
  for (let step = 0; step < HOVERS; step++) {
    if (step >= FEWEST_HOVERS && performance.now() > end) break;
    const [dx, dy] = [Math.cos(step), Math.sin(step)].map(
      (part) => (part * radius * step) / HOVERS,
    );
    readings.push(
      await page.evaluate(
        async ([atX, atY]) => {
          if (!window.benchProbe) throw new Error('the page has no probe');
          return window.benchProbe.hover(atX, atY);
        },
        [x + (dx ?? 0), y + (dy ?? 0)] as const,
      ),
    );
  }
  return readings;
}

/** What goes on by itself or under the pointer: time playing, the map dragged, marks pointed at. */
export const play: PagePart = {
  kind: 'page',
  name: 'play',
  measures: [
    { name: 'hover', unit: 'ms', peersFrom: PEERS_FROM },
    { name: 'pan', unit: 'fps', peersFrom: PEERS_FROM },
    { name: 'pan: longest frame', unit: 'ms', peersFrom: PEERS_FROM },
    { name: 'play', unit: 'fps', peersFrom: PEERS_FROM },
    { name: 'play: longest frame', unit: 'ms', peersFrom: PEERS_FROM },
  ],
  async *run({ page }) {
    yield { measure: 'hover', values: await within(PLAY_LIMIT_MS, 'hover', hovers(page)) };
    const panned = await within(
      PLAY_LIMIT_MS,
      'pan',
      framesWhile(page, () => pan(page)),
    );
    yield { measure: 'pan', values: [panned.fps] };
    yield { measure: 'pan: longest frame', values: [panned.longestMs] };
    const played = await within(
      PLAY_LIMIT_MS,
      'play',
      framesWhile(page, () => playOn(page)),
    );
    yield { measure: 'play', values: [played.fps] };
    yield { measure: 'play: longest frame', values: [played.longestMs] };
    await page.evaluate(() => window.benchDriver?.stopPlaying());
  },
};
