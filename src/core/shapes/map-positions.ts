import type { PlanGeometry } from '../plan/plan-geometry.ts';

type PlanPosition = [number, number];

/** The same shape with each of its positions put elsewhere. */
export function mapPositions(
  geometry: PlanGeometry,
  move: (position: PlanPosition) => PlanPosition,
): PlanGeometry {
  const line = (positions: readonly PlanPosition[]) => positions.map(move);
  const lines = (all: readonly (readonly PlanPosition[])[]) => all.map(line);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: lines(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(lines) };
  }
}

/** All positions of a shape, closing ones included. */
export function positionsOf(geometry: PlanGeometry): readonly PlanPosition[] {
  const positions: PlanPosition[] = [];
  mapPositions(geometry, (position) => {
    positions.push(position);
    return position;
  });
  return positions;
}

/** Middle of the box around a shape, `[lng, lat]`; null: it has no positions. */
export function middleOf(geometry: PlanGeometry): PlanPosition | null {
  const positions = positionsOf(geometry);
  if (positions.length === 0) return null;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng, lat] of positions) {
    box.west = Math.min(box.west, lng);
    box.south = Math.min(box.south, lat);
    box.east = Math.max(box.east, lng);
    box.north = Math.max(box.north, lat);
  }
  return [(box.west + box.east) / 2, (box.south + box.north) / 2];
}
