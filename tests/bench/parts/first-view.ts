import { join } from 'node:path';
import type { Browser, CDPSession, Page, Request } from 'playwright-core';
import { buildSite } from '../../support/build-site.ts';
import { serveCompressed } from '../../support/serve-compressed.ts';
import { buildInjected } from '../contenders/build-pages.ts';
import { OPENING_LIMIT_MS, within } from '../contenders/time-limit.ts';
import { type Measurement, measured } from '../measure.ts';
import type { Measure, SoloPart } from '../part.ts';

/** A slowed page differs less from visit to visit, and takes long. */
const VISITS = { full: 2, slowed: 1 } as const;
/** Paints and shifts that come late belong to the first view, too. */
const SETTLE_MS = 1_000;

const MEASURES = [
  { name: 'bytes', unit: 'bytes' },
  { name: 'requests', unit: 'requests' },
  { name: 'script, gzip', unit: 'bytes' },
  { name: 'ready', unit: 'ms' },
  { name: 'largest contentful paint', unit: 'ms' },
  { name: 'total blocking time', unit: 'ms' },
  { name: 'layout shift', unit: 'shift' },
] as const satisfies readonly Measure[];

type FirstView = Readonly<Record<(typeof MEASURES)[number]['name'], number>>;

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
}

interface Profile {
  readonly setUp: (cdp: CDPSession) => Promise<void>;
  readonly visits: number;
}

/** How fast machine and line are, by the names of the tables. */
const PROFILES: Readonly<Record<string, Profile>> = {
  'full speed': { setUp: async () => undefined, visits: VISITS.full },
  'slowed: CPU 4×, 1.6 Mbit/s, 150 ms': { setUp: slowDown, visits: VISITS.slowed },
};

async function transferOf(requests: readonly Request[]) {
  const sizes = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize } = await request.sizes();
      const isScript = new URL(request.url()).pathname.endsWith('.js');
      return { bytes: responseBodySize, scriptBytes: isScript ? responseBodySize : 0 };
    }),
  );
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: sizes.length,
    'script, gzip': sizes.reduce((sum, { scriptBytes }) => sum + scriptBytes, 0),
  };
}

async function open(page: Page, url: string): Promise<FirstView> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(url);
  await page.waitForFunction(() => typeof window.benchProbe?.readyMs === 'number', null, {
    timeout: 0,
  });
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate(() => {
    if (!window.benchProbe) throw new Error('the page has no probe');
    return { readyMs: window.benchProbe.readyMs, ...window.benchProbe.viewShifts() };
  });
  return {
    ...(await transferOf(requests)),
    ready: seen.readyMs ?? Number.NaN,
    'largest contentful paint': seen.largestPaintMs,
    'total blocking time': seen.blockingMs,
    'layout shift': seen.layoutShift,
  };
}

interface ColdVisit {
  readonly url: string;
  readonly probe: string;
  readonly setUp: (cdp: CDPSession) => Promise<void>;
}

async function coldVisit(browser: Browser, { url, probe, setUp }: ColdVisit): Promise<FirstView> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await setUp(await context.newCDPSession(page));
    await page.addInitScript({ path: probe });
    return await within(OPENING_LIMIT_MS, 'first view', open(page, url));
  } finally {
    await context.close();
  }
}

async function measureProfile(
  browser: Browser,
  profile: string,
  visit: ColdVisit & Pick<Profile, 'visits'>,
): Promise<readonly Measurement[]> {
  const views: FirstView[] = [];
  for (let count = 0; count < visit.visits; count++) views.push(await coldVisit(browser, visit));
  return MEASURES.map(({ name, unit }) =>
    measured(
      { part: 'first-view', measure: name, subject: profile, records: null, unit },
      views.map((view) => view[name]),
    ),
  );
}

/** The public build as the first visitor gets it: nothing stored, gzip on the wire. */
export const firstView: SoloPart = {
  kind: 'solo',
  name: 'first-view',
  async run({ scratch, launch }) {
    const outDir = join(scratch, 'public');
    await buildSite({ mode: 'production', outDir });
    const { probe } = await buildInjected(join(scratch, 'injected'));
    const site = await serveCompressed(outDir);
    const browser = await launch();
    try {
      const found: Measurement[] = [];
      for (const [name, profile] of Object.entries(PROFILES)) {
        found.push(...(await measureProfile(browser, name, { url: site.url, probe, ...profile })));
      }
      return found;
    } finally {
      await browser.close();
      await site.close();
    }
  },
};
