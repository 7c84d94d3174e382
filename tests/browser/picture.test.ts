import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { untilMapIdle } from '../support/drawn-map.ts';

/** The README shows .github/atlas.png: `ATLAS_PICTURE=1` renews it, a plain run leaves it alone. */
const FOLDER = join(
  PROJECT_ROOT,
  process.env.ATLAS_PICTURE === '1' ? '.github' : 'tests/browser/output',
);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('the atlas has its picture taken', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const visit = { site: inject('sites').demo, query: '?theme=light', now: '2026-11-23T02:00:00Z' };
  const picture = await visitAtlas(browser, visit, async (page) => {
    await untilMapIdle(page);
    return page.screenshot({ path: join(FOLDER, 'atlas.png') });
  });
  expect(picture.length).toBeGreaterThan(100_000);
});
