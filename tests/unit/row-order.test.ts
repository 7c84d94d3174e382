import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsByKey } from '../../src/core/row-order.ts';

/** What a stable sort of numbers, NaN last, makes of them. */
function expected(keys: readonly number[]): readonly number[] {
  const rank = (key: number) => (Number.isNaN(key) ? 1 : 0);
  return keys
    .map((key, row) => ({ key, row }))
    .sort((a, b) => rank(a.key) - rank(b.key) || (rank(a.key) ? 0 : a.key - b.key) || a.row - b.row)
    .map(({ row }) => row);
}

test('rows follow their keys, equal ones their rows, NaN last', () => {
  const key = fc.oneof(
    fc.double({ noDefaultInfinity: false }),
    fc.integer({ min: -3, max: 3 }),
    fc.constant(Number.NaN),
  );
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      // -0 and 0 are one number to a reader.
      const plain = keys.map((value) => (value === 0 ? 0 : value));
      expect([...rowsByKey(Float64Array.from(plain))]).toEqual(expected(plain));
    }),
    { numRuns: 500 },
  );
});
