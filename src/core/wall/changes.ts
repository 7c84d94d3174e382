import { CLAUSE_CODES, type ClauseCode } from '../clause.ts';
import type { Day } from '../day.ts';
import { RECORD_STATUSES, type RecordStatus } from '../record.ts';
import { OPEN_END } from '../record-block.ts';
import type { RecordTable } from '../table.ts';

/** Days that are told of, both included; empty where `since` is later than `until`. */
export interface ChangeSpan {
  readonly since: Day;
  readonly until: Day;
}

/**
 * What happened to a record within a span, as far as its period and its status say:
 * `occurred`: a disaster; `held`: it began and ended; `begun`, `finished`: it began, it ended and the
 * source calls it completed; `due`: its end has passed, and no source says that it was completed;
 * `planned`: it was to begin or to end, and no source says more.
 */
export const CHANGE_KINDS = ['occurred', 'held', 'begun', 'finished', 'due', 'planned'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A record that changed; each at most once, whatever happened to it. */
export interface RecordChange {
  /** Its row in the table. */
  readonly row: number;
  readonly kind: ChangeKind;
  /** The latest day within the span on which it began or ended. */
  readonly day: Day;
}

/** The changes of records that name a clause first. */
export interface ClauseChanges {
  readonly clause: ClauseCode;
  /** Latest first. */
  readonly changes: readonly RecordChange[];
}

export interface RecordChangesInput {
  readonly table: RecordTable;
  /** Rows to look at, ascending. */
  readonly rows: Iterable<number>;
  readonly span: ChangeSpan;
  /** Layers whose records happen to people: they occur, and are not said to begin or to end. */
  readonly occurringLayers: readonly string[];
}

interface Ends {
  readonly begins: boolean;
  readonly ends: boolean;
  readonly status: RecordStatus;
}

function kindOf({ begins, ends, status }: Ends): ChangeKind {
  if (status === 'planned') return 'planned';
  if (!ends) return 'begun';
  // Nobody says that it was completed: that its days are over is all there is to tell.
  if (status === 'ongoing' || (status === 'unknown' && !begins)) return 'due';
  return begins ? 'held' : 'finished';
}

/** What happened to the record of a row; null: nothing within the span. */
function changeOf(row: number, input: Omit<RecordChangesInput, 'rows'>): RecordChange | null {
  const { table, span, occurringLayers } = input;
  if (table.isDated[row] !== 1) return null;
  const start = table.startDay[row] ?? 0;
  const end = table.endDay[row] ?? OPEN_END;
  const holds = (day: Day) => day >= span.since && day <= span.until;
  const begins = holds(start);
  const layer = table.layerIds[table.layer[row] ?? -1] ?? '';
  if (occurringLayers.includes(layer)) {
    return begins ? { row, kind: 'occurred', day: start } : null;
  }
  const ends = holds(end);
  if (!begins && !ends) return null;
  const status = RECORD_STATUSES[table.status[row] ?? -1] ?? 'unknown';
  return { row, kind: kindOf({ begins, ends, status }), day: ends ? end : start };
}

/**
 * The records that began, ended or occurred within a span, by the clause that each names first, in the
 * order of the regulation. A date of a year or a month stands for its first day as a beginning and for
 * its last as an end, as everywhere (core/period.ts). The records of two spans that adjoin are those of
 * both together.
 */
export function recordChanges(input: RecordChangesInput): readonly ClauseChanges[] {
  const byClause = new Map<number, RecordChange[]>();
  for (const row of input.rows) {
    const change = changeOf(row, input);
    if (change === null) continue;
    const clause = input.table.primaryClause[row] ?? 0;
    const known = byClause.get(clause);
    if (known) known.push(change);
    else byClause.set(clause, [change]);
  }
  return CLAUSE_CODES.flatMap((clause, index) => {
    const changes = byClause.get(index);
    if (!changes) return [];
    return [{ clause, changes: changes.sort((a, b) => b.day - a.day || a.row - b.row) }];
  });
}

/** How many records changed in each way. */
export function countChanges(
  groups: readonly ClauseChanges[],
): Readonly<Record<ChangeKind, number>> {
  const counts = { occurred: 0, held: 0, begun: 0, finished: 0, due: 0, planned: 0 };
  for (const { changes } of groups) for (const { kind } of changes) counts[kind]++;
  return counts;
}

/** What there is room for of a clause's changes. */
export interface LeadingChanges extends ClauseChanges {
  /** How many more there are. */
  readonly rest: number;
}

/**
 * At most so many changes, shared out among the clauses in turns, so that a clause with many does not
 * push the others off the page. Each clause keeps its latest and says how many more it has.
 */
export function leadingChanges(
  groups: readonly ClauseChanges[],
  most: number,
): readonly LeadingChanges[] {
  const shares = groups.map(() => 0);
  let left = most;
  for (let before = -1; left > 0 && left !== before; ) {
    before = left;
    groups.forEach(({ changes }, index) => {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= changes.length) return;
      shares[index] = share + 1;
      left--;
    });
  }
  return groups.map(({ clause, changes }, index) => {
    const share = shares[index] ?? 0;
    return { clause, changes: changes.slice(0, share), rest: changes.length - share };
  });
}
