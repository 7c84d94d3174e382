import type { Position } from 'geojson';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';

/** Codes of well-known binary (OGC 06-103r4, 8.2). */
const CODES: Readonly<Record<PlanGeometry['type'], number>> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
};

/** A growing list of little-endian numbers. */
class Bytes {
  readonly #chunks: Uint8Array[] = [];

  add(size: number, write: (view: DataView) => void): void {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    this.#chunks.push(new Uint8Array(view.buffer));
  }

  head(type: PlanGeometry['type']): void {
    this.add(5, (view) => {
      view.setUint8(0, 1);
      view.setUint32(1, CODES[type], true);
    });
  }

  count(count: number): void {
    this.add(4, (view) => view.setUint32(0, count, true));
  }

  position([x = Number.NaN, y = Number.NaN]: Position): void {
    this.add(16, (view) => {
      view.setFloat64(0, x, true);
      view.setFloat64(8, y, true);
    });
  }

  whole(): Uint8Array {
    const bytes = new Uint8Array(this.#chunks.reduce((total, { length }) => total + length, 0));
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }
}

/** Shape as well-known binary, little-endian. */
export function writeWkb(geometry: PlanGeometry): Uint8Array {
  const bytes = new Bytes();
  addGeometry(bytes, geometry);
  return bytes.whole();
}

function addGeometry(bytes: Bytes, geometry: PlanGeometry): void {
  bytes.head(geometry.type);
  switch (geometry.type) {
    case 'Point':
      bytes.position(geometry.coordinates);
      return;
    case 'LineString':
      addLine(bytes, geometry.coordinates);
      return;
    case 'Polygon':
      addLines(bytes, geometry.coordinates);
      return;
    case 'MultiPoint':
      bytes.count(geometry.coordinates.length);
      for (const coordinates of geometry.coordinates)
        addGeometry(bytes, { type: 'Point', coordinates });
      return;
    case 'MultiLineString':
      bytes.count(geometry.coordinates.length);
      for (const coordinates of geometry.coordinates) {
        addGeometry(bytes, { type: 'LineString', coordinates });
      }
      return;
    case 'MultiPolygon':
      bytes.count(geometry.coordinates.length);
      for (const coordinates of geometry.coordinates)
        addGeometry(bytes, { type: 'Polygon', coordinates });
  }
}

function addLine(bytes: Bytes, positions: readonly Position[]): void {
  bytes.count(positions.length);
  for (const position of positions) bytes.position(position);
}

function addLines(bytes: Bytes, lines: readonly (readonly Position[])[]): void {
  bytes.count(lines.length);
  for (const line of lines) addLine(bytes, line);
}
