import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Connect } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DatasetRow } from '../../src/core/catalog.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { buildSite, PROJECT_ROOT } from '../support/build-site.ts';
import { drawnMarks } from '../support/drawn-map.ts';
import { copyGeodata, type GeodataCopy, withRows } from '../support/geodata-copy.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';
import { fileOf, type WrittenFeature, type WrittenFormat } from '../support/write-formats.ts';

/** The project's own records, in the formats that are read in a worker. */
const FORMAT_OF = {
  projects: 'geojsonl',
  'illustrative-projects': 'fgb',
  disasters: 'parquet',
} as const satisfies Readonly<Record<string, WrittenFormat>>;
/** The file whose second half the server keeps back while it is told to. */
const HELD = /\/projects-[0-9a-f]+\.geojsonl$/;

const FOLDER = join(PROJECT_ROOT, '.tmp/browser/record-files');

let browser: Browser;
let site: ServedSite;
let outDir: string;
const held: ServerResponse[] = [];
let isHolding = false;

function inFormat(copy: GeodataCopy, row: DatasetRow, format: WrittenFormat): DatasetRow {
  const path = join(copy.dir, row.file);
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: WrittenFeature[] };
  rmSync(path);
  const file = row.file.replace(/geojson$/, format);
  writeFileSync(join(copy.dir, file), fileOf(format, features));
  return { ...row, file, maxBytes: 10 * row.maxBytes };
}

/** Sends half of the held file and leaves the rest open. */
const holdBack: Connect.NextHandleFunction = (request, response, next) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (!isHolding || !HELD.test(path)) return next();
  const bytes = readFileSync(join(outDir, path));
  response.writeHead(200, { 'Content-Length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2));
  held.push(response);
};

beforeAll(async () => {
  const dir = join(FOLDER, 'geodata');
  rmSync(dir, { recursive: true, force: true });
  const copy = copyGeodata(dir);
  const formats: Readonly<Record<string, WrittenFormat | undefined>> = FORMAT_OF;
  const rows = copy.rows.map((row) => {
    const format = formats[row.id];
    return format === undefined ? row : inFormat(copy, row, format);
  });
  withRows(copy, rows);
  outDir = join(FOLDER, 'site');
  await buildSite({ mode: 'demo', outDir, geodataDir: dir });
  site = await serveSite(outDir, { before: holdBack });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  for (const response of held) response.destroy();
  await site.close();
});

interface Shown {
  readonly total: string | undefined;
  readonly shown: string | undefined;
  readonly drawn: number;
}

async function whatIsShown(page: Page): Promise<Shown> {
  const told = await page
    .locator('[data-count-total]')
    .first()
    .evaluate((element: HTMLElement) => ({ ...element.dataset }));
  const drawn = (await drawnMarks(page)).reduce((sum, { count }) => sum + count, 0);
  return { total: told.countTotal, shown: told.countShown, drawn };
}

describe('records in files of other formats', () => {
  test('are the same on the page as in GeoJSON', async () => {
    const query = '?clauses=3,5';
    const asGeoJson = await visitAtlas(browser, { site: inject('sites').demo, query }, whatIsShown);
    const asFiles = await visitAtlas(browser, { site: site.url, query }, whatIsShown);
    expect(asFiles).toEqual(asGeoJson);
    expect(asFiles.drawn).toBeGreaterThan(10);
  });

  test('are stopped on the way, and read again on demand', async () => {
    isHolding = true;
    const stop = async (page: Page) => {
      const button = page.getByRole('button', { name: /^Dừng tải/ });
      await page
        .locator('.loading-item')
        .getByText(/[1-9]\d* bản ghi/)
        .waitFor();
      await button.click();
    };
    let stopped: Promise<void> | null = null;
    const prepare = async (page: Page) => {
      stopped = page.waitForURL(/.*/).then(() => stop(page));
    };
    await visitAtlas(browser, { site: site.url, prepare }, async (page) => {
      await stopped;
      const alert = page.getByRole('alert');
      await alert.getByText(/Không tải được dữ liệu/).waitFor();
      const without = await whatIsShown(page);
      isHolding = false;
      await alert.getByRole('button', { name: 'Thử lại' }).click();
      await alert.waitFor({ state: 'detached' });
      const whole = await visitAtlas(browser, { site: inject('sites').demo }, whatIsShown);
      await expect.poll(() => whatIsShown(page)).toEqual(whole);
      expect(Number(without.total)).toBeGreaterThan(0);
      expect(Number(without.total)).toBeLessThan(Number(whole.total));
    });
  });
});
