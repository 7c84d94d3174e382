import type { Day } from '../day.ts';
import { anchorOf, type LngLat } from '../geo.ts';
import { LEAST_OVERLAP_M2 } from '../impact/commune-overlap.ts';
import { sharedM2 } from '../impact/equal-area.ts';
import { lengthInsideM } from '../impact/line-pieces.ts';
import { distanceBetweenM, distanceToPositionM } from '../impact/nearest.ts';
import { type PreparedShape, preparedShape } from '../impact/prepared-shape.ts';
import { holdsOn, type RescueMeans, type RescuePart, type RescuePartKind } from './rescue-part.ts';

/** How far around an area assembly points, routes and teams are looked for, m. */
export const HELP_WITHIN_M = 10_000;

/** A part of a rescue plan in or near an area. */
export interface PartNear {
  readonly part: RescuePart;
  readonly position: LngLat;
  /** Straight, from the edge of the area, m; 0 inside. */
  readonly distanceM: number;
  /** Of a risk area, in the area, m²; null for other parts. */
  readonly sharedM2: number | null;
  /** Of a route, in the area, m; null for other parts. */
  readonly insideM: number | null;
}

/** Risk areas of one level in an area. */
export interface RiskLevelInArea {
  /** Null: the plan states none. */
  readonly level: number | null;
  readonly count: number;
  /** In the area, m²; risk areas that overlap count twice. */
  readonly areaM2: number;
  /** Null: none of them states it. */
  readonly householdsAtRisk: number | null;
}

/** The parts of rescue plans that hold on the day. */
export interface PartsNear {
  /** The highest level first. */
  readonly riskLevels: readonly RiskLevelInArea[];
  readonly riskAreas: readonly PartNear[];
  /** The nearest first, those in the area before all others. */
  readonly assemblyPoints: readonly PartNear[];
  readonly routes: readonly PartNear[];
  readonly teams: readonly PartNear[];
  /** Over the teams; null: there is none with means. */
  readonly means: RescueMeans | null;
  /** Places in assembly points outside of the area; null: none states it. */
  readonly safeCapacity: number | null;
  readonly isIllustrative: boolean;
}

export interface PartsQuestion {
  readonly shape: PreparedShape;
  readonly day: Day;
}

function partNear({ shape }: PartsQuestion, part: RescuePart): PartNear | null {
  const own = preparedShape(part.geometry);
  const position = anchorOf(part.geometry);
  if (own.kind === 'area') {
    const shared = shape.area === null || own.area === null ? 0 : sharedM2(shape.area, own.area);
    if (shared < LEAST_OVERLAP_M2) return null;
    return { part, position, distanceM: 0, sharedM2: shared, insideM: null };
  }
  if (own.kind === 'line') {
    const distanceM = distanceBetweenM(own, shape, HELP_WITHIN_M);
    if (distanceM === null) return null;
    return { part, position, distanceM, sharedM2: null, insideM: lengthInsideM(own, shape) };
  }
  const distanceM = distanceToPositionM(shape, position);
  if (distanceM > HELP_WITHIN_M) return null;
  return { part, position, distanceM, sharedM2: null, insideM: null };
}

/** Null: none of them is known. */
function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function levelsOf(areas: readonly PartNear[]): readonly RiskLevelInArea[] {
  const levels = [...new Set(areas.map(({ part }) => part.riskLevel))];
  return levels
    .sort((a, b) => (b ?? 0) - (a ?? 0))
    .map((level) => {
      const own = areas.filter(({ part }) => part.riskLevel === level);
      return {
        level,
        count: own.length,
        areaM2: own.reduce((sum, each) => sum + (each.sharedM2 ?? 0), 0),
        householdsAtRisk: sumKnown(own.map(({ part }) => part.householdsAtRisk)),
      };
    });
}

function meansOf(teams: readonly PartNear[]): RescueMeans | null {
  const all = teams.flatMap(({ part }) => part.means ?? []);
  if (all.length === 0) return null;
  const sum = (of: keyof RescueMeans) => all.reduce((total, means) => total + means[of], 0);
  return {
    boats: sum('boats'),
    trucks: sum('trucks'),
    excavators: sum('excavators'),
    tents: sum('tents'),
    lifeJackets: sum('lifeJackets'),
    generators: sum('generators'),
  };
}

/** Whole metres decide, then the id: the order of the file does not matter. */
function nearestFirst(parts: readonly PartNear[]): readonly PartNear[] {
  return [...parts].sort(
    (a, b) => Math.round(a.distanceM) - Math.round(b.distanceM) || (a.part.id < b.part.id ? -1 : 1),
  );
}

/** Risk areas that the area touches, and help in it or near it. */
export function partsNear(asked: PartsQuestion, parts: readonly RescuePart[]): PartsNear {
  const near = parts
    .filter((part) => holdsOn(part, asked.day))
    .flatMap((part) => partNear(asked, part) ?? []);
  const of = (kind: RescuePartKind) => nearestFirst(near.filter(({ part }) => part.kind === kind));
  const [riskAreas, assemblyPoints, teams] = [
    of('risk_area'),
    of('assembly_point'),
    of('rescue_team'),
  ];
  const safe = assemblyPoints.filter(({ distanceM }) => distanceM > 0);
  return {
    riskLevels: levelsOf(riskAreas),
    riskAreas,
    assemblyPoints,
    routes: of('evacuation_route'),
    teams,
    means: meansOf(teams),
    safeCapacity: sumKnown(safe.map(({ part }) => part.capacityPeople)),
    isIllustrative: near.some(({ part }) => part.isIllustrative),
  };
}
