import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a desk knows of the walls of its browser. */
export interface Desk {
  readonly isWallThere: boolean;
  /** Whether moving over the map points on the wall. */
  readonly isPointing: boolean;
  /** How often something was sent, so that each time can be said. */
  readonly sentCount: number;
}

export type DeskStore = StoreApi<Desk>;

export function createDesk(): DeskStore {
  return createStore<Desk>(() => ({ isWallThere: false, isPointing: false, sentCount: 0 }));
}
