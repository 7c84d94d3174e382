import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BoardPages, BoardPagesStore } from '../../state/wall/board-pages.ts';
import type { Care, CareStore } from '../../state/wall/care.ts';
import type { RescueState, RescueStore } from '../../state/wall/rescue.ts';
import type { TourState, TourStore } from '../../state/wall/tour.ts';

/** What the parts of the wall share besides the atlas itself: a store for each concern. */
export interface WallStores {
  readonly pages: BoardPagesStore;
  readonly tour: TourStore;
  readonly care: CareStore;
  readonly rescue: RescueStore;
}

const WallContext = createContext<WallStores | null>(null);

export const WallProvider = WallContext.Provider;

/** The stores of the wall. Throws outside of WallProvider: a programmer error. */
export function useWall(): WallStores {
  const stores = useContext(WallContext);
  if (stores === null) throw new Error('No WallProvider above this component');
  return stores;
}

export function useBoardPages(): BoardPages {
  return useStore(useWall().pages);
}

export function useTour<T>(selector: (state: TourState) => T): T {
  return useStore(useWall().tour, selector);
}

export function useCare<T>(selector: (care: Care) => T): T {
  return useStore(useWall().care, selector);
}

export function useRescue<T>(selector: (state: RescueState) => T): T {
  return useStore(useWall().rescue, selector);
}
