import { useEffect } from 'react';
import { selectYear, selectYears } from '../../state/statistics.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore } from '../atlas-context.ts';

/** Long enough to compare a year with the one before. */
export const MS_PER_YEAR = 1_400;

/** Begins at the year shown, or anew where that is the last. One of the two plays at a time. */
export function startPlayingYears(store: AtlasStore): void {
  const state = store.getState();
  const years = selectYears(state);
  const [first] = years;
  if (first !== undefined && selectYear(state) >= (years.at(-1) ?? first)) {
    changeView(store, { year: first });
  }
  changeSession(store, { isPlayingYears: true, isPlaying: false });
}

export function stopPlayingYears(store: AtlasStore): void {
  changeSession(store, { isPlayingYears: false });
}

/** The next year of the level shown in which something is known; stops after the last. */
function stepYear(store: AtlasStore): void {
  const state = store.getState();
  const year = selectYear(state);
  const years = selectYears(state);
  const next = years.find((each) => each > year);
  if (next !== undefined) changeView(store, { year: next }, 'replace');
  if (next === undefined || next === years.at(-1)) stopPlayingYears(store);
}

/** Steps through the years while the session says so. A step is a step: nothing glides between. */
export function useYearPlayback(): void {
  const store = useAtlasStore();
  const isPlaying = useAtlas(({ session }) => session.isPlayingYears);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => stepYear(store), MS_PER_YEAR);
    return () => clearInterval(timer);
  }, [store, isPlaying]);
  useEffect(() => () => stopPlayingYears(store), [store]);
}
