import {
  CONTENDERS,
  type ContenderName,
  type Measurement,
  measured,
  unfinished,
} from '../measure.ts';
import type { Bench, Measure, PagePart } from '../part.ts';
import type { NaiveCounts } from '../synthetic/naive-answers.ts';
import { preparedRecords } from './prepared-records.ts';
import type { ContenderSites } from './sites.ts';
import { type Visit, visit } from './visit.ts';

interface Round {
  readonly parts: readonly PagePart[];
  readonly contender: ContenderName;
  readonly size: number;
}

/** Whether a contender is asked for a measure with some number of records. */
export function isAsked(measure: Measure, contender: ContenderName, size: number): boolean {
  const { isAtlasOnly = false, from = 0, peersFrom = 0 } = measure;
  return size >= from && (contender === 'atlas' || (!isAtlasOnly && size >= peersFrom));
}

/** What the parts promised and did not give, with the reason. */
function missing(round: Round, found: readonly Measurement[], reason: string) {
  const { contender, size } = round;
  return round.parts.flatMap((part) =>
    part.measures
      .filter((measure) => {
        const isGiven = (each: Measurement) =>
          each.part === part.name && each.measure === measure.name;
        return isAsked(measure, contender, size) && !found.some(isGiven);
      })
      .map(({ name, unit }) =>
        unfinished(
          { part: part.name, measure: name, subject: contender, records: size, unit },
          reason,
        ),
      ),
  );
}

/** Runs the parts on an opened page; `found` grows as they go, so that a crash keeps what was before it. */
async function measurePage(opened: Visit, round: Round, found: Measurement[]): Promise<void> {
  for (const part of round.parts) {
    if (!part.measures.some((measure) => isAsked(measure, round.contender, round.size))) continue;
    for await (const { measure, values } of part.run(opened)) {
      const unit = part.measures.find(({ name }) => name === measure)?.unit;
      if (unit === undefined) throw new Error(`${part.name} did not promise "${measure}"`);
      const key = { part: part.name, measure, subject: round.contender, records: round.size, unit };
      found.push(measured(key, values));
    }
  }
}

async function measureContender(
  bench: Bench,
  sites: ContenderSites,
  { round, counts }: { readonly round: Round; readonly counts: NaiveCounts },
): Promise<readonly Measurement[]> {
  const { contender, size } = round;
  const found: Measurement[] = [];
  try {
    const page = await sites.pageOf(contender);
    await visit(await bench.launch(), { ...page, contender, size, counts }, async (opened) => {
      bench.note(`${contender}, ${size} records, drawn by ${opened.renderer}`);
      if (contender === 'atlas') await sites.notePlace(opened.page);
      await measurePage(opened, round, found);
    });
    return found;
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    bench.note(`${contender}, ${size} records: ${reason}`);
    return [...found, ...missing(round, found, reason)];
  }
}

/** Measures the pages of all contenders with each number of records, the smallest first: they are prepared. */
export async function runPageParts(
  bench: Bench,
  sites: ContenderSites,
  parts: readonly PagePart[],
): Promise<void> {
  try {
    for (const size of bench.sizes) {
      const records = preparedRecords(bench.scratch, size);
      const { counts } = records;
      await sites.take(records);
      for (const contender of CONTENDERS) {
        const round = { parts, contender, size };
        bench.keep(await measureContender(bench, sites, { round, counts }));
      }
    }
  } finally {
    await sites.close();
  }
}
