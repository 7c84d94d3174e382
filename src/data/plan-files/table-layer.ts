import type { Geometry } from 'geojson';
import type { FoundEncoding } from '../../state/plans/plan-files.ts';
import { FileFault } from './file-fault.ts';
import { foldHeader } from './header-text.ts';
import { demandFeatureCount, demandFieldCount } from './limits.ts';
import { type Projection, projectionOfName } from './projection.ts';
import type { FieldValue, RawCrs, RawFeature, RawLayer } from './raw-layer.ts';
import { geometryOfWkt, projectionOfEwkt } from './read-wkt.ts';
import { numberOfCell, type ShapeColumns, shapeColumns, type Table } from './table-columns.ts';
import { isFilled, tableHeader } from './table-header.ts';

type Row = readonly FieldValue[];

/** A table of rows as a layer: shapes from its columns, the other columns as fields. */
export function layerOfRows(
  name: string,
  rows: readonly Row[],
  encoding: FoundEncoding,
): RawLayer | null {
  if (!rows.some((row) => row.some(isFilled))) return null;
  const found = tableHeader(rows);
  if (found === null) throw new FileFault('no-columns');
  const { names: header, end, unitLine } = found;
  demandFieldCount(header.length);
  const table: Table = { header, rows: rows.slice(end) };
  demandFeatureCount(table.rows.length);
  const columns = shapeColumns(table);
  const features = table.rows.flatMap((row, index): readonly RawFeature[] =>
    row.some(isFilled)
      ? [
          {
            id: `#${end + index + 1}`,
            geometry: shapeOf(row, columns),
            fields: fieldsOf(row, header, columns),
          },
        ]
      : [],
  );
  const isPlaceless = columns.kind === 'none';
  return { name, crs: crsOf(table, columns), encoding, features, isPlaceless, unitLine };
}

function fieldsOf(
  row: Row,
  header: readonly string[],
  columns: ShapeColumns,
): ReadonlyMap<string, FieldValue> {
  const ofShape = columns.kind === 'wkt' ? columns.columns : pointColumns(columns);
  return new Map(
    header.flatMap((name, index): [string, FieldValue][] =>
      name === '' || ofShape.includes(index) ? [] : [[name, row[index] ?? null]],
    ),
  );
}

function pointColumns(columns: ShapeColumns): readonly number[] {
  return columns.kind === 'point' ? [columns.east, columns.north] : [];
}

/** A cell that holds no number gives a position that is none: the preview tells it for its row. */
function shapeOf(row: Row, columns: ShapeColumns): Geometry | null {
  if (columns.kind === 'none') return null;
  if (columns.kind === 'wkt') {
    const text = columns.columns.map((column) => row[column] ?? '').join('');
    if (text.trim() === '') return null;
    return geometryOfWkt(text) ?? BROKEN;
  }
  const cells = [row[columns.east], row[columns.north]];
  if (!cells.some(isFilled)) return null;
  return { type: 'Point', coordinates: cells.map((cell) => numberOfCell(cell ?? null)) };
}

const BROKEN: Geometry = { type: 'Point', coordinates: [Number.NaN, Number.NaN] };

const CRS_COLUMN = /^(?:crs|srid|epsg|he toa do)$/;

function crsOf({ header, rows }: Table, columns: ShapeColumns): RawCrs {
  if (columns.kind === 'none') return { kind: 'unsaid' };
  const column = header.findIndex((name) => CRS_COLUMN.test(foldHeader(name)));
  const said = column < 0 ? undefined : rows.map((row) => row[column]).find(isFilled);
  if (isFilled(said)) return crsOfName(String(said));
  const first = columns.kind === 'wkt' ? columns.columns[0] : undefined;
  const text = first === undefined ? '' : String(rows[0]?.[first] ?? '');
  return known(projectionOfEwkt(text)) ?? { kind: 'unsaid' };
}

function crsOfName(said: string): RawCrs {
  const name = /^\d+$/.test(said) ? `EPSG:${said}` : said;
  return known(projectionOfName(name)) ?? { kind: 'unknown', name: said, foundIn: 'column' };
}

function known(projection: Projection | null): RawCrs | null {
  return projection && { kind: 'known', projection, foundIn: 'column' };
}
