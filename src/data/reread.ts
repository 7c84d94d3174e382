import * as v from 'valibot';
import { type DatasetRef, datasetRowSchema } from '../core/catalog.ts';
import { PUBLISHED_LIST } from '../core/published-list.ts';
import { failure, type Result, success } from '../core/result.ts';
import { PLANS } from '../state/plans/record-of-plan.ts';
import type { AtlasState } from '../state/store.ts';
import { isReadAtOnce } from './load-atlas.ts';
import { readJson } from './read-json.ts';

const { id, title, nature, schema, source, licence, vintage, retrieved, defects } =
  datasetRowSchema.entries;

const listSchema = v.object({
  program: v.string(),
  datasets: v.array(
    v.object({
      ...{ id, title, nature, schema, source, licence, vintage, retrieved, defects },
      url: v.string(),
      bytes: v.number(),
    }),
  ),
});

/** What the server holds now. */
export interface PublishedList {
  /** Name of its program (PROGRAM_META). */
  readonly program: string;
  readonly datasets: readonly DatasetRef[];
}

/** Asks the server what it holds now. `no-cache`: it is asked, and answers only if something changed. */
export async function readPublishedList(): Promise<Result<PublishedList>> {
  const json = await readJson(PUBLISHED_LIST, PUBLISHED_LIST, { cache: 'no-cache' });
  if (!json.ok) return json;
  const list = v.safeParse(listSchema, json.value);
  if (list.success) return success(list.output);
  const [{ message: reason }] = list.issues;
  const field = v.getDotPath(list.issues[0]);
  return failure([{ file: PUBLISHED_LIST, feature: null, field, reason }]);
}

/** What to do about a list. */
export interface RereadPlan {
  /** Datasets with other content, which can be replaced where they are. */
  readonly replaced: readonly DatasetRef[];
  /** Whether there is more than that: another program, other datasets, or such as only a new page reads. */
  readonly needsNewPage: boolean;
}

interface Held {
  /** Name of the program that runs; null: it does not say. */
  readonly program: string | null;
  readonly datasets: AtlasState['datasets'];
}

/** Compares a list with what is held. Addresses carry hashes of content, so other content is another one. */
export function planReread(held: Held, { program, datasets }: PublishedList): RereadPlan {
  const known = Object.values(held.datasets).filter(({ ref }) => ref.id !== PLANS);
  const listed = new Set(datasets.map((ref) => ref.id));
  const isSameSet =
    known.length === datasets.length && known.every(({ ref }) => listed.has(ref.id));
  const changed = datasets.filter((ref) => held.datasets[ref.id]?.ref.url !== ref.url);
  const replaced = changed.filter((ref) => ref.id in held.datasets && isReadAtOnce(ref));
  const isOtherProgram = held.program !== null && held.program !== program;
  return {
    replaced,
    needsNewPage: isOtherProgram || !isSameSet || replaced.length < changed.length,
  };
}
