/// <reference lib="webworker" />

import sqliteUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { ImportAnswer, ImportQuestion } from './import-worker-client.ts';
import { previewImport } from './preview-import.ts';

/** The page's types and the worker's name one global differently: this one is the worker's. */
const worker = self as unknown as DedicatedWorkerGlobalScope;

function answer(message: ImportAnswer): void {
  worker.postMessage(message);
}

worker.addEventListener('message', async ({ data }: MessageEvent<ImportQuestion>) => {
  const result = await previewImport({
    ...data,
    sqliteUrl: new URL(sqliteUrl, self.location.href).href,
    onProgress: (progress) => answer({ kind: 'progress', progress }),
  });
  answer({ kind: 'done', result });
});

// What a promise ends with tells no one: the page hears of errors only.
worker.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
