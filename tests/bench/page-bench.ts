import type { Page } from 'playwright-core';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { untilMapIdle } from '../support/drawn-map.ts';
import { type Measurement, quantile } from './measure.ts';

const CLICKS = 20;

/** Milliseconds from a click on a clause until the browser has painted the answer. */
async function clauseToPaint(page: Page): Promise<readonly number[]> {
  const box = page.getByRole('group', { name: /Điều khoản/ }).getByRole('checkbox', { name: /^5/ });
  const readings: number[] = [];
  for (let click = 0; click < CLICKS; click++) {
    // What the last click asked to be drawn must not be counted to this one.
    await untilMapIdle(page);
    readings.push(
      await box.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            const start = performance.now();
            (element as HTMLInputElement).click();
            // The task after the second frame begins when the first has been painted.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(performance.now() - start)),
            );
          }),
      ),
    );
  }
  return readings;
}

interface ColdView {
  readonly bytes: number;
  readonly requests: number;
  readonly largestPaintMs: number;
}

/** What a first visit transfers until the page says that it is ready. */
async function coldView(page: Page): Promise<ColdView> {
  return page.evaluate(async () => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const largestPaintMs = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    });
    return {
      bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
      requests: entries.length,
      largestPaintMs,
    };
  });
}

function single(name: string, unit: Measurement['unit'], value: number): Measurement {
  return { bench: 'page', case: name, records: null, unit, median: value, p95: null };
}

/** The page itself, in the browser of the tests (software rendering). */
export async function benchPage(sites: {
  readonly demo: string;
  readonly public: string;
}): Promise<readonly Measurement[]> {
  const browser = await launchBrowser();
  try {
    const paints = await visitAtlas(browser, { site: sites.demo }, clauseToPaint);
    const cold = await visitAtlas(browser, { site: sites.public }, coldView);
    return [
      {
        bench: 'page',
        case: 'clause change to paint',
        records: null,
        unit: 'ms',
        median: quantile(paints, 0.5),
        p95: quantile(paints, 0.95),
      },
      single('public first view, bytes before compression on the wire', 'bytes', cold.bytes),
      single('public first view, requests', 'requests', cold.requests),
      single('public first view, largest contentful paint', 'ms', cold.largestPaintMs),
    ];
  } finally {
    await browser.close();
  }
}
