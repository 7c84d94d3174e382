import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { buildSite } from '../../support/build-site.ts';
import { writeCountryGeodata } from '../../support/country-geodata.ts';
import { serveCompressed } from '../../support/serve-compressed.ts';
import { type Measurement, type MeasureUnit, measured } from '../measure.ts';
import type { SoloPart } from '../part.ts';

const COMMUNES = 10_000;
/** From the whole country to single records, over the middle of the densest town. */
const ZOOMS = [4.7, 6, 7, 8, 10, 12, 13];
const MIDDLE = { lat: 16.2, lng: 106 };
const CLICKS = 10;
const SETTLE_MS = 1_500;

interface View {
  readonly readyMs: number;
  readonly bytes: number;
  readonly archiveBytes: number;
  readonly clickMs: readonly number[];
}

async function bytesOf(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

/** Milliseconds from clicks on a clause until its marks are drawn and the next frame has come. */
async function clicks(page: Page): Promise<readonly number[]> {
  const box = page.getByRole('group', { name: 'Điều khoản' }).getByRole('checkbox', { name: /^5/ });
  const readings: number[] = [];
  for (let click = 0; click < CLICKS; click++) {
    readings.push(
      await box.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            const begin = performance.now();
            const canvas = document.querySelector('canvas[data-marks]');
            canvas?.addEventListener(
              'atlas:marks-drawn',
              () =>
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin))),
              { once: true },
            );
            (element as HTMLInputElement).click();
          }),
      ),
    );
    await page.waitForTimeout(SETTLE_MS);
  }
  return readings;
}

async function look(browser: Browser, url: string, zoom: number): Promise<View> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    const begin = performance.now();
    await page.goto(`${url}?map=${zoom}/${MIDDLE.lat}/${MIDDLE.lng}`);
    await page.waitForSelector('html[data-ready=true]', { timeout: 120_000 });
    const readyMs = performance.now() - begin;
    await page.waitForTimeout(SETTLE_MS);
    const ofArchive = requests.filter((request) => request.url().includes('.pmtiles'));
    const [bytes, archiveBytes] = await Promise.all([bytesOf(requests), bytesOf(ofArchive)]);
    return { readyMs, bytes, archiveBytes, clickMs: await clicks(page) };
  } finally {
    await context.close();
  }
}

/** A made-up country as an archive of tiles: what a view takes, beside the same records as GeoJSON. */
export const country: SoloPart = {
  kind: 'solo',
  name: 'country',
  isExtra: true,
  async run({ scratch, countrySize, launch, note }) {
    const geodataDir = join(scratch, 'country-geodata');
    const outDir = join(scratch, 'country');
    let geojsonBytes = 0;
    const begin = performance.now();
    const size = { communes: COMMUNES, records: countrySize };
    await writeCountryGeodata(geodataDir, size, ({ properties, geometry }) => {
      geojsonBytes += Buffer.byteLength(JSON.stringify({ type: 'Feature', properties, geometry }));
    });
    const writeMs = performance.now() - begin;
    note('the archive is written');
    await buildSite({ mode: 'demo', outDir, geodataDir });
    const site = await serveCompressed(outDir);
    const browser = await launch();
    const reading = (
      measure: string,
      subject: string,
      unit: MeasureUnit,
      values: readonly number[],
    ): Measurement =>
      measured({ part: 'country', measure, subject, records: countrySize, unit }, values);
    try {
      const archive = statSync(join(geodataDir, 'illustrative/country.pmtiles')).size;
      const found = [
        reading('writing', 'PMTiles', 'ms', [writeMs]),
        reading('size', 'PMTiles', 'bytes', [archive]),
        reading('size', 'GeoJSON', 'bytes', [geojsonBytes]),
      ];
      for (const zoom of ZOOMS) {
        const { readyMs, bytes, archiveBytes, clickMs } = await look(browser, site.url, zoom);
        const subject = `zoom ${zoom}`;
        found.push(
          reading('first view', subject, 'ms', [readyMs]),
          reading('bytes of the first view', subject, 'bytes', [bytes]),
          reading('bytes of the archive', subject, 'bytes', [archiveBytes]),
          reading('clause change, drawn', subject, 'ms', clickMs),
        );
      }
      return found;
    } finally {
      await browser.close();
      await site.close();
    }
  },
};
