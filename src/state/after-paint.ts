/**
 * Runs a task once a frame is painted, however often it was asked for until then. Asked to wait, it
 * runs that much later, or with the first that need not wait.
 */
export class AfterPaint {
  readonly #task: () => void;
  #dueMs = Number.POSITIVE_INFINITY;
  #frame = 0;
  #timer: number | undefined;

  constructor(task: () => void) {
    this.#task = task;
  }

  get isPending(): boolean {
    return this.#dueMs !== Number.POSITIVE_INFINITY;
  }

  request(waitMs: number): void {
    const dueMs = performance.now() + waitMs;
    if (dueMs >= this.#dueMs) return;
    this.cancel();
    this.#dueMs = dueMs;
    this.#frame = requestAnimationFrame(() => {
      this.#timer = window.setTimeout(() => this.run(), Math.max(0, dueMs - performance.now()));
    });
  }

  /** Runs it at once, and not again for what was asked for before. */
  run(): void {
    this.cancel();
    this.#task();
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    window.clearTimeout(this.#timer);
    this.#dueMs = Number.POSITIVE_INFINITY;
  }
}
