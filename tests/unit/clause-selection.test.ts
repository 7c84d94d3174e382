import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClauseCode, SELECTABLE_CLAUSES, selectionBits } from '../../src/core/clause.ts';
import {
  type ClauseSelection,
  isClausePartlyShown,
  isClauseShown,
  toggleClause,
} from '../../src/core/clause-selection.ts';

const MANAGED = SELECTABLE_CLAUSES.filter((code) => code !== '3a' && code !== '9');
const codeOf = fc.constantFrom<ClauseCode>(...MANAGED);

/** Selections that clicks can lead to. */
const clicked = fc
  .array(codeOf, { maxLength: 30 })
  .map((clicks) => clicks.reduce<ClauseSelection>(toggleClause, null));

describe('toggling clauses', () => {
  it('changes what was clicked, unless nothing would be left', () => {
    fc.assert(
      fc.property(clicked, codeOf, (selection, code) => {
        const next = toggleClause(selection, code);
        if (!isClauseShown(selection, code)) expect(isClauseShown(next, code)).toBe(true);
        else if (next !== null) expect(isClauseShown(next, code)).toBe(false);
      }),
    );
  });

  it('never touches other families of clauses', () => {
    fc.assert(
      fc.property(clicked, codeOf, (selection, code) => {
        const next = toggleClause(selection, code);
        const others = MANAGED.filter((other) => other[0] !== code[0]);
        const before = others.filter((other) => isClauseShown(selection, other));
        const after = others.filter((other) => isClauseShown(next, other));
        if (next !== null || before.length > 0) expect(after).toEqual(before);
      }),
    );
  });

  it('is written without empty lists and without children of a selected parent', () => {
    fc.assert(
      fc.property(clicked, (selection) => {
        if (selection === null) return;
        expect(selection.length).toBeGreaterThan(0);
        for (const code of selection) {
          const rest = selection.filter((other) => other !== code);
          expect(selectionBits(rest)).not.toBe(selectionBits(selection));
        }
      }),
    );
  });

  it('marks a parent as partly shown when only a child is', () => {
    expect(isClausePartlyShown(['3b'], '3')).toBe(true);
    expect(isClausePartlyShown(['3'], '3')).toBe(false);
    expect(isClausePartlyShown(null, '3')).toBe(false);
    expect(isClausePartlyShown(['5'], '3')).toBe(false);
  });
});
