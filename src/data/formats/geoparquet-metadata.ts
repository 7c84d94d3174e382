import type { FileMetaData } from 'hyparquet';
import { isObject } from './feature-reader.ts';
import { FormatFault, reasonOf } from './format-fault.ts';
import { demandWgs84 } from './reference-system.ts';

export interface GeoColumns {
  /** Name of the column with the geometry. */
  readonly geometry: string;
  /** Columns that repeat the geometry's extent (`covering`): no properties. */
  readonly leftOut: readonly string[];
}

/**
 * What the `geo` entry of GeoParquet 1.x says of the geometry. Throws a fault where there is none,
 * where it is not WKB, or not in WGS 84; a file that does not name its system is in OGC:CRS84.
 */
export function geoColumnsOf({ key_value_metadata }: FileMetaData): GeoColumns {
  const text = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  if (text === undefined) throw new FormatFault('no GeoParquet: its metadata have no entry "geo"');
  const geo = parsed(text);
  const geometry = typeof geo.primary_column === 'string' ? geo.primary_column : 'geometry';
  const columns = isObject(geo.columns) ? geo.columns : {};
  const column = columns[geometry];
  if (!isObject(column)) throw new FormatFault('not described in "geo"', { field: geometry });
  if (column.encoding !== 'WKB') {
    throw new FormatFault(`geometry as ${String(column.encoding)}: only WKB is read`, {
      field: geometry,
    });
  }
  if (column.crs !== undefined) demandWgs84(systemName(column.crs));
  return { geometry, leftOut: coveringColumns(column.covering) };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const geo: unknown = JSON.parse(text);
    return isObject(geo) ? geo : {};
  } catch (error) {
    throw new FormatFault(`its entry "geo" is no JSON: ${reasonOf(error)}`);
  }
}

/** `AUTHORITY:CODE` of a system in PROJJSON. */
function systemName(crs: unknown): string {
  if (!isObject(crs)) return 'a system that is not stated';
  const id = isObject(crs.id) ? crs.id : {};
  if ('authority' in id && 'code' in id) return `${id.authority}:${id.code}`;
  return typeof crs.name === 'string' ? crs.name : 'a system without a name';
}

/** Columns of the paths in `covering`: `{"bbox": {"xmin": ["bbox", "xmin"], …}}`. */
function coveringColumns(covering: unknown): readonly string[] {
  if (!isObject(covering)) return [];
  const paths = Object.values(covering).flatMap((box) => (isObject(box) ? Object.values(box) : []));
  return paths.flatMap((path) =>
    Array.isArray(path) && typeof path[0] === 'string' ? [path[0]] : [],
  );
}
