/// <reference lib="webworker" />

import type { ImpactMessage } from './impact-protocol.ts';
import { ImpactServer } from './impact-server.ts';
import { fetchBytes } from './read-ground-files.ts';

/** The page's types and the worker's name one global differently: this one is the worker's. */
const worker = self as unknown as DedicatedWorkerGlobalScope;

const server = new ImpactServer((answer) => worker.postMessage(answer), fetchBytes);

worker.addEventListener('message', ({ data }: MessageEvent<ImpactMessage>) => server.receive(data));

// What a promise ends with tells no one: the page hears of errors only.
worker.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
