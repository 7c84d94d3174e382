import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImpactReport } from '../../core/impact/report.ts';
import type { PlanId } from '../../core/plan/plan.ts';

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
}

export type ReportStore = StoreApi<ReportState>;

export const NO_REPORT: ReportState = { status: 'none', made: null, others: [], reason: null };

export function createReportStore(): ReportStore {
  return createStore<ReportState>(() => NO_REPORT);
}
