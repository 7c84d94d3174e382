import type { PlanId } from '../../core/plan/plan.ts';
import { type Result, success } from '../../core/result.ts';
import type {
  PlanStorage,
  StorageWrite,
  StoredJournal,
  StoredPlan,
  StoredTab,
  TabId,
  WriteOutcome,
} from '../../state/plans/plan-storage.ts';
import { openPlanDatabase, type PlanDatabase } from './plan-database.ts';
import { readJournalRows } from './read-journal.ts';
import { readRows } from './read-rows.ts';
import { failureOf, StorageFault } from './storage-fault.ts';
import { liveRowSchema, type PlanRow, planRowSchema, tabRowSchema } from './stored-rows.ts';
import { writePlans } from './write-plans.ts';

export const PLAN_DATABASE = 'atlas-plans';

/** Keeps plans in IndexedDB: opened when first used, and again after it was lost. */
export class IndexedDbPlans implements PlanStorage {
  readonly #name: string;
  #opening: Promise<PlanDatabase> | null = null;

  constructor(name: string = PLAN_DATABASE) {
    this.#name = name;
  }

  readPlans(): Promise<Result<ReadonlyMap<PlanId, StoredPlan>>> {
    return this.#use(async (database) => {
      const { rows, issues } = await readRows(database, {
        store: 'plans',
        schema: planRowSchema,
        code: 'plan-unreadable',
      });
      return success(byId(rows), issues);
    });
  }

  readSome(ids: readonly PlanId[]): Promise<Result<ReadonlyMap<PlanId, StoredPlan>>> {
    return this.#use(async (database) => {
      const rows: PlanRow[] = [];
      for (const id of ids) {
        const found = await readRows(database, {
          store: 'plans',
          schema: planRowSchema,
          code: 'plan-unreadable',
          range: IDBKeyRange.only(id),
        });
        rows.push(...found.rows);
      }
      return success(byId(rows));
    });
  }

  readTabs(): Promise<Result<readonly StoredTab[]>> {
    return this.#use(async (database) => {
      const code = 'live-unreadable';
      const tabs = await readRows(database, { store: 'tabs', schema: tabRowSchema, code });
      const shapes = await readRows(database, { store: 'live', schema: liveRowSchema, code });
      const usedAtMs = new Map(tabs.rows.map((row) => [row.tab, row.usedAtMs]));
      const lives = new Map(shapes.rows.map(({ tab, live }) => [tab, live]));
      const ids = [...new Set([...usedAtMs.keys(), ...lives.keys()])];
      ids.sort((a, b) => (usedAtMs.get(b) ?? 0) - (usedAtMs.get(a) ?? 0));
      return success(
        ids.map((id) => ({ id, live: lives.get(id) ?? null })),
        [...tabs.issues, ...shapes.issues],
      );
    });
  }

  readJournal(tab: TabId): Promise<Result<StoredJournal>> {
    return this.#use(async (database) => {
      const { issues, ...journal } = await readJournalRows(database, tab);
      return success(journal, issues);
    });
  }

  write(write: StorageWrite): Promise<Result<WriteOutcome>> {
    return this.#use(async (database) => success({ conflicts: await writePlans(database, write) }));
  }

  readAside(): Promise<Result<readonly unknown[]>> {
    return this.#use(async (database) => success(await database.getAll('aside')));
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = null;
    // Nothing to close where it could not be opened, of which whoever asked was told.
    void opening?.then(
      (database) => database.close(),
      () => null,
    );
  }

  /** Does something with the database; what it throws is a failure. Once lost, it is opened again. */
  async #use<T>(task: (database: PlanDatabase) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await task(await this.#open());
    } catch (error) {
      // A connection that was closed under our hands; the next task opens another.
      if (error instanceof DOMException && error.name === 'InvalidStateError') this.close();
      return failureOf(error);
    }
  }

  #open(): Promise<PlanDatabase> {
    if (typeof indexedDB === 'undefined') {
      return Promise.reject(new StorageFault('storage-missing'));
    }
    if (this.#opening === null) {
      const opening = openPlanDatabase(this.#name, () => this.#forget(opening));
      opening.catch(() => this.#forget(opening));
      this.#opening = opening;
    }
    return this.#opening;
  }

  #forget(opening: Promise<PlanDatabase>): void {
    if (this.#opening === opening) this.#opening = null;
  }
}

function byId(rows: readonly PlanRow[]): ReadonlyMap<PlanId, StoredPlan> {
  return new Map(rows.map(({ id, plan, revision }) => [id, { plan, revision }]));
}
