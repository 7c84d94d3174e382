import type { IDBPTransaction } from 'idb';
import type { PlanEdit } from '../../core/plan/journal.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import type {
  JournalWrite,
  PlanWrite,
  StorageWrite,
  TabId,
} from '../../state/plans/plan-storage.ts';
import type { PlanDatabase, PlanDatabaseSchema } from './plan-database.ts';
import type { EditRow, PlanRow } from './stored-rows.ts';

const ALL_STORES = ['plans', 'edits', 'tabs', 'live'] as const;
type Stores = typeof ALL_STORES;
type Writing = IDBPTransaction<PlanDatabaseSchema, Stores, 'readwrite'>;

/** Changes of an edit in one row. */
const CHANGES_PER_ROW = 40;

/** Main-thread work without a pause: half a frame, so that drawing goes on. */
const SLICE_MS = 8;

/**
 * Writes everything of a write in one transaction, or, where plans were changed meanwhile, nothing:
 * these are the answer. Rejects with the reason if the transaction fails.
 */
export async function writePlans(
  database: PlanDatabase,
  write: StorageWrite,
): Promise<readonly PlanId[]> {
  if (isOfLiveOnly(write)) {
    await writeLiveAlone(database, write);
    return [];
  }
  // Edits must outlive a power cut.
  const writing = database.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
  const [work, end] = await Promise.allSettled([fill(writing, write), writing.done]);
  if (work.status === 'fulfilled' && work.value.length > 0) return work.value;
  // A full disk ends the transaction; its requests only learn that it was ended.
  if (work.status === 'rejected') throw writing.error ?? work.reason;
  if (end.status === 'rejected') throw writing.error ?? end.reason;
  return [];
}

function isOfLiveOnly({ plans, journal, recoveredFrom }: StorageWrite): boolean {
  return plans.length === 0 && journal === null && recoveredFrom.length === 0;
}

async function writeLiveAlone(database: PlanDatabase, { tab, live }: StorageWrite): Promise<void> {
  const writing = database.transaction('live', 'readwrite', { durability: 'relaxed' });
  const request = live === null ? writing.store.delete(tab) : writing.store.put({ tab, live });
  const [work, end] = await Promise.allSettled([request, writing.done]);
  if (work.status === 'rejected') throw writing.error ?? work.reason;
  if (end.status === 'rejected') throw writing.error ?? end.reason;
}

async function fill(writing: Writing, write: StorageWrite): Promise<readonly PlanId[]> {
  try {
    const conflicts = await conflictsOf(writing, write.plans);
    if (conflicts.length > 0) {
      writing.abort();
      return conflicts;
    }
    await inSlices(requestsOf(writing, write));
    return [];
  } catch (error) {
    // What could not be asked of it must not be left out of it either.
    if (writing.error === null) abortIfOpen(writing);
    throw error;
  }
}

function abortIfOpen(writing: Writing): void {
  try {
    writing.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/** Plans whose stored revision is another than the one that was changed here. */
async function conflictsOf(
  writing: Writing,
  plans: readonly PlanWrite[],
): Promise<readonly PlanId[]> {
  const rows = await inSlices(readsOf(writing, plans));
  return plans.flatMap(({ id, replaces }, at) => {
    const row = rows[at];
    const found = typeof row === 'object' ? row.revision : row ? 'present' : null;
    return found === replaces ? [] : [id];
  });
}

function* readsOf(
  writing: Writing,
  plans: readonly PlanWrite[],
): Generator<Promise<PlanRow | number | undefined>> {
  const store = writing.objectStore('plans');
  for (const { id, replaces } of plans) {
    // A new plan needs no reading of its row, only that there is none.
    yield replaces === null ? store.count(id) : store.get(id);
  }
}

/** Makes requests until a slice of time is over, then waits until all are done; their answers. */
async function inSlices<T>(requests: Iterable<Promise<T>>): Promise<readonly T[]> {
  const answers: T[] = [];
  let made: Promise<T>[] = [];
  let sliceEndMs = performance.now() + SLICE_MS;
  try {
    for (const request of requests) {
      made.push(request);
      if (performance.now() < sliceEndMs) continue;
      answers.push(...(await Promise.all(made)));
      made = [];
      sliceEndMs = performance.now() + SLICE_MS;
    }
  } catch (error) {
    // Those already made end with the transaction; what they say then is no news.
    void Promise.allSettled(made);
    throw error;
  }
  return [...answers, ...(await Promise.all(made))];
}

function* requestsOf(writing: Writing, write: StorageWrite): Generator<Promise<unknown>> {
  const { tab, live, journal, recoveredFrom } = write;
  const plans = writing.objectStore('plans');
  for (const { id, plan, revision } of write.plans) {
    yield plan === null ? plans.delete(id) : plans.put({ id, revision, plan });
  }
  if (journal !== null) yield* journalRequests(writing, tab, journal);
  const shapes = writing.objectStore('live');
  for (const other of recoveredFrom) yield shapes.delete(other);
  yield live === null ? shapes.delete(tab) : shapes.put({ tab, live });
}

function* journalRequests(
  writing: Writing,
  tab: TabId,
  { dropFrom, edits, position }: JournalWrite,
): Generator<Promise<unknown>> {
  const store = writing.objectStore('edits');
  yield store.delete(IDBKeyRange.bound([tab, dropFrom, 0], [tab, Number.POSITIVE_INFINITY, 0]));
  for (const { index, edit } of edits) {
    for (const row of rowsOf(tab, index, edit)) yield store.put(row);
  }
  yield writing.objectStore('tabs').put({ tab, position, usedAtMs: Date.now() });
}

function rowsOf(tab: TabId, index: number, { kind, changes }: PlanEdit): readonly EditRow[] {
  const count = Math.ceil(changes.length / CHANGES_PER_ROW);
  return Array.from({ length: count }, (_, part) => ({
    tab,
    index,
    part,
    parts: count,
    kind,
    changes: changes.slice(part * CHANGES_PER_ROW, (part + 1) * CHANGES_PER_ROW),
  }));
}
