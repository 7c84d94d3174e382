import type { Plan } from '../../core/plan/plan.ts';
import { type ExportFormat, FORMATS_WITH_CRS } from '../../state/plans/plan-files.ts';
import type { ExportContext } from './export-columns.ts';
import { type ExportRow, exportRows } from './export-columns.ts';
import { type Projection, projectionOfName, WGS84 } from './projection.ts';

export interface ExportRequest {
  readonly plans: readonly Plan[];
  readonly format: ExportFormat;
  /** `EPSG:…` of core/geodesy/crs.ts; formats that know none but WGS 84 leave it out. */
  readonly crs: string;
  readonly context: ExportContext;
  /** As for imports: src/data/plan-files/sqlite.ts. */
  readonly sqliteUrl: string | null;
}

/** What a writer gets: rows, and the system to write them in. */
export interface WriteInput {
  readonly rows: readonly ExportRow[];
  readonly projection: Projection;
  readonly context: ExportContext;
  readonly sqliteUrl: string | null;
}

export type PlanFileWriter = (input: WriteInput) => Promise<Uint8Array>;

export interface ExportedFile {
  /** Ending of the file's name, with its point. */
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Plans that are in it by their properties only: they have no shape without fault. */
  readonly withoutShape: number;
}

interface Writer {
  readonly ending: string;
  readonly mediaType: string;
  readonly load: () => Promise<PlanFileWriter>;
}

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  geojson: {
    ending: '.geojson',
    mediaType: 'application/geo+json',
    load: async () => (await import('./write-geojson.ts')).writeGeoJson,
  },
  kml: {
    ending: '.kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    load: async () => (await import('./write-kml.ts')).writeKml,
  },
  geopackage: {
    ending: '.gpkg',
    mediaType: 'application/geopackage+sqlite3',
    load: async () => (await import('./write-geopackage.ts')).writeGeoPackage,
  },
  shapefile: {
    ending: '.zip',
    mediaType: 'application/zip',
    load: async () => (await import('./write-shapefile.ts')).writeShapefile,
  },
  csv: {
    ending: '.csv',
    mediaType: 'text/csv;charset=utf-8',
    load: async () => (await import('./write-csv.ts')).writeCsv,
  },
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./write-xlsx.ts')).writeXlsx,
  },
};

/** Writes plans, the chosen version of each, as a file of a format. */
export async function exportPlans(request: ExportRequest): Promise<ExportedFile> {
  const { plans, format, context, sqliteUrl } = request;
  const { ending, mediaType, load } = WRITERS[format];
  const projection = FORMATS_WITH_CRS.includes(format) ? projectionOfName(request.crs) : WGS84;
  if (projection === null) throw new Error(`${request.crs} is no system of the atlas`);
  const rows = exportRows(plans, context);
  const write = await load();
  const bytes = await write({ rows, projection, context, sqliteUrl });
  const withoutShape = rows.filter(({ geometry }) => geometry === null).length;
  return { ending, mediaType, bytes, withoutShape };
}
