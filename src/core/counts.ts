import { CLAUSE_CODES, selectionBits } from './clause.ts';

/** What each clause accepts when it alone is selected, as bits. By CLAUSE_CODES. */
const CLAUSE_SELECTIONS = CLAUSE_CODES.map((code) => selectionBits([code]));

export function increment(counts: Int32Array, index: number, by = 1): void {
  counts[index] = (counts[index] ?? 0) + by;
}

/** Adds counts to those that stand from `offset` on. */
export function addInto(sums: Int32Array, counts: Int32Array, offset = 0): void {
  for (let index = 0; index < counts.length; index++) {
    increment(sums, index + offset, counts[index] ?? 0);
  }
}

/**
 * Adds `by` records with the clauses `bits` (clauseBits) to every clause that would show them if it
 * alone were selected. `byClause`: by CLAUSE_CODES.
 */
export function countClauses(bits: number, by: number, byClause: Int32Array): void {
  CLAUSE_SELECTIONS.forEach((selection, index) => {
    if (bits & selection) increment(byClause, index, by);
  });
}
