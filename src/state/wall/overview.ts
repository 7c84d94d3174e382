import { CLAUSE_CODES, type ClauseCode } from '../../core/clause.ts';
import { placeBasis } from '../../core/place.ts';
import { type Sum, sumOf } from '../../core/sums.ts';
import type { Unit, UnitId, UnitIndex, Vintage } from '../../core/unit.ts';
import { createSelector } from '../create-selector.ts';
import { selectTable, selectUnits, selectVintage } from '../selectors.ts';
import { selectActivityRows } from './activities.ts';

/** Activities under way of a clause. */
export interface ClauseCount {
  readonly clause: ClauseCode;
  readonly count: number;
}

/** Where work is going on. */
export interface CommunesAtWork {
  readonly count: number;
  /** Communes of the boundaries shown. */
  readonly all: number;
}

export interface Overview {
  readonly ongoing: number;
  /** By the first clause that an activity names, as its mark is coloured; only those with any. */
  readonly byClause: readonly ClauseCount[];
  /** Of the activities under way; null: of none is it known. */
  readonly budget: Sum;
  /** Of what has begun or is done: whom a plan will reach, nobody has helped yet. Null: of none is it known. */
  readonly households: Sum;
  readonly communes: CommunesAtWork;
}

/** Communes of a vintage that stand for a commune: itself, what it became, or what it was made of. */
function communesIn(vintage: Vintage, commune: Unit): readonly UnitId[] {
  if (commune.vintage === vintage) return [commune.id];
  return vintage === '2025' ? commune.became : commune.cameFrom;
}

/** Communes that records name; those known by district or province only name none. */
const selectCommunesAtWork = createSelector(
  [selectTable, selectActivityRows, selectUnits, selectVintage],
  (table, { ongoing }, units: UnitIndex, vintage): CommunesAtWork => {
    const named = new Set<UnitId>();
    for (const row of ongoing) {
      const basis = placeBasis(table.recordAt(row).properties, units);
      if (basis.kind !== 'communes') continue;
      for (const commune of basis.communes) {
        for (const id of communesIn(vintage, commune)) named.add(id);
      }
    }
    const all = units.communes(vintage);
    return { count: all.filter(({ id }) => named.has(id)).length, all: all.length };
  },
);

/** Rows of several lists as one. */
function joined(...lists: readonly Uint32Array[]): Uint32Array {
  const rows = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    rows.set(list, at);
    at += list.length;
  }
  return rows;
}

/** What is going on now, in numbers. */
export const selectOverview = createSelector(
  [selectTable, selectActivityRows, selectCommunesAtWork],
  (table, { ongoing, ended, unknown }, communes): Overview => {
    const counts = CLAUSE_CODES.map(() => 0);
    for (const row of ongoing) {
      const clause = table.primaryClause[row] ?? 0;
      counts[clause] = (counts[clause] ?? 0) + 1;
    }
    return {
      ongoing: ongoing.length,
      byClause: CLAUSE_CODES.map((clause, index) => ({ clause, count: counts[index] ?? 0 })).filter(
        ({ count }) => count > 0,
      ),
      budget: sumOf('budgetVnd', ongoing, table),
      households: sumOf('householdsServed', joined(ended, ongoing, unknown), table),
      communes,
    };
  },
);
