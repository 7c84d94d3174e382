import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { COARSE, launchBrowser, type Visit, visitAtlas } from '../support/browser.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';

const sites = inject('sites');
const PHONE = { width: 390, height: 844 };
/** A screen of 1280 × 1024 at 400 %: WCAG 2.2, 1.4.10 (reflow). */
const FOURFOLD = { width: 320, height: 256 };
const INDICATORS = v.parse(
  v.array(
    v.object({
      id: v.string(),
      breaks: v.nullable(v.array(v.number())),
      breaks2025: v.nullable(v.array(v.number())),
    }),
  ),
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'geodata/facts/indicator-catalog.json'), 'utf8')),
);
const NOW = '2026-11-23T05:00:00Z';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

function visit<T>(query: string, act: (page: Page) => Promise<T>, more: Partial<Visit> = {}) {
  return visitAtlas(browser, { site: sites.demo, query, now: NOW, ...COARSE, ...more }, act);
}

/** Theme and language are part of the link: the page follows it without being loaded anew. */
async function changeLink(page: Page, change: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((parameters) => {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  }, change);
  const { lang = 'vi', theme = 'light' } = change;
  await page.waitForSelector(`html[lang="${lang}"][data-theme="${theme}"]`, { state: 'attached' });
}

const LOOKS = ['light', 'dark'].flatMap((theme) => ['vi', 'en'].map((lang) => ({ theme, lang })));
/** Each theme and each language once: what either of them makes wrong is seen. */
const TWO_LOOKS = [
  { theme: 'light', lang: 'vi' },
  { theme: 'dark', lang: 'en' },
];

/** What axe objects to in both themes and both languages, with where it does. */
async function faultsInEveryLook(page: Page, looks = LOOKS): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    await changeLink(page, look);
    for (const fault of await axeFaults(page)) {
      faults.push(`${look.theme} ${look.lang}: ${fault}`);
    }
  }
  return faults;
}

describe('axe finds nothing to object to, in both themes and languages', () => {
  test.each([
    ['a record, a period', '?record=PRJ-001&from=2020-11-19&to=2024-12-31'],
    [
      'a commune, and all overlays',
      '?unit=2025:03166&layers=boundaries,zone,indicators,projects,training,rescue-plans,disasters,meetings,rivers,roads,places',
    ],
    [
      'old boundaries, districts',
      '?at=2024-01-01&unit=2020:103&level=district&indicator=population',
    ],
    ['nothing found', '?from=1990-01-01&to=1990-12-31&clauses=7'],
    ['the wall', '?view=wall'],
    ['the wall, its matrix', '?view=wall&board=matrix'],
  ])('%s', async (_, query) => {
    await visit(query, async (page) => {
      expect(await faultsInEveryLook(page)).toEqual([]);
    });
  });

  test.each([
    ['the wall, its agenda', '?view=wall&board=agenda'],
    ['the wall, its hazards', '?view=wall&board=hazards'],
    ['the wall, what changed', '?view=wall&board=changes&since=2024-01-01'],
    ['the wall, its data', '?view=wall&board=data'],
    ['units side by side', '?at=2024-12-31&compare=2020:103,2020:03201,2025:03160'],
    ['a frame of another page', '?embed=1'],
    ['the plan view', '?view=plan'],
  ])('%s, in each theme and each language', async (_, query) => {
    await visit(query, async (page) => {
      expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([]);
    });
  });

  test.each([
    ['what to take away', /^(Mang về|Take away)$/],
    ['how to share', /^(Chia sẻ|Share)$/],
    ['the sources', /^(Nguồn dữ liệu|Data sources)$/],
  ])('the dialog of %s', async (_, name) => {
    await visit('', async (page) => {
      const faults: string[] = [];
      for (const look of TWO_LOOKS) {
        await changeLink(page, look);
        await page.getByRole('button', { name }).first().click();
        await page.getByRole('dialog').waitFor();
        for (const fault of await axeFaults(page)) {
          faults.push(`${look.theme} ${look.lang}: ${fault}`);
        }
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      expect(faults).toEqual([]);
    });
  });

  test.each([0, 1, 2, 3])('a phone, tab %i', async (tab) => {
    await visit(
      '?unit=2025:03166',
      async (page) => {
        await page.getByRole('tab').nth(tab).click();
        expect(await faultsInEveryLook(page)).toEqual([]);
      },
      { viewport: PHONE, hasTouch: true },
    );
  });
});

/** Units that the map outlines as pointed at. */
function outlinedUnits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const map = document.querySelector<HTMLElement & { atlasMap?: MapLibreMap }>(
      '.map-pane',
    )?.atlasMap;
    const drawn =
      map?.queryRenderedFeatures().filter(({ state }) => state.isHovered === true) ?? [];
    return [...new Set(drawn.map(({ id }) => String(id)))];
  });
}

