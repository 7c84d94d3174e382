/// <reference lib="webworker" />

/**
 * Keeps the site working with the cable out: what a visit needs is stored at the first visit,
 * whatever else was looked at is stored as it comes, big data aside. Every file but the page itself and
 * the list of what there is has a hash of its content in its path, so a stored one is never stale; the
 * page is asked for anew, and the list is never stored.
 */

/** Files to store at once, written by the build (geodata/pipeline/publish/offline-plugin.ts). */
declare const __ATLAS_ESSENTIAL_FILES__: readonly string[];
/** Hash over all files of the build: names the store, so that a new build starts a new one. */
declare const __ATLAS_BUILD_HASH__: string;

/**
 * Data beyond what a browser should keep unasked: files of many records, archives that are read in
 * parts, and anything of this length. They are there while the network is.
 */
const BIG_DATA = /\.(geojsonl|ndjson|fgb|parquet|pmtiles)$/;
/**
 * The list of what there is (src/core/published-list.ts). Written out: a worker that shared a module
 * with the page would have to import it, which not every browser lets a service worker do.
 */
const LIST = /\/data\/published\.json$/;
const MAX_STORED_BYTES = 20_000_000;

/** The page's types and the worker's name one global differently: this one is the worker's. */
const worker = self as unknown as ServiceWorkerGlobalScope;
const STORE = `atlas-${__ATLAS_BUILD_HASH__}`;
const PAGE = './';
/**
 * Hosts that answer other sites say `Vary: Origin`, and a page's modules are asked for with other headers
 * than the worker's: the content is the same.
 */
const AS_STORED = { ignoreVary: true } as const;

async function storeEssentials(): Promise<void> {
  const store = await caches.open(STORE);
  await store.addAll([PAGE, ...__ATLAS_ESSENTIAL_FILES__]);
}

async function dropOlderStores(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith('atlas-') && name !== STORE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Pages of a unit (src/core/profile-path.ts), from the site's own folder on: language, vintage, code. */
const PROFILE = /^(ho-so|en\/profile)\/(\d{4})\/([^/-]+)-[^/]*$/;

/** Where a page stands in the site; the atlas itself is ''. */
function placeInSite(url: string): string {
  const folder = new URL(PAGE, worker.location.href).pathname;
  return new URL(url).pathname.slice(folder.length).replace(/^index\.html$/, '');
}

/** What stands in for a page that was never stored: the unit in the atlas, or the whole atlas. */
function insteadOf(place: string): Response {
  const [, folder, vintage, code] = PROFILE.exec(place) ?? [];
  const atlas = new URL(PAGE, worker.location.href);
  if (place.startsWith('en/')) atlas.searchParams.set('lang', 'en');
  if (folder !== undefined) atlas.searchParams.set('unit', `${vintage}:${code}`);
  return Response.redirect(atlas.href);
}

async function keep(request: Request, response: Response): Promise<void> {
  const store = await caches.open(STORE);
  await store.put(request, response);
}

/**
 * The page as the server has it now; without a network, as it was stored. The atlas answers for no
 * other page than its own: its files are named from its own folder.
 */
async function freshPage(request: Request): Promise<Response> {
  const place = placeInSite(request.url);
  try {
    const response = await fetch(request);
    if (place !== '' && response.status === 200) await keep(request, response.clone());
    return response;
  } catch {
    // A failed fetch tells no more than that there is no network.
    const stored = await caches.match(place === '' ? PAGE : request, AS_STORED);
    return stored ?? insteadOf(place);
  }
}

async function storedFile(request: Request): Promise<Response> {
  const stored = await caches.match(request, AS_STORED);
  if (stored) return stored;
  const response = await fetch(request);
  const isShort = Number(response.headers.get('Content-Length') ?? 0) <= MAX_STORED_BYTES;
  if (response.status === 200 && isShort) await keep(request, response.clone());
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
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  // Untouched, so that the network gives a part when a part is asked for.
  if (request.headers.has('Range') || BIG_DATA.test(pathname) || LIST.test(pathname)) return;
  // A wall asks for its own page before it loads itself anew: only the server may say that it is there.
  const isPage = request.mode === 'navigate' || placeInSite(request.url) === '';
  event.respondWith(isPage ? freshPage(request) : storedFile(request));
});
