import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackInput, type Page, packPages } from '../../src/core/wall/pack-pages.ts';

const inputs: fc.Arbitrary<PackInput> = fc
  .record({
    heights: fc.array(
      fc.record({ heightPx: fc.integer({ min: 1, max: 300 }), opens: fc.boolean() }),
      { maxLength: 40 },
    ),
    headings: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 41, maxLength: 41 }),
    gapPx: fc.integer({ min: 0, max: 20 }),
    availablePx: fc.integer({ min: 100, max: 900 }),
  })
  .map(({ heights, headings, gapPx, availablePx }) => {
    let section = 0;
    const blocks = heights.map(({ heightPx, opens }) => {
      if (opens) section++;
      return { heightPx, section };
    });
    return { blocks, headingsPx: headings, gapPx, availablePx };
  });

/** Height of a page, added up from its parts. */
function heightOf({ from, to }: Page, { blocks, headingsPx, gapPx }: PackInput): number {
  const held = blocks.slice(from, to);
  const sections = new Set(held.map(({ section }) => section));
  const headings = [...sections].reduce((sum, section) => sum + (headingsPx[section] ?? 0), 0);
  const gaps = Math.max(0, held.length - 1) * gapPx;
  return headings + gaps + held.reduce((sum, { heightPx }) => sum + heightPx, 0);
}

describe('pages of a board', () => {
  test('hold every block once, in order', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const pages = packPages(input);
        const held = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(held).toEqual(input.blocks.map((_, index) => index));
      }),
    );
  });

  test('are no higher than the room, but for a block that is so alone', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const page of packPages(input)) {
          if (page.to - page.from > 1) {
            expect(heightOf(page, input)).toBeLessThanOrEqual(input.availablePx + 0.5);
          }
        }
      }),
    );
  });

  test('are turned no sooner than needed', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { from, to } of packPages(input).slice(0, -1)) {
          expect(heightOf({ from, to: to + 1 }, input)).toBeGreaterThan(input.availablePx);
        }
      }),
    );
  });

  test('are one where there is nothing', () => {
    const nothing = { blocks: [], headingsPx: [], gapPx: 8, availablePx: 500 };
    expect(packPages(nothing)).toEqual([{ from: 0, to: 0 }]);
  });
});
