import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { PUBLISHED_LIST } from '../../../src/core/published-list.ts';

const WORKER_CHUNK = 'service-worker';

/** Bytes above which a file is stored only once somebody has looked at it. */
const MAX_ESSENTIAL_BYTES = 1_200_000;

/**
 * Files that a first view may want: page, program, type, facts, and the ground at small scales, its relief
 * included. Full boundaries and the 3D library come when they are first used.
 */
function isEssential(fileName: string, bytes: number): boolean {
  if (bytes > MAX_ESSENTIAL_BYTES) return false;
  if (fileName === 'index.html' || fileName === 'sitemap.xml' || fileName.endsWith('.map')) {
    return false;
  }
  // It is asked for to learn what is new: a stored one would say that nothing is.
  if (fileName === PUBLISHED_LIST) return false;
  const isForCloserLooks =
    /\/(communes|districts)-20\d\d-(?!lite)/.test(fileName) || /deck-overlay/.test(fileName);
  return !isForCloserLooks;
}

/**
 * Builds the service worker as a file of its own beside the page (its scope is its folder) and
 * writes into it what it stores at the first visit. Absent from the dev server.
 */
export function atlasOffline(root: string): Plugin {
  return {
    name: 'atlas:offline',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          input: {
            index: `${root}/index.html`,
            [WORKER_CHUNK]: `${root}/src/offline/service-worker.ts`,
          },
          output: {
            entryFileNames: (chunk: { readonly name: string }) =>
              chunk.name === WORKER_CHUNK ? `${WORKER_CHUNK}.js` : 'assets/[name]-[hash].js',
          },
        },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.name === WORKER_CHUNK && file.isEntry,
        );
        if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
        const contents = Object.values(bundle)
          .filter((file) => file !== worker)
          .map((file) => ({
            fileName: file.fileName,
            content: file.type === 'chunk' ? file.code : file.source,
          }))
          .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
        const hash = createHash('sha256');
        for (const { fileName, content } of contents) hash.update(fileName).update(content);
        const essential = contents
          .filter(({ fileName, content }) => isEssential(fileName, content.length))
          .map(({ fileName }) => fileName);
        worker.code = worker.code
          .replaceAll('__ATLAS_ESSENTIAL_FILES__', JSON.stringify(essential))
          .replaceAll('__ATLAS_BUILD_HASH__', JSON.stringify(hash.digest('hex').slice(0, 12)));
      },
    },
  };
}
