import type { ExportedFile, ExportRequest } from './export-plans.ts';

/** What the page asks of the worker: one file, then it is done. */
export type ExportQuestion = Omit<ExportRequest, 'sqliteUrl'>;

/**
 * Writes a file of plans in a worker of its own: SQLite's WebAssembly may run there and not in the
 * page, whose security policy forbids it. Rejects when it is aborted, and where the worker fails.
 */
export function exportInWorker(
  question: ExportQuestion,
  signal: AbortSignal,
): Promise<ExportedFile> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ExportedFile>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ExportedFile>) => resolve(data));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'the worker did not start')),
    );
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
