import type { Position } from 'geojson';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { withWinding } from './export-geometry.ts';

/** Kinds of shapefiles; each holds shapes of one kind. */
export const SHP_KINDS = ['point', 'multipoint', 'line', 'polygon'] as const;
export type ShpKind = (typeof SHP_KINDS)[number];

/** ESRI Shapefile Technical Description (July 1998). */
const TYPE_CODES: Readonly<Record<ShpKind, number>> = {
  point: 1,
  line: 3,
  polygon: 5,
  multipoint: 8,
};

export function shpKindOf({ type }: PlanGeometry): ShpKind {
  switch (type) {
    case 'Point':
      return 'point';
    case 'MultiPoint':
      return 'multipoint';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Polygon':
    case 'MultiPolygon':
      return 'polygon';
  }
}

/** `.shp` and `.shx` of shapes of one kind; null: a record without shape. */
export function writeShp(
  kind: ShpKind,
  geometries: readonly (PlanGeometry | null)[],
): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
  const records = geometries.map((geometry) => contentOf(kind, geometry));
  const bounds = boundsOf(
    geometries.flatMap((geometry) => (geometry ? partsOf(geometry).flat() : [])),
  );
  const bytes = records.reduce((total, record) => total + 8 + record.byteLength, HEADER_BYTES);
  const shp = headed(kind, bytes, bounds);
  const shx = headed(kind, HEADER_BYTES + records.length * 8, bounds);
  let offset = HEADER_BYTES;
  for (const [index, record] of records.entries()) {
    const words = record.byteLength / 2;
    shp.setInt32(offset, index + 1);
    shp.setInt32(offset + 4, words);
    shx.setInt32(HEADER_BYTES + index * 8, offset / 2);
    shx.setInt32(HEADER_BYTES + index * 8 + 4, words);
    new Uint8Array(shp.buffer).set(new Uint8Array(record), offset + 8);
    offset += 8 + record.byteLength;
  }
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
const VERSION = 1000;

function headed(kind: ShpKind, bytes: number, bounds: readonly number[]): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(bytes));
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, bytes / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, TYPE_CODES[kind], true);
  bounds.forEach((value, index) => {
    view.setFloat64(36 + index * 8, value, true);
  });
  return view;
}

/** Parts of a line, rings of an area, outlines clockwise; points as one part. */
function partsOf(geometry: PlanGeometry): readonly (readonly Position[])[] {
  const turned = withWinding(geometry, 'clockwise');
  switch (turned.type) {
    case 'Point':
      return [[turned.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [turned.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return turned.coordinates;
    case 'MultiPolygon':
      return turned.coordinates.flat();
  }
}

function boundsOf(positions: readonly Position[]): readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return positions.length === 0 ? [0, 0, 0, 0] : [west, south, east, north];
}

function contentOf(kind: ShpKind, geometry: PlanGeometry | null): ArrayBuffer {
  if (geometry === null) return new ArrayBuffer(4);
  const parts = partsOf(geometry);
  const positions = parts.flat();
  if (kind === 'point') return filled(20, TYPE_CODES.point, [], positions, 4);
  const counts = kind === 'multipoint' ? [positions.length] : [parts.length, positions.length];
  const starts = kind === 'multipoint' ? [] : startsOf(parts);
  const from = 36 + 4 * (counts.length + starts.length);
  const view = filled(
    from + positions.length * 16,
    TYPE_CODES[kind],
    [...counts, ...starts],
    positions,
    from,
  );
  const bounds = new DataView(view);
  boundsOf(positions).forEach((value, index) => {
    bounds.setFloat64(4 + index * 8, value, true);
  });
  return view;
}

/** A record: its type, whole numbers from byte 36, positions from `from`. */
function filled(
  bytes: number,
  type: number,
  numbers: readonly number[],
  positions: readonly Position[],
  from: number,
): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(bytes));
  view.setInt32(0, type, true);
  numbers.forEach((value, index) => {
    view.setInt32(36 + index * 4, value, true);
  });
  for (const [index, [x = 0, y = 0]] of positions.entries()) {
    view.setFloat64(from + index * 16, x, true);
    view.setFloat64(from + index * 16 + 8, y, true);
  }
  return view.buffer;
}

function startsOf(parts: readonly (readonly Position[])[]): readonly number[] {
  let start = 0;
  return parts.map((part) => {
    const at = start;
    start += part.length;
    return at;
  });
}
