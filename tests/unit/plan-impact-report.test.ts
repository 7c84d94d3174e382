import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { destination } from '../../src/core/geodesy/measure.ts';
import { compareReports } from '../../src/core/impact/compare-reports.ts';
import { impactReport } from '../../src/core/impact/impact-report.ts';
import { impactWorld, type WorldInput } from '../../src/core/impact/impact-world.ts';
import { canonicalText, sealReport } from '../../src/core/impact/seal-report.ts';
import type { IndicatorValue } from '../../src/core/statistic.ts';
import { realWorldInput } from '../support/impact-world.ts';
import { rowOf } from '../support/small-figures.ts';
import {
  boxOf,
  caveatIn,
  lineIn,
  linesIn,
  questionOn,
  SMALL_WORLD,
} from '../support/small-ground.ts';

function worldOf(rows: readonly IndicatorValue[], parts: Partial<WorldInput> = {}) {
  return impactWorld({ ...SMALL_WORLD, indicatorRows: rows, ...parts });
}

const households = (unit: string, value: number, parts: Partial<IndicatorValue> = {}) =>
  rowOf({ unit, value, indicator: 'households', standard: null, ...parts });

/** The eastern quarter of 00001 and the western half of 00003. */
const ACROSS_TWO = boxOf(102.075, 22, 102.15, 22.1);

describe('people', () => {
  test('are spread over the area of each commune, with the range of partial communes', () => {
    const world = worldOf([households('2025:00001', 400), households('2025:00003', 600)]);
    const { values, method, qualifier } = lineIn(
      impactReport(world, questionOn(ACROSS_TWO)),
      'spread-count/households',
    );
    expect(values.estimate).toBeCloseTo(400 / 4 + 600 / 2, 0);
    expect(values).toMatchObject({ low: 0, high: 1000, communesWithFigure: 2, communes: 2 });
    expect([method, qualifier]).toEqual(['areal-weighting', 'estimate']);
  });

  test('of a commune within the shape count whole, in the lowest number too', () => {
    const world = worldOf([households('2025:00001', 400), households('2025:00003', 600)]);
    const shape = boxOf(102, 22, 102.15, 22.1);
    const { values } = lineIn(impactReport(world, questionOn(shape)), 'spread-count/households');
    expect(values).toMatchObject({ low: 400, high: 1000 });
    expect(values.estimate).toBeCloseTo(700, 0);
  });

  test('a commune without a figure is named, and is not zero', () => {
    const world = worldOf([households('2025:00001', 400)]);
    const line = lineIn(impactReport(world, questionOn(ACROSS_TWO)), 'spread-count/households');
    expect(line.values).toMatchObject({ high: 400, communesWithFigure: 1, communes: 2 });
    expect(caveatIn(line, 'without-figure')?.subjects).toMatchObject([{ id: '2025:00003' }]);
    const none = lineIn(
      impactReport(worldOf([]), questionOn(ACROSS_TWO)),
      'spread-count/households',
    );
    expect(none.values).toMatchObject({ estimate: null, low: null, high: null });
  });

  test('a target is no figure, and is said', () => {
    const world = worldOf([households('2025:00001', 400, { qualifier: 'target' })]);
    const line = lineIn(impactReport(world, questionOn(ACROSS_TWO)), 'spread-count/households');
    expect(line.values.estimate).toBeNull();
    expect(caveatIn(line, 'target-only')?.subjects).toMatchObject([{ id: '2025:00001' }]);
  });

  test('the newest published figure up to the plan’s year is taken, and only without one a made one', () => {
    const world = worldOf([
      households('2025:00001', 100, { yearFirst: 2020, yearLast: 2020 }),
      households('2025:00001', 200, { yearFirst: 2024, yearLast: 2024, isIllustrative: true }),
      households('2025:00001', 300, { yearFirst: 2030, yearLast: 2030 }),
    ]);
    const line = lineIn(
      impactReport(world, questionOn(boxOf(102, 22, 102.1, 22.1))),
      'spread-count/households',
    );
    expect(line.values).toMatchObject({ estimate: 100, year: 2020 });
    expect(line.isIllustrative).toBe(false);
  });

  test('a figure keeps its reservation, and a mark that it is illustrative', () => {
    const world = worldOf([
      households('2025:00001', 400, { qualifier: 'about', isIllustrative: true }),
    ]);
    const line = lineIn(
      impactReport(world, questionOn(boxOf(102, 22, 102.1, 22.1))),
      'spread-count/households',
    );
    expect([line.qualifier, line.isIllustrative]).toEqual(['about', true]);
  });

  test('a line and a point have no estimate, but the number of all who live in its communes', () => {
    const world = worldOf([households('2025:00001', 400), households('2025:00003', 600)]);
    const line = {
      type: 'LineString',
      coordinates: [
        [102.05, 22.05],
        [102.15, 22.05],
      ] as [number, number][],
    } as const;
    const report = impactReport(world, questionOn({ ...line, coordinates: [...line.coordinates] }));
    expect(lineIn(report, 'spread-count/households').values).toMatchObject({
      estimate: null,
      low: 0,
      high: 1000,
    });
    const [first, second] = linesIn(report, 'communes');
    expect((first?.values.lengthM ?? 0) / (second?.values.lengthM ?? 1)).toBeCloseTo(1, 3);
    const point = impactReport(world, questionOn({ type: 'Point', coordinates: [102.15, 22.05] }));
    expect(lineIn(point, 'commune/2025:00003').values).toEqual({ points: 1, shareOfShape: 1 });
  });
});

