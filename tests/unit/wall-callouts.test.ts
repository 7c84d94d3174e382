import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_STATUSES } from '../../src/core/record.ts';
import { importantRows } from '../../src/map/callouts/importance.ts';
import { wrapText } from '../../src/map/callouts/wrap-text.ts';

/** As wide as its characters are many. */
const measure = (text: string) => [...text].length;

describe('text in lines', () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}]{1,14}$/u), { minLength: 1, maxLength: 12 });

  test('leaves nothing out, whatever the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, widthPx) => {
        const lines = wrapText(parts.join(' '), { widthPx, firstIndentPx: 0, measure });
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
      }),
    );
  });

  test('has no line wider than its room, the first one narrower by its indent', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 6, max: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (parts, widthPx, firstIndentPx) => {
          const lines = wrapText(parts.join('  '), { widthPx, firstIndentPx, measure });
          for (const [index, line] of lines.entries()) {
            expect(measure(line)).toBeLessThanOrEqual(widthPx - (index === 0 ? firstIndentPx : 0));
          }
        },
      ),
    );
  });

  test('breaks between words, and a word only where it is wider than a line', () => {
    const wrap = (text: string) => wrapText(text, { widthPx: 8, firstIndentPx: 0, measure });
    expect(wrap('Nâng cấp đường')).toEqual(['Nâng cấp', 'đường']);
    expect(wrap('a bcdefghijkl')).toEqual(['a', 'bcdefghi', 'jkl']);
  });
});

interface Row {
  readonly start: number;
  readonly end: number;
  readonly budget?: number;
  readonly level?: number;
  readonly layer?: 'projects' | 'rescue-plans';
}

const LAYERS = ['projects', 'rescue-plans'] as const;

const TODAY = 100;

/** Columns of a few rows, each with its days, its budget and its level of risk. */
function columnsOf(rows: readonly Row[]) {
  return {
    isDated: Uint8Array.from(rows, () => 1),
    startDay: Int32Array.from(rows, ({ start }) => start),
    endDay: Int32Array.from(rows, ({ end }) => end),
    // What no source says the state of goes by its days.
    status: Uint8Array.from(rows, () => RECORD_STATUSES.indexOf('unknown')),
    budgetVnd: Float64Array.from(rows, ({ budget }) => budget ?? Number.NaN),
    riskLevel: Uint8Array.from(rows, ({ level }) => level ?? 0),
    layerIds: LAYERS,
    layer: Uint8Array.from(rows, ({ layer }) => LAYERS.indexOf(layer ?? 'projects')),
  };
}

function ranked(rows: readonly Row[]): readonly number[] {
  return importantRows([...rows.keys()], { columns: columnsOf(rows), today: TODAY });
}

describe('what the room is told of first', () => {
  test('is a high risk, and no place or team of the same plans', () => {
    const rows = [
      { start: 90, end: 110, layer: 'rescue-plans' as const },
      { start: 90, end: 110, level: 4, layer: 'rescue-plans' as const },
      { start: 90, end: 110, level: 2, layer: 'rescue-plans' as const },
      // Of a plan that is over.
      { start: 10, end: 20, level: 5, layer: 'rescue-plans' as const },
    ];
    expect(ranked(rows)).toEqual([1]);
  });

  test('is under way, by its budget, one that is not known last', () => {
    const rows = [
      { start: 90, end: 110 },
      { start: 90, end: 110, budget: 5 },
      { start: 90, end: 110, budget: 9 },
    ];
    expect(ranked(rows)).toEqual([2, 1, 0]);
  });

  test('then risk areas of level 3 and more, then what is planned, the soonest first', () => {
    const rows = [
      { start: 150, end: 160 },
      { start: 120, end: 130 },
      { start: 0, end: 200, level: 3 },
      { start: 0, end: 200, level: 5 },
      { start: 90, end: 110 },
    ];
    expect(ranked(rows)).toEqual([4, 3, 2, 1, 0]);
  });

  test('never what has ended, nor a lesser risk', () => {
    expect(
      ranked([
        { start: 10, end: 20 },
        { start: 0, end: 200, level: 2 },
      ]),
    ).toEqual([]);
  });
});
