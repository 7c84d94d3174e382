import type { Position } from 'geojson';
import type { Bounds } from '../geo.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import { checkRings } from './check-rings.ts';
import { fromGrid, isSamePlace, toGrid } from './grid.ts';
import { type GridRing, ringOnGrid } from './grid-ring.ts';
import { positionsOf } from './map-positions.ts';
import type { ShapeFault, ShapeFaultKind } from './shape-fault.ts';

/** A chain of positions: a line, or a ring with its last position repeating the first. */
interface Chain {
  readonly positions: readonly Position[];
  readonly isRing: boolean;
}

function chainsOf(geometry: PlanGeometry): readonly Chain[] {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return [];
    case 'LineString':
      return [{ positions: geometry.coordinates, isRing: false }];
    case 'MultiLineString':
      return geometry.coordinates.map((positions) => ({ positions, isRing: false }));
    case 'Polygon':
      return geometry.coordinates.map((positions) => ({ positions, isRing: true }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((positions) => ({ positions, isRing: true }));
  }
}

function faultAt(kind: ShapeFaultKind, position: Position | undefined): ShapeFault {
  const [lng, lat] = position ?? [];
  return { kind, at: lng === undefined || lat === undefined ? null : [lng, lat], segments: [] };
}

function notFiniteFaults(geometry: PlanGeometry): readonly ShapeFault[] {
  return positionsOf(geometry)
    .filter(([lng, lat]) => !Number.isFinite(lng) || !Number.isFinite(lat))
    .map(() => faultAt('not-finite', undefined));
}

/** The first corner outside the region: most often all of them are. */
function outsideFaults(
  geometry: PlanGeometry,
  [west, south, east, north]: Bounds,
): readonly ShapeFault[] {
  const outside = positionsOf(geometry).find(
    ([lng = 0, lat = 0]) => lng < west || lng > east || lat < south || lat > north,
  );
  return outside === undefined ? [] : [faultAt('outside-region', outside)];
}

/** Positions are compared as plans keep them: closer than a millimetre is the same corner. */
function isSamePosition(a: Position, b: Position): boolean {
  return isSamePlace(toGrid(a), toGrid(b));
}

function repeatedFaults(positions: readonly Position[]): readonly ShapeFault[] {
  return positions
    .filter((position, at) => {
      const previous = positions[at - 1];
      return previous !== undefined && isSamePosition(previous, position);
    })
    .map((position) => faultAt('repeated-corner', position));
}

function chainFaults({ positions, isRing }: Chain): readonly ShapeFault[] {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return [faultAt('too-few-corners', undefined)];
  const corners = isRing ? ringOnGrid(positions) : distinctNeighbours(positions);
  return [
    ...repeatedFaults(positions),
    ...(isRing && !isSamePosition(first, last) ? [faultAt('not-closed', last)] : []),
    ...(corners.length < (isRing ? 3 : 2) ? [faultAt('too-few-corners', first)] : []),
  ];
}

function distinctNeighbours(positions: readonly Position[]): readonly Position[] {
  return positions.filter((position, at) => {
    const previous = positions[at - 1];
    return previous === undefined || !isSamePosition(previous, position);
  });
}

/** Rings of each part, on the grid; empty: not an area. */
function gridPartsOf(geometry: PlanGeometry): readonly (readonly GridRing[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(ringOnGrid)];
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.map((rings) => rings.map(ringOnGrid));
  }
  return [];
}

/** Whether a part of a shape has no positions at all, nor chains of them. */
function isEmpty(geometry: PlanGeometry): boolean {
  if (geometry.type === 'MultiPolygon') {
    return (
      geometry.coordinates.length === 0 || geometry.coordinates.some((part) => part.length === 0)
    );
  }
  return geometry.coordinates.length === 0;
}

/**
 * What is wrong with a shape, as plans keep it (rounded to 1e-8°), in the order in which one would
 * mend it; empty: it is good. An area is judged by OGC Simple Features, so that what passes here
 * passes in QGIS, too; lines may cross themselves. Of faults of crossing the first hundred are told.
 *
 * @param region what plans may lie in: [west, south, east, north], degrees.
 */
export function checkShape(geometry: PlanGeometry, region: Bounds): readonly ShapeFault[] {
  if (isEmpty(geometry)) return [faultAt('too-few-corners', undefined)];
  const unreadable = notFiniteFaults(geometry);
  if (unreadable.length > 0) return unreadable;
  return [
    ...outsideFaults(geometry, region),
    ...chainsOf(geometry).flatMap(chainFaults),
    ...checkRings(gridPartsOf(geometry)).map(({ kind, at, segments }) => ({
      kind,
      at: fromGrid(at),
      segments,
    })),
  ];
}
