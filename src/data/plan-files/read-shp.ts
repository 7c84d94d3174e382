import type { Geometry, Position } from 'geojson';
import { FileFault } from './file-fault.ts';
import { demandFeatureCount, LIMITS } from './limits.ts';
import { polygonOfRings } from './polygon-of-rings.ts';

/** Shapes of the ESRI Shapefile Technical Description (July 1998); Z and M variants add 10 and 20. */
const NULL_SHAPE = 0;
const POINT = 1;
const LINE = 3;
const POLYGON = 5;
const MULTI_POINT = 8;

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const POSITION_BYTES = 16;

/** The shapes of a `.shp` in file order; null: a record without shape. Heights and measures are left out. */
export function readShp(bytes: Uint8Array): readonly (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER_BYTES || view.getInt32(0) !== 9994)
    throw new FileFault('shp-broken');
  const shapes: (Geometry | null)[] = [];
  let offset = HEADER_BYTES;
  while (offset + RECORD_HEADER_BYTES <= view.byteLength) {
    const start = offset + RECORD_HEADER_BYTES;
    const end = start + view.getInt32(offset + 4) * 2;
    const feature = `#${shapes.length + 1}`;
    if (end > view.byteLength || end < start + 4) throw new FileFault('shp-broken', { feature });
    shapes.push(shapeOf(new DataView(view.buffer, view.byteOffset + start, end - start), feature));
    demandFeatureCount(shapes.length);
    offset = end;
  }
  return shapes;
}

function shapeOf(record: DataView, feature: string): Geometry | null {
  const kind = record.getInt32(0, true) % 10;
  const type = record.getInt32(0, true);
  if (type === NULL_SHAPE) return null;
  if (type < 0 || type > 28) throw new FileFault('shp-kind', { feature, detail: type });
  try {
    if (kind === POINT) return { type: 'Point', coordinates: positionAt(record, 4) };
    if (kind === MULTI_POINT)
      return { type: 'MultiPoint', coordinates: multiPoint(record, feature) };
    if (kind === LINE) return lineOf(partsOf(record, feature));
    if (kind === POLYGON) return polygonOfRings(partsOf(record, feature));
  } catch (error) {
    if (error instanceof RangeError) throw new FileFault('shp-broken', { feature });
    throw error;
  }
  throw new FileFault('shp-kind', { feature, detail: type });
}

function positionAt(record: DataView, offset: number): Position {
  return [record.getFloat64(offset, true), record.getFloat64(offset + 8, true)];
}

function positionsFrom(record: DataView, offset: number, count: number): Position[] {
  return Array.from({ length: count }, (_, index) =>
    positionAt(record, offset + index * POSITION_BYTES),
  );
}

function multiPoint(record: DataView, feature: string): Position[] {
  const count = demandFits(record.getInt32(36, true), 40, record, feature);
  return positionsFrom(record, 40, count);
}

/** A count that the record can hold: a false one must not make room for gigabytes. */
function demandFits(count: number, from: number, record: DataView, feature: string): number {
  if (count < 0 || from + count * POSITION_BYTES > record.byteLength) {
    throw new FileFault('shp-broken', { feature });
  }
  if (count > LIMITS.positions) {
    throw new FileFault('too-many-positions', { feature, detail: LIMITS.positions });
  }
  return count;
}

/** Parts of a line or rings of a polygon. */
function partsOf(record: DataView, feature: string): Position[][] {
  const parts = record.getInt32(36, true);
  if (parts < 0 || 44 + parts * 4 > record.byteLength)
    throw new FileFault('shp-broken', { feature });
  const from = 44 + parts * 4;
  const count = demandFits(record.getInt32(40, true), from, record, feature);
  const starts = Array.from({ length: parts }, (_, index) => record.getInt32(44 + index * 4, true));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? count;
    if (start < 0 || end < start || end > count) throw new FileFault('shp-broken', { feature });
    return positionsFrom(record, from + start * POSITION_BYTES, end - start);
  });
}

function lineOf(parts: Position[][]): Geometry {
  const [only] = parts;
  if (parts.length === 1 && only) return { type: 'LineString', coordinates: only };
  return { type: 'MultiLineString', coordinates: parts };
}