describe('the map by keyboard', () => {
  test('tells every commune and its figure, outlines it, and opens it', async () => {
    await visit('?at=2025-08-01&indicator=population&year=2024', async (page) => {
      await page.locator('.maplibregl-canvas').focus();
      const announcer = page.locator('.map-announcer');
      const rows = page.locator('tr[data-unit]');
      const told = new Map<string, string>();
      const count = await rows.count();
      for (let step = 0; step < count; step++) {
        await page.keyboard.press('u');
        let outlined: readonly string[] = [];
        // The map takes the outline into its next picture.
        const nextOutlined = async () => {
          outlined = await outlinedUnits(page);
          return outlined.filter((unit) => !told.has(unit)).length;
        };
        await expect.poll(nextOutlined).toBe(1);
        expect(outlined.length).toBe(1);
        told.set(outlined[0] ?? '', await announcer.innerText());
      }
      expect(told.size).toBe(count);
      for (const [unit, text] of told) {
        const row = page.locator(`tr[data-unit="${unit}"]`);
        const [name, value] = [
          await row.locator('th').innerText(),
          await row.getAttribute('data-value'),
        ];
        expect(text).toContain(name.trim());
        const number = Number(/: \D*([\d.]+)/.exec(text)?.[1]?.replaceAll('.', ''));
        if (value === '') expect(text).toContain('chưa có số liệu');
        else expect(number).toBe(Number(value));
      }
      await page.keyboard.press('Shift+U');
      const unit = [...told.keys()].at(-2);
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('unit')).toBe(unit);
    });
  });
});

describe('the map in words', () => {
  test.each([
    ['?at=2024-01-01&indicator=poor_rate&year=2023&nature=published', 52],
    ['?at=2025-08-01&indicator=population', 24],
  ])('%s: is what table and list say', async (query, communes) => {
    await visit(query, async (page) => {
      const described = await page.locator('.maplibregl-canvas').getAttribute('aria-describedby');
      const text = await page.locator(`#${described}`).innerText();
      const known = await page
        .locator('tr[data-unit]')
        .evaluateAll(
          (rows) =>
            rows.filter(
              (row) =>
                /^\d{4}:\d{5}$/.test(row.getAttribute('data-unit') ?? '') &&
                row.getAttribute('data-value') !== '',
            ).length,
        );
      expect(text).toContain(`Bản đồ vẽ ${communes} xã`);
      expect(text).toContain(`${known} trong ${communes} xã có số liệu.`);
      const asked = new URLSearchParams(query).get('indicator');
      const indicator = INDICATORS.find(({ id }) => id === asked);
      // Communes of 2025, made of several others, have classes of their own for what is counted.
      const breaks = (communes === 24 ? indicator?.breaks2025 : null) ?? indicator?.breaks ?? [];
      const values = await page.locator('tr[data-unit]').evaluateAll((rows) =>
        rows
          .filter((row) => /^\d{4}:\d{5}$/.test(row.getAttribute('data-unit') ?? ''))
          .flatMap((row) => row.getAttribute('data-value') || [])
          .map(Number),
      );
      // "about" and the like may stand before a number.
      const [, lowest, highest] =
        /Thấp nhất [^\d(]*([\d.,]+).* cao nhất [^\d(]*([\d.,]+)/.exec(text) ?? [];
      const written = (value: number) =>
        value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
      expect(lowest).toBe(written(Math.min(...values)));
      expect(highest).toBe(written(Math.max(...values)));
      const counts = [...breaks, Number.POSITIVE_INFINITY].map(
        (to, index) =>
          values.filter((value) => value < to && value >= (breaks[index - 1] ?? 0)).length,
      );
      const told = [...text.matchAll(/: (\d+) xã(?=[;.])/g)].map(([, count]) => Number(count));
      expect(told).toEqual(counts.filter((count) => count > 0));
      const shown = await page.getByRole('status').getAttribute('data-count-shown');
      expect(text).toContain(`Đang hiện ${shown} trong `);
    });
  });
});

describe('at 400 %', () => {
  test.each([
    '',
    '?record=PRJ-001',
    '?view=wall',
  ])('%s: nothing scrolls sideways', async (query) => {
    await visit(
      query,
      async (page) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBe(0);
      },
      { viewport: FOURFOLD },
    );
  });
});

describe('where there is little height', () => {
  test.each([
    ['at 400 %', FOURFOLD],
    ['at 200 %', { width: 640, height: 400 }],
    ['on a phone on its side', { width: 844, height: 390 }],
  ])('%s: the map holds its controls, and nothing lies over it', async (_, viewport) => {
    await visit(
      '?record=PRJ-001',
      async (page) => {
        const boxOf = async (selector: string) => {
          const box = await page.locator(selector).first().boundingBox();
          if (box === null) throw new Error(`${selector} is not shown`);
          return { ...box, right: box.x + box.width, bottom: box.y + box.height };
        };
        const map = await boxOf('.map-pane');
        const controls = await boxOf('.stage-controls');
        const sheet = await boxOf('.bottom-sheet');
        expect(controls.bottom).toBeLessThanOrEqual(map.bottom);
        expect(sheet.y >= map.bottom || sheet.x >= map.right).toBe(true);
        await page.getByRole('tab').last().scrollIntoViewIfNeeded();
        await page.getByRole('tab').last().click();
        expect(await page.getByRole('tabpanel').innerText()).not.toBe('');
      },
      { viewport },
    );
  });
});
