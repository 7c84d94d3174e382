import type { Geometry } from 'geojson';
import { parquetWriteFile } from 'hyparquet-writer';

const GEOMETRY = 'geometry';
/** Readers hold a group at a time and tell their progress by groups. */
const ROWS_PER_GROUP = 20_000;

/** Little-endian WKB of a point: byte order, type 1, longitude, latitude. */
function wkbOfPoint([lng = 0, lat = 0]: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(21));
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, lng, true);
  view.setFloat64(13, lat, true);
  return new Uint8Array(view.buffer);
}

/** The `geo` entry of GeoParquet 1.1; a file without `crs` is in WGS 84, `[lng, lat]`. */
const GEO = JSON.stringify({
  version: '1.1.0',
  primary_column: GEOMETRY,
  columns: { [GEOMETRY]: { encoding: 'WKB', geometry_types: ['Point'] } },
});

function typeOf(values: readonly unknown[]): 'JSON' | 'BOOLEAN' | 'DOUBLE' | 'STRING' {
  const sample = values.find((value) => value !== null);
  if (typeof sample === 'object') return 'JSON';
  if (typeof sample === 'boolean') return 'BOOLEAN';
  return typeof sample === 'number' ? 'DOUBLE' : 'STRING';
}

/** A GeoParquet file of points, a column a property; lists stand in it as JSON. */
export class ParquetFile {
  readonly #path: string;
  readonly #columns = new Map<string, unknown[]>();
  readonly #geometries: (Uint8Array | null)[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  add(properties: object, geometry: Geometry | null): void {
    for (const [name, value] of Object.entries(properties)) {
      const column = this.#columns.get(name) ?? [];
      column.push(value);
      this.#columns.set(name, column);
    }
    this.#geometries.push(geometry?.type === 'Point' ? wkbOfPoint(geometry.coordinates) : null);
  }

  close(): void {
    const columns = [...this.#columns].map(([name, data]) => ({ name, data, type: typeOf(data) }));
    parquetWriteFile({
      rowGroupSize: ROWS_PER_GROUP,
      filename: this.#path,
      columnData: [...columns, { name: GEOMETRY, data: this.#geometries, type: 'BYTE_ARRAY' }],
      kvMetadata: [{ key: 'geo', value: GEO }],
    });
  }
}
