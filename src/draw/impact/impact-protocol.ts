import type { DatasetRef } from '../../core/catalog.ts';
import type { ImpactRecord } from '../../core/impact/impact-record.ts';
import type { ImpactQuestion } from '../../core/impact/question.ts';
import type { SealedReport } from '../../core/impact/seal-report.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import type { Issue } from '../../core/result.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
import type { Unit } from '../../core/unit.ts';

/** What the report tells of a dataset, and by what it is told from others. */
export type DatasetText = Pick<
  DatasetRef,
  'id' | 'title' | 'source' | 'vintage' | 'schema' | 'nature'
>;

export function datasetText({
  id,
  title,
  source,
  vintage,
  schema,
  nature,
}: DatasetRef): DatasetText {
  return { id, title, source, vintage, schema, nature };
}

/** Files that the worker reads by itself. */
export const GROUND_ROLES = [
  'communes-2020',
  'communes-2025',
  'borders',
  'roads',
  'roads-local',
  'places',
] as const;
export type GroundRole = (typeof GROUND_ROLES)[number];

export interface GroundFile {
  readonly role: GroundRole;
  /** Absolute: the worker's own address is another one than the page's. */
  readonly url: string;
  readonly dataset: DatasetText;
}

/** A part of many rows: the page sends them in slices, so that no frame is lost over it. */
export interface Slice<T> {
  readonly rows: readonly T[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What the page tells the worker, and asks of it. */
export type ImpactMessage =
  | { readonly kind: 'ground'; readonly files: readonly GroundFile[] }
  | {
      readonly kind: 'units';
      readonly units: readonly Unit[];
      readonly indicators: readonly Indicator[];
      /** All datasets of the build. */
      readonly datasets: readonly DatasetText[];
    }
  | { readonly kind: 'figures'; readonly slice: Slice<IndicatorValue> }
  | {
      readonly kind: 'records';
      readonly slice: Slice<ImpactRecord>;
      /** Records that were too many to be sent. */
      readonly leftOut: number;
    }
  | {
      readonly kind: 'plans';
      readonly changed: readonly ImpactRecord[];
      readonly removed: readonly PlanId[];
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: ImpactQuestion };

export type ImpactAnswer =
  | { readonly kind: 'progress'; readonly files: number; readonly total: number }
  /** The ground is there, but for the files that the issues name. */
  | { readonly kind: 'ground'; readonly issues: readonly Issue[] }
  | { readonly kind: 'report'; readonly id: number; readonly sealed: SealedReport | null };
