import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../../support/build-site.ts';

const BENCH = join(PROJECT_ROOT, 'tests/bench');

/** Scripts that the bench puts into a page before the page's own. */
export interface InjectedScripts {
  readonly probe: string;
  readonly atlasDriver: string;
}

async function buildScript(name: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(BENCH, `page/${name}.ts`),
        formats: ['iife'],
        name: 'bench',
        fileName: () => `${name}.js`,
      },
    },
  });
  return join(outDir, `${name}.js`);
}

/** Bundles the scripts for the pages; gives their paths. */
export async function buildInjected(outDir: string): Promise<InjectedScripts> {
  return {
    probe: await buildScript('probe', outDir),
    atlasDriver: await buildScript('atlas-driver', outDir),
  };
}

/** Bundles the peers' pages into a folder, emptied first. */
export async function buildPeers(outDir: string): Promise<void> {
  const root = join(BENCH, 'peers');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: [join(root, 'maplibre.html'), join(root, 'deck.html')] },
    },
  });
}
