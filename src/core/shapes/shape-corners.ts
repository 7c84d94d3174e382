import type { LngLat } from '../geo.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';

/** Indices that lead to a position of a shape's `coordinates`; empty for a point's only one. */
export type CornerPath = readonly number[];

export interface ShapeCorner {
  readonly path: CornerPath;
  readonly position: LngLat;
}

/** Two neighbouring corners; `path` is that which a corner between them would have. */
export interface ShapeEdge {
  readonly path: CornerPath;
  readonly from: LngLat;
  readonly to: LngLat;
}

type Position = [number, number];

/** A run of positions of a shape: a line, a ring, or places that are not joined. */
interface Chain {
  readonly prefix: CornerPath;
  readonly positions: readonly Position[];
  readonly form: 'line' | 'ring' | 'places';
}

const FEWEST_POSITIONS: Readonly<Record<Chain['form'], number>> = { line: 2, ring: 4, places: 1 };

function chainsOf(geometry: PlanGeometry): readonly Chain[] {
  switch (geometry.type) {
    case 'Point':
      return [{ prefix: [], positions: [geometry.coordinates], form: 'places' }];
    case 'MultiPoint':
      return [{ prefix: [], positions: geometry.coordinates, form: 'places' }];
    case 'LineString':
      return [{ prefix: [], positions: geometry.coordinates, form: 'line' }];
    case 'MultiLineString':
      return geometry.coordinates.map((positions, index) => ({
        prefix: [index],
        positions,
        form: 'line',
      }));
    case 'Polygon':
      return geometry.coordinates.map((positions, index) => ({
        prefix: [index],
        positions,
        form: 'ring',
      }));
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings, part) =>
        rings.map(
          (positions, index): Chain => ({ prefix: [part, index], positions, form: 'ring' }),
        ),
      );
    default:
      return geometry satisfies never;
  }
}

/** Positions of a chain, each once: a ring repeats its first at its end. */
function eachOnce({ positions, form }: Chain): readonly Position[] {
  return form === 'ring' ? positions.slice(0, -1) : positions;
}

function pathIn(geometry: PlanGeometry, { prefix }: Chain, index: number): CornerPath {
  return geometry.type === 'Point' ? [] : [...prefix, index];
}

/** All corners of a shape in order, each once. */
export function cornersOf(geometry: PlanGeometry): readonly ShapeCorner[] {
  return chainsOf(geometry).flatMap((chain) =>
    eachOnce(chain).map((position, index) => ({ path: pathIn(geometry, chain, index), position })),
  );
}

/** All edges of a shape in order; none for points. */
export function edgesOf(geometry: PlanGeometry): readonly ShapeEdge[] {
  return chainsOf(geometry).flatMap((chain) => {
    if (chain.form === 'places') return [];
    return chain.positions.slice(1).map((to, index): ShapeEdge => {
      const from = chain.positions[index] ?? to;
      return { path: pathIn(geometry, chain, index + 1), from, to };
    });
  });
}

export function isSamePath(a: CornerPath | null, b: CornerPath | null): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((step, at) => step === b[at]);
}

type Change = (positions: readonly Position[]) => readonly Position[];

/** Changes the positions of the chain that a path leads into; rings are closed again after it. */
function changeChain(geometry: PlanGeometry, path: CornerPath, change: Change): PlanGeometry {
  const [first = 0, second = 0] = path;
  const ring = (positions: Position[]): Position[] => {
    const changed = [...change(positions.slice(0, -1))];
    const [start] = changed;
    return start ? [...changed, [...start]] : [];
  };
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: change([geometry.coordinates])[0] ?? [0, 0] };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: [...change(geometry.coordinates)] };
    case 'LineString':
      return { type: 'LineString', coordinates: [...change(geometry.coordinates)] };
    case 'MultiLineString':
      return {
        type: 'MultiLineString',
        coordinates: geometry.coordinates.map((line, at) =>
          at === first ? [...change(line)] : line,
        ),
      };
    case 'Polygon':
      return {
        type: 'Polygon',
        coordinates: geometry.coordinates.map((line, at) => (at === first ? ring(line) : line)),
      };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings, part) =>
          part === first ? rings.map((line, at) => (at === second ? ring(line) : line)) : rings,
        ),
      };
    default:
      return geometry satisfies never;
  }
}

function indexIn(path: CornerPath): number {
  return path.at(-1) ?? 0;
}

/** The shape with a corner elsewhere. */
export function withCornerAt(
  geometry: PlanGeometry,
  path: CornerPath,
  [lng, lat]: LngLat,
): PlanGeometry {
  const index = indexIn(path);
  return changeChain(geometry, path, (positions) =>
    positions.map((position, at) => (at === index ? [lng, lat] : position)),
  );
}

/** The shape with one corner more, which has this path afterwards. */
export function withCornerInserted(
  geometry: PlanGeometry,
  path: CornerPath,
  [lng, lat]: LngLat,
): PlanGeometry {
  const index = indexIn(path);
  return changeChain(geometry, path, (positions) => [
    ...positions.slice(0, index),
    [lng, lat],
    ...positions.slice(index),
  ]);
}

/**
 * The shape with one corner less. A hole, or one of several parts, that would be left with too few
 * goes as a whole; null: nothing would be left.
 */
export function withoutCorner(geometry: PlanGeometry, path: CornerPath): PlanGeometry | null {
  const chain = chainsOf(geometry).find(({ prefix }) =>
    prefix.every((step, at) => step === path[at]),
  );
  if (!chain) return null;
  if (chain.positions.length > FEWEST_POSITIONS[chain.form]) {
    return changeChain(geometry, path, (positions) => without(positions, indexIn(path)));
  }
  return withoutChain(geometry, chain.prefix);
}

function without<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index);
}

function withoutChain(geometry: PlanGeometry, prefix: CornerPath): PlanGeometry | null {
  const [first = 0, second = 0] = prefix;
  switch (geometry.type) {
    case 'MultiLineString':
      return geometry.coordinates.length > 1
        ? { ...geometry, coordinates: without(geometry.coordinates, first) }
        : null;
    case 'Polygon':
      return first > 0 ? { ...geometry, coordinates: without(geometry.coordinates, first) } : null;
    case 'MultiPolygon': {
      const part = geometry.coordinates[first] ?? [];
      const left = second > 0 ? [without(part, second)] : [];
      const parts = geometry.coordinates.flatMap((rings, at) => (at === first ? left : [rings]));
      return parts.length > 0 ? { ...geometry, coordinates: parts } : null;
    }
    default:
      return null;
  }
}
