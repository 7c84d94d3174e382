import {
  type ClauseCode,
  SELECTABLE_CLAUSES,
  UNMANAGED_CLAUSES,
} from '../../../src/core/clause.ts';
import {
  type ClauseSelection,
  isClauseShown,
  toggleClause,
} from '../../../src/core/clause-selection.ts';
import { parseDay } from '../../../src/core/day.ts';
import type { FilterConditions } from '../../../src/core/filter.ts';
import { noConditions } from '../../support/no-conditions.ts';
import type { ChangeInput } from '../page/driver.ts';
import { SYNTHETIC_LAYERS } from './layer-fields.ts';

/** A change of the filter: what a person does, and the conditions that hold afterwards. */
export interface Question {
  readonly input: ChangeInput;
  readonly conditions: FilterConditions;
}

/** Changes that are measured one after the other; what `before` does is not measured. */
export interface QuestionSeries {
  readonly measure: string;
  readonly before: readonly Question[];
  /** Asked round and round: the last leads back to before the first. */
  readonly round: readonly Question[];
}

interface Asked {
  readonly clauses?: ClauseSelection;
  readonly from?: string;
  readonly to?: string;
}

const day = (iso: string | undefined) => (iso === undefined ? null : parseDay(iso));

export function conditionsOf({ clauses = null, from, to }: Asked): FilterConditions {
  return { ...noConditions(SYNTHETIC_LAYERS), clauses, from: day(from), to: day(to) };
}

/** Clauses whose records pass; null: no condition on clauses. */
export function clausesShown(selection: ClauseSelection): readonly ClauseCode[] | null {
  if (selection === null) return null;
  return SELECTABLE_CLAUSES.filter(
    (code) => !UNMANAGED_CLAUSES.includes(code) && isClauseShown(selection, code),
  );
}

/** Clicks on clauses, one after the other, from a selection on. */
function clicks(start: ClauseSelection, codes: readonly ClauseCode[]): readonly Question[] {
  let clauses = start;
  return codes.map((code) => {
    clauses = toggleClause(clauses, code);
    return { input: { do: 'toggle', code }, conditions: conditionsOf({ clauses }) };
  });
}

const FROM = '2019-01-01';
/** All before the units of 2025: the ground stays as it is. */
const ENDS = ['2021-06-30', '2022-06-30', '2023-06-30', '2024-06-30', '2020-06-30'] as const;

function period(to: string): Question {
  return { input: { do: 'type', from: FROM, to }, conditions: conditionsOf({ from: FROM, to }) };
}

const EVERYTHING: Question = { input: { do: 'everything' }, conditions: conditionsOf({}) };

/** The changes that the bench measures. Each answer differs from the one before it. */
export const QUESTION_SERIES: readonly QuestionSeries[] = [
  {
    measure: 'clause change, most shown',
    before: [EVERYTHING],
    round: clicks(null, ['5', '5']),
  },
  {
    measure: 'clause change, one or two shown',
    before: [
      EVERYTHING,
      { input: { do: 'only', code: '5' }, conditions: conditionsOf({ clauses: ['5'] }) },
    ],
    round: clicks(['5'], ['6', '5', '7', '6', '8', '7', '5', '8']),
  },
  {
    measure: 'date change',
    before: [EVERYTHING, period('2020-06-30')],
    round: ENDS.map(period),
  },
];

export { EVERYTHING };
