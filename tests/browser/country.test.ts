import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayFrom } from '../../src/core/day.ts';
import type { FilterConditions } from '../../src/core/filter.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { RECORD_LAYER_IDS } from '../../src/layers/registry.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { buildSite, PROJECT_ROOT } from '../support/build-site.ts';
import { writeCountryGeodata } from '../support/country-geodata.ts';
import { drawnFeatures, drawnMarks, markColours } from '../support/drawn-map.ts';
import { naivePasses } from '../support/naive-filter.ts';
import { noConditions } from '../support/no-conditions.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';
import { SMALL_INDEX } from '../support/small-units.ts';

/** As the country of millions, smaller: from a server of plain files with ranges. */
const COUNTRY = { communes: 400, records: 100_000 };
const FOLDER = join(PROJECT_ROOT, '.tmp/browser/country');
/** All of it on one screen, where only counts can be had. */
const AFAR = 'map=4.7/16.2/106';

const records: AtlasRecord[] = [];
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  const geodataDir = join(FOLDER, 'geodata');
  await writeCountryGeodata(geodataDir, COUNTRY, (record) => records.push(record));
  const outDir = join(FOLDER, 'site');
  await buildSite({ mode: 'demo', outDir, geodataDir });
  site = await serveSite(outDir);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

function visit<T>(query: string, act: (page: Page) => Promise<T>): Promise<T> {
  return visitAtlas(browser, { site: site.url, query: `?${query}` }, act);
}

const EVERYTHING = noConditions(RECORD_LAYER_IDS);

/** How many records a reading one by one lets pass. */
function naiveCount(conditions: Partial<FilterConditions>): number {
  const asked = { ...EVERYTHING, ...conditions };
  return records.filter((record) => naivePasses(record, asked, SMALL_INDEX)).length;
}

/** The status, once it says `shown`. */
async function untilShown(page: Page, shown: number): Promise<string> {
  const status = page.locator(`[role=status][data-count-shown="${shown}"]`).first();
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

async function drawnCount(page: Page): Promise<number> {
  return (await drawnMarks(page)).reduce((sum, { count }) => sum + count, 0);
}

describe('a country from tiles', () => {
  test('is counted whole from afar, and its rings stand for every record', async () => {
    await visit(AFAR, async (page) => {
      const status = await untilShown(page, COUNTRY.records);
      expect(status).not.toContain('tháng trọn');
      await expect.poll(() => drawnCount(page)).toBe(COUNTRY.records);
      const marks = await drawnMarks(page);
      expect(marks.length).toBeGreaterThan(10);
      expect(marks.every(({ kind }) => kind === 'ring')).toBe(true);
      const [first] = marks;
      expect(first && (await markColours(page, first)).size).toBeGreaterThan(3);
      await page.getByText('Phóng to bản đồ để xem danh sách').waitFor();
      const communes = await drawnFeatures(page, ['communes-of-country-lines']);
      expect(new Set(communes.map(({ properties }) => properties.code)).size).toBeGreaterThan(200);
    });
  });

  test('is filtered by clause and by whole months exactly', async () => {
    const from = dayFrom(2012, 3, 1);
    const to = dayFrom(2014, 8, 31);
    await visit(`${AFAR}&clauses=5&from=2012-03-01&to=2014-08-31`, async (page) => {
      const expected = naiveCount({ clauses: ['5'], from, to });
      expect(await untilShown(page, expected)).not.toContain('tháng trọn');
      await expect.poll(() => drawnCount(page)).toBe(expected);
      await page
        .getByRole('group', { name: 'Điều khoản' })
        .getByRole('checkbox', { name: /^7/ })
        .click();
      const more = naiveCount({ clauses: ['5', '7'], from, to });
      await untilShown(page, more);
      await expect.poll(() => drawnCount(page)).toBe(more);
    });
  });

  test('says that days within a month are counted by whole months', async () => {
    await visit(`${AFAR}&from=2012-03-11&to=2014-08-20`, async (page) => {
      const months = naiveCount({ from: dayFrom(2012, 3, 1), to: dayFrom(2014, 8, 31) });
      expect(await untilShown(page, months)).toContain('tháng trọn');
    });
  });

  test('says that it is left out where districts are asked for', async () => {
    await visit(`${AFAR}&district=103`, async (page) => {
      expect(await untilShown(page, 0)).toContain('không chia theo huyện');
      expect(await drawnCount(page)).toBe(0);
    });
  });

  test('gives single records from close by, in the list and as marks that open', async () => {
    const [town] = records;
    const [lng, lat] = town?.geometry?.type === 'Point' ? town.geometry.coordinates : [106, 16];
    await visit(`map=14/${lat}/${lng}`, async (page) => {
      await untilShown(page, COUNTRY.records);
      const items = page.getByRole('list', { name: 'Kết quả' }).getByRole('listitem');
      await items.first().waitFor();
      await page.getByText(/Danh sách gồm/).waitFor();
      const known = new Map(records.map((record) => [record.properties.id, record]));
      const id = (await items.first().getAttribute('data-record')) ?? '';
      await items.first().getByRole('button').click();
      const details = page.getByRole('region', { name: 'Chi tiết' });
      await details
        .getByText(known.get(id)?.properties.name ?? 'no such record')
        .first()
        .waitFor();
    });
  });
});
