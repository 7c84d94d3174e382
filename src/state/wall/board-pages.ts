import { createStore, type StoreApi } from 'zustand/vanilla';

/** What does not fit a board at its type size goes to further pages. */
export interface BoardPages {
  /** The one shown, from 0. */
  readonly page: number;
  /** At least 1: a board that says only that there is nothing is a page, too. */
  readonly pageCount: number;
}

/** Measured by the board that is shown; turned by whoever keeps the time. */
export type BoardPagesStore = StoreApi<BoardPages>;

export function createBoardPages(): BoardPagesStore {
  return createStore<BoardPages>(() => ({ page: 0, pageCount: 1 }));
}

/** Takes over how many pages the board has at its size; keeps the page shown within them. */
export function setPageCount(store: BoardPagesStore, count: number): void {
  const pageCount = Math.max(1, count);
  const { page, pageCount: before } = store.getState();
  const kept = Math.min(page, pageCount - 1);
  if (kept !== page || pageCount !== before) store.setState({ page: kept, pageCount });
}

/** Turns to a page; one that is not there is the nearest that is. */
export function turnToPage(store: BoardPagesStore, page: number): void {
  const { pageCount } = store.getState();
  store.setState({ page: Math.max(0, Math.min(page, pageCount - 1)) });
}
