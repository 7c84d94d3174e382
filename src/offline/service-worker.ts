/// <reference lib="webworker" />

/**
 * Keeps the site working with the cable out: what a visit needs is stored at the first visit,
 * whatever else was looked at is stored as it comes. Every file but the page itself has a hash of
 * its content in its path, so a stored one is never stale; the page is asked for anew.
 */

/** Files to store at once, written by the build (geodata/pipeline/publish/offline-plugin.ts). */
declare const __ATLAS_ESSENTIAL_FILES__: readonly string[];
/** Hash over all files of the build: names the store, so that a new build starts a new one. */
declare const __ATLAS_BUILD_HASH__: string;

/** The page's types and the worker's name one global differently: this one is the worker's. */
const worker = self as unknown as ServiceWorkerGlobalScope;
const STORE = `atlas-${__ATLAS_BUILD_HASH__}`;
const PAGE = './';

async function storeEssentials(): Promise<void> {
  const store = await caches.open(STORE);
  await store.addAll([PAGE, ...__ATLAS_ESSENTIAL_FILES__]);
}

async function dropOlderStores(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith('atlas-') && name !== STORE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The page as the server has it now; without a network, as it was stored. */
async function freshPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const stored = await caches.match(PAGE);
    if (stored) return stored;
    throw error;
  }
}

async function storedFile(request: Request): Promise<Response> {
  const stored = await caches.match(request);
  if (stored) return stored;
  const response = await fetch(request);
  if (response.ok) {
    const store = await caches.open(STORE);
    await store.put(request, response.clone());
  }
  return response;
}

worker.addEventListener('install', (event) => {
  event.waitUntil(storeEssentials().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlderStores().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? freshPage(request) : storedFile(request));
});
