import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Crs, crsById, fromWgs84 } from '../../src/core/geodesy/crs.ts';
import { distanceM } from '../../src/core/geodesy/measure.ts';
import { fittingScale, middleOf, ROUND_SCALES } from '../../src/core/sheet/map-scale.ts';
import { ORIENTATIONS, PAPER_NAMES, printedSize } from '../../src/core/sheet/paper.ts';
import { scaleBar } from '../../src/core/sheet/scale-bar.ts';
import { gridConvergence, gridStep, sheetGrid } from '../../src/core/sheet/sheet-grid.ts';
import {
  fromFrameMm,
  sheetPicture,
  sheetWindow,
  toFrameMm,
} from '../../src/core/sheet/sheet-projection.ts';
import { cornerColumns } from '../../src/i18n/sheet-words.ts';

const FRAME = { widthMm: 260, heightMm: 140 };

function crsOf(id: string): Crs {
  const crs = crsById(id);
  if (crs === null) throw new Error(`no ${id}`);
  return crs;
}

const centers = fc.tuple(
  fc.double({ min: 102, max: 103.5, noNaN: true }),
  fc.double({ min: 21.4, max: 22.9, noNaN: true }),
);
const scales = fc.constantFrom(...ROUND_SCALES);

describe('a map on paper', () => {
  test('has its scale in both directions, by the ellipsoid', () => {
    fc.assert(
      fc.property(centers, scales, fc.boolean(), (center, denominator, isUpward) => {
        const window = sheetWindow({ center, denominator, frame: FRAME });
        const [x, y] = [FRAME.widthMm / 2, FRAME.heightMm / 2];
        const [dx, dy] = isUpward ? [0, 1] : [1, 0];
        const from = fromFrameMm(window, [x - dx, y - dy]);
        const to = fromFrameMm(window, [x + dx, y + dy]);
        expect(distanceM(from, to) / ((2 * denominator) / 1000)).toBeCloseTo(1, 5);
      }),
    );
  });

  test('is off by less than a line is wide at the edges of a map of 1:25.000', () => {
    const window = sheetWindow({ center: [102.5, 22.2], denominator: 25_000, frame: FRAME });
    for (const y of [0, 140]) {
      const groundM = distanceM(fromFrameMm(window, [0, y]), fromFrameMm(window, [260, y]));
      const paperMm = (groundM * 1000) / 25_000;
      expect(Math.abs(paperMm - 260)).toBeLessThan(0.1);
    }
  });

  test('gives back the position of every place', () => {
    const place = fc.tuple(
      fc.double({ min: 0, max: 260, noNaN: true }),
      fc.double({ min: 0, max: 140, noNaN: true }),
    );
    fc.assert(
      fc.property(centers, scales, place, (center, denominator, at) => {
        const window = sheetWindow({ center, denominator, frame: FRAME });
        const [x, y] = toFrameMm(window, fromFrameMm(window, at));
        expect(x).toBeCloseTo(at[0], 4);
        expect(y).toBeCloseTo(at[1], 4);
      }),
    );
  });

  test('is drawn at the zoom at which the frame is as wide as its picture', () => {
    const window = sheetWindow({ center: [102.5, 22.2], denominator: 25_000, frame: FRAME });
    const { widthPx, heightPx, zoom } = sheetPicture(window);
    // 260 mm at 96 px an inch; (1 − e² sin² φ) / (1 − e²) taller, since the sphere's Mercator is.
    expect(widthPx).toBe(983);
    expect(heightPx).toBe(Math.round(((983 * 140) / 260) * 1.00578));
    const [west] = fromFrameMm(window, [0, 70]);
    const [east] = fromFrameMm(window, [260, 70]);
    expect(((east - west) / 360) * 512 * 2 ** zoom).toBeCloseTo(widthPx, 6);
  });
});

