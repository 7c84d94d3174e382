import { type Day, dayFrom } from './day.ts';

/** Day on which the regulation was signed: 19 November 2020. */
export const SIGNING_DAY: Day = dayFrom(2020, 11, 19);

/**
 * Codes of the clause table of the regulation of 19-11-2020, in reading order. `0` is the purpose,
 * not a clause: its records pass only while no clause is selected.
 */
export const CLAUSE_CODES = [
  '0',
  '1',
  '1a',
  '2',
  '3',
  '3a',
  '3b',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
] as const;

export type ClauseCode = (typeof CLAUSE_CODES)[number];

/** Codes that a user can select: all but the purpose. */
export const SELECTABLE_CLAUSES = CLAUSE_CODES.filter((code) => code !== '0');

/** Clauses that the atlas lists with their words but holds no data for, on purpose. */
export const UNMANAGED_CLAUSES: readonly ClauseCode[] = ['3a', '9'];

export function isClauseCode(text: string): text is ClauseCode {
  return (CLAUSE_CODES as readonly string[]).includes(text);
}

/** Position of a code in CLAUSE_CODES; also its bit in a clause mask. */
export function clauseIndex(code: ClauseCode): number {
  return CLAUSE_CODES.indexOf(code);
}

/** The clause that a sub-clause belongs to: `3b` → `3`; null for a clause of its own. */
export function parentClause(code: ClauseCode): ClauseCode | null {
  return code.length > 1 ? (code.slice(0, 1) as ClauseCode) : null;
}

/** Bits of the clauses a record is filed under, one bit per position in CLAUSE_CODES. */
export function clauseBits(codes: readonly ClauseCode[]): number {
  return codes.reduce((bits, code) => bits | (1 << clauseIndex(code)), 0);
}

/** Bits that a selection accepts: each selected code and, for a parent, its children. */
export function selectionBits(codes: readonly ClauseCode[]): number {
  return clauseBits(
    CLAUSE_CODES.filter((code) => {
      const parent = parentClause(code);
      return codes.includes(code) || (parent !== null && codes.includes(parent));
    }),
  );
}
