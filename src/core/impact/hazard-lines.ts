import type { ImpactCase, SectionLines } from './case.ts';
import type { RiskLevel } from './dissolve.ts';
import { sharedM2 } from './equal-area.ts';
import { type ImpactNumber, periodOfRecord } from './impact-record.ts';
import { aboutCount, datasetsOf, lineOf, recordSource, recordSubject } from './line.ts';
import { listed } from './listed.ts';
import type { MeasuredValues } from './measures.ts';
import { sumOfRecords } from './record-sum.ts';
import type { Caveat, ReportLine } from './report.ts';
import type { Touch } from './touches.ts';
import { wideRecords } from './wide-records.ts';

const DISASTER_NUMBERS = [
  'deaths',
  'missing',
  'injured',
  'housesDamaged',
  'householdsAffected',
  'damageVnd',
] as const satisfies readonly ImpactNumber[];

const RISK_NUMBERS = ['householdsAtRisk'] as const satisfies readonly ImpactNumber[];

/** How a record is touched, as values. */
export function touchValues({ areaM2, lengthM, distanceM }: Touch): MeasuredValues {
  return {
    ...(areaM2 !== null && { areaM2 }),
    ...(lengthM !== null && { lengthM }),
    ...(distanceM !== null && { distanceM }),
  };
}

/** The numbers of a record that are known. */
export function numberValues({ record }: Touch, fields: readonly ImpactNumber[]): MeasuredValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = record.numbers[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** Sums over touched records; absent for what none of them knows. */
export function sumValues(
  { world }: ImpactCase,
  touches: readonly Touch[],
  fields: readonly ImpactNumber[],
): MeasuredValues {
  const records = touches.map(({ record }) => record);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { value, leftOutCount } = sumOfRecords(field, records, world.records.byId);
      return value === null && leftOutCount === 0 ? [] : [[field, value]];
    }),
  );
}

export function isMade(touches: readonly Touch[]): boolean {
  return touches.some(({ record }) => record.isIllustrative);
}

export function byCommune(touches: readonly Touch[]): readonly Caveat[] {
  return aboutCount('known-by-commune', touches.filter(({ by }) => by === 'commune').length);
}

/** A line for a record of its own. */
export function touchLine(
  code: ReportLine['code'],
  touch: Touch,
  fields: readonly ImpactNumber[],
): ReportLine {
  const { record } = touch;
  return lineOf({
    code,
    subject: recordSubject(record),
    values: { ...touchValues(touch), ...numberValues(touch, fields) },
    method: 'by-shape-or-commune',
    sources: [recordSource(record), ...datasetsOf([record])],
    isIllustrative: record.isIllustrative,
    caveats: [
      ...byCommune([touch]),
      ...aboutCount('left-out-of-sums', record.isLeftOutOfSums ? 1 : 0),
    ],
  });
}

/** Touched records of a kind, the most of the shape first. */
export function largestFirst(touches: readonly Touch[]): readonly Touch[] {
  const size = ({ areaM2, lengthM }: Touch) => areaM2 ?? lengthM ?? 0;
  return [...touches].sort(
    (a, b) =>
      Math.round(size(b)) - Math.round(size(a)) ||
      Math.round(a.distanceM ?? 0) - Math.round(b.distanceM ?? 0) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
}

function isRiskArea({ record }: Touch): boolean {
  return record.layer === 'rescue-plans' && record.kind === 'risk_area';
}

function levelValues(asked: ImpactCase, { edges }: RiskLevel, touches: readonly Touch[]) {
  const { shape } = asked;
  const total = asked.overlaps[asked.vintage]?.total ?? 0;
  if (shape.area === null) {
    const lengthM = touches.reduce((sum, touch) => sum + (touch.lengthM ?? 0), 0);
    return shape.kind === 'line' ? { lengthM } : {};
  }
  const areaM2 = sharedM2(shape.area, edges);
  return { areaM2, ...(total > 0 && { shareOfShape: areaM2 / total }) };
}

function levelLine(asked: ImpactCase, level: RiskLevel): readonly ReportLine[] {
  const touches = asked.touches.filter(
    (touch) => isRiskArea(touch) && touch.record.numbers.riskLevel === level.level,
  );
  if (touches.length === 0) return [];
  return [
    lineOf({
      code: 'risk-level',
      subject: { kind: 'risk-level', level: level.level },
      values: { ...levelValues(asked, level, touches), records: touches.length },
      method: 'union-overlay',
      sources: datasetsOf(touches.map(({ record }) => record)),
      isIllustrative: isMade(touches),
    }),
  ];
}

function riskLines(asked: ImpactCase): readonly ReportLine[] {
  const { shown, caveats } = listed(largestFirst(asked.touches.filter(isRiskArea)));
  const levels = asked.world.riskLevels.flatMap((level) => levelLine(asked, level));
  return [
    ...levels.map((line, index) =>
      index === levels.length - 1 ? { ...line, caveats: [...line.caveats, ...caveats] } : line,
    ),
    ...shown.map((touch) => touchLine('risk-area', touch, RISK_NUMBERS)),
  ];
}

function startOf({ record }: Touch): number | null {
  return periodOfRecord(record)?.start ?? null;
}

/** Sorts undated records behind all others. */
const BEFORE_ALL = -1e9;

/** The newest first; undated ones last. */
function newestFirst(touches: readonly Touch[]): readonly Touch[] {
  return [...touches].sort(
    (a, b) =>
      (startOf(b) ?? BEFORE_ALL) - (startOf(a) ?? BEFORE_ALL) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
}

/** Disasters until the plan's day, and those without a date. */
function disasterLines(asked: ImpactCase): readonly ReportLine[] {
  const past = asked.touches.filter((touch) => {
    const start = startOf(touch);
    return touch.record.layer === 'disasters' && (start === null || start <= asked.day);
  });
  const wide = wideRecords(asked, asked.world.records).filter(({ layer }) => layer === 'disasters');
  const { shown, caveats } = listed(newestFirst(past));
  const leftOut = past.filter(({ record }) => record.isLeftOutOfSums).length;
  return [
    lineOf({
      code: 'disasters',
      values: { records: past.length, ...sumValues(asked, past, DISASTER_NUMBERS) },
      method: 'by-shape-or-commune',
      sources: datasetsOf(past.map(({ record }) => record)),
      isIllustrative: isMade(past),
      caveats: [
        ...byCommune(past),
        ...aboutCount('undated', past.filter((touch) => startOf(touch) === null).length),
        ...aboutCount('left-out-of-sums', leftOut),
        ...aboutCount('known-by-district', wide.length),
        ...caveats,
      ],
    }),
    ...shown.map((touch) => touchLine('disaster', touch, DISASTER_NUMBERS)),
  ];
}

/** Risk areas by level, each of them, and past disasters. */
export function hazardLines(asked: ImpactCase): SectionLines {
  return { lines: [...riskLines(asked), ...disasterLines(asked)], figures: [] };
}
