import { CLAUSE_CODES } from '../clause.ts';
import type { Period } from '../period.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import { byCommune, isMade, largestFirst, touchLine } from './hazard-lines.ts';
import { type ImpactNumber, type ImpactRecord, periodOfRecord } from './impact-record.ts';
import { aboutCount, caveat, datasetsOf, lineOf } from './line.ts';
import { listed } from './listed.ts';
import type { MeasuredValues } from './measures.ts';
import { claimedPeriod } from './question.ts';
import { sumOfRecords } from './record-sum.ts';
import type { ReportLine } from './report.ts';
import type { Touch } from './touches.ts';
import { wideRecords } from './wide-records.ts';

const NUMBERS = ['budgetVnd', 'householdsServed'] as const satisfies readonly ImpactNumber[];
type Number = (typeof NUMBERS)[number];

function meet(a: Period, b: Period): boolean {
  return (b.end === null || a.start <= b.end) && (a.end === null || b.start <= a.end);
}

/** Dated records must share a day with the plan; undated ones, and an undated plan, may. */
function isInPeriod(record: ImpactRecord, period: Period | null): boolean {
  const own = periodOfRecord(record);
  return own === null || period === null || meet(own, period);
}

function isWork({ layer }: ImpactRecord): boolean {
  return layer === 'projects' || layer === 'plans';
}

function sums(asked: ImpactCase, touches: readonly Touch[]): MeasuredValues {
  const records = touches.map(({ record }) => record);
  const of = (field: Number) => sumOfRecords(field, records, asked.world.records.byId);
  const budget = of('budgetVnd');
  return {
    records: records.length,
    budgetVnd: budget.value,
    summed: budget.recordCount,
    householdsServed: of('householdsServed').value,
  };
}

function leftOut(asked: ImpactCase, touches: readonly Touch[]): number {
  const records = touches.map(({ record }) => record);
  return sumOfRecords('budgetVnd', records, asked.world.records.byId).leftOutCount;
}

function clauseLines(asked: ImpactCase, touches: readonly Touch[]): readonly ReportLine[] {
  return CLAUSE_CODES.flatMap((code) => {
    const ofClause = touches.filter(({ record }) => record.clauses.includes(code));
    if (ofClause.length === 0) return [];
    return [
      lineOf({
        code: 'overlap-clause',
        subject: { kind: 'clause', code },
        values: sums(asked, ofClause),
        method: 'same-period',
        sources: datasetsOf(ofClause.map(({ record }) => record)),
        isIllustrative: isMade(ofClause),
        caveats: aboutCount('left-out-of-sums', leftOut(asked, ofClause)),
      }),
    ];
  });
}

/** Projects and other plans in the plan's place and period, by clause and one by one. */
export function overlapLines(asked: ImpactCase): SectionLines {
  const { world, question } = asked;
  const period = claimedPeriod(question.claims);
  const touches = asked.touches.filter(
    ({ record }) => isWork(record) && isInPeriod(record, period),
  );
  const wide = wideRecords(asked, world.records).filter(
    (record) => isWork(record) && isInPeriod(record, period),
  );
  const undated = touches.filter(({ record }) => periodOfRecord(record) === null).length;
  const { shown, caveats } = listed(largestFirst(touches));
  const total = lineOf({
    code: 'overlap-total',
    values: sums(asked, touches),
    method: 'same-period',
    sources: datasetsOf(touches.map(({ record }) => record)),
    isIllustrative: isMade(touches),
    caveats: [
      ...caveat('plan-undated', period === null),
      ...byCommune(touches),
      ...aboutCount('undated', undated),
      ...aboutCount('left-out-of-sums', leftOut(asked, touches)),
      ...aboutCount('known-by-district', wide.length),
      ...aboutCount('too-many-records', world.leftOutRecords),
      ...caveats,
    ],
  });
  const each = shown.map((touch) => touchLine('overlap', touch, NUMBERS));
  return { lines: [total, ...clauseLines(asked, touches), ...each], figures: [] };
}
