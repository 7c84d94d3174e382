import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { buildSite } from '../../support/build-site.ts';
import { type ServedSite, serveSite } from '../../support/serve-site.ts';
import { measured } from '../measure.ts';
import type { Bench, SoloPart } from '../part.ts';
import { loseContext, recoveries } from './recover.ts';

/** How much faster than the room's the time of the page runs. */
const SPEED = 20;
/** In ten minutes the tour has gone round once by then: what is kept for good is there. */
const WARM_UP_SHARE = 0.5;
const LOOK_MS = 5_000;
/** What a wall always shows. */
const LANDMARKS = ['.map-pane .maplibregl-canvas', '.wall-panel', '.wall-clock'];

/** Timers and clocks of the page run faster; frames come as they come. Runs before the page's own. */
function hurry(speed: number): void {
  const [set, every] = [window.setTimeout.bind(window), window.setInterval.bind(window)];
  const began = Date.now();
  const now = Date.now.bind(Date);
  window.setTimeout = ((act: () => void, ms = 0, ...rest: unknown[]) =>
    set(act, ms / speed, ...rest)) as typeof window.setTimeout;
  window.setInterval = ((act: () => void, ms = 0, ...rest: unknown[]) =>
    every(act, ms / speed, ...rest)) as typeof window.setInterval;
  Date.now = () => began + (now() - began) * speed;
}

/** Counts every panel that fails, however soon it is back. Runs before the page's own. */
function countFailures(): void {
  const count = () => {
    const { dataset } = document.documentElement;
    dataset.failures = String(Number(dataset.failures ?? 0) + 1);
  };
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('main .alert') || node.querySelector('main .alert') !== null) count();
      }
    }
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function heapBytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Lets the wall tour; counts how often a landmark was not there, and the stops that came by. */
async function tour(page: Page, ms: number) {
  let dropped = 0;
  const stops = new Set<string>();
  for (const end = performance.now() + ms; performance.now() < end; ) {
    await page.waitForTimeout(LOOK_MS);
    stops.add(page.url());
    for (const landmark of LANDMARKS) if ((await page.locator(landmark).count()) === 0) dropped++;
  }
  return { dropped, stops: stops.size };
}

async function soakPage(bench: Bench, site: ServedSite) {
  const browser = await bench.launch();
  try {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.addInitScript(hurry, SPEED);
    await page.addInitScript(countFailures);
    await page.goto(`${site.url}?view=wall`);
    await page.waitForSelector('html[data-ready=true]', { state: 'attached', timeout: 120_000 });
    const cdp = await context.newCDPSession(page);
    const wholeMs = bench.soakMinutes * 60_000;
    const warm = await tour(page, wholeMs * WARM_UP_SHARE);
    const before = await heapBytes(cdp);
    bench.note(`warm after ${warm.stops} addresses: heap ${Math.round(before / 1e5) / 10} MB`);
    const main = await tour(page, wholeMs * (1 - WARM_UP_SHARE));
    const after = await heapBytes(cdp);
    bench.note(`${main.stops} addresses, heap ${Math.round(after / 1e5) / 10} MB`);
    const failures = await page.evaluate(() => document.documentElement.dataset.failures ?? '0');
    bench.note(`panels that failed: ${failures}`);
    const told = faults.length;
    const hurried = await loseContext(page);
    await page.close();
    const found = { ...(await recoveries(context, site.url)), 'map back, in a hurry': hurried };
    // What a lost context makes the page say is no fault of the tour.
    for (const fault of faults.slice(0, told)) bench.note(`fault: ${fault}`);
    return { before, after, dropped: warm.dropped + main.dropped, found };
  } finally {
    await browser.close();
  }
}

/** A wall that tours by itself, in a hurry: what it keeps, what it drops, and how it recovers. */
export const soak: SoloPart = {
  kind: 'solo',
  name: 'soak',
  isExtra: true,
  async run(bench) {
    const outDir = join(bench.scratch, 'soak');
    await buildSite({ mode: 'demo', outDir });
    const site = await serveSite(outDir);
    const key = { part: 'soak', records: null, subject: `${bench.soakMinutes} min × ${SPEED}` };
    try {
      const { before, after, dropped, found } = await soakPage(bench, site);
      bench.note(`heap grew by ${Math.round(((after - before) / before) * 1000) / 10} %`);
      bench.note(`landmarks missed: ${dropped}`);
      return [
        measured({ ...key, measure: 'heap after warm-up', unit: 'bytes' }, [before]),
        measured({ ...key, measure: 'heap at the end', unit: 'bytes' }, [after]),
        ...Object.entries(found).map(([measure, ms]) =>
          measured({ ...key, measure, unit: 'ms' }, [ms]),
        ),
      ];
    } finally {
      await site.close();
    }
  },
};
