import type { Bounds } from '../../core/geo.ts';
import type { Plan, PlanProperties } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Issue } from '../../core/result.ts';
import type { Unit, UnitId } from '../../core/unit.ts';

/** What pages and the readers and writers of files agree on. Formats that plans are read from. */
export const IMPORT_FORMATS = [
  'geojson',
  'geojson-lines',
  'kml',
  'kmz',
  'gpx',
  'shapefile',
  'geopackage',
  'csv',
  'xlsx',
  'wkt',
  'atlas',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Where the reference system was found. */
export const CRS_SOURCES = [
  'prj',
  'crs-member',
  'gpkg',
  'column',
  'format',
  'magnitude',
  'chosen',
] as const;
export type CrsSource = (typeof CRS_SOURCES)[number];

/** Where the encoding of texts was found: `letters` means recognised by what the texts read like. */
export const ENCODING_SOURCES = [
  'cpg',
  'declared',
  'valid',
  'letters',
  'fallback',
  'format',
  'chosen',
] as const;
export type EncodingSource = (typeof ENCODING_SOURCES)[number];

export interface FoundEncoding {
  /** A name of ENCODINGS, or `utf-8`. */
  readonly name: string;
  readonly foundIn: EncodingSource;
}

export const ENCODINGS = ['utf-8', 'tcvn3', 'vni', 'windows-1258', 'windows-1252'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** `north-first`: what the file has first is north (or the latitude): its axes are swapped. */
export type AxesOfFile = 'east-first' | 'north-first';

/** A reference system with the order of its axes: what a person may choose for a file. */
export interface CrsChoice {
  /** `EPSG:…` of core/geodesy/crs.ts. */
  readonly id: string;
  readonly axes: AxesOfFile;
}

/** The reference system that a layer is read in. */
export interface FoundCrs {
  /** `EPSG:…`, or the name that the file gives; null: not known, a person has to choose. */
  readonly id: string | null;
  readonly axes: AxesOfFile;
  /** Null: nowhere. */
  readonly foundIn: CrsSource | null;
  /** Other readings that would put the file in the region, the likeliest first. */
  readonly alternatives: readonly CrsChoice[];
}

/** What of a plan a file can say, in the order of the columns of exports. */
export const PLAN_FIELDS = [
  'name',
  'clauses',
  'kind',
  'status',
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'responsibleParty',
  'fundingSource',
  'budgetVnd',
  'householdsToServe',
  'communes',
  'note',
  'links',
] as const satisfies readonly (keyof PlanProperties)[];
export type PlanField = (typeof PLAN_FIELDS)[number];

/** Name of a field of the file → what of a plan it says; null: it is left out. */
export type FieldMapping = Readonly<Record<string, PlanField | null>>;

/** Where an import is: reading the file, or making plans of what it holds (`share`: 0–1). */
export interface ImportProgress {
  readonly step: 'reading' | 'placing';
  readonly share: number;
}

export const EXPORT_FORMATS = ['geojson', 'kml', 'geopackage', 'shapefile', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that can be written in another system than WGS 84; GeoJSON and KML know no other. */
export const FORMATS_WITH_CRS: readonly ExportFormat[] = ['geopackage', 'shapefile', 'csv', 'xlsx'];

/** What has to be known besides the file. Plain values: it goes into a worker. */
export interface ImportContext {
  readonly units: readonly Unit[];
  /** The region that plans lie in. */
  readonly region: Bounds;
  /** Instant, UTC: of the plans that are made. */
  readonly now: string;
}

/** What a person decided after a first preview; what is absent is found out. */
export interface ImportChoices {
  /** By the name of the layer. */
  readonly crs?: Readonly<Record<string, CrsChoice>>;
  /** One of ENCODINGS, by the part that the layer was read from. */
  readonly encodings?: Readonly<Record<string, string>>;
  readonly mapping?: FieldMapping;
  /** Text of the file → commune; null: none. */
  readonly communes?: Readonly<Record<string, UnitId | null>>;
  /** Names of the layers to take; absent: all. */
  readonly layers?: readonly string[];
  /** What rows become that may be the corners of areas; absent: points. */
  readonly cornersAs?: 'points' | 'areas';
}

/** One layer, table or sheet of the file. */
export interface LayerPreview {
  /** Unlike that of any other layer. */
  readonly name: string;
  readonly format: ImportFormat;
  /** The file that it was read from, with the archive that holds it: what its encoding is chosen by. */
  readonly part: string;
  readonly features: number;
  /** Whether it has shapes, or columns of coordinates, for a reference system to matter. */
  readonly hasPlaces: boolean;
  readonly crs: FoundCrs;
  readonly encoding: FoundEncoding;
}

/** A field of the file, and what of a plan it is taken for; null: it is left out. */
export interface FieldPreview {
  readonly name: string;
  readonly samples: readonly string[];
  readonly mapsTo: PlanField | null;
}

/** A text that should name a commune and does not, or not only one: for a person to decide. */
export interface UnmatchedCommune {
  readonly text: string;
  readonly rows: number;
  readonly candidates: readonly UnitId[];
  /** ImportChoices.communes holds what a person decided, which may be none. */
  readonly isDecided: boolean;
}

/** A column of budgets whose heading counts thousands, millions or billions of đồng. */
export interface ScaledAmounts {
  readonly column: string;
  readonly vndPerUnit: number;
  /** The first of its sums: as written, and what it became. */
  readonly example: { readonly written: string; readonly vnd: number };
}

export type GeometryCounts = Readonly<Record<PlanGeometry['type'] | 'none', number>>;

/** All that an import would do, before it does anything. */
export interface ImportPreview {
  /** Names of the files that were read, parted by commas. */
  readonly file: string;
  /** Of the first layer. */
  readonly format: ImportFormat;
  readonly layers: readonly LayerPreview[];
  /** Of the plans, by shape; `none`: by communes only. */
  readonly counts: GeometryCounts;
  readonly fields: readonly FieldPreview[];
  /** Of several fields for one part of a plan the first that a row fills is taken. */
  readonly mapping: FieldMapping;
  readonly scaledAmounts: readonly ScaledAmounts[];
  /** To be added as one edit. Of a backup file: with their own ids. */
  readonly plans: readonly Plan[];
  /** Rows that are left out, and fields of rows; the first of them. */
  readonly problems: readonly Issue[];
  /** All problems, also those beyond the first. */
  readonly problemCount: number;
  readonly unmatched: readonly UnmatchedCommune[];
  /** Areas that the rows of a table may be the corners of, and how many corners; null: it is no such table. */
  readonly corners: { readonly areas: number; readonly corners: number } | null;
}
