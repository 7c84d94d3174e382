import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { atlasData } from './geodata/pipeline/publish/data-plugin.ts';
import { editionOf } from './geodata/pipeline/publish/edition.ts';
import { atlasOffline } from './geodata/pipeline/publish/offline-plugin.ts';
import { atlasPage } from './geodata/pipeline/publish/page-plugin.ts';
import { atlasProfiles } from './geodata/pipeline/publish/profile-plugin.ts';
import { sharedPublication } from './geodata/pipeline/publish/shared-publication.ts';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;

export default defineConfig(({ mode }) => {
  const edition = editionOf(root, mode, process.env);
  const publication = sharedPublication(edition);
  return {
    root,
    // Relative addresses: the built site works from any sub-path.
    base: './',
    publicDir: false,
    // No .env file: what shapes a build is listed in EditionEnvironment.
    envDir: false,
    plugins: [
      react(),
      atlasData(edition, publication),
      atlasPage(edition),
      atlasProfiles(edition, publication),
      atlasOffline(root),
    ],
    define: {
      __ATLAS_AUDIENCE__: JSON.stringify(edition.audience),
      __ATLAS_VERSION__: JSON.stringify(packageJson.version),
    },
    // The bundled map library starts its worker from a file beside it, which pre-bundling loses.
    optimizeDeps: { exclude: ['maplibre-gl'] },
    worker: { format: 'es' },
    build: {
      outDir: edition.outDir,
      emptyOutDir: true,
      target: 'es2022',
      // Inlined assets would be data: addresses, which the security policy allows for images only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/unit/**/*.test.ts'],
            environment: 'node',
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'data',
            include: ['tests/data/**/*.test.ts'],
            environment: 'node',
            testTimeout: 180_000,
            hookTimeout: 180_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'component',
            include: ['tests/component/**/*.test.{ts,tsx}'],
            environment: 'jsdom',
            setupFiles: ['tests/support/component-setup.ts'],
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            environment: 'node',
            globalSetup: ['tests/support/serve-builds.ts'],
            fileParallelism: false,
            testTimeout: 300_000,
            hookTimeout: 300_000,
            // A page that is loaded anew takes its time before there is anything to look at.
            expect: { poll: { timeout: 60_000, interval: 100 } },
          },
        },
      ],
    },
  };
});
