/// <reference lib="webworker" />

import sqliteUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { exportPlans } from './export-plans.ts';
import type { ExportQuestion } from './export-worker-client.ts';

/** The page's types and the worker's name one global differently: this one is the worker's. */
const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener('message', async ({ data }: MessageEvent<ExportQuestion>) => {
  const url = new URL(sqliteUrl, self.location.href).href;
  worker.postMessage(await exportPlans({ ...data, sqliteUrl: url }));
});

// What a promise ends with tells no one: the page hears of errors only.
worker.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
