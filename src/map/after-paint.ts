/**
 * Runs a task once the next frame is painted, however often it was asked for until then, and never
 * sooner than `spacingMs` after its last run.
 */
export class AfterPaint {
  readonly #task: () => void;
  readonly #spacingMs: number;
  #lastMs = Number.NEGATIVE_INFINITY;
  #frame: number | null = null;
  #timer: number | undefined;

  constructor(task: () => void, spacingMs: number) {
    this.#task = task;
    this.#spacingMs = spacingMs;
  }

  get isPending(): boolean {
    return this.#frame !== null;
  }

  request(): void {
    this.#frame ??= requestAnimationFrame(() => {
      const waitMs = Math.max(0, this.#lastMs + this.#spacingMs - performance.now());
      this.#timer = window.setTimeout(() => this.run(), waitMs);
    });
  }

  /** Runs it at once, and not again for what was asked for before. */
  run(): void {
    this.cancel();
    this.#task();
    this.#lastMs = performance.now();
  }

  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    window.clearTimeout(this.#timer);
    this.#frame = null;
  }
}
