import type { IDBPObjectStore } from 'idb';
import * as v from 'valibot';
import type { Issue } from '../../core/result.ts';
import { STORAGE_FILE, type StorageCode } from '../../state/plans/plan-storage.ts';
import type { PlanDatabase, PlanDatabaseSchema, StoreName } from './plan-database.ts';

/** Rows that are read and judged without a pause: a few milliseconds' work. */
const PAGE = 100;

type Key = IDBValidKey;

export interface Found<Row> {
  readonly rows: readonly Row[];
  /** Keys of the rows that could not be read. */
  readonly broken: readonly Key[];
  readonly issues: readonly Issue[];
}

export interface RowReading<Row> {
  readonly store: StoreName;
  readonly schema: v.GenericSchema<unknown, Row>;
  readonly code: StorageCode;
  readonly range?: IDBKeyRange;
}

/**
 * Reads the rows of a store in the order of their keys, a page at a time. Those that do not fit the
 * schema are moved aside.
 */
export async function readRows<Row>(
  database: PlanDatabase,
  { store: name, schema, code, range }: RowReading<Row>,
): Promise<Found<Row>> {
  const rows: Row[] = [];
  const broken: { readonly key: Key; readonly issue: Issue }[] = [];
  let rest: IDBKeyRange | undefined = range;
  for (;;) {
    const page = await readPage(database, name, rest);
    for (const [at, row] of page.rows.entries()) {
      const key = page.keys[at];
      const parsed = v.safeParse(schema, row);
      // Used as it was read: the schemas only check, and the bytes must stay the same.
      if (parsed.success) rows.push(row as Row);
      else if (key !== undefined) broken.push({ key, issue: issueOf(key, code, parsed.issues) });
    }
    const last = page.keys.at(-1);
    if (last === undefined || page.keys.length < PAGE) break;
    rest = afterKey(last, range);
  }
  await moveAside(
    database,
    name,
    broken.map(({ key }) => key),
  );
  return {
    rows,
    broken: broken.map(({ key }) => key),
    issues: broken.map(({ issue }) => issue),
  };
}

function afterKey(key: Key, range: IDBKeyRange | undefined): IDBKeyRange {
  if (range?.upper === undefined) return IDBKeyRange.lowerBound(key, true);
  return IDBKeyRange.bound(key, range.upper, true, range.upperOpen);
}

async function readPage(
  database: PlanDatabase,
  name: StoreName,
  range: IDBKeyRange | undefined,
): Promise<{ readonly keys: readonly Key[]; readonly rows: readonly unknown[] }> {
  const reading = database.transaction(name, 'readonly');
  // The stores differ in the types of their keys; a range is of the store that it is used with.
  const store = reading.store as unknown as IDBPObjectStore<
    PlanDatabaseSchema,
    ['plans'],
    'plans',
    'readonly'
  >;
  const [keys, rows] = await Promise.all([
    store.getAllKeys(range, PAGE),
    store.getAll(range, PAGE),
    reading.done,
  ]);
  return { keys, rows };
}

function issueOf(key: Key, reason: StorageCode, [first]: readonly v.BaseIssue<unknown>[]): Issue {
  const field = first === undefined ? null : (v.getDotPath(first) ?? first.message);
  return { file: STORAGE_FILE, feature: String(key), field, reason };
}

/** Takes rows out of the way without losing them. */
export async function moveAside(
  database: PlanDatabase,
  from: StoreName,
  keys: readonly Key[],
): Promise<void> {
  if (keys.length === 0) return;
  const moving = database.transaction([from, 'aside'], 'readwrite');
  const store = moving.objectStore(from);
  const aside = moving.objectStore('aside');
  for (const key of keys) {
    const range = IDBKeyRange.only(key);
    const [row] = await store.getAll(range, 1);
    await aside.add({ from, row });
    await store.delete(range);
  }
  await moving.done;
}