describe('indicators', () => {
  const poor = (unit: string, value: number, parts: Partial<IndicatorValue> = {}) =>
    rowOf({ unit, value, ...parts });

  test('are weighted by the households within the shape', () => {
    const world = worldOf([
      households('2025:00001', 400),
      households('2025:00003', 600),
      poor('2025:00001', 20),
      poor('2025:00003', 60),
    ]);
    const { values, method } = lineIn(
      impactReport(world, questionOn(ACROSS_TWO)),
      'indicator/poor_rate',
    );
    expect(values.figure).toBeCloseTo((20 * 100 + 60 * 300) / 400, 2);
    expect(values).toMatchObject({ lowest: 20, highest: 60, communesWithFigure: 2, year: 2023 });
    expect(method).toBe('mean-by-households');
  });

  test('are weighted by population where more communes have it, which is said', () => {
    const people = (unit: string, value: number) =>
      rowOf({ unit, value, indicator: 'population', standard: null });
    const world = worldOf([
      people('2025:00001', 4000),
      people('2025:00003', 2000),
      households('2025:00001', 400),
      poor('2025:00001', 20),
      poor('2025:00003', 60),
    ]);
    const { values, method } = lineIn(
      impactReport(world, questionOn(ACROSS_TWO)),
      'indicator/poor_rate',
    );
    expect(values.figure).toBeCloseTo(40, 2);
    expect(method).toBe('mean-by-population');
  });

  test('of different standards are never joined: the others are named', () => {
    const world = worldOf([
      households('2025:00001', 400),
      households('2025:00003', 600),
      poor('2025:00001', 20, { standard: '2016-2020' }),
      poor('2025:00003', 60, { standard: '2022-2025' }),
    ]);
    const line = lineIn(impactReport(world, questionOn(ACROSS_TWO)), 'indicator/poor_rate');
    expect([20, 60]).toContain(line.values.figure);
    expect(line.values.communesWithFigure).toBe(1);
    expect(caveatIn(line, 'other-standard')?.count).toBe(1);
  });

  test('nothing known is told as not known', () => {
    const line = lineIn(impactReport(worldOf([]), questionOn(ACROSS_TWO)), 'indicator/poor_rate');
    expect(line.values).toMatchObject({ figure: null, lowest: null, communesWithFigure: 0 });
  });
});

describe('what the plan says of itself', () => {
  const world = worldOf([households('2025:00001', 400), households('2025:00003', 600)]);
  const claimed = (householdsToServe: number) =>
    lineIn(
      impactReport(world, questionOn(ACROSS_TWO, { householdsToServe })),
      'claimed-households',
    );

  test('more households than are there', () => {
    expect(caveatIn(claimed(1001), 'more-than-possible')).not.toBeNull();
    expect(caveatIn(claimed(500), 'more-than-estimate')).not.toBeNull();
    expect(claimed(300).caveats).toEqual([]);
  });

  test('the budget for each household, never divided by nobody', () => {
    const of = (householdsToServe: number) =>
      lineIn(
        impactReport(world, questionOn(ACROSS_TWO, { budgetVnd: 1e9, householdsToServe })),
        'budget-per-household',
      ).values.budgetPerHouseholdVnd;
    expect(of(500)).toBe(2e6);
    expect(of(0)).toBeNull();
  });

  test('a list of communes, in the boundaries that it is written in', () => {
    const of = (communes: readonly string[]) =>
      lineIn(impactReport(world, questionOn(ACROSS_TWO, { communes })), 'claimed-communes');
    const line = of(['2025:00001', '2025:00007']);
    expect(caveatIn(line, 'not-in-list')?.subjects).toMatchObject([{ id: '2025:00003' }]);
    expect(caveatIn(line, 'not-in-shape')?.subjects).toMatchObject([{ id: '2025:00007' }]);
    expect(caveatIn(of(['2020:00002', '2020:00003']), 'same-as-shape')).not.toBeNull();
  });
});

