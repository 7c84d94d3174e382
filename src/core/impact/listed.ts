import { aboutCount } from './line.ts';
import type { Caveat } from './report.ts';

/** Lines of one kind that a report lists; the totals count all. A page and a sheet hold no more. */
export const MAX_LISTED = 25;

/** The first of some things, and a caveat with the number of the others. */
export function listed<T>(things: readonly T[]): {
  readonly shown: readonly T[];
  readonly caveats: readonly Caveat[];
} {
  return {
    shown: things.slice(0, MAX_LISTED),
    caveats: aboutCount('not-listed', Math.max(0, things.length - MAX_LISTED)),
  };
}
