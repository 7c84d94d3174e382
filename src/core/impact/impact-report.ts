import { isoOfDay, partsOfDay } from '../day.ts';
import { areaM2, lengthM } from '../geodesy/measure.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { type Vintage, vintageAt } from '../unit.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import { claimLines } from './claim-lines.ts';
import { overlapsOf, type ShapeOverlaps } from './commune-overlap.ts';
import { figureTable } from './figure-table.ts';
import { hazardLines } from './hazard-lines.ts';
import type { ImpactWorld } from './impact-world.ts';
import { indicatorLines } from './indicator-lines.ts';
import { nearLines } from './near-lines.ts';
import { overlapLines } from './overlap-lines.ts';
import { peopleLines } from './people-lines.ts';
import { type PreparedShape, preparedShape } from './prepared-shape.ts';
import type { ImpactQuestion } from './question.ts';
import { type ImpactReport, REPORT_SECTIONS, type ReportSection } from './report.ts';
import { rescueLines } from './rescue-lines.ts';
import { communeLines, shapeLines } from './shape-lines.ts';
import { touchesOf } from './touches.ts';

/** Area in m², length in m, or number of points. */
function sizeOf({ kind, paths }: PreparedShape, geometry: PlanGeometry): number {
  if (kind === 'area') return areaM2(geometry);
  return kind === 'line' ? lengthM(geometry) : paths.length;
}

interface AskedShape {
  readonly shape: PreparedShape;
  readonly total: number;
}

function overlapsIn(
  vintage: Vintage,
  asked: AskedShape,
  { ground, facts }: ImpactWorld,
): ShapeOverlaps | null {
  const communes = ground.communes[vintage];
  return communes === null ? null : overlapsOf(asked, communes, facts.units);
}

function caseOf(world: ImpactWorld, question: ImpactQuestion, asked: AskedShape): ImpactCase {
  const vintage = vintageAt(question.day);
  const overlaps = {
    '2020': overlapsIn('2020', asked, world),
    '2025': overlapsIn('2025', asked, world),
  };
  const unitIds = [
    ...(overlaps['2020']?.communes ?? []),
    ...(overlaps['2025']?.communes ?? []),
  ].map(({ unit }) => unit.id);
  const touching = { ...asked, communes: unitIds };
  return {
    world,
    question,
    ...asked,
    day: question.day,
    year: partsOfDay(question.day).year,
    vintage,
    overlaps,
    units: overlaps[vintage]?.communes.map(({ unit }) => unit) ?? [],
    unitIds,
    touches: [
      ...touchesOf(touching, world.records),
      ...touchesOf(touching, world.plans).filter(({ record }) => record.id !== question.plan),
    ],
  };
}

const SECTIONS = {
  communes: communeLines,
  people: peopleLines,
  indicators: indicatorLines,
  hazards: hazardLines,
  rescue: rescueLines,
  overlaps: overlapLines,
  near: nearLines,
  claims: claimLines,
} as const satisfies Readonly<
  Record<Exclude<ReportSection, 'shape'>, (asked: ImpactCase) => SectionLines>
>;

/**
 * What a shape reaches, at the plan's day. A pure function: the same question of a world made of the
 * same things, in whatever order they came, has the same answer to the byte (seal-report.ts). Null:
 * the shape has no position yet.
 */
export function impactReport(world: ImpactWorld, question: ImpactQuestion): ImpactReport | null {
  const { geometry, claims, day } = question;
  const shape = preparedShape(geometry);
  if (shape.segments.length === 0) return null;
  const total = sizeOf(shape, geometry);
  const asked = caseOf(world, question, { shape, total });
  const sections = REPORT_SECTIONS.map((id) => ({
    id,
    ...(id === 'shape' ? shapeLines(asked, total) : SECTIONS[id](asked)),
  }));
  return {
    format: 'atlas-impact-report',
    version: 1,
    day: isoOfDay(day),
    vintage: asked.vintage,
    geometry,
    claims,
    datasets: world.datasets,
    sections: sections.map(({ id, lines }) => ({ id, lines })),
    ...figureTable(
      sections.flatMap(({ figures }) => figures),
      world.facts,
    ),
  };
}
