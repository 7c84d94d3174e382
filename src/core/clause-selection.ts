import { type ClauseCode, parentClause, SELECTABLE_CLAUSES, UNMANAGED_CLAUSES } from './clause.ts';

/** Clauses selected in a link or view; null: no clause filter, everything is shown. */
export type ClauseSelection = readonly ClauseCode[] | null;

const MANAGED: readonly ClauseCode[] = SELECTABLE_CLAUSES.filter(
  (code) => !UNMANAGED_CLAUSES.includes(code),
);

function childrenOf(code: ClauseCode): readonly ClauseCode[] {
  return SELECTABLE_CLAUSES.filter((candidate) => parentClause(candidate) === code);
}

/** Whether a selection shows the records of a clause: itself, or its parent, is selected. */
export function isClauseShown(selection: ClauseSelection, code: ClauseCode): boolean {
  if (selection === null) return true;
  const parent = parentClause(code);
  return selection.includes(code) || (parent !== null && selection.includes(parent));
}

/** Whether a selection shows some of a clause's children, but not the clause as a whole. */
export function isClausePartlyShown(selection: ClauseSelection, code: ClauseCode): boolean {
  return (
    !isClauseShown(selection, code) &&
    childrenOf(code).some((child) => isClauseShown(selection, child))
  );
}

/**
 * The selection as it is written in a link: in reading order, without children of a selected
 * parent. Everything, or nothing at all, is no filter.
 */
function minimal(shown: readonly ClauseCode[]): ClauseSelection {
  const managed = MANAGED.filter((code) => shown.includes(code));
  if (managed.length === 0 || managed.length === MANAGED.length) return null;
  return managed.filter((code) => {
    const parent = parentClause(code);
    return parent === null || !managed.includes(parent);
  });
}

/**
 * Shows a clause, or ceases to. A parent takes its children with it. Hiding a child hides its
 * parent too, since the parent's own selection would bring the child back. Hiding the last one
 * leaves nothing to show, which is no filter.
 */
export function toggleClause(selection: ClauseSelection, code: ClauseCode): ClauseSelection {
  const shown = MANAGED.filter((candidate) => isClauseShown(selection, candidate));
  if (!isClauseShown(selection, code)) return minimal([...shown, code, ...childrenOf(code)]);
  const parent = parentClause(code);
  return minimal(
    shown.filter(
      (candidate) => candidate !== code && candidate !== parent && parentClause(candidate) !== code,
    ),
  );
}
