import type { Page } from 'playwright-core';
import {
  CAP_HEIGHT_EM,
  capHeightPx,
  PRIMARY_ARC_MINUTES,
  SECONDARY_ARC_MINUTES,
  type WallScreen,
} from '../../src/core/wall/legibility.ts';
import type { LeastType } from './text-faults.ts';

/** How large a wall is, inches, and how far its readers sit, metres. */
export interface Room {
  readonly diag: number;
  readonly dist: number;
}

/** Rooms that the wall's type is tried in: the farther off, the larger the type. */
export const ROOMS: readonly Room[] = [
  { diag: 65, dist: 3 },
  { diag: 75, dist: 4 },
  { diag: 65, dist: 6 },
];

/** Text that stands upon the map of a wall. */
export const SIGNS = '.tour-sign, .care-strip, .maplibregl-ctrl-scale, .attribution, .callout';

function screenOf(page: Page, { diag, dist }: Room): WallScreen {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return { diagonalIn: diag, distanceM: dist, widthPx: width, heightPx: height };
}

/** The least type that a page may have in a room, on a screen as large as the page. */
export function leastTypeOf(page: Page, room: Room): LeastType {
  const screen = screenOf(page, room);
  return {
    primaryPx: capHeightPx(PRIMARY_ARC_MINUTES, screen) / CAP_HEIGHT_EM,
    secondaryPx: capHeightPx(SECONDARY_ARC_MINUTES, screen) / CAP_HEIGHT_EM,
    capHeightEm: CAP_HEIGHT_EM,
  };
}

/** Goes to another view in place: by the history, as a link within the page would. */
export async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** Waits until the page's type is that of a room. */
export async function untilTypeOf(page: Page, room: Room): Promise<void> {
  await page.waitForFunction(
    ([capPx, capEm]) => {
      const { style } = document.documentElement;
      const secondary = Number.parseFloat(style.getPropertyValue('--wall-secondary'));
      return Math.abs(secondary * capEm - capPx) < 0.01;
    },
    [capHeightPx(SECONDARY_ARC_MINUTES, screenOf(page, room)), CAP_HEIGHT_EM] as const,
  );
  await settle(page);
}

/**
 * Two frames: what was measured has been laid out. A page whose clock stands still is given no animation
 * frames but timers in their place; an observer is told of a size in a frame that is really laid out.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) {
      await new Promise<void>((resolve) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body);
      });
    }
  });
}