describe('what is near', () => {
  const eastM = (lengthM: number) => destination([102.3, 22.05], 90, lengthM);

  test('the border within 1 km, and how far it is', () => {
    const start = eastM(600);
    const end = eastM(3000);
    const border = {
      class: 'national',
      ref: null,
      name: 'Biên giới',
      nameEn: 'Border',
      geometry: { type: 'LineString', coordinates: [start, end] },
    } as const;
    const input = { ground: { ...SMALL_WORLD.ground, borders: [structuredClone(border)] } };
    const world = worldOf([], input as unknown as Partial<WorldInput>);
    const { values } = lineIn(
      impactReport(world, questionOn(boxOf(102.25, 22, 102.3, 22.1))),
      'national-border/Border',
    );
    expect(values.distanceM).toBe(600);
    expect(values.lengthM).toBeGreaterThanOrEqual(398);
    expect(values.lengthM).toBeLessThanOrEqual(402);
  });

  test('a road that crosses is at the shape; of several the most important one', () => {
    const road = (roadClass: string, ref: string, lng: number) => ({
      class: roadClass,
      ref,
      name: null,
      nameEn: null,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [lng, 21.9],
          [lng, 22.2],
        ],
      },
    });
    const roads = [road('tertiary', 'ĐH.1', 102.06), road('trunk', 'QL.12', 102.08)];
    const world = worldOf([], { ground: { ...SMALL_WORLD.ground, roads } });
    const line = (west: number) =>
      lineIn(impactReport(world, questionOn(boxOf(west, 22, west + 0.05, 22.1))), 'nearest-road');
    expect(line(102.05)).toMatchObject({ subject: { ref: 'QL.12' }, values: { distanceM: 0 } });
    expect(line(102.2).values.distanceM).toBeGreaterThan(12_000);
    expect(line(102.2).subject).toMatchObject({ ref: 'QL.12' });
  });

  test('a town beyond the border is no centre of a commune', () => {
    const place = (name: string, country: string, lng: number) => ({
      name,
      class: 'town',
      country,
      commune2020: null,
      commune2025: null,
      position: [lng, 22.05] as const,
    });
    const places = [place('Bun Nưa', 'LA', 102.11), place('Mường Nhé', 'VN', 102.2)];
    const world = worldOf([], { ground: { ...SMALL_WORLD.ground, places } });
    const line = lineIn(
      impactReport(world, questionOn(boxOf(102.05, 22, 102.1, 22.1))),
      'nearest-centre',
    );
    expect(line.subject).toMatchObject({ kind: 'place', name: 'Mường Nhé' });
    expect(line.values.distanceM).toBeGreaterThan(10_000);
  });

  test('data that are not there are told as missing', () => {
    const world = worldOf([], { ground: { ...SMALL_WORLD.ground, roads: null } });
    const line = lineIn(impactReport(world, questionOn(ACROSS_TWO)), 'nearest-road');
    expect(line.values.distanceM).toBeNull();
    expect(caveatIn(line, 'data-missing')).not.toBeNull();
  });
});

