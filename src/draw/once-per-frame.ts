/** Runs a task with the next frame, however often it is asked for until then. */
export class OncePerFrame {
  readonly #task: () => void;
  #frame: number | null = null;

  constructor(task: () => void) {
    this.#task = task;
  }

  request(): void {
    this.#frame ??= requestAnimationFrame(() => this.run());
  }

  /** Runs it at once, and not again for what was asked for before. */
  run(): void {
    this.cancel();
    this.#task();
  }

  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
