import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  COMMUNES,
  type Fault,
  featureOf,
  linesAfter,
  PROJECTS,
  setRing,
  square,
} from '../support/small-geodata-changes.ts';

describe('geometry: a fault is one line with file, feature, field and reason', () => {
  const faults: readonly Fault[] = [
    [
      'geometry of a kind that is not expected',
      (geodata) => {
        featureOf(geodata, 'context/roads.geojson').geometry = {
          type: 'Point',
          coordinates: [102, 22],
        };
      },
      ['context/roads.geojson · #0 · geometry: Point is not expected here'],
    ],
    [
      'geometry missing where there must be one',
      (geodata) => {
        featureOf(geodata, 'context/roads.geojson').geometry = null;
      },
      ['context/roads.geojson · #0 · geometry: missing'],
    ],
    [
      'open ring',
      setRing('context/water.geojson', 0, square(102, 22, 0.1).slice(0, 4)),
      ['context/water.geojson · #0 · geometry: ring 0 is not closed'],
    ],
    [
      'ring wound clockwise',
      setRing('context/water.geojson', 0, square(102, 22, 0.1).reverse()),
      [
        'context/water.geojson · #0 · geometry: ring 0 is wound the wrong way (RFC 7946: outer counter-clockwise, holes clockwise)',
      ],
    ],
    [
      'hole wound counter-clockwise',
      setRing('context/water.geojson', 0, square(102, 22, 0.1), square(102.02, 22.02, 0.01)),
      [
        'context/water.geojson · #0 · geometry: ring 1 is wound the wrong way (RFC 7946: outer counter-clockwise, holes clockwise)',
      ],
    ],
    [
      'bow tie',
      setRing('context/water.geojson', 0, [
        [102, 22],
        [102.1, 22.1],
        [102.1, 22],
        [102, 22.15],
        [102, 22],
      ]),
      ['context/water.geojson · #0 · geometry: invalid polygon: ring meets itself at [102.1,22]'],
    ],
    [
      'hole outside its ring',
      setRing('context/water.geojson', 0, square(102, 22, 0.1), square(103, 22, 0.01).reverse()),
      [
        'context/water.geojson · #0 · geometry: invalid polygon: hole at [103,22] lies outside its ring',
      ],
    ],
    [
      'coordinates outside the box',
      (geodata) => {
        featureOf(geodata, PROJECTS).geometry = { type: 'Point', coordinates: [22.05, 102.05] };
      },
      ['facts/projects.geojson · PRJ-001 · geometry: [22.05,102.05] is outside the box'],
    ],
    [
      'more decimals than are known',
      (geodata) => {
        featureOf(geodata, PROJECTS).geometry = { type: 'Point', coordinates: [102.123456, 22] };
      },
      ['facts/projects.geojson · PRJ-001 · geometry: [102.123456,22] has over 5 decimals'],
    ],
    [
      'line with a vertex twice',
      (geodata) => {
        featureOf(geodata, 'context/roads.geojson').geometry = {
          type: 'LineString',
          coordinates: [
            [102, 22],
            [102, 22],
            [102.1, 22],
          ],
        };
      },
      ['context/roads.geojson · #0 · geometry: vertex [102,22] stands twice in a row'],
    ],
  ];

  test.each(faults)('%s', async (_name, change, lines) => {
    expect(await linesAfter(change)).toEqual(lines);
  });
});

describe('neighbours', () => {
  test('an overlap names both communes and its area', async () => {
    // 0.001° × 0.1° at 22.05° N is about 103 m × 11,074 m.
    const lines = await linesAfter(setRing(COMMUNES, 0, wider(0.001)));
    expect(lines).toEqual([
      expect.stringMatching(
        /^boundaries\/communes-2020\.geojson · 2020:03154 · geometry: overlaps 2020:03155 by 114\d+ m²$/,
      ),
      expect.stringMatching(
        /^boundaries\/communes-2025\.geojson · 2025:03158 · geometry: 114\d+ m² off/,
      ),
      expect.stringMatching(
        /^boundaries\/districts-2020\.geojson · 2020:096 · geometry: 114\d+ m² off/,
      ),
    ]);
  });

  test('a gap between neighbours is found where it is', async () => {
    const lines = await linesAfter(
      setRing(COMMUNES, 0, [
        [102, 22],
        [102.1, 22],
        [102.1, 22.02],
        [102.09, 22.05],
        [102.1, 22.08],
        [102.1, 22.1],
        [102, 22.1],
        [102, 22],
      ]),
    );
    expect(lines[0]).toMatch(
      /^boundaries\/communes-2020\.geojson · geometry: gap of \d+ m² between neighbours at \[102\.\d+,22[.\d]*\]$/,
    );
  });

  test('a gap that is open to the outside shows against the district and the successor', async () => {
    const lines = await linesAfter(
      setRing(COMMUNES, 0, square(102, 22, 0.1).with(2, [102.1, 22.09])),
    );
    expect(lines).toEqual([
      expect.stringMatching(/communes-2025\.geojson · 2025:03158 · geometry: \d+ m² off the sum/),
      expect.stringMatching(/districts-2020\.geojson · 2020:096 · geometry: \d+ m² off the sum/),
    ]);
  });

  test('less than a square metre is tolerated', async () => {
    // A triangle of 1e-5° by 1e-5° reaches over the shared edge: about 0.57 m².
    const [first, , ...others] = square(102, 22, 0.1);
    const ring = [first ?? [], [102.10001, 22], [102.1, 22.00001], ...others];
    expect(await linesAfter(setRing(COMMUNES, 0, ring))).toEqual([]);
  });

  test('a unit without a boundary', async () => {
    const lines = await linesAfter(({ features }) => {
      features[COMMUNES].features.pop();
    });
    expect(lines).toContain(
      'boundaries/communes-2020.geojson · 2020:03155: a unit without a boundary',
    );
  });
});

/** The western square, reaching over its eastern edge. */
function wider(degrees: number): Position[] {
  const east = Number((102.1 + degrees).toFixed(5));
  return [
    [102, 22],
    [102.1, 22],
    [east, 22],
    [east, 22.1],
    [102.1, 22.1],
    [102, 22.1],
    [102, 22],
  ];
}
