import type { ImpactCase, SectionLines } from './case.ts';
import { isMade, largestFirst, sumValues, touchLine } from './hazard-lines.ts';
import type { ImpactNumber } from './impact-record.ts';
import { datasetsOf, lineOf } from './line.ts';
import { listed } from './listed.ts';
import type { LineCode, ReportLine } from './report.ts';
import type { Touch } from './touches.ts';

interface RescueKind {
  readonly kind: string;
  readonly total: LineCode;
  readonly each: LineCode;
  readonly numbers: readonly ImpactNumber[];
}

const KINDS: readonly RescueKind[] = [
  { kind: 'evacuation_route', total: 'rescue-routes', each: 'rescue-route', numbers: [] },
  {
    kind: 'assembly_point',
    total: 'assembly-points',
    each: 'assembly-point',
    numbers: ['capacityPeople'],
  },
];

function lengthOf(touches: readonly Touch[]): number | null {
  const known = touches.flatMap(({ lengthM }) => lengthM ?? []);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
}

function linesOf(asked: ImpactCase, { kind, total, each, numbers }: RescueKind): ReportLine[] {
  const touches = asked.touches.filter(
    ({ record }) => record.layer === 'rescue-plans' && record.kind === kind,
  );
  const { shown, caveats } = listed(largestFirst(touches));
  const lengthM = lengthOf(touches);
  const sum = lineOf({
    code: total,
    values: {
      records: touches.length,
      ...(lengthM !== null && { lengthM }),
      ...sumValues(asked, touches, numbers),
    },
    method: 'by-shape-or-commune',
    sources: datasetsOf(touches.map(({ record }) => record)),
    isIllustrative: isMade(touches),
    caveats,
  });
  return [sum, ...shown.map((touch) => touchLine(each, touch, numbers))];
}

/** Rescue routes and assembly points that the shape touches. */
export function rescueLines(asked: ImpactCase): SectionLines {
  return { lines: KINDS.flatMap((kind) => linesOf(asked, kind)), figures: [] };
}
