import type { ReactNode } from 'react';

/** A part of a board that must not be divided: a line, a row, a figure with its words. */
export interface BoardBlock {
  readonly key: string;
  readonly node: ReactNode;
}

/** Blocks under a heading. What does not fit a page goes to the next, the heading with it. */
export interface BoardSection {
  readonly key: string;
  /** Null: none. */
  readonly heading: ReactNode | null;
  readonly blocks: readonly BoardBlock[];
}
