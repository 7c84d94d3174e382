import type { DatasetRef } from '../core/catalog.ts';
import type { PackedRecords } from '../core/packed-records.ts';
import { failure, type Result } from '../core/result.ts';
import type { DatasetProgress } from '../state/catalogue.ts';

/** Reads the records of a dataset elsewhere. Rejects with the signal's reason when it is aborted. */
export type RecordReader = (
  ref: DatasetRef,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: DatasetProgress) => void;
  },
) => Promise<Result<PackedRecords>>;

/** What the page asks of the worker: one dataset, then it is done. */
export interface RecordRequest {
  readonly ref: DatasetRef;
  /** Absolute: the worker's own address is another one than the page's. */
  readonly url: string;
}

export type RecordAnswer =
  | { readonly kind: 'progress'; readonly progress: DatasetProgress }
  | { readonly kind: 'done'; readonly result: Result<PackedRecords> };

/**
 * Reads in a worker of its own, which ends with the reading: what it needed besides the records is
 * free again, and aborting stops it at once.
 */
export const readInWorker: RecordReader = (ref, { signal, onProgress }) => {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./record-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result<PackedRecords>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<RecordAnswer>) => {
      if (data.kind === 'done') resolve(data.result);
      else onProgress(data.progress);
    });
    worker.addEventListener('error', ({ message }) => {
      const reason = `could not be read (${message || 'the worker did not start'})`;
      resolve(failure([{ file: ref.id, feature: null, field: null, reason }]));
    });
    const request: RecordRequest = { ref, url: new URL(ref.url, document.baseURI).href };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
};
