import type { DatasetRef } from '../../core/catalog.ts';
import type { Day } from '../../core/day.ts';
import { isoOfDay } from '../../core/day.ts';
import type { Plans } from '../../core/plan/journal.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { AtlasRecord } from '../../core/record.ts';
import { blockOfRecords, type RecordBlock } from '../../core/record-block.ts';
import { type AtlasStore, changeCatalogue, setDatasetStatus } from '../store.ts';
import type { PlanStore, SavingState } from './plan-store.ts';
import { type CommunesOf, PLANS, recordOfPlan } from './record-of-plan.ts';

/** The user's plans as a dataset of this build: what makes their layer exist. */
export function plansDataset(today: Day): DatasetRef {
  return {
    id: PLANS,
    schema: PLANS,
    title: { vi: 'Phương án của tôi', en: 'My plans' },
    nature: 'reference',
    source: {
      vi: 'Do người dùng vẽ hoặc nhập; chỉ lưu trong trình duyệt của máy này',
      en: 'Drawn or imported by the user; kept in the browser of this machine only',
    },
    licence: { vi: 'Của người dùng', en: 'The user’s own' },
    vintage: { vi: 'Theo từng phương án', en: 'As each plan says' },
    retrieved: isoOfDay(today),
    defects: [],
    url: '',
    bytes: 0,
  };
}

/** Adds the dataset of plans to those of the build. To be called before the page is drawn. */
export function addPlansDataset(store: AtlasStore): void {
  store.setState(({ datasets, session }) => ({
    datasets: {
      ...datasets,
      [PLANS]: { ref: plansDataset(session.today), status: 'loading', issues: [] },
    },
  }));
}

export interface RecordsOfPlansInput {
  readonly plans: PlanStore;
  readonly atlas: AtlasStore;
  /** The same function as long as its answers are the same. */
  readonly communesOf: () => CommunesOf;
  /** Puts work off until the page has drawn what the person did. */
  readonly later: (task: () => void) => void;
}

export interface RecordsOfPlans {
  /** To be called when `communesOf` answers otherwise. */
  refresh(): void;
  stop(): void;
}

/** Keeps the block of plans in the catalogue, and the state of their dataset, in step with the plans. */
export function bindRecordsOfPlans(input: RecordsOfPlansInput): RecordsOfPlans {
  const { plans, atlas, communesOf, later } = input;
  const records = new RecordsByPlan();
  let shown: RecordBlock | null = null;
  let isPending = false;
  let isStopped = false;
  const show = () => {
    isPending = false;
    if (isStopped) return;
    const current = plans.getState().plans;
    if (!records.prepare(current, communesOf())) return refresh();
    const block = records.blockOf(current);
    if (block === shown) return;
    shown = block;
    const { blocks } = atlas.getState().catalogue;
    changeCatalogue(atlas, { blocks: { ...blocks, [PLANS]: block } });
  };
  const refresh = () => {
    if (isPending) return;
    isPending = true;
    later(show);
  };
  noteStatus(atlas, plans.getState().saving);
  refresh();
  const unsubscribe = plans.subscribe((state, before) => {
    if (state.plans !== before.plans) refresh();
    if (state.saving !== before.saving) noteStatus(atlas, state.saving);
  });
  return {
    refresh,
    stop() {
      isStopped = true;
      unsubscribe();
    },
  };
}

/** Plans that could not be read are a dataset that failed; what could not be written is told elsewhere. */
function noteStatus(atlas: AtlasStore, saving: SavingState): void {
  const { status } = atlas.getState().datasets[PLANS] ?? { status: 'idle' };
  if (saving.status === 'opening' || status === 'ready') return;
  if (saving.status === 'failed') setDatasetStatus(atlas, PLANS, 'failed', saving.issues);
  else setDatasetStatus(atlas, PLANS, 'ready');
}

/** Main-thread work without a pause: half a frame. */
const SLICE_MS = 8;

/** Records of plans, each made once as long as its plan is the same. */
class RecordsByPlan {
  #records = new WeakMap<Plan, AtlasRecord | 'none'>();
  #communesOf: CommunesOf | null = null;
  #block: RecordBlock | null = null;
  #of: readonly AtlasRecord[] = [];

  /** Makes records that are missing for as long as half a frame. Whether all are there now. */
  prepare(plans: Plans, communesOf: CommunesOf): boolean {
    if (communesOf !== this.#communesOf) this.#records = new WeakMap();
    this.#communesOf = communesOf;
    const sliceEndMs = performance.now() + SLICE_MS;
    for (const plan of Object.values(plans)) {
      if (this.#records.has(plan)) continue;
      if (performance.now() > sliceEndMs) return false;
      this.#records.set(plan, recordOfPlan(plan, communesOf) ?? 'none');
    }
    return true;
  }

  /** The block of plans that are prepared; the same as long as their records are. */
  blockOf(plans: Plans): RecordBlock {
    const records = Object.values(plans).flatMap((plan) => {
      const record = this.#records.get(plan);
      return record === undefined || record === 'none' ? [] : record;
    });
    if (this.#block !== null && haveSameItems(records, this.#of)) return this.#block;
    this.#of = records;
    this.#block = blockOfRecords(records, { layer: PLANS, isIllustrative: false });
    return this.#block;
  }
}

function haveSameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
