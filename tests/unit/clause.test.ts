import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CLAUSE_CODES,
  clauseBits,
  isClauseCode,
  parentClause,
  SELECTABLE_CLAUSES,
  selectionBits,
} from '../../src/core/clause.ts';

describe('clause codes', () => {
  test('are those of the regulation; the purpose cannot be selected', () => {
    expect(SELECTABLE_CLAUSES).toEqual([
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
    ]);
    expect(isClauseCode('3b')).toBe(true);
    expect(isClauseCode('3c')).toBe(false);
    expect(isClauseCode('toString')).toBe(false);
  });

  test('sub-clauses know their parent', () => {
    expect(CLAUSE_CODES.map(parentClause).filter((code) => code !== null)).toEqual(['1', '3', '3']);
  });
});

describe('a selection', () => {
  const accepts = (
    selected: Parameters<typeof selectionBits>[0],
    code: (typeof CLAUSE_CODES)[number],
  ) => (selectionBits(selected) & clauseBits([code])) !== 0;

  test('of a parent takes its children, of a child not the parent', () => {
    expect(accepts(['3'], '3b')).toBe(true);
    expect(accepts(['3'], '3')).toBe(true);
    expect(accepts(['3b'], '3')).toBe(false);
    expect(accepts(['3b'], '3a')).toBe(false);
    expect(accepts(['1'], '1a')).toBe(true);
    expect(accepts(['1'], '3a')).toBe(false);
  });

  test('never takes the purpose', () => {
    expect(accepts(SELECTABLE_CLAUSES, '0')).toBe(false);
  });

  test('of two sets is what either takes', () => {
    const sets = fc.subarray([...SELECTABLE_CLAUSES]);
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(selectionBits([...a, ...b])).toBe(selectionBits(a) | selectionBits(b));
      }),
    );
  });
});
