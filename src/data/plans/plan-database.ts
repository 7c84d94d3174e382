import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { TabId } from '../../state/plans/plan-storage.ts';
import { StorageFault } from './storage-fault.ts';
import type { EditRow, LiveRow, PlanRow, TabRow } from './stored-rows.ts';

/** Raised with every change of the stores; `upgrade` must then bring older rows along. */
const VERSION = 1;

export interface PlanDatabaseSchema extends DBSchema {
  plans: { key: string; value: PlanRow };
  edits: { key: [tab: TabId, index: number, part: number]; value: EditRow };
  tabs: { key: TabId; value: TabRow };
  live: { key: TabId; value: LiveRow };
  /** Rows that could not be read, with the store that they were in. */
  aside: { key: number; value: { readonly from: StoreName; readonly row: unknown } };
}

export type StoreName = 'plans' | 'edits' | 'tabs' | 'live';
export type PlanDatabase = IDBPDatabase<PlanDatabaseSchema>;

/** Opens the database. `onLost`: it is closed, and must be opened anew. */
export function openPlanDatabase(name: string, onLost: () => void): Promise<PlanDatabase> {
  return new Promise((resolve, reject) => {
    let isRefused = false;
    const opening = openDB<PlanDatabaseSchema>(name, VERSION, {
      upgrade(database) {
        database.createObjectStore('plans', { keyPath: 'id' });
        database.createObjectStore('edits', { keyPath: ['tab', 'index', 'part'] });
        database.createObjectStore('tabs', { keyPath: 'tab' });
        database.createObjectStore('live', { keyPath: 'tab' });
        database.createObjectStore('aside', { autoIncrement: true });
      },
      blocked() {
        isRefused = true;
        reject(new StorageFault('storage-blocked'));
      },
      // A newer program waits in another tab: it must not wait for this page to be closed.
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    opening.then((database) => {
      if (isRefused) database.close();
      else resolve(database);
    }, reject);
  });
}
