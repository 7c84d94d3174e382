import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Browser } from 'playwright-core';
import { PROJECT_ROOT } from '../support/build-site.ts';

/** On what a run was measured: part of every line of results.jsonl. */
export interface Machine {
  /** When the run began, ISO 8601. */
  readonly at: string;
  /** Short hash, with `+` where files were changed; null outside a repository. */
  readonly commit: string | null;
  readonly node: string;
  readonly cores: number;
  readonly cpu: string;
  readonly memoryBytes: number;
  readonly browser: string;
  readonly gl: 'software' | 'hardware';
}

function commitOf(root: string): string | null {
  const git = (...given: string[]) =>
    execFileSync('git', given, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short', 'HEAD') + (isChanged ? '+' : '');
  } catch (error) {
    // An unpacked archive has no history, a small machine no git.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Asks machine and browser. */
export async function describeMachine(
  launch: () => Promise<Browser>,
  gl: Machine['gl'],
): Promise<Machine> {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return {
    at: new Date().toISOString(),
    commit: commitOf(PROJECT_ROOT),
    node: process.version,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryBytes: totalmem(),
    browser: `Chromium ${version}`,
    gl,
  };
}
