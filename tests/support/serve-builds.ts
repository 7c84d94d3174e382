import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, PROJECT_ROOT } from './build-site.ts';
import { serveSite } from './serve-site.ts';

/** Addresses of the sites under test, each ending in a slash. */
export interface ServedSites {
  /** Internal audience with illustrative data: what `npm start` shows. */
  readonly demo: string;
  /** Public audience without illustrative data: what `npm run build` makes. */
  readonly public: string;
  /** The public site again, from a sub-path. */
  readonly publicInSubPath: string;
  /** Folder of the public site, for tests that serve it themselves and then take the server away. */
  readonly publicDir: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: ServedSites;
  }
}

/** Builds the sites that the browser tests visit, and serves them until the last test is done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(PROJECT_ROOT, '.tmp/browser');
  const demoDir = join(folder, 'demo');
  const publicDir = join(folder, 'public');
  await buildSite({ mode: 'demo', outDir: demoDir });
  await buildSite({ mode: 'production', outDir: publicDir });
  const demo = await serveSite(demoDir);
  const publicSite = await serveSite(publicDir);
  const inSubPath = await serveSite(publicDir, { base: '/atlas/' });
  project.provide('sites', {
    demo: demo.url,
    public: publicSite.url,
    publicInSubPath: inSubPath.url,
    publicDir,
  });
  return async () => {
    await Promise.all([demo.close(), publicSite.close(), inSubPath.close()]);
  };
}
