import { isNightAt } from '../../../core/wall/night.ts';
import type { CareStore } from '../../../state/wall/care.ts';
import { every, type Timekeeper } from './timekeeper.ts';

const LOOK_MS = 60_000;

/** Says whether it is dark outside. */
export function bindNight(care: CareStore, time: Timekeeper): () => void {
  return every(time, LOOK_MS, () => {
    const isNight = isNightAt(time.now());
    if (isNight !== care.getState().isNight) care.setState({ isNight });
  });
}
