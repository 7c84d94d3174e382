/// <reference lib="webworker" />

import { buffersOf } from '../core/packed-records.ts';
import { sourceOfUrl } from './formats/byte-source.ts';
import { readRecords } from './read-records.ts';
import { recordInputOf } from './record-input.ts';
import type { RecordAnswer, RecordRequest } from './record-worker-client.ts';

/** The page's types and the worker's name one global differently: this one is the worker's. */
const worker = self as unknown as DedicatedWorkerGlobalScope;

function answer(message: RecordAnswer, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

worker.addEventListener('message', async ({ data: { ref, url } }: MessageEvent<RecordRequest>) => {
  const input = recordInputOf(ref);
  if (input === null) throw new Error(`${ref.schema} is no schema of records`);
  const result = await readRecords(
    { name: url, source: sourceOfUrl(url, { size: ref.bytes }), input },
    { onProgress: (progress) => answer({ kind: 'progress', progress }) },
  );
  answer({ kind: 'done', result }, result.ok ? [...buffersOf(result.value)] : []);
});

// What a promise ends with tells no one: the page hears of errors only.
worker.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
