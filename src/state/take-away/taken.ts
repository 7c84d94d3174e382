import type { Geometry } from 'geojson';
import type { DatasetRef } from '../../core/catalog.ts';
import type { Language } from '../../i18n/language.ts';
import { plans } from '../../layers/plans.ts';

/** What somebody can take away of what is shown. */
export const TAKEN_CONTENTS = ['records', 'figures'] as const;
export type TakenContent = (typeof TAKEN_CONTENTS)[number];

/** Files that it can be written to. */
export const TAKEN_FORMATS = ['csv', 'xlsx', 'geojson'] as const;
export type TakenFormat = (typeof TAKEN_FORMATS)[number];

/** Null: not known; never a zero. */
export type TakenValue = string | number | null;

/** A column: its name for programs, its title for people. */
export interface TakenColumn {
  readonly key: string;
  readonly title: string;
}

/** One row of what is shown. */
export interface TakenRow {
  /** Id of the record or unit. */
  readonly id: string;
  /** By the keys of the columns, in words for people. */
  readonly values: Readonly<Record<string, TakenValue>>;
  /** What paper says instead, where a number alone would say too little: "khoảng 51,74 %". */
  readonly onPaper?: Readonly<Record<string, string>>;
  /** The same for programs: codes and lists as they are held. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** WGS 84, `[lng, lat]`. Null: none is known, or shapes are not asked for. */
  readonly geometry: Geometry | null;
}

/** What a file says of itself. */
export interface TakenFacts {
  readonly title: string;
  /** The filter in words. */
  readonly conditions: string;
  /** `YYYY-MM-DD`. */
  readonly boundaryDate: string;
  readonly rowCount: number;
  /** Shown on the map as counts, but not held one by one. */
  readonly notHeld: number;
  readonly hasIllustrative: boolean;
  /** Whose data these are. */
  readonly datasets: readonly DatasetRef[];
  /** Who published the rows, whoever published most of them first. */
  readonly publishers: readonly string[];
  /** Where the same can be seen again. */
  readonly address: string;
  /** Instant of writing, ISO 8601, UTC. */
  readonly written: string;
}

/** What is shown as a table, ready for every format. */
export interface TakenTable {
  readonly content: TakenContent;
  readonly language: Language;
  readonly columns: readonly TakenColumn[];
  readonly rows: readonly TakenRow[];
  readonly facts: TakenFacts;
}

/** Where and when something is taken. */
export interface TakenWhen {
  readonly address: string;
  readonly written: string;
}

/** Of what natures a file is; empty: published facts alone. Plans are users' own, and nobody's facts. */
export function naturesAmong({
  hasIllustrative,
  datasets,
}: Pick<TakenFacts, 'hasIllustrative' | 'datasets'>): readonly ('illustrative' | 'plans')[] {
  return [
    ...(hasIllustrative ? (['illustrative'] as const) : []),
    ...(datasets.some(({ schema }) => schema === plans.id) ? (['plans'] as const) : []),
  ];
}
