import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type CapAlert, capKey } from '../../core/cap/cap-alert.ts';
import { failure, type Result, success } from '../../core/result.ts';
import type { KeptAlerts } from '../../state/wall/kept-alerts.ts';
import { readCap } from '../cap/read-cap.ts';

const NAME = 'atlas-wall-alerts';
/** Raised with every change of the stores; `upgrade` must then bring older rows along. */
const VERSION = 1;

interface AlertDatabaseSchema extends DBSchema {
  /** Files as they came, by the key of their message: read anew, they are judged anew. */
  files: { key: string; value: Uint8Array<ArrayBuffer> };
}
type AlertDatabase = IDBPDatabase<AlertDatabaseSchema>;

async function withDatabase<T>(act: (database: AlertDatabase) => Promise<T>): Promise<T> {
  const database = await openDB<AlertDatabaseSchema>(NAME, VERSION, {
    upgrade(created) {
      created.createObjectStore('files');
    },
  });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

async function attempt<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await act());
  } catch (error) {
    return failure([{ file: NAME, feature: null, field: null, reason: String(error) }]);
  }
}

/** A computer that never held an alert gets no database by being asked. */
async function isThere(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === NAME);
}

async function readAll(): Promise<readonly CapAlert[]> {
  if (!(await isThere())) return [];
  const rows = await withDatabase(async (database) => {
    const [keys, files] = await Promise.all([
      database.getAllKeys('files'),
      database.getAll('files'),
    ]);
    return keys.map((key, index) => ({ key, bytes: files[index] ?? new Uint8Array() }));
  });
  const read = await Promise.all(rows.map(({ key, bytes }) => readCap(key, bytes)));
  return read.flatMap((result) => (result.ok ? [result.value] : []));
}

async function dropAllBut(kept: readonly CapAlert[]): Promise<void> {
  if (!(await isThere())) return;
  const keys = new Set(kept.map(capKey));
  await withDatabase(async (database) => {
    const gone = (await database.getAllKeys('files')).filter((key) => !keys.has(key));
    await Promise.all(gone.map((key) => database.delete('files', key)));
  });
}

/** Keeps alerts in a database of this browser. */
export const storedAlerts: KeptAlerts = {
  read: () => attempt(readAll),
  keep: (alert, bytes) =>
    attempt(() =>
      withDatabase(async (database) => {
        await database.put('files', bytes, capKey(alert));
      }),
    ),
  dropAllBut: (kept) => attempt(() => dropAllBut(kept)),
};
