import type { ClauseCode } from '../clause.ts';
import type { PartialDate } from '../day.ts';
import type { PovertyStandard } from '../indicator.ts';
import type { PlanGeometry } from '../plan/plan-geometry.ts';
import type { Bilingual, Qualifier, Source } from '../record.ts';
import type { Unit, UnitId, Vintage } from '../unit.ts';
import type { MeasuredValues } from './measures.ts';
import type { PlanClaims } from './question.ts';

/** Sections in reading order. */
export const REPORT_SECTIONS = [
  'shape',
  'communes',
  'people',
  'indicators',
  'hazards',
  'rescue',
  'overlaps',
  'near',
  'claims',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What a line says; the page has words for each. */
export type LineCode =
  | 'shape-area'
  | 'shape-line'
  | 'shape-points'
  | 'commune'
  | 'commune-then'
  | 'outside-communes'
  | 'spread-count'
  | 'indicator'
  | 'risk-level'
  | 'risk-area'
  | 'disasters'
  | 'disaster'
  | 'rescue-routes'
  | 'rescue-route'
  | 'assembly-points'
  | 'assembly-point'
  | 'overlap-total'
  | 'overlap-clause'
  | 'overlap'
  | 'national-border'
  | 'nearest-road'
  | 'nearest-local-road'
  | 'nearest-centre'
  | 'claimed-households'
  | 'budget-per-household'
  | 'claimed-communes';

/** How a value was come by. Each has its explanation in words (i18n/report-method-messages.ts). */
export type MethodCode =
  | 'geodesic'
  | 'overlay'
  | 'areal-weighting'
  | 'whole-communes'
  | 'mean-by-households'
  | 'mean-by-population'
  | 'figure-of-commune'
  | 'by-shape-or-commune'
  | 'union-overlay'
  | 'same-period'
  | 'border-within-1-km'
  | 'straight-distance'
  | 'compared';

/** What a reader must know besides. `subjects` and `count` are what the words speak of. */
export interface Caveat {
  readonly code: CaveatCode;
  readonly subjects: readonly Subject[];
  readonly count: number | null;
}

export type CaveatCode =
  /** Communes without a figure: not in the sum, and not zero. */
  | 'without-figure'
  /** Communes of which only a target is known. */
  | 'target-only'
  /** Communes whose weight (households or population) is not known: not in the mean. */
  | 'without-weight'
  /** Communes whose figure was measured under another poverty standard, or in a year of one. */
  | 'other-standard'
  /** Figures of several years stand together. */
  | 'several-years'
  | 'outside-not-counted'
  | 'boundary-fair'
  | 'boundary-poor'
  | 'came-from-outside'
  /** Records that name a district, a province or the whole zone only. */
  | 'known-by-district'
  /** Records whose place is known by commune only: they may lie beside the shape. */
  | 'known-by-commune'
  | 'undated'
  | 'plan-undated'
  | 'left-out-of-sums'
  /** More lines were found than are listed; all are in the totals. */
  | 'not-listed'
  | 'data-missing'
  | 'too-many-records'
  | 'more-than-possible'
  | 'more-than-estimate'
  | 'not-in-list'
  | 'not-in-shape'
  | 'same-as-shape';

export type UnitSubject = { readonly kind: 'unit' } & Pick<
  Unit,
  'id' | 'type' | 'name' | 'fullName'
>;

export interface IndicatorSubject {
  readonly kind: 'indicator';
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly decimals: number;
}

/** What a line is about. */
export type Subject =
  | UnitSubject
  | {
      readonly kind: 'record';
      readonly id: string;
      /** Id of its layer; `plans` for another plan. */
      readonly layer: string;
      readonly name: string;
      readonly nameEn: string;
      readonly recordKind: string | null;
      readonly clauses: readonly ClauseCode[];
      readonly start: PartialDate | null;
      readonly end: PartialDate | null;
      readonly riskLevel: number | null;
    }
  | IndicatorSubject
  | { readonly kind: 'risk-level'; readonly level: number }
  | { readonly kind: 'clause'; readonly code: ClauseCode }
  | {
      readonly kind: 'road';
      readonly class: string;
      readonly ref: string | null;
      readonly name: string | null;
    }
  | { readonly kind: 'place'; readonly name: string; readonly class: string }
  | { readonly kind: 'border'; readonly nameVi: string; readonly nameEn: string };

/** Where a value comes from. */
export type LineSource =
  | { readonly kind: 'dataset'; readonly id: string }
  /** Ids in the report's `figures`. */
  | { readonly kind: 'figures'; readonly ids: readonly string[] }
  | { readonly kind: 'record'; readonly id: string; readonly sources: readonly Source[] };

export interface ReportLine {
  /** Unique within a report, and the same in reports that can be compared. */
  readonly key: string;
  readonly code: LineCode;
  /** Null: the shape itself. */
  readonly subject: Subject | null;
  readonly values: MeasuredValues;
  /** The reservation under which the value stands, kept from its sources; null: none. */
  readonly qualifier: Qualifier | null;
  /** Poverty standard of an indicator's figures; null: none, or not stated. */
  readonly standard: PovertyStandard | null;
  readonly method: MethodCode;
  readonly sources: readonly LineSource[];
  /** Whether anything in the value was made by the generator. */
  readonly isIllustrative: boolean;
  /** What the unit of a `commune` line became or came from. */
  readonly related: readonly Subject[];
  readonly caveats: readonly Caveat[];
}

/** A published or illustrative figure that a line rests on. */
export interface ReportFigure {
  readonly id: string;
  /** Id in the report's `units`. */
  readonly unit: UnitId;
  /** Id in the report's `indicators`. */
  readonly indicator: string;
  readonly year: number | null;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly standard: PovertyStandard | null;
  readonly isIllustrative: boolean;
  /** Position in the report's `figureSources`. */
  readonly source: number;
}

/** A file of data as the report read it. */
export interface DatasetIdentity {
  readonly id: string;
  /** SHA-256 in hex of its bytes, or of its rows in canonical form, ordered by id. */
  readonly sha256: string;
  readonly title: Bilingual;
  readonly source: Bilingual;
  /** What time its content describes. */
  readonly vintage: Bilingual;
}

export interface ImpactReport {
  readonly format: 'atlas-impact-report';
  readonly version: 1;
  /** The plan's day, `YYYY-MM-DD`: its boundaries are those of that day. */
  readonly day: string;
  readonly vintage: Vintage;
  readonly geometry: PlanGeometry;
  readonly claims: PlanClaims;
  readonly datasets: readonly DatasetIdentity[];
  readonly sections: readonly {
    readonly id: ReportSection;
    readonly lines: readonly ReportLine[];
  }[];
  /** Ascending by id. */
  readonly figures: readonly ReportFigure[];
  /** Of the figures, in an order that depends on nothing but themselves. */
  readonly figureSources: readonly Source[];
  /** Of the figures, ascending by id. */
  readonly units: readonly UnitSubject[];
  /** Of the figures, ascending by id. */
  readonly indicators: readonly IndicatorSubject[];
}