describe('the scale', () => {
  const boxes = fc
    .tuple(centers, fc.double({ min: 1e-5, max: 0.4, noNaN: true }))
    .map(([[lng, lat], size]) => [lng, lat, lng + size, lat + size / 2] as const);

  test('is the largest round one that holds the shape', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const denominator = fittingScale(box, FRAME);
        const [west, south, east, north] = box;
        const inside = (tried: number) => {
          const window = sheetWindow({ center: middleOf(box), denominator: tried, frame: FRAME });
          const [left, top] = toFrameMm(window, [west, north]);
          const [right, bottom] = toFrameMm(window, [east, south]);
          return left >= 0 && top >= 0 && right <= FRAME.widthMm && bottom <= FRAME.heightMm;
        };
        expect(inside(denominator)).toBe(true);
        const larger = ROUND_SCALES[ROUND_SCALES.indexOf(denominator as 500) - 2];
        if (larger !== undefined) expect(inside(larger)).toBe(false);
      }),
    );
  });

  test('has a bar of a round length that fits the sheet', () => {
    expect(scaleBar(25_000)).toEqual({ groundM: 1000, paperMm: 40 });
    expect(scaleBar(10_000)).toEqual({ groundM: 500, paperMm: 50 });
    for (const denominator of ROUND_SCALES) {
      const { groundM, paperMm } = scaleBar(denominator);
      expect(paperMm).toBeGreaterThan(20);
      expect(paperMm).toBeLessThanOrEqual(60);
      expect(groundM / (paperMm / 1000)).toBeCloseTo(denominator, 6);
    }
  });
});

describe('the grid', () => {
  test.each([
    'EPSG:9205',
    'EPSG:3405',
    'EPSG:32648',
    'EPSG:4326',
    'EPSG:4756',
  ])('of %s lies where its coordinates are', (id) => {
    const crs = crsOf(id);
    fc.assert(
      fc.property(centers, scales, (center, denominator) => {
        const window = sheetWindow({ center, denominator, frame: FRAME });
        const lines = sheetGrid(window, crs);
        expect(lines.length).toBeGreaterThan(2);
        expect(lines.length).toBeLessThan(20);
        for (const { axis, value, edges } of lines) {
          const [first] = edges;
          if (first === null) continue;
          const at = axis === 'east' ? ([first, 0] as const) : ([0, first] as const);
          const [east, north] = fromWgs84(crs, fromFrameMm(window, at));
          const found = axis === 'east' ? east : north;
          const oneMm = gridStep(crs, denominator) / 35;
          expect(Math.abs(found - value)).toBeLessThan(oneMm * 0.1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has whole kilometres at 1:25.000', () => {
    const window = sheetWindow({ center: [102.5, 22.2], denominator: 25_000, frame: FRAME });
    const values = sheetGrid(window, crsOf('EPSG:9205')).map(({ value }) => value);
    expect(values.every((value) => value % 1000 === 0)).toBe(true);
  });

  test('turns from true north as the meridians converge', () => {
    const window = sheetWindow({ center: [102.5, 22.2], denominator: 25_000, frame: FRAME });
    // γ = Δλ · sin φ, to the first order: -0.5° × sin 22.2°; the same with the other sign east of the meridian.
    expect(gridConvergence(window, crsOf('EPSG:9205'))).toBeCloseTo(-0.1889, 3);
    expect(gridConvergence(window, crsOf('EPSG:4326'))).toBe(0);
    const east = sheetWindow({ center: [103.5, 22.2], denominator: 25_000, frame: FRAME });
    expect(gridConvergence(east, crsOf('EPSG:9205'))).toBeCloseTo(0.1889, 3);
  });
});

test('a sheet is as large as the paper without its margins', () => {
  const sizes = PAPER_NAMES.flatMap((name) =>
    ORIENTATIONS.map((orientation) => printedSize({ name, orientation })),
  );
  expect(sizes).toEqual([
    { widthMm: 190, heightMm: 277 },
    { widthMm: 277, heightMm: 190 },
    { widthMm: 277, heightMm: 400 },
    { widthMm: 400, heightMm: 277 },
  ]);
});

describe('the corners on paper', () => {
  const CORNER = [102.9583333333, 22.0250001389] as const;

  test('are in degrees as they are shown on the screen, latitude first', () => {
    const degrees = crsOf('EPSG:4326');
    expect(cornerColumns(degrees, 'vi', 'decimal').of(CORNER)).toEqual([
      '22,0250001',
      '102,9583333',
    ]);
    expect(cornerColumns(degrees, 'vi', 'dms').of(CORNER)).toEqual([
      '22°01′30,0005″',
      '102°57′30,0000″',
    ]);
  });

  test('are in metres whatever way degrees are shown', () => {
    const metres = crsOf('EPSG:3405');
    const [one, other] = (['decimal', 'dms'] as const).map((notation) =>
      cornerColumns(metres, 'en', notation).of(CORNER),
    );
    expect(one).toEqual(other);
    expect(one?.join()).not.toContain('°');
  });
});
