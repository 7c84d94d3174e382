import * as v from 'valibot';
import { type Bilingual, bilingualSchema, textSchema } from '../record.ts';
import { failure, type Issue, type Result, success } from '../result.ts';

/** The only version of the file there is. */
export const PLAYLIST_VERSION = 1;

/** How long a page of a stop is shown, seconds: time to read, and not so long that a list never ends. */
export const DWELL_RANGE_S = [5, 600] as const;
export const USUAL_DWELL_S = 20;

/** More stops than this take longer than anybody waits for one of them. */
export const MOST_STOPS = 200;

/** A place of the tour. */
export interface Stop {
  /** Query string of the atlas, with its question mark; `?` alone is the plain page. */
  readonly url: string;
  /** Seconds for each page of its board. */
  readonly dwellS: number;
  /** Null: told by what the view asks for. */
  readonly title: Bilingual | null;
}

/** Views that a wall shows one after the other. */
export interface Playlist {
  readonly title: Bilingual;
  readonly stops: readonly Stop[];
}

const fileSchema = v.strictObject({
  version: v.literal(PLAYLIST_VERSION),
  title: bilingualSchema,
  stops: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_STOPS)),
});

const stopSchema = v.strictObject({
  url: v.pipe(textSchema, v.regex(/^\?/, 'does not begin with "?"')),
  dwellS: v.pipe(v.number(), v.minValue(DWELL_RANGE_S[0]), v.maxValue(DWELL_RANGE_S[1])),
  title: v.nullable(bilingualSchema),
});

function issuesOf(
  issues: readonly v.BaseIssue<unknown>[],
  { file, feature }: Pick<Issue, 'file' | 'feature'>,
): readonly Issue[] {
  return issues.map((issue) => ({
    file,
    feature,
    field: v.getDotPath(issue),
    reason: issue.message,
  }));
}

/** How an issue names a stop: by its number in the file, from 1. */
function stopName(index: number): string {
  return `stop ${index + 1}`;
}

/**
 * Reads a playlist. `reasonAgainst` judges the query string of a stop: why the atlas cannot show it,
 * or null. A bad stop is left out and told with its number; a list without a good one is refused.
 */
export function readPlaylist(
  content: unknown,
  file: string,
  reasonAgainst: (url: string) => string | null,
): Result<Playlist> {
  const list = v.safeParse(fileSchema, content);
  if (!list.success) return failure(issuesOf(list.issues, { file, feature: null }));
  const issues: Issue[] = [];
  const stops = list.output.stops.flatMap((given, index): readonly Stop[] => {
    const feature = stopName(index);
    const stop = v.safeParse(stopSchema, given);
    if (!stop.success) {
      issues.push(...issuesOf(stop.issues, { file, feature }));
      return [];
    }
    const reason = reasonAgainst(stop.output.url);
    if (reason === null) return [stop.output];
    issues.push({ file, feature, field: 'url', reason });
    return [];
  });
  return stops.length > 0 ? success({ title: list.output.title, stops }, issues) : failure(issues);
}

/** The file's text: what readPlaylist reads back as the same list. */
export function writePlaylist({ title, stops }: Playlist): string {
  return `${JSON.stringify({ version: PLAYLIST_VERSION, title, stops }, null, 2)}\n`;
}
