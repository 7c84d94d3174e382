import { Asker } from '../contenders/ask.ts';
import { longestTaskMs } from '../contenders/longest-task.ts';
import type { Visit } from '../contenders/visit.ts';
import type { Reading } from '../page/driver.ts';
import type { PagePart } from '../part.ts';
import { EVERYTHING, QUESTION_SERIES, type Question } from '../synthetic/questions.ts';

/** Readings of a series of the atlas where targets are judged; elsewhere only growth and ratios are. */
const READINGS = 12;
const FEW_READINGS = 4;
const JUDGED_FROM = 100_000;
/** The first answers of a page are those that its code is compiled for; the more, the more is judged. */
const WARM_UP = 2;
const SHORT_WARM_UP = 1;
/** Contenders that take seconds get fewer readings, but never fewer than this. */
const FEWEST = 3;
/** Time that the answers of a series may take together; the map coming to rest is not counted. */
const SERIES_MS = 4_000;
const TRACED = 1;

const TOLD = ': status and list';
const TASK = ': longest main-thread task';

/** The questions of a round, again and again. */
function* endless(round: readonly Question[]): Generator<Question, never> {
  for (;;) yield* round;
}

function isJudged({ contender, size }: Visit): boolean {
  return contender === 'atlas' && size >= JUDGED_FROM;
}

async function readings(
  asker: Asker,
  questions: Generator<Question, never>,
  isToBeJudged: boolean,
): Promise<readonly Reading[]> {
  const found: Reading[] = [];
  const warmUp = isToBeJudged ? WARM_UP : SHORT_WARM_UP;
  const enough = warmUp + (isToBeJudged ? READINGS : FEW_READINGS);
  let answeredMs = 0;
  const isDone = () =>
    found.length >= enough || (found.length >= warmUp + FEWEST && answeredMs > SERIES_MS);
  while (!isDone()) {
    const reading = await asker.ask(questions.next().value);
    answeredMs += reading.paintedMs;
    found.push(reading);
  }
  return found.slice(warmUp);
}

/** Clause and date changes from the input event to the answer on the screen. */
export const filter: PagePart = {
  kind: 'page',
  name: 'filter',
  measures: QUESTION_SERIES.flatMap(({ measure }) => [
    { name: measure, unit: 'ms' },
    { name: measure + TOLD, unit: 'ms', isAtlasOnly: true },
    { name: measure + TASK, unit: 'ms', from: JUDGED_FROM, isAtlasOnly: true },
  ]),
  async *run(visit) {
    const asker = new Asker(visit);
    for (const { measure, before, round } of QUESTION_SERIES) {
      for (const question of before) await asker.bringTo(question);
      const questions = endless(round);
      const found = await readings(asker, questions, isJudged(visit));
      yield { measure, values: found.map(({ paintedMs }) => paintedMs) };
      const told = found.map(({ toldMs }) => toldMs).filter((ms) => ms !== null);
      if (told.length > 0) yield { measure: measure + TOLD, values: told };
      if (!isJudged(visit)) continue;
      const longest = await longestTaskMs(visit, async () => {
        for (let asked = 0; asked < TRACED; asked++) {
          await asker.change(questions.next().value);
        }
      });
      yield { measure: measure + TASK, values: [longest] };
    }
    await asker.bringTo(EVERYTHING);
  },
};
