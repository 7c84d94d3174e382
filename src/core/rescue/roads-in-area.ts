import type { LineString, MultiLineString } from 'geojson';
import type { Ground } from '../impact/ground.ts';
import { lengthInsideM } from '../impact/line-pieces.ts';
import { boxesMeet } from '../impact/local-plane.ts';
import { type PreparedShape, preparedShape } from '../impact/prepared-shape.ts';
import type { GroundLine } from '../impact/read-ground.ts';

/** Classes of OpenStreetMap, the most important first. */
const ROAD_CLASSES = ['trunk', 'primary', 'secondary', 'tertiary', 'local'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** A road, or all unnumbered roads of a class, that passes through an area. */
export interface RoadInArea {
  /** The number, else the name, else the class: what a road is marked by. */
  readonly key: string;
  readonly class: RoadClass;
  /** Number ("QL.12"); null: it has none. */
  readonly ref: string | null;
  readonly name: string | null;
  /** In the area, m. */
  readonly insideM: number;
  readonly geometries: readonly (LineString | MultiLineString)[];
}

/** Whether a mark upon it would be of one road: those without number and name are told together. */
export function isOneRoad({ ref, name }: Pick<RoadInArea, 'ref' | 'name'>): boolean {
  return ref !== null || name !== null;
}

/** Shorter stretches are the noise of two outlines, m. */
const LEAST_INSIDE_M = 10;

function isRoadClass(text: string): text is RoadClass {
  return (ROAD_CLASSES as readonly string[]).includes(text);
}

function inside(shape: PreparedShape, line: GroundLine): RoadInArea | null {
  const own = preparedShape(line.geometry);
  if (!isRoadClass(line.class) || !boxesMeet(own.bounds, shape.bounds)) return null;
  const insideM = lengthInsideM(own, shape);
  if (insideM < LEAST_INSIDE_M) return null;
  const { ref, name, geometry } = line;
  return {
    key: ref ?? name ?? line.class,
    class: line.class,
    ref,
    name,
    insideM,
    geometries: [geometry],
  };
}

function rank(road: RoadInArea): number {
  return ROAD_CLASSES.indexOf(road.class);
}

/** Stretches of one road as one, by the most important class that it has there. */
function joined(a: RoadInArea, b: RoadInArea): RoadInArea {
  const main = rank(b) < rank(a) ? b : a;
  return {
    ...main,
    insideM: a.insideM + b.insideM,
    geometries: [...a.geometries, ...b.geometries],
  };
}

/**
 * The roads that pass through an area, numbered ones first, then by class. That a road lies in the area
 * says nothing of whether it can be used. Null: no roads are held.
 */
export function roadsInArea(
  shape: PreparedShape,
  ground: Pick<Ground, 'roads' | 'localRoads'> | null,
): readonly RoadInArea[] | null {
  if (ground === null || (ground.roads === null && ground.localRoads === null)) return null;
  const lines = [...(ground.roads?.lines ?? []), ...(ground.localRoads?.lines ?? [])];
  const byKey = new Map<string, RoadInArea>();
  for (const road of lines.flatMap((line) => inside(shape, line) ?? [])) {
    const known = byKey.get(road.key);
    byKey.set(road.key, known === undefined ? road : joined(known, road));
  }
  return [...byKey.values()].sort(
    (a, b) =>
      Number(b.ref !== null) - Number(a.ref !== null) ||
      rank(a) - rank(b) ||
      b.insideM - a.insideM ||
      (a.key < b.key ? -1 : 1),
  );
}
