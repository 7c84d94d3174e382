import type { Plan, PlanId } from './plan.ts';

/** What a person did; the page has words for each. */
export const EDIT_KINDS = [
  'draw',
  'shape',
  'properties',
  'version',
  'duplicate',
  'delete',
  'merge',
  'split',
  'cut',
  'buffer',
  'repair',
  'import',
  'restore',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** One plan before and after an edit. Null: not there. */
export interface PlanChange {
  readonly id: PlanId;
  readonly before: Plan | null;
  readonly after: Plan | null;
}

/** One step that can be taken back as a whole. */
export interface PlanEdit {
  readonly kind: EditKind;
  readonly changes: readonly PlanChange[];
}

export type Plans = Readonly<Record<PlanId, Plan>>;

/** Everything done, in order; of it the first `position` edits are in force. */
export interface Journal {
  readonly edits: readonly PlanEdit[];
  readonly position: number;
}

export const EMPTY_JOURNAL: Journal = { edits: [], position: 0 };

/** The plans after changes. Plans that are not named stay the same objects. */
export function withChanges(plans: Plans, changes: readonly PlanChange[]): Plans {
  const next: Record<PlanId, Plan> = { ...plans };
  for (const { id, after } of changes) {
    if (after === null) delete next[id];
    else next[id] = after;
  }
  return next;
}

/** The same changes the other way round. */
export function reversed(changes: readonly PlanChange[]): readonly PlanChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
}

/** A journal with one edit more; what was taken back before it can no longer be done again. */
export function withEdit({ edits, position }: Journal, edit: PlanEdit): Journal {
  return { edits: [...edits.slice(0, position), edit], position: position + 1 };
}

/** The journal without the edit that is in force last, and without what was taken back after it. */
export function withoutLastDone({ edits, position }: Journal): Journal {
  return { edits: edits.slice(0, Math.max(0, position - 1)), position: Math.max(0, position - 1) };
}

/** What two edits one after the other do, in one: a plan of both goes from before the first to after the second. */
export function joinedChanges(
  first: readonly PlanChange[],
  second: readonly PlanChange[],
): readonly PlanChange[] {
  const begun = new Map(first.map((change) => [change.id, change]));
  const ids = new Set(second.map(({ id }) => id));
  return [
    ...first.filter(({ id }) => !ids.has(id)),
    ...second.map((change) => ({ ...change, before: (begun.get(change.id) ?? change).before })),
  ];
}

/** The edit that undo would take back; null: none. */
export function lastDone({ edits, position }: Journal): PlanEdit | null {
  return edits[position - 1] ?? null;
}

/** The edit that redo would do again; null: none. */
export function nextUndone({ edits, position }: Journal): PlanEdit | null {
  return edits[position] ?? null;
}
