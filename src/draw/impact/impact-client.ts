import type { ImpactQuestion } from '../../core/impact/question.ts';
import type { SealedReport } from '../../core/impact/seal-report.ts';
import type { Issue } from '../../core/result.ts';
import type { ImpactAnswer, ImpactMessage } from './impact-protocol.ts';

/** As much of a worker as the client needs. */
export interface ImpactPort {
  post(message: ImpactMessage): void;
  onAnswer(listen: (answer: ImpactAnswer) => void): void;
  onFailure(listen: (issue: Issue) => void): void;
  close(): void;
}

/** Starts the worker that reports are computed in. */
export function openImpactWorker(): ImpactPort {
  const worker = new Worker(new URL('./impact-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (listen) =>
      worker.addEventListener('message', ({ data }: MessageEvent<ImpactAnswer>) => listen(data)),
    onFailure: (listen) =>
      worker.addEventListener('error', ({ message }) =>
        listen({
          file: 'impact-report',
          feature: null,
          field: null,
          reason: message || 'the worker did not start',
        }),
      ),
    close: () => worker.terminate(),
  };
}

export interface ImpactListener {
  onProgress(files: number, total: number): void;
  /** The ground is read, but for the files that the issues name. */
  onGround(issues: readonly Issue[]): void;
  onFailure(issue: Issue): void;
}

type Answered = (sealed: SealedReport | null) => void;

/**
 * Asks the worker. Of questions about the shape that is being drawn only the newest is asked: while
 * one is under way, a newer one takes the place of the one that waits.
 */
export class ImpactClient {
  readonly #port: ImpactPort;
  readonly #open = new Map<number, Answered>();
  #ids = 0;
  #isBusy = false;
  #next: (() => void) | null = null;

  constructor(port: ImpactPort, listener: ImpactListener) {
    this.#port = port;
    port.onFailure((issue) => listener.onFailure(issue));
    port.onAnswer((answer) => {
      switch (answer.kind) {
        case 'progress':
          listener.onProgress(answer.files, answer.total);
          return;
        case 'ground':
          listener.onGround(answer.issues);
          return;
        case 'report':
          this.#open.get(answer.id)?.(answer.sealed);
          this.#open.delete(answer.id);
          return;
        default:
          answer satisfies never;
      }
    });
  }

  tell(message: Exclude<ImpactMessage, { kind: 'ask' }>): void {
    this.#port.post(message);
  }

  #ask(question: ImpactQuestion, answered: Answered): void {
    const id = ++this.#ids;
    this.#open.set(id, answered);
    this.#port.post({ kind: 'ask', id, question });
  }

  /** Asks about the live shape. `answered` is not called when a newer question takes its place. */
  askNewest(question: ImpactQuestion, answered: Answered): void {
    const ask = () => {
      this.#isBusy = true;
      this.#ask(question, (sealed) => {
        this.#isBusy = false;
        answered(sealed);
        const next = this.#next;
        this.#next = null;
        next?.();
      });
    };
    if (this.#isBusy) this.#next = ask;
    else ask();
  }

  /** Forgets the question that waits, if one does. */
  dropWaiting(): void {
    this.#next = null;
  }

  /** Asks once, whatever else is asked: for the versions of a plan side by side, and for print. */
  ask(question: ImpactQuestion): Promise<SealedReport | null> {
    return new Promise((resolve) => this.#ask(question, resolve));
  }

  /** Ends the worker; what was asked and not answered has no report. */
  close(): void {
    this.#port.close();
    this.#next = null;
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const answered of open) answered(null);
  }
}
