import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOf, listPassing } from '../../src/core/record-order.ts';
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

const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 });

test('parts of a list, put together, are all that passes in its order', () => {
  fc.assert(
    fc.property(flags, fc.integer({ min: 1, max: 9 }), (passing, partSize) => {
      const ordered = Uint32Array.from(passing, (_, row) => row).reverse();
      const passes = Uint8Array.from(passing, (isPassing) => (isPassing ? 1 : 0));
      const expectedRows = [...ordered].filter((row) => passes[row] === 1);
      const list = listPassing(ordered, { passes, count: expectedRows.length });
      const rows: number[] = [];
      for (let start = 0; start < list.size; start += partSize) {
        rows.push(...list.part(start, partSize));
      }
      expect(rows).toEqual(expectedRows);
      const whole = listOf(Uint32Array.from(expectedRows));
      for (const row of ordered) {
        expect(list.neighbours(row)).toEqual(whole.neighbours(row));
        expect(list.part(0, list.size)).toEqual(whole.part(0, list.size));
      }
    }),
  );
});
