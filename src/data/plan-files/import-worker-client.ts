import { failure, type Result, success } from '../../core/result.ts';
import type {
  ImportChoices,
  ImportContext,
  ImportPreview,
  ImportProgress,
} from '../../state/plans/plan-files.ts';
import type { PlanFile } from './archive.ts';
import { reasonText } from './file-fault.ts';

/** What the page asks of the worker: one preview, then it is done. */
export interface ImportQuestion {
  readonly files: readonly PlanFile[];
  readonly context: ImportContext;
  readonly choices: ImportChoices;
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly result: Result<ImportPreview> };

export interface PreviewOptions {
  readonly context: ImportContext;
  readonly choices: ImportChoices;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** The bytes of chosen files. A folder, or a file that was saved anew since it was chosen, cannot be read. */
async function readFiles(chosen: readonly File[]): Promise<Result<readonly PlanFile[]>> {
  const files: PlanFile[] = [];
  for (const file of chosen) {
    const name = file.name.normalize('NFC');
    try {
      files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      const reason = reasonText('read-failed', String(error));
      return failure([{ file: name, feature: null, field: null, reason }]);
    }
  }
  return success(files);
}

/**
 * What an import of chosen files would add, found out in a worker of its own, which ends with it:
 * aborting stops it at once and rejects with the signal's reason. After a decision of the person it
 * is asked again with `choices`.
 */
export async function previewInWorker(
  chosen: readonly File[],
  { context, choices, signal, onProgress }: PreviewOptions,
): Promise<Result<ImportPreview>> {
  signal.throwIfAborted();
  const read = await readFiles(chosen);
  signal.throwIfAborted();
  if (!read.ok) return read;
  const files = read.value;
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result<ImportPreview>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'done') resolve(data.result);
      else onProgress(data.progress);
    });
    worker.addEventListener('error', ({ message }) => {
      const reason = reasonText('read-failed', message || 'the worker did not start');
      const file = files[0]?.name ?? '';
      resolve(failure([{ file, feature: null, field: null, reason }]));
    });
    const question: ImportQuestion = { files, context, choices };
    worker.postMessage(question, [...new Set(files.map(({ bytes }) => bytes.buffer))]);
  }).finally(() => worker.terminate());
}
