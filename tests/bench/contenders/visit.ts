import type { Browser, CDPSession, Page } from 'playwright-core';
import type { ContenderName } from '../measure.ts';
import type { NaiveCounts } from '../synthetic/naive-answers.ts';
import { type PageMemory, pageMemory } from './process-memory.ts';
import { OPENING_LIMIT_MS, within } from './time-limit.ts';

/** A page to be measured. */
export interface VisitInput {
  readonly contender: ContenderName;
  readonly size: number;
  /** Address with its query. */
  readonly url: string;
  /** Paths of scripts to run before the page's own. */
  readonly scripts: readonly string[];
  readonly counts: NaiveCounts;
}

/** A contender's page, opened with some number of records and ready. */
export interface Visit extends Pick<VisitInput, 'contender' | 'size' | 'counts'> {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Memory of the same page before it went to the contender's address. */
  readonly empty: PageMemory;
  /** What the server sent until the page was ready, bodies as they were sent. */
  readonly bytesOnWire: number;
  /** Milliseconds from the beginning of the navigation until the page said that it is ready. */
  readonly readyMs: number;
  /** What draws: the name that WebGL gives of its renderer. */
  readonly renderer: string;
}

const VIEWPORT = { width: 1440, height: 900 };

/** Adds up what is received, workers included. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Rejects when the tab is gone: some calls would wait for it for ever. */
function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.once('crash', () => reject(new Error('the tab crashed')));
  });
}

async function openPage(browser: Browser, input: VisitInput, page: Page): Promise<Visit> {
  const { contender, size, counts } = input;
  const cdp = await page.context().newCDPSession(page);
  const empty = await pageMemory(browser, cdp);
  const bytes = countBytes(page);
  for (const path of input.scripts) await page.addInitScript({ path });
  await page.goto(input.url);
  await page.waitForFunction(() => typeof window.benchProbe?.readyMs === 'number', null, {
    timeout: 0,
  });
  const { readyMs, held, renderer } = await page.evaluate(() => ({
    readyMs: window.benchProbe?.readyMs ?? Number.NaN,
    held: window.benchDriver?.recordsHeld() ?? null,
    renderer: window.benchProbe?.renderer() ?? '',
  }));
  if (held !== null && held !== size) throw new Error(`the page holds ${held} of ${size} records`);
  const bytesOnWire = await bytes();
  return { contender, size, counts, browser, page, cdp, empty, bytesOnWire, readyMs, renderer };
}

/**
 * Opens a page in a browser of its own, hands it to `act` when it is ready, and closes the browser.
 * Rejects when the tab crashes meanwhile, or is not ready within a minute.
 */
export async function visit<T>(
  browser: Browser,
  input: VisitInput,
  act: (visit: Visit) => Promise<T>,
): Promise<T> {
  try {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      colorScheme: 'light',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'no-preference',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const crash = crashOf(page);
    const opened = within(OPENING_LIMIT_MS, 'opening', openPage(browser, input, page));
    return await Promise.race([opened.then(act), crash]);
  } finally {
    await browser.close();
  }
}
