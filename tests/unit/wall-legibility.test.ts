import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arcMinutesOf,
  CAP_HEIGHT_EM,
  capHeightPx,
  mmPerPx,
  PRIMARY_ARC_MINUTES,
  SECONDARY_ARC_MINUTES,
  type WallScreen,
  wallType,
} from '../../src/core/wall/legibility.ts';
import { panelWidthPx } from '../../src/core/wall/panel-width.ts';

const screens = fc.record({
  diagonalIn: fc.double({ min: 10, max: 400, noNaN: true }),
  distanceM: fc.double({ min: 0.4, max: 30, noNaN: true }),
  widthPx: fc.integer({ min: 640, max: 8192 }),
  heightPx: fc.integer({ min: 480, max: 8192 }),
});

function room(diagonalIn: number, distanceM: number, widthPx = 1920, heightPx = 1080): WallScreen {
  return { diagonalIn, distanceM, widthPx, heightPx };
}

describe('the type of a wall', () => {
  test('of a 75-inch screen at 4 m: by hand, a px is 0.865 mm, 20′ are 23,27 mm', () => {
    expect(mmPerPx(room(75, 4))).toBeCloseTo(0.8648, 4);
    expect(capHeightPx(20, room(75, 4))).toBeCloseTo(26.91, 2);
    expect(wallType(room(75, 4)).primaryPx).toBeCloseTo(36.37, 2);
    expect(wallType(room(75, 4)).secondaryPx).toBeCloseTo(21.82, 2);
  });

  test('is that of 75 inches at 4 m where nothing is said', () => {
    const unsaid = { ...room(75, 4), diagonalIn: null, distanceM: null };
    expect(wallType(unsaid)).toEqual(wallType(room(75, 4)));
  });

  test('is seen under 20 and 12 minutes of arc on every screen', () => {
    fc.assert(
      fc.property(screens, (screen) => {
        const { primaryPx, secondaryPx } = wallType(screen);
        expect(arcMinutesOf(primaryPx, screen)).toBeCloseTo(PRIMARY_ARC_MINUTES, 6);
        expect(arcMinutesOf(secondaryPx, screen)).toBeCloseTo(SECONDARY_ARC_MINUTES, 6);
        expect(primaryPx * CAP_HEIGHT_EM).toBeCloseTo(capHeightPx(20, screen), 6);
      }),
    );
  });

  test('doubles with the distance, and halves with the diagonal', () => {
    fc.assert(
      fc.property(screens, (screen) => {
        const { primaryPx } = wallType(screen);
        const farther = wallType({ ...screen, distanceM: 2 * screen.distanceM });
        const larger = wallType({ ...screen, diagonalIn: 2 * screen.diagonalIn });
        expect(farther.primaryPx / primaryPx).toBeCloseTo(2, 9);
        expect(larger.primaryPx / primaryPx).toBeCloseTo(0.5, 9);
      }),
    );
  });

  test('is the same share of the screen at 1080, 2160 and 4320 lines', () => {
    fc.assert(
      fc.property(screens, ({ diagonalIn, distanceM }) => {
        const shares = [1, 2, 4].map((factor) => {
          const [widthPx, heightPx] = [1920 * factor, 1080 * factor];
          const type = wallType(room(diagonalIn, distanceM, widthPx, heightPx));
          return [type.primaryPx / heightPx, panelWidthPx(widthPx, type) / widthPx];
        });
        for (const share of shares) {
          expect(share[0]).toBeCloseTo(shares[0]?.[0] ?? 0, 12);
          expect(share[1]).toBeCloseTo(shares[0]?.[1] ?? 0, 12);
        }
      }),
    );
  });
});

describe('the width of the panel', () => {
  const shareAt = (diagonalIn: number, distanceM: number) =>
    panelWidthPx(1920, wallType(room(diagonalIn, distanceM))) / 1920;

  test('follows the type, and leaves the map 45 % from 3 to 6 m', () => {
    expect(shareAt(65, 3)).toBeCloseTo(0.303, 3);
    expect(shareAt(75, 4)).toBeCloseTo(0.35, 3);
    expect(shareAt(65, 6)).toBeCloseTo(0.55, 3);
  });

  test('takes up to three quarters where less could not be read', () => {
    expect(shareAt(55, 10)).toBeCloseTo(0.75, 3);
    expect(shareAt(98, 1)).toBe(0.3);
  });
});
