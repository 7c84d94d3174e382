import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packagedChromium from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PROJECT_ROOT } from './build-site.ts';
import { type FaultLog, watchFaults } from './page-faults.ts';

const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * WebGL 2 by SwiftShader: the same pixels on every machine, with or without a graphics card. What is not
 * WebGL is drawn by the processor itself: through SwiftShader a page takes up to twice the time.
 */
const SOFTWARE_GL = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
];
/** What the machine has, even where the browser would rather not. */
const HARDWARE_GL = ['--use-angle=default', '--ignore-gpu-blocklist', '--enable-gpu-rasterization'];

/** The Chromium of `CHROMIUM_PATH`, else the one that `npm ci` brought. One per test file. */
export async function launchBrowser({ hasGpu = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || (await unpackedChromium()),
    args: [...LAUNCH_ARGUMENTS, ...(hasGpu ? HARDWARE_GL : SOFTWARE_GL)],
  });
}

/**
 * The package unpacks itself into the temporary folder once, and takes what it finds there: so the
 * folder is the project's own, and one per version.
 */
async function unpackedChromium(): Promise<string> {
  const manifest = join(PROJECT_ROOT, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(PROJECT_ROOT, '.tmp', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  return packagedChromium.executablePath();
}

export interface Visit {
  /** Address of the site, ending in a slash. */
  readonly site: string;
  /** Query string with its question mark; empty for the plain page. */
  readonly query?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly hasTouch?: boolean;
  /**
   * Device px a CSS px; absent: 1. With less than 1 software rendering takes a fraction of the time: for
   * tests that ask the page, not its pixels.
   */
  readonly deviceScaleFactor?: number;
  /** Instant that the page takes for now; absent: the machine's clock. */
  readonly now?: string;
  /** Lets the site's service worker run; otherwise requests reach the network, where tests break them. */
  readonly hasOfflineStore?: boolean;
  /** Runs before the page is opened, e.g. to break a dataset. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Faults that this visit provokes on purpose; each pattern must be met. */
  readonly expectedFaults?: readonly RegExp[];
  /** Faults that this visit meets only where it takes long. */
  readonly allowedFaults?: readonly RegExp[];
}

/** For tests that ask the page, and the map in CSS px, but no pixel. */
export const COARSE = { deviceScaleFactor: 0.5 } as const;

const READY = 'html[data-ready="true"]';
/** Software rendering of a wall takes its time; far from what any machine needs. */
const READY_TIMEOUT_MS = 90_000;
/** How long a click or a look waits for what it asks for: a loaded machine may take half a minute. */
const ACT_TIMEOUT_MS = 90_000;

/**
 * Opens the atlas in a context of its own, waits until the first view is drawn, and hands the page
 * to `act`. Afterwards it throws for every fault the page showed: console errors (security policy
 * violations are among them), uncaught exceptions, failed requests, requests to other origins.
 */
export async function visitAtlas<T>(
  browser: Browser,
  visit: Visit,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: visit.viewport ?? { width: 1440, height: 900 },
    deviceScaleFactor: visit.deviceScaleFactor ?? 1,
    colorScheme: visit.colorScheme ?? 'light',
    hasTouch: visit.hasTouch ?? false,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: visit.hasOfflineStore ? 'allow' : 'block',
  });
  try {
    context.setDefaultTimeout(ACT_TIMEOUT_MS);
    const page = await context.newPage();
    const faults = watchFaults(page, new URL(visit.site).origin);
    if (visit.now !== undefined) await page.clock.setFixedTime(visit.now);
    await visit.prepare?.(page);
    await page.goto(visit.site + (visit.query ?? ''));
    await untilReady(page, faults);
    const outcome = await act(page);
    faults.check(visit.expectedFaults ?? [], visit.allowedFaults);
    return outcome;
  } finally {
    await context.close();
  }
}

/** A page that never gets ready mostly says why in its faults: they are part of the message. */
async function untilReady(page: Page, faults: FaultLog): Promise<void> {
  try {
    await page.waitForSelector(READY, { state: 'attached', timeout: READY_TIMEOUT_MS });
  } catch (cause) {
    throw new Error(`the page did not get ready\n${faults.list().join('\n')}`, { cause });
  }
}
