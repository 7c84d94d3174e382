import type { Database } from 'sql.js';
import { type Crs, crsById } from '../../core/geodesy/crs.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { crsName, ogcWkt } from './crs-wkt.ts';
import { EXPORT_COLUMNS, type ExportColumn, type ExportRow } from './export-columns.ts';
import { exportFactLines } from './export-facts.ts';
import { projected, withWinding } from './export-geometry.ts';
import type { PlanFileWriter, WriteInput } from './export-plans.ts';
import { loadSqlite } from './sqlite.ts';
import { writeWkb } from './write-wkb.ts';

/** Tables that every GeoPackage has (OGC 12-128r18, annex C). */
const SCHEMA = `
  PRAGMA application_id = 1196444487;
  PRAGMA user_version = 10300;
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
    description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
    identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
  INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');`;

/** A GeoPackage: a table for each type of shape, and one for plans that have none. */
export const writeGeoPackage: PlanFileWriter = async (input) => {
  const sqlite = await loadSqlite(input.sqliteUrl);
  const crs = crsById(input.projection.id);
  if (crs === null) throw new Error(`${input.projection.id} is no system of the atlas`);
  const database = new sqlite.Database();
  try {
    database.exec(SCHEMA);
    for (const system of systemsWith(crs)) addSystem(database, system);
    for (const [type, rows] of byType(input.rows)) addTable(database, { type, rows, crs, input });
    return database.export();
  } finally {
    database.close();
  }
};

/** WGS 84 stands in every GeoPackage. */
function systemsWith(crs: Crs): readonly Crs[] {
  const wgs84 = crsById('EPSG:4326');
  return wgs84 === null || wgs84 === crs ? [crs] : [wgs84, crs];
}

function srsId({ id }: Crs): number {
  return Number(id.slice('EPSG:'.length));
}

function addSystem(database: Database, crs: Crs): void {
  database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)', [
    crsName(crs),
    srsId(crs),
    'EPSG',
    srsId(crs),
    ogcWkt(crs),
  ]);
}

type TableType = PlanGeometry['type'] | 'none';

function byType(rows: readonly ExportRow[]): ReadonlyMap<TableType, readonly ExportRow[]> {
  const groups = new Map<TableType, ExportRow[]>();
  for (const row of rows) {
    const type = row.geometry?.type ?? 'none';
    groups.set(type, [...(groups.get(type) ?? []), row]);
  }
  return groups;
}

interface TableInput {
  readonly type: TableType;
  readonly rows: readonly ExportRow[];
  readonly crs: Crs;
  readonly input: WriteInput;
}

/** SQL types of columns that hold numbers; the others are text. */
const COLUMN_TYPES: Partial<Record<ExportColumn, string>> = {
  budgetVnd: 'DOUBLE',
  householdsToServe: 'INTEGER',
};

function addTable(database: Database, { type, rows, crs, input }: TableInput): void {
  const table = type === 'none' ? 'plans_without_shape' : `plans_${type.toLowerCase()}`;
  const hasShape = type !== 'none';
  const columns = EXPORT_COLUMNS.map((column) => `"${column}"`);
  const declared = EXPORT_COLUMNS.map((column) => `"${column}" ${COLUMN_TYPES[column] ?? 'TEXT'}`);
  const shape = hasShape ? [`geom ${type.toUpperCase()}`] : [];
  const parts = ['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...shape, ...declared];
  database.run(`CREATE TABLE ${table} (${parts.join(', ')})`);
  register(database, table, { type, rows, crs, input });
  const names = [...(hasShape ? ['geom'] : []), ...columns];
  const places = names.map(() => '?').join(', ');
  const statement = database.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`,
  );
  for (const { geometry, values } of rows) {
    const blob = geometry ? [geometryBlob(projected(geometry, input.projection), srsId(crs))] : [];
    statement.run([...blob, ...EXPORT_COLUMNS.map((column) => values[column])]);
  }
  statement.free();
}

function register(database: Database, table: string, { type, rows, crs, input }: TableInput): void {
  const { title } = messagesIn(planFileMessages, input.context.language).exports;
  const description = exportFactLines(input.context).join('\n');
  const bounds = type === 'none' ? [null, null, null, null] : boundsOf(rows, input);
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    table,
    type === 'none' ? 'attributes' : 'features',
    `${title} (${type})`,
    description,
    new Date(input.context.facts.now).toISOString(),
    ...bounds,
    type === 'none' ? null : srsId(crs),
  ]);
  if (type === 'none') return;
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
    table,
    'geom',
    type.toUpperCase(),
    srsId(crs),
  ]);
}

function boundsOf(rows: readonly ExportRow[], { projection }: WriteInput): readonly number[] {
  const numbers = rows.flatMap(({ geometry }) =>
    geometry ? projected(geometry, projection).coordinates.flat(3) : [],
  );
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** Header of a GeoPackage's shape (clause 2.1.3): little-endian, no envelope. */
function geometryBlob(geometry: PlanGeometry, srs: number): Uint8Array {
  const wkb = writeWkb(withWinding(geometry, 'counterclockwise'));
  const blob = new Uint8Array(8 + wkb.length);
  blob.set([0x47, 0x50, 0, 0x01]);
  new DataView(blob.buffer).setInt32(4, srs, true);
  blob.set(wkb, 8);
  return blob;
}