describe('the report as a function of its inputs', () => {
  const input = realWorldInput();
  const shuffledBy = <T>(things: readonly T[], order: readonly number[]): readonly T[] =>
    [...things.keys()]
      .sort((a, b) => (order[a % order.length] ?? 0) - (order[b % order.length] ?? 0) || b - a)
      .flatMap((index) => {
        const thing = things[index];
        return thing === undefined ? [] : [thing];
      });
  const shuffled = (order: readonly number[]): WorldInput => {
    const mix = <T>(things: readonly T[] | null) =>
      things === null ? null : shuffledBy(things, order);
    const { communes, borders, roads, localRoads, places } = input.ground;
    return {
      ground: {
        communes: { '2020': mix(communes['2020']), '2025': mix(communes['2025']) },
        borders: mix(borders),
        roads: mix(roads),
        localRoads: mix(localRoads),
        places: mix(places),
      },
      units: shuffledBy(input.units, order),
      indicators: shuffledBy(input.indicators, order),
      indicatorRows: shuffledBy(input.indicatorRows, order),
      records: shuffledBy(input.records, order),
      plans: shuffledBy(input.plans, order),
      datasets: shuffledBy(input.datasets, order),
    };
  };
  const shapes = [
    boxOf(102.3, 22.2, 102.6, 22.4),
    {
      type: 'LineString' as const,
      coordinates: [
        [102.3, 22.2],
        [102.9, 22.0],
      ] as [number, number][],
    },
    { type: 'Point' as const, coordinates: [102.4, 22.3] as [number, number] },
  ];
  const textsOf = (world: WorldInput) => {
    const prepared = impactWorld(world);
    return shapes.map((shape) => canonicalText(impactReport(prepared, questionOn(shape))));
  };

  test('the order of the inputs changes no byte', () => {
    const expected = textsOf(input);
    expect(Math.min(...expected.map((text) => text.length))).toBeGreaterThan(5000);
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 }), (order) => {
        expect(textsOf(shuffled(order))).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  test('the order decides nothing among equals either', () => {
    const road = (ref: string) => ({
      class: 'trunk',
      ref,
      name: null,
      nameEn: null,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [102.1, 21.9],
          [102.1, 22.2],
        ],
      },
    });
    const rows = [households('2025:00001', 400), households('2025:00001', 500)];
    const roads = [road('QL.6'), road('QL.12')];
    const textOf = (isReversed: boolean) => {
      const turned = <T>(things: readonly T[]) => (isReversed ? [...things].reverse() : things);
      const ground = { ...SMALL_WORLD.ground, roads: turned(roads) };
      return canonicalText(impactReport(worldOf(turned(rows), { ground }), questionOn(ACROSS_TWO)));
    };
    expect(textOf(true)).toBe(textOf(false));
  });

  test('the hash is that of the bytes: another shape, day or dataset has another', () => {
    const world = impactWorld(input);
    const hashOf = (
      prepared: typeof world,
      question = questionOn(shapes[0] ?? boxOf(0, 0, 1, 1)),
    ) => {
      const report = impactReport(prepared, question);
      return report === null ? null : sealReport(report).hash;
    };
    const first = hashOf(world);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(impactWorld(input))).toBe(first);
    expect(hashOf(world, questionOn(boxOf(102.3, 22.2, 102.6, 22.4001)))).not.toBe(first);
    expect(hashOf(world, { ...questionOn(boxOf(102.3, 22.2, 102.6, 22.4)), day: 20_501 })).not.toBe(
      first,
    );
    const datasets = input.datasets.map((each) => ({ ...each, sha256: `${each.sha256}0` }));
    expect(hashOf(impactWorld({ ...input, datasets }))).not.toBe(first);
  });

  test('an empty shape has no report', () => {
    expect(impactReport(worldOf([]), questionOn({ type: 'Polygon', coordinates: [] }))).toBeNull();
  });

  test('keys are unique, and every line that says something names its method and sources', () => {
    for (const shape of shapes) {
      const report = impactReport(impactWorld(input), questionOn(shape, { budgetVnd: 1e9 }));
      const lines = report?.sections.flatMap((section) => section.lines) ?? [];
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      const measured = ['geodesic', 'compared'];
      const unsourced = lines.filter(
        ({ sources, method, values }) =>
          sources.length === 0 && !measured.includes(method) && (values.records ?? 1) > 0,
      );
      expect(unsourced.map(({ key }) => key)).toEqual([]);
    }
  });
});

test('two versions are compared line by line', () => {
  const world = worldOf([households('2025:00001', 400), households('2025:00003', 600)]);
  const a = impactReport(world, questionOn(boxOf(102, 22, 102.1, 22.1)));
  const b = impactReport(world, questionOn(ACROSS_TWO));
  if (a === null || b === null) throw new Error('no report');
  const differences = compareReports(a, b);
  const of = (key: string) => differences.find((each) => each.key === key);
  expect(of('spread-count/households')?.change.high).toBe(600);
  expect(of('commune/2025:00003')).toMatchObject({ a: null, isSame: false });
  expect(compareReports(a, a).every(({ isSame }) => isSame)).toBe(true);
});
