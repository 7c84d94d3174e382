/** Something that only one tab holds at a time. */
export interface Hold {
  release(): void;
}

/** Holds by name, over all tabs of the site; those of a tab that is closed or crashes are free. */
export interface Locks {
  /** Null: another tab, or this one, holds it. */
  tryHold(name: string): Promise<Hold | null>;
  /** Holds it as soon as nobody else does. Null: the signal came first. */
  waitFor(name: string, signal: AbortSignal): Promise<Hold | null>;
  /** Names that other tabs hold. */
  heldByOthers(): Promise<readonly string[]>;
}

/** What tabs tell each other. */
export type TabMessage =
  | { readonly kind: 'changed'; readonly ids: readonly string[] }
  /** A tab has begun or ceased to hold a plan. */
  | { readonly kind: 'holds' };

export interface TabChannel {
  post(message: TabMessage): void;
  /** Calls back for messages of other tabs, until what it returns is called. */
  listen(onMessage: (message: TabMessage) => void): () => void;
}
