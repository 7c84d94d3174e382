import type { Bounds } from '../../core/geo.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Issue } from '../../core/result.ts';
import type { Unit, UnitId } from '../../core/unit.ts';
import type { ImportFormat } from './detect-format.ts';
import type { FieldMapping, PlanField } from './plan-fields.ts';
import type { FoundEncoding } from './raw-layer.ts';
import type { CrsChoice, FoundCrs } from './settle-crs.ts';

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
  readonly crs?: CrsChoice;
  /** One of ENCODINGS. */
  readonly encoding?: string;
  readonly mapping?: FieldMapping;
  /** Text of the file → commune; null: none. */
  readonly communes?: Readonly<Record<string, UnitId | null>>;
  /** Names of the layers to take; absent: all. */
  readonly layers?: readonly string[];
}

/** One layer, table or sheet of the file. */
export interface LayerPreview {
  readonly name: string;
  readonly features: number;
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
}

export type GeometryCounts = Readonly<Record<PlanGeometry['type'] | 'none', number>>;

/** All that an import would do, before it does anything. */
export interface ImportPreview {
  readonly file: string;
  readonly format: ImportFormat;
  readonly layers: readonly LayerPreview[];
  /** Of the plans, by shape; `none`: by communes only. */
  readonly counts: GeometryCounts;
  readonly fields: readonly FieldPreview[];
  /** To be added as one edit. Of a backup file: with their own ids. */
  readonly plans: readonly Plan[];
  /** Rows that are left out, and fields of rows; the first of them. */
  readonly problems: readonly Issue[];
  /** All problems, also those beyond the first. */
  readonly problemCount: number;
  readonly unmatched: readonly UnmatchedCommune[];
}
