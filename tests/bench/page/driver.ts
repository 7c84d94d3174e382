/** What a person does to a filter. Dates are ISO days; an empty text is no limit. */
export type ChangeInput =
  | { readonly do: 'toggle'; readonly code: string }
  | { readonly do: 'only'; readonly code: string }
  | { readonly do: 'type'; readonly from: string; readonly to: string }
  | { readonly do: 'everything' };

/** A change to make on the page, and the answer that must come of it. */
export interface Change {
  readonly input: ChangeInput;
  /** For pages that know no clause table: what passes afterwards. Null: no condition. */
  readonly clauses: readonly string[] | null;
  /** Days since 1970-01-01. */
  readonly from: number | null;
  readonly to: number | null;
  /** Records that pass, by the naive filter. */
  readonly count: number;
}

/** What each contender's page must be able to do; the probe does the measuring. */
export interface BenchDriver {
  /** Records that the page says it holds; null where it does not say. */
  recordsHeld(): number | null;
  /** Resolves once nothing is left to draw. */
  untilQuiet(): Promise<void>;
  /** What comes before the change itself: typing into a field, say. */
  prepare(change: Change): Promise<void>;
  /** The change, made in this task as by the page's own handler. */
  act(change: Change): void;
  /** Called before `act`: resolves when the contender has drawn the whole answer. */
  untilDrawn(change: Change): Promise<void>;
  /** Called before `act`: resolves when text and list tell the answer; null where there are none. */
  untilTold(change: Change): Promise<void> | null;
  /** Moves a window of twelve months onwards day by day, a month in 225 ms. */
  startPlaying(): void;
  stopPlaying(): void;
}

/** Milliseconds from the change. */
export interface Reading {
  readonly paintedMs: number;
  readonly toldMs: number | null;
}

export interface FrameCount {
  readonly fps: number;
  readonly longestMs: number;
  /** Each frame, without the one that was under way at the end. */
  readonly framesMs: readonly number[];
}

export interface ViewShifts {
  /** Milliseconds since the navigation began. */
  readonly largestPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
}

/** Measures the page it was put into. */
export interface BenchProbe {
  /** When the page said that it is ready, in milliseconds since the navigation began. */
  readonly readyMs: number | null;
  measure(change: Change): Promise<Reading>;
  /** Makes a change and waits for its answer, but measures nothing and does not stop for the GPU. */
  makeChange(change: Change): Promise<void>;
  /** Milliseconds in which the page handles a pointer at that place of the window. */
  hover(x: number, y: number): Promise<number>;
  startFrames(): void;
  stopFrames(): FrameCount;
  viewShifts(): ViewShifts;
  /** What draws: the name that WebGL gives of its renderer. */
  renderer(): string;
}

declare global {
  interface Window {
    benchProbe?: BenchProbe;
    benchDriver?: BenchDriver;
  }
}
