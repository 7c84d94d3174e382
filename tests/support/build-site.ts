import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Top of the project. */
export const PROJECT_ROOT = join(import.meta.dirname, '../..');

export interface SiteBuild {
  /** Vite's mode; `production` is the public build. */
  readonly mode: 'production' | 'internal' | 'demo';
  /** Absolute folder that the site is written to; emptied first. */
  readonly outDir: string;
  /** Another geodata folder than the project's own. */
  readonly geodataDir?: string;
  readonly hasIllustrative?: boolean;
}

/**
 * Builds the site by the command that people use, in a process of its own: the test runner's
 * environment (NODE_ENV=test above all) would make another build of it. Rejects with Vite's output.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    [
      join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      '--mode',
      build.mode,
      '--logLevel',
      'warn',
    ],
    {
      cwd: PROJECT_ROOT,
      env: {
        ...env,
        ATLAS_OUT: build.outDir,
        ATLAS_GEODATA: build.geodataDir ?? '',
        ATLAS_ILLUSTRATIVE: build.hasIllustrative ? '1' : '',
        ATLAS_ORIGIN: '',
      },
    },
  );
}
