import type { Page } from 'playwright-core';
import type { FilterConditions } from '../../../src/core/filter.ts';
import type { Change, Reading } from '../page/driver.ts';
import { keyOf } from '../synthetic/naive-answers.ts';
import { clausesShown, EVERYTHING, type Question } from '../synthetic/questions.ts';
import { ANSWER_LIMIT_MS, within } from './time-limit.ts';
import type { Visit } from './visit.ts';

/** Asks a page, and remembers what it shows: what is shown already cannot be asked for. */
export class Asker {
  readonly #visit: Visit;
  #shown: FilterConditions = EVERYTHING.conditions;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** The question with its answer, as the page gets it. */
  #changeOf({ input, conditions }: Question): Change {
    const count = this.#visit.counts.get(keyOf(conditions));
    if (count === undefined) throw new Error(`nobody counted ${keyOf(conditions)}`);
    const { clauses, from, to } = conditions;
    return { input, clauses: clausesShown(clauses), from, to, count };
  }

  /**
   * Makes a change on the page and waits until its answer is painted. A page is done only when it
   * tells the naive filter's count (the atlas) and has drawn that many: another answer never is.
   */
  async ask(question: Question): Promise<Reading> {
    return this.#run(question, (page, change) =>
      page.evaluate(async (asked) => {
        if (!window.benchProbe) throw new Error('the page has no probe');
        return window.benchProbe.measure(asked);
      }, change),
    );
  }

  /** The same, for others to watch: nothing is measured, and nothing waits for the GPU. */
  async change(question: Question): Promise<void> {
    await this.#run(question, (page, change) =>
      page.evaluate((asked) => window.benchProbe?.makeChange(asked), change),
    );
  }

  async #run<T>(question: Question, act: (page: Page, change: Change) => Promise<T>): Promise<T> {
    const change = this.#changeOf(question);
    const outcome = await within(
      ANSWER_LIMIT_MS,
      `${JSON.stringify(change.input)}, ${change.count} expected`,
      act(this.#visit.page, change),
    );
    this.#shown = question.conditions;
    return outcome;
  }

  /** Brings the page to where the question leads, unless it is there. */
  async bringTo(question: Question): Promise<void> {
    if (keyOf(question.conditions) !== keyOf(this.#shown)) await this.change(question);
  }
}
