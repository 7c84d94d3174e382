import * as v from 'valibot';

/** Name of the channel on which desks and walls of one origin talk. */
export const WALL_CHANNEL = 'atlas-wall';

/** Longest query string that is taken: no view of the atlas comes near it. */
const MOST_QUERY = 4000;

const lngSchema = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latSchema = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** What desks and walls say to each other. */
export const wallMessageSchema = v.variant('kind', [
  /** Desk: is a wall there? */
  v.strictObject({ kind: v.literal('who') }),
  /** Wall: I am. */
  v.strictObject({ kind: v.literal('here') }),
  /** Wall: I am closing. */
  v.strictObject({ kind: v.literal('gone') }),
  /** Desk: show this view; its query string without the question mark. */
  v.strictObject({ kind: v.literal('show'), query: v.pipe(v.string(), v.maxLength(MOST_QUERY)) }),
  /** Desk: point there, `[lng, lat]` WGS 84; null: nowhere any more. */
  v.strictObject({
    kind: v.literal('point'),
    at: v.nullable(v.pipe(v.tuple([lngSchema, latSchema]), v.readonly())),
  }),
  /** Desk: go on with the tour. */
  v.strictObject({ kind: v.literal('back') }),
]);

export type WallMessage = v.InferOutput<typeof wallMessageSchema>;

/** A message as it came; null for what is none: another version of the page may be open beside this one. */
export function readWallMessage(data: unknown): WallMessage | null {
  const read = v.safeParse(wallMessageSchema, data);
  return read.success ? read.output : null;
}
