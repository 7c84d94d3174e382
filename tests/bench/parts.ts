import type { Part } from './part.ts';
import { country } from './parts/country.ts';
import { draw } from './parts/draw.ts';
import { filter } from './parts/filter.ts';
import { firstView } from './parts/first-view.ts';
import { memory } from './parts/memory.ts';
import { opening } from './parts/opening.ts';
import { play } from './parts/play.ts';
import { report } from './parts/report.ts';
import { scan } from './parts/scan.ts';
import { soak } from './parts/soak.ts';

/** Everything that the bench measures, in the order of its tables. A new part is one line here. */
export const PARTS: readonly Part[] = [
  scan,
  report,
  draw,
  opening,
  memory,
  filter,
  play,
  firstView,
  country,
  soak,
];
