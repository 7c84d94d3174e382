import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';

/** Bytes of one page. */
export interface PageMemory {
  /** Of the page's process, private to it; null where the system does not tell (not Linux). */
  readonly processBytes: number | null;
  /** Of the process that draws for it, likewise. */
  readonly gpuBytes: number | null;
  /** JavaScript objects of the page itself, after a collection. */
  readonly heapBytes: number;
  /** Array buffers and other memory outside the heap that its objects hold. */
  readonly bufferBytes: number;
}

/** Private memory of a process, from the kernel's own account. */
function privateBytes(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const parts = text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);
    return [...parts].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  } catch (error) {
    // Other systems have no such file, and processes come and go.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The largest process of a kind: a browser with one page keeps empty spare ones beside it. */
async function largest(browser: Browser, type: string): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter((process) => process.type === type)
    .map(({ id }) => privateBytes(id))
    .filter((bytes) => bytes !== null);
  return sizes.length === 0 ? null : Math.max(...sizes);
}

/** What a page holds once the garbage is gone. */
export async function pageMemory(browser: Browser, page: CDPSession): Promise<PageMemory> {
  await page.send('HeapProfiler.collectGarbage');
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await page.send('Runtime.getHeapUsage');
  return {
    processBytes: await largest(browser, 'renderer'),
    gpuBytes: await largest(browser, 'GPU'),
    heapBytes: usedSize,
    bufferBytes: backingStorageSize,
  };
}
