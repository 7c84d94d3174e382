import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser, visitAtlas } from './browser.ts';
import { buildSite, PROJECT_ROOT } from './build-site.ts';
import { untilMapIdle } from './drawn-map.ts';
import { serveSite } from './serve-site.ts';

const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  wall: { width: 3840, height: 2160 },
} as const;
type ViewportName = keyof typeof VIEWPORTS;

const USAGE = `Pictures of the demo build, for people to look at.

  npx tsx tests/support/screenshots.ts FOLDER [options] [QUERY ...]

FOLDER gets a PNG for every query × viewport × language × theme, named after them.
QUERY is a query string without lang and theme, e.g. "view=wall" (default: the plain page).

  --viewports phone,desk,wall   --langs vi,en   --themes light,dark
  --no-build                    takes dist-demo as it is`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    viewports: { type: 'string', default: 'phone,desk,wall' },
    langs: { type: 'string', default: 'vi,en' },
    themes: { type: 'string', default: 'light,dark' },
    'no-build': { type: 'boolean', default: false },
  },
});
const [folder, ...queries] = positionals;
if (folder === undefined) {
  console.error(USAGE);
  process.exit(1);
}

const outDir = join(PROJECT_ROOT, 'dist-demo');
if (!values['no-build']) await buildSite({ mode: 'demo', outDir });
mkdirSync(folder, { recursive: true });
const site = await serveSite(outDir);
const browser = await launchBrowser();
try {
  for (const query of queries.length > 0 ? queries : ['']) await photograph(browser, query);
} finally {
  await browser.close();
  await site.close();
}

async function photograph(browser: Browser, query: string): Promise<void> {
  for (const viewport of values.viewports.split(',').filter(isViewportName)) {
    for (const lang of values.langs.split(',')) {
      for (const theme of values.themes.split(',')) {
        await takePicture(browser, { query, viewport, lang, theme });
      }
    }
  }
}

interface Picture {
  readonly query: string;
  readonly viewport: ViewportName;
  readonly lang: string;
  readonly theme: string;
}

async function takePicture(browser: Browser, picture: Picture): Promise<void> {
  const { query, viewport, lang, theme } = picture;
  const name = [query.replace(/[^\w.-]+/g, '_') || 'plain', viewport, lang, theme].join('-');
  const path = join(resolve(folder ?? ''), `${name}.png`);
  const search = `?${[query, `lang=${lang}`, `theme=${theme}`].filter(Boolean).join('&')}`;
  try {
    await visitAtlas(
      browser,
      {
        site: site.url,
        query: search,
        viewport: VIEWPORTS[viewport],
        hasTouch: viewport === 'phone',
      },
      async (page) => {
        await untilMapIdle(page);
        await page.screenshot({ path });
      },
    );
    console.log(path);
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function isViewportName(name: string): name is ViewportName {
  return name in VIEWPORTS;
}
