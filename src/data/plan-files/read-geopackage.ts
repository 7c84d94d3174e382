import type { Geometry } from 'geojson';
import type { Database, SqlValue } from 'sql.js';
import { FileFault } from './file-fault.ts';
import { demandFeatureCount, demandFieldCount, LIMITS } from './limits.ts';
import { projectionOfEpsg } from './projection.ts';
import type { FieldValue, RawCrs, RawFeature, RawLayer } from './raw-layer.ts';
import { readWkb } from './read-wkb.ts';
import type { PlanFileReader } from './reader.ts';
import { loadSqlite } from './sqlite.ts';
import { projectionOfWkt } from './wkt-projection.ts';

/** A GeoPackage (OGC 12-128r18): its feature and attribute tables, a layer each. */
export const readGeoPackage: PlanFileReader = async ({ bytes }, { sqliteUrl }) => {
  const sqlite = await loadSqlite(sqliteUrl);
  let database: Database | null = null;
  try {
    database = new sqlite.Database(bytes);
    return layersOf(database);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('gpkg-broken', { detail: error instanceof Error ? error.message : '' });
  } finally {
    database?.close();
  }
};

interface Contents {
  readonly table: string;
  readonly title: string;
  /** Null: a table of attributes only. */
  readonly geometryColumn: string | null;
  readonly srs: number;
}

/** Without the tables in which QGIS keeps how layers look. */
const CONTENTS = `
  SELECT c.table_name, c.identifier, g.column_name, coalesce(g.srs_id, 0)
  FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  WHERE c.data_type IN ('features', 'attributes')
    AND c.table_name NOT IN ('layer_styles', 'qgis_projects')
    AND c.table_name IN (SELECT name FROM sqlite_master WHERE type IN ('table', 'view'))
  ORDER BY c.rowid`;

function layersOf(database: Database): readonly RawLayer[] {
  const tables = rows(database, CONTENTS).map(
    ([table, title, geometryColumn, srs]): Contents => ({
      table: String(table),
      title: String(title ?? table),
      geometryColumn: geometryColumn === null ? null : String(geometryColumn),
      srs: Number(srs),
    }),
  );
  return tables
    .map((contents) => layerOf(database, contents))
    .filter(({ features }) => features.length > 0);
}

function rows(database: Database, sql: string, parameters: SqlValue[] = []): SqlValue[][] {
  return database.exec(sql, parameters)[0]?.values ?? [];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function layerOf(database: Database, contents: Contents): RawLayer {
  const limit = LIMITS.features + 1;
  const [result] = database.exec(`SELECT * FROM ${quoted(contents.table)} LIMIT ${limit}`);
  demandFeatureCount(result?.values.length ?? 0);
  demandFieldCount(result?.columns.length ?? 0);
  const key = primaryKey(database, contents.table);
  const features = (result?.values ?? []).map((values, index) =>
    featureOf(result?.columns ?? [], values, { contents, key, index }),
  );
  return {
    name: contents.table,
    crs: contents.geometryColumn === null ? { kind: 'unsaid' } : crsOf(database, contents.srs),
    encoding: { name: 'utf-8', foundIn: 'format' },
    features,
  };
}

/** Column of the table's own row numbers, which says nothing of a plan. */
function primaryKey(database: Database, table: string): string | null {
  const found = rows(database, `PRAGMA table_info(${quoted(table)})`).find(
    ([, , type, , , isKey]) => isKey === 1 && /^INT/i.test(String(type)),
  );
  return found ? String(found[1]) : null;
}

function featureOf(
  columns: readonly string[],
  values: readonly SqlValue[],
  { contents, key, index }: { contents: Contents; key: string | null; index: number },
): RawFeature {
  const fields = new Map<string, FieldValue>();
  let geometry: Geometry | null = null;
  for (const [at, name] of columns.entries()) {
    const value = values[at] ?? null;
    if (name === contents.geometryColumn) geometry = geometryOf(value, index);
    else if (name !== key && !(value instanceof Uint8Array)) fields.set(name, value);
  }
  return { id: `#${index + 1}`, geometry, fields };
}

/** Bytes of the envelope by its indicator (clause 2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const IS_EMPTY = 0x10;

function geometryOf(value: SqlValue, index: number): Geometry | null {
  if (value === null) return null;
  const feature = `#${index + 1}`;
  const isBlob = value instanceof Uint8Array && value[0] === 0x47 && value[1] === 0x50;
  if (!isBlob || value.length < 8) throw new FileFault('gpkg-broken', { feature });
  const flags = value[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0x07];
  if (envelope === undefined) throw new FileFault('gpkg-broken', { feature });
  if ((flags & IS_EMPTY) !== 0) return null;
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  return readWkb(view, 8 + envelope);
}

function crsOf(database: Database, srs: number): RawCrs {
  const [row] = rows(
    database,
    'SELECT organization, organization_coordsys_id, definition, srs_name FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [srs],
  );
  const [organization, code, definition, name] = row ?? [];
  const isEpsg = String(organization).toUpperCase() === 'EPSG';
  const projection =
    (isEpsg ? projectionOfEpsg(Number(code)) : null) ?? projectionOfWkt(String(definition ?? ''));
  if (projection) return { kind: 'known', projection, foundIn: 'gpkg' };
  // -1 and 0: systems that nobody named.
  if (!row || srs <= 0) return { kind: 'unsaid' };
  return { kind: 'unknown', name: String(name ?? srs), foundIn: 'gpkg' };
}
