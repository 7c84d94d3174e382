import type { PlanEdit } from '../../core/plan/journal.ts';
import type { Issue } from '../../core/result.ts';
import type { StoredJournal, TabId } from '../../state/plans/plan-storage.ts';
import type { PlanDatabase } from './plan-database.ts';
import { readRows } from './read-rows.ts';
import { type EditRow, editRowSchema } from './stored-rows.ts';

/**
 * Edits that are brought back: as many as a person may want to take back of another day. Older ones
 * are deleted, lest the storage grow for years.
 */
export const MAX_REOPENED_EDITS = 1000;

/** The journal of a tab as far as it can be read: an edit that cannot ends what can be undone. */
export async function readJournalRows(
  database: PlanDatabase,
  tab: TabId,
): Promise<StoredJournal & { readonly issues: readonly Issue[] }> {
  const storedPosition = (await database.get('tabs', tab))?.position ?? 0;
  await dropOlder(database, tab, storedPosition - MAX_REOPENED_EDITS);
  const { rows, issues } = await readRows(database, {
    store: 'edits',
    schema: editRowSchema,
    code: 'edit-unreadable',
    range: editsOf(tab, 0, Number.POSITIVE_INFINITY),
  });
  const edits = joinParts(rows);
  let from = storedPosition;
  while (edits.has(from - 1)) from--;
  const readable: PlanEdit[] = [];
  for (let at = edits.get(from); at !== undefined; at = edits.get(from + readable.length)) {
    readable.push(at);
  }
  return {
    journal: { edits: readable, position: storedPosition - from },
    firstIndex: from,
    issues,
  };
}

function editsOf(tab: TabId, from: number, to: number): IDBKeyRange {
  return IDBKeyRange.bound([tab, from, 0], [tab, to, 0], false, true);
}

async function dropOlder(database: PlanDatabase, tab: TabId, before: number): Promise<void> {
  if (before > 0) await database.delete('edits', editsOf(tab, 0, before));
}

/** Edits of which every part is there, by their number. */
function joinParts(rows: readonly EditRow[]): ReadonlyMap<number, PlanEdit> {
  const rowsByIndex = new Map<number, EditRow[]>();
  for (const row of rows) {
    const parts = rowsByIndex.get(row.index);
    if (parts) parts.push(row);
    else rowsByIndex.set(row.index, [row]);
  }
  const edits = new Map<number, PlanEdit>();
  for (const [index, parts] of rowsByIndex) {
    const [first] = parts;
    if (first === undefined || first.parts !== parts.length) continue;
    edits.set(index, { kind: first.kind, changes: parts.flatMap(({ changes }) => changes) });
  }
  return edits;
}
