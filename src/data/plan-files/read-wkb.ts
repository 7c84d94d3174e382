import type { Geometry, Position } from 'geojson';
import { FileFault } from './file-fault.ts';

/** Kinds of well-known binary (OGC 06-103r4, 8.2); Z, M and ZM add 1000, 2000 and 3000. */
const KINDS = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const;

const MAX_DEPTH = 8;
const EWKB_Z = 0x80000000;
const EWKB_M = 0x40000000;
const EWKB_SRID = 0x20000000;

/** Reads well-known binary; `null` for an empty shape. Heights and measures are left out. */
export function readWkb(view: DataView, start: number): Geometry | null {
  try {
    return new WkbReader(view, start).geometry(0);
  } catch (error) {
    if (error instanceof RangeError) throw new FileFault('gpkg-broken');
    throw error;
  }
}

class WkbReader {
  readonly #view: DataView;
  #offset: number;
  #isLittle = true;
  #dimensions = 2;

  constructor(view: DataView, start: number) {
    this.#view = view;
    this.#offset = start;
  }

  geometry(depth: number): Geometry | null {
    if (depth > MAX_DEPTH) throw new FileFault('too-deep', { detail: MAX_DEPTH });
    const kind = this.#header();
    switch (kind) {
      case 'Point': {
        const coordinates = this.#position();
        return coordinates.every(Number.isNaN) ? null : { type: kind, coordinates };
      }
      case 'LineString':
        return orNull({ type: kind, coordinates: this.#positions() });
      case 'Polygon':
        return orNull({ type: kind, coordinates: this.#many(() => this.#positions()) });
      case 'GeometryCollection':
        return { type: kind, geometries: this.#parts(depth) };
      case 'MultiPoint':
        return orNull({ type: kind, coordinates: this.#coordinates(depth) as Position[] });
      case 'MultiLineString':
        return orNull({ type: kind, coordinates: this.#coordinates(depth) as Position[][] });
      case 'MultiPolygon':
        return orNull({ type: kind, coordinates: this.#coordinates(depth) as Position[][][] });
    }
  }

  #header(): (typeof KINDS)[number] {
    this.#isLittle = this.#view.getUint8(this.#offset) === 1;
    const code = this.#view.getUint32(this.#offset + 1, this.#isLittle);
    this.#offset += 5;
    if ((code & EWKB_SRID) !== 0) this.#offset += 4;
    const plain = code & 0x0fffffff;
    const flags = ((code & EWKB_Z) !== 0 ? 1 : 0) + ((code & EWKB_M) !== 0 ? 1 : 0);
    const suffix = Math.floor(plain / 1000);
    this.#dimensions = 2 + flags + (suffix === 3 ? 2 : suffix > 0 ? 1 : 0);
    const kind = KINDS[(plain % 1000) - 1];
    if (!kind || suffix > 3) throw new FileFault('gpkg-broken', { detail: `WKB ${code}` });
    return kind;
  }

  #count(): number {
    const count = this.#view.getUint32(this.#offset, this.#isLittle);
    this.#offset += 4;
    // Each counted thing takes four bytes at least: a false count must not make room for gigabytes.
    if (count * 4 > this.#view.byteLength - this.#offset) throw new FileFault('gpkg-broken');
    return count;
  }

  #many<T>(read: () => T): T[] {
    const count = this.#count();
    return Array.from({ length: count }, read);
  }

  #position(): Position {
    const [x, y] = [0, 8].map((at) => this.#view.getFloat64(this.#offset + at, this.#isLittle));
    this.#offset += this.#dimensions * 8;
    return [x ?? Number.NaN, y ?? Number.NaN];
  }

  #positions(): Position[] {
    return this.#many(() => this.#position());
  }

  #parts(depth: number): Geometry[] {
    return this.#many(() => this.geometry(depth + 1)).filter((part) => part !== null);
  }

  #coordinates(depth: number): unknown[] {
    return this.#parts(depth).map((part) => ('coordinates' in part ? part.coordinates : []));
  }
}

function orNull<G extends Exclude<Geometry, { readonly type: 'GeometryCollection' }>>(
  geometry: G,
): G | null {
  return geometry.coordinates.length === 0 ? null : geometry;
}
