import { todayInVietnam } from '../../../core/day.ts';
import { type AtlasStore, changeSession } from '../../../state/store.ts';
import { every, type Timekeeper } from './timekeeper.ts';

const LOOK_MS = 30_000;

/** Turns the page's day at midnight in Vietnam: a wall that runs for days would stay in the first. */
export function bindDay(store: AtlasStore, time: Timekeeper): () => void {
  return every(time, LOOK_MS, () => {
    const today = todayInVietnam(new Date(time.now()));
    if (today !== store.getState().session.today) changeSession(store, { today });
  });
}
