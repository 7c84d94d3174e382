import type { AtlasState } from '../store.ts';
import { titleOf } from './stops.ts';

/** What the view is about, in the language shown: its place, clauses, unit or record. */
export function selectBoardTitle(state: AtlasState): string {
  return titleOf({ ...state.view, board: null }, state)[state.view.language];
}
