import type { Polygon } from 'geojson';
import type { ImpactRecord } from '../../src/core/impact/impact-record.ts';
import type { WorldInput } from '../../src/core/impact/impact-world.ts';
import type { ImpactQuestion, PlanClaims } from '../../src/core/impact/question.ts';
import type { ImpactReport, ReportLine, ReportSection } from '../../src/core/impact/report.ts';
import type { Indicator } from '../../src/core/indicator.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { POOR_RATE, POPULATION } from './small-figures.ts';
import { SMALL_UNITS } from './small-units.ts';

/** A box, degrees. */
export function boxOf(west: number, south: number, east: number, north: number) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as [number, number][];
  return { type: 'Polygon', coordinates: [ring] } satisfies Polygon & PlanGeometry;
}

export const HOUSEHOLDS: Indicator = {
  ...POPULATION,
  id: 'households',
  title: { vi: 'Số hộ dân cư', en: 'Households' },
  unit: { vi: 'hộ', en: 'households' },
};

/** A day with the boundaries of 2025, in 2026. */
export const DAY_2026 = 20_500;

/**
 * A row of boxes of 0.1°: the communes 2025:00001, 00003 and 00007 from west to east, and in the same
 * places the communes of 2020 that they came from, two a box. No road, border or settlement.
 */
export const SMALL_WORLD: WorldInput = {
  ground: {
    communes: {
      '2020': [
        { unit: '2020:00001', geometry: boxOf(102, 22, 102.05, 22.1) },
        { unit: '2020:00002', geometry: boxOf(102.05, 22, 102.1, 22.1) },
        { unit: '2020:00003', geometry: boxOf(102.1, 22, 102.15, 22.1) },
        { unit: '2020:00006', geometry: boxOf(102.15, 22, 102.2, 22.1) },
        { unit: '2020:00007', geometry: boxOf(102.2, 22, 102.3, 22.1) },
      ],
      '2025': [
        { unit: '2025:00001', geometry: boxOf(102, 22, 102.1, 22.1) },
        { unit: '2025:00003', geometry: boxOf(102.1, 22, 102.2, 22.1) },
        { unit: '2025:00007', geometry: boxOf(102.2, 22, 102.3, 22.1) },
      ],
    },
    borders: [],
    roads: [],
    localRoads: [],
    places: [],
  },
  units: SMALL_UNITS,
  indicators: [POOR_RATE, HOUSEHOLDS, POPULATION],
  indicatorRows: [],
  records: [],
  plans: [],
  datasets: [],
};

export const NO_CLAIMS: PlanClaims = {
  clauses: [],
  start: null,
  end: null,
  budgetVnd: null,
  householdsToServe: null,
  communes: null,
};

export function questionOn(
  geometry: PlanGeometry,
  claims: Partial<PlanClaims> = {},
): ImpactQuestion {
  return { geometry, day: DAY_2026, claims: { ...NO_CLAIMS, ...claims }, plan: null };
}

/** A record with whatever a test does not care about filled in. */
export function impactRecordOf(
  parts: Pick<ImpactRecord, 'id'> & Partial<ImpactRecord>,
): ImpactRecord {
  return {
    layer: 'projects',
    dataset: 'projects',
    isIllustrative: false,
    name: `Dự án ${parts.id}`,
    nameEn: `Project ${parts.id}`,
    kind: 'transport',
    clauses: ['5'],
    start: '2026',
    end: '2026',
    status: 'ongoing',
    places: {
      communes2020: [],
      communes2025: [],
      districts: [],
      province: null,
      isOutside: false,
    },
    contains: [],
    isLeftOutOfSums: false,
    numbers: {},
    sources: [],
    geometry: null,
    ...parts,
  };
}

export function linesIn(
  report: ImpactReport | null,
  section: ReportSection,
): readonly ReportLine[] {
  return report?.sections.find(({ id }) => id === section)?.lines ?? [];
}

/** The line of a key. Throws when there is none, so that a test cannot pass for want of it. */
export function lineIn(report: ImpactReport | null, key: string): ReportLine {
  const lines = report?.sections.flatMap((section) => section.lines) ?? [];
  const line = lines.find((each) => each.key === key);
  if (!line) throw new Error(`no line ${key} among ${lines.map((each) => each.key).join(', ')}`);
  return line;
}

export function caveatIn(line: ReportLine, code: ReportLine['caveats'][number]['code']) {
  return line.caveats.find((caveat) => caveat.code === code) ?? null;
}
