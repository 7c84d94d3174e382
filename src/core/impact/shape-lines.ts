import { lengthM, perimeterM } from '../geodesy/measure.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import type { Unit, Vintage } from '../unit.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import type { CommuneOverlap, ShapeOverlaps } from './commune-overlap.ts';
import { caveat, lineOf, unitSubject } from './line.ts';
import { segmentCount } from './local-plane.ts';
import type { MeasuredValues } from './measures.ts';
import type { Caveat, LineSource, ReportLine } from './report.ts';

function corners({ shape }: ImpactCase): number {
  // An area's rings have as many stretches as corners, a line has one corner more than stretches.
  return segmentCount(shape.segments) + (shape.kind === 'line' ? shape.paths.length : 0);
}

function shapeLine(asked: ImpactCase, areaM2: number): ReportLine {
  const geometry: PlanGeometry = asked.question.geometry;
  const common = { method: 'geodesic', sources: [] } as const;
  switch (asked.shape.kind) {
    case 'area':
      return lineOf({
        ...common,
        code: 'shape-area',
        values: { areaM2, perimeterM: perimeterM(geometry), corners: corners(asked) },
      });
    case 'line':
      return lineOf({
        ...common,
        code: 'shape-line',
        values: { lengthM: lengthM(geometry), corners: corners(asked) },
      });
    case 'point':
      return lineOf({
        ...common,
        code: 'shape-points',
        values: { points: asked.shape.paths.length },
      });
    default:
      return asked.shape.kind satisfies never;
  }
}

export function shapeLines(asked: ImpactCase, areaM2: number): SectionLines {
  return { lines: [shapeLine(asked, areaM2)], figures: [] };
}

function boundarySources(vintage: Vintage): readonly LineSource[] {
  return [
    { kind: 'dataset', id: `communes-${vintage}` },
    { kind: 'dataset', id: 'units' },
  ];
}

function qualityOf(unit: Unit): readonly Caveat[] {
  return [
    ...caveat('boundary-fair', unit.boundaryQuality === 'fair'),
    ...caveat('boundary-poor', unit.boundaryQuality === 'poor'),
    ...(unit.cameFromOutside.length > 0
      ? [{ code: 'came-from-outside', subjects: [], count: unit.cameFromOutside.length } as const]
      : []),
  ];
}

function valuesOf(overlap: CommuneOverlap): MeasuredValues {
  const { areaM2, shareOfShape, shareOfCommune, lengthM: length, points } = overlap;
  return {
    ...(areaM2 !== null && { areaM2 }),
    ...(length !== null && { lengthM: length }),
    ...(points !== null && { points }),
    shareOfShape,
    ...(shareOfCommune !== null && { shareOfCommune }),
  };
}

/** What a unit became or came from, of the units held. */
function relatives(unit: Unit, { world }: ImpactCase): readonly Unit[] {
  return [...unit.became, ...unit.cameFrom].flatMap((id) => world.facts.units.get(id) ?? []);
}

/** The largest share of the plan first. */
function bySize(overlaps: readonly CommuneOverlap[]): readonly CommuneOverlap[] {
  return [...overlaps].sort(
    (a, b) => b.shareOfShape - a.shareOfShape || (a.unit.id < b.unit.id ? -1 : 1),
  );
}

function communeLine(
  overlap: CommuneOverlap,
  code: 'commune' | 'commune-then',
  asked: ImpactCase,
): ReportLine {
  return lineOf({
    code,
    subject: unitSubject(overlap.unit),
    values: valuesOf(overlap),
    method: 'overlay',
    sources: boundarySources(overlap.unit.vintage),
    related: relatives(overlap.unit, asked).map(unitSubject),
    caveats: qualityOf(overlap.unit),
  });
}

function outsideLine(asked: ImpactCase, { outside, total }: ShapeOverlaps): readonly ReportLine[] {
  if (outside === 0) return [];
  const measure = { area: 'areaM2', line: 'lengthM', point: 'points' } as const;
  return [
    lineOf({
      code: 'outside-communes',
      values: { [measure[asked.shape.kind]]: outside, shareOfShape: outside / total },
      method: 'overlay',
      sources: boundarySources(asked.vintage),
    }),
  ];
}

/** Boundaries that are not there: told in one line without a value. */
function missingLine({ vintage }: ImpactCase): ReportLine {
  return lineOf({
    code: 'outside-communes',
    values: { shareOfShape: null },
    method: 'overlay',
    sources: boundarySources(vintage),
    caveats: caveat('data-missing', true),
  });
}

/** Communes of the plan's day, what lies outside them, and the communes of the other day. */
export function communeLines(asked: ImpactCase): SectionLines {
  const { overlaps, vintage } = asked;
  const now = overlaps[vintage];
  if (now === null) return { lines: [missingLine(asked)], figures: [] };
  const other = overlaps[vintage === '2020' ? '2025' : '2020'];
  return {
    lines: [
      ...bySize(now.communes).map((overlap) => communeLine(overlap, 'commune', asked)),
      ...outsideLine(asked, now),
      ...bySize(other?.communes ?? []).map((overlap) =>
        communeLine(overlap, 'commune-then', asked),
      ),
    ],
    figures: [],
  };
}
