import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImpactReport } from '../../core/impact/report.ts';
import { chosenVersion, type Plan, type PlanId } from '../../core/plan/plan.ts';
import type { Issue } from '../../core/result.ts';

/** A finished report with its mark. */
export interface MadeReport {
  readonly plan: PlanId;
  readonly label: string;
  readonly report: ImpactReport;
  /** SHA-256 in hex of the report's canonical bytes. */
  readonly sha256: string;
}

/** What is known of the selected plan's effect. Derived: made again whenever the plan changes. */
export interface ReportState {
  readonly status: 'none' | 'working' | 'ready' | 'failed';
  /** The last finished one of the selected plan, also while the next is being made. */
  readonly made: MadeReport | null;
  /** Finished reports of its other versions, for the comparison. */
  readonly others: readonly MadeReport[];
  readonly reason: string | null;
  /** Files of the ground read, of how many; null: none is being read. */
  readonly reading: { readonly files: number; readonly total: number } | null;
  /** What of the ground could not be read, by file; lines that rest on it say that data are missing. */
  readonly unread: readonly Issue[];
}

/** Why a sheet has no report: the plan's shape waits to be mended, or its report is not there. */
export type ReportGap = 'sketch' | 'working' | 'failed';

/** The report of the very shape that a sheet of a plan shows, or why there is none. */
export function reportForSheet(state: ReportState, plan: Plan): MadeReport | ReportGap {
  const { status, made } = state;
  // The report of a sketch is not one of the shape that is printed.
  if (chosenVersion(plan).sketch !== null) return 'sketch';
  if (status === 'failed' || status === 'none') return 'failed';
  // While the next is made the last one stands there still, of what the plan was before.
  const isOfPlan = made?.plan === plan.id && made.label === plan.chosen;
  return status === 'ready' && isOfPlan ? made : 'working';
}

export type ReportStore = StoreApi<ReportState>;

/** Nothing is asked; what is known of the ground stays. */
export const NO_REPORT = {
  status: 'none',
  made: null,
  others: [],
  reason: null,
} as const satisfies Partial<ReportState>;

export function createReportStore(): ReportStore {
  return createStore<ReportState>(() => ({ ...NO_REPORT, reading: null, unread: [] }));
}
