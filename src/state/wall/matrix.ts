import {
  CLAUSE_CODES,
  type ClauseCode,
  parentClause,
  selectionBits,
  UNMANAGED_CLAUSES,
} from '../../core/clause.ts';
import { districtBits } from '../../core/place.ts';
import { DISTRICT_CODES, type DistrictCode } from '../../core/unit.ts';
import { createSelector } from '../create-selector.ts';
import { selectTable } from '../selectors.ts';
import type { AtlasState } from '../store.ts';
import { selectActivityRows } from './activities.ts';

/** Activities shown of one clause in one district. */
export interface MatrixCell {
  readonly district: DistrictCode;
  readonly ongoing: number;
  readonly planned: number;
  readonly ended: number;
  /** Of which it is not known how far they have come. */
  readonly unknown: number;
  /** Whether there is none at all. */
  readonly isGap: boolean;
}

export interface MatrixRow {
  readonly clause: ClauseCode;
  /** One per district; empty for a clause that the atlas holds no records of, on purpose. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly districts: readonly DistrictCode[];
  readonly rows: readonly MatrixRow[];
}

/** Clauses of their own; a sub-clause is counted with its parent, unless it alone is asked for. */
function clausesAsked(asked: readonly ClauseCode[] | null): readonly ClauseCode[] {
  return CLAUSE_CODES.filter((code) => {
    if (code === '0') return false;
    if (asked === null) return parentClause(code) === null;
    return asked.includes(code);
  });
}

/**
 * How far activities have come by clause and district. One of several clauses or districts counts in
 * each of them, one of the whole zone in every district.
 */
export const selectMatrix = createSelector(
  [
    selectTable,
    selectActivityRows,
    (state: AtlasState) => state.view.clauses,
    (state: AtlasState) => state.view.districts,
  ],
  (table, activities, asked, districtsAsked): Matrix => {
    const districts = DISTRICT_CODES.filter(
      (code) => districtsAsked.length === 0 || districtsAsked.includes(code),
    );
    const countIn = (rows: Uint32Array, clauses: number, places: number) =>
      rows.reduce((count, row) => {
        const isIn =
          ((table.clauses[row] ?? 0) & clauses) !== 0 &&
          ((table.districts[row] ?? 0) & places) !== 0;
        return isIn ? count + 1 : count;
      }, 0);
    const cellOf = (clause: ClauseCode, district: DistrictCode): MatrixCell => {
      const [clauses, places] = [selectionBits([clause]), districtBits([district])];
      const counts = {
        ongoing: countIn(activities.ongoing, clauses, places),
        planned: countIn(activities.planned, clauses, places),
        ended: countIn(activities.ended, clauses, places),
        unknown: countIn(activities.unknown, clauses, places),
      };
      return { district, ...counts, isGap: Object.values(counts).every((count) => count === 0) };
    };
    const rows = clausesAsked(asked).map((clause) => ({
      clause,
      cells: UNMANAGED_CLAUSES.includes(clause)
        ? []
        : districts.map((district) => cellOf(clause, district)),
    }));
    return { districts, rows };
  },
);
