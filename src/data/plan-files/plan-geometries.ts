import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../../core/geo.ts';
import { type PlanGeometry, roundPosition } from '../../core/plan/plan-geometry.ts';
import type { RowFaultCode } from './file-fault.ts';

/** A feature's geometry cannot become a shape; the row is left out. */
export class GeometryFault extends Error {
  override readonly name = 'GeometryFault';
  readonly code: RowFaultCode;

  constructor(code: RowFaultCode) {
    super(code);
    this.code = code;
  }
}

/** Takes a position of the file to WGS 84. */
export type ToWgs84 = (position: LngLat) => LngLat;

const MAX_COLLECTION_DEPTH = 8;

/**
 * The shapes of a feature: one, or of a collection one for each of points, lines and areas. Positions
 * are taken to WGS 84 and rounded, heights dropped, rings closed, repeated positions dropped; a
 * shape of one part is a single one. Throws a GeometryFault.
 */
export function planGeometries(geometry: Geometry, toWgs84: ToWgs84): readonly PlanGeometry[] {
  const parts = { points: [], lines: [], areas: [] } as Parts;
  collect(geometry, toWgs84, parts, 0);
  const { points, lines, areas } = parts;
  const [point] = points;
  const [line] = lines;
  const [area] = areas;
  const shapes: PlanGeometry[] = [];
  if (points.length > 1) shapes.push({ type: 'MultiPoint', coordinates: points });
  else if (point) shapes.push({ type: 'Point', coordinates: point });
  if (lines.length > 1) shapes.push({ type: 'MultiLineString', coordinates: lines });
  else if (line) shapes.push({ type: 'LineString', coordinates: line });
  if (areas.length > 1) shapes.push({ type: 'MultiPolygon', coordinates: areas });
  else if (area) shapes.push({ type: 'Polygon', coordinates: area });
  return shapes;
}

type Corner = [number, number];
interface Parts {
  readonly points: Corner[];
  readonly lines: Corner[][];
  readonly areas: Corner[][][];
}

function collect(geometry: Geometry, to: ToWgs84, parts: Parts, depth: number): void {
  switch (geometry.type) {
    case 'Point':
      if (list(geometry.coordinates).length > 0)
        parts.points.push(corner(geometry.coordinates, to));
      return;
    case 'MultiPoint':
      parts.points.push(...list(geometry.coordinates).map((position) => corner(position, to)));
      return;
    case 'LineString':
      if (list(geometry.coordinates).length > 0) parts.lines.push(lineOf(geometry.coordinates, to));
      return;
    case 'MultiLineString':
      parts.lines.push(...list(geometry.coordinates).map((line) => lineOf(line, to)));
      return;
    case 'Polygon':
      if (list(geometry.coordinates).length > 0) parts.areas.push(areaOf(geometry.coordinates, to));
      return;
    case 'MultiPolygon':
      parts.areas.push(...list(geometry.coordinates).map((rings) => areaOf(rings, to)));
      return;
    case 'GeometryCollection':
      if (depth > MAX_COLLECTION_DEPTH) throw new GeometryFault('geometry-kind');
      for (const part of list(geometry.geometries)) collect(part, to, parts, depth + 1);
      return;
    default:
      throw new GeometryFault('geometry-kind');
  }
}

/** Files hold what they like where lists should stand. */
function list<T>(value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw new GeometryFault('geometry-broken');
  return value;
}

const MAX_LNG = 180;
const MAX_LAT = 90;

function corner(position: Position, toWgs84: ToWgs84): Corner {
  const [x, y] = list(position);
  if (typeof x !== 'number' || typeof y !== 'number') throw new GeometryFault('geometry-broken');
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new GeometryFault('not-a-number');
  const [lng, lat] = toWgs84([x, y]);
  const isOnEarth = Math.abs(lng) <= MAX_LNG && Math.abs(lat) <= MAX_LAT;
  if (!isOnEarth) throw new GeometryFault('out-of-range');
  return roundPosition([lng, lat]);
}

function isSame(a: Corner | undefined, b: Corner | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function cornersOf(positions: readonly Position[], toWgs84: ToWgs84): Corner[] {
  const corners = list(positions).map((position) => corner(position, toWgs84));
  return corners.filter((at, index) => !isSame(at, corners[index - 1]));
}

function lineOf(positions: readonly Position[], toWgs84: ToWgs84): Corner[] {
  const corners = cornersOf(positions, toWgs84);
  if (corners.length < 2) throw new GeometryFault('too-few-positions');
  return corners;
}

function areaOf(rings: readonly (readonly Position[])[], toWgs84: ToWgs84): Corner[][] {
  return list(rings).map((ring) => {
    const corners = cornersOf(ring, toWgs84);
    const [first] = corners;
    const isClosed = isSame(first, corners.at(-1));
    const closed = isClosed || !first ? corners : [...corners, first];
    if (closed.length < 4) throw new GeometryFault('too-few-positions');
    return closed;
  });
}
