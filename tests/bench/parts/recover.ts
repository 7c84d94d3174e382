import type { BrowserContext, Page } from 'playwright-core';
import { dropAlert } from '../../support/drop-alert.ts';

/** What a wall promises. */
const RECOVERY_MS = 10_000;
const LIST = '**/data/published.json';
/** A dataset of which the server has a newer edition. */
const RENEWED = { id: 'training', url: 'data/training-newer.json' } as const;

/** Milliseconds until a wall was whole again after each fault, by what happened to it. */
export type Recoveries = Readonly<Record<string, number>>;

/** Lets the page's formats throw while its root says so: the clock of the wall asks for one at every drawing. */
function breakWhenTold(): void {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(format, given) {
      if (document.documentElement.dataset.break !== undefined) {
        throw new Error('exception of the bench');
      }
      return Reflect.construct(format, given);
    },
  });
}

/** Milliseconds until something has come about. */
async function timed(until: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await until();
  return performance.now() - begin;
}

/** Milliseconds until the map is another one than was lost and draws what it has. */
export async function loseContext(page: Page): Promise<number> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    if (canvas) canvas.dataset.lost = '';
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  return timed(() =>
    page.waitForFunction(
      () => {
        const map = document.querySelector<HTMLElement>('.map-pane')?.atlasMap;
        const isNew = map !== undefined && map.getCanvas().dataset.lost === undefined;
        return isNew && map.isStyleLoaded() && map.queryRenderedFeatures().length > 0;
      },
      null,
      { timeout: 6 * RECOVERY_MS },
    ),
  );
}

/** Milliseconds from when a broken dataset is whole on the server until the wall has it. */
async function failDataset(page: Page): Promise<number> {
  let isBroken = true;
  await page.route(LIST, async (route) => {
    const answer = await route.fetch();
    const list = (await answer.json()) as { datasets: { id: string; url: string }[] };
    for (const dataset of list.datasets) {
      if (dataset.id === RENEWED.id) dataset.url = RENEWED.url;
    }
    await route.fulfill({ json: list });
  });
  await page.route(`**/${RENEWED.url}`, (route) =>
    isBroken
      ? route.fulfill({ status: 500, body: '' })
      : route.fulfill({ json: { type: 'FeatureCollection', features: [] } }),
  );
  const notice = page.locator('.care-strip').getByText('chưa cập nhật được');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await notice.waitFor();
  isBroken = false;
  return timed(() => notice.waitFor({ state: 'detached', timeout: 6 * RECOVERY_MS }));
}

/** Milliseconds from when a panel could be drawn again until it is. */
async function failPanel(page: Page): Promise<number> {
  const setBroken = (isBroken: boolean) =>
    page.evaluate((broken) => {
      const { dataset } = document.documentElement;
      if (broken) dataset.break = '';
      else delete dataset.break;
    }, isBroken);
  await setBroken(true);
  // Another language is drawn anew everywhere, and the clock cannot be.
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.locator('main .alert').waitFor();
  await setBroken(false);
  return timed(() => page.locator('.wall-clock').waitFor({ timeout: 6 * RECOVERY_MS }));
}

/** Milliseconds from a dropped warning until what lies in its area is listed. */
async function takeAlert(page: Page): Promise<number> {
  return timed(async () => {
    await dropAlert(page, 'alert.xml');
    await page.locator('.rescue-road').first().waitFor({ state: 'attached' });
  });
}

/** What a wall suffers and how soon it is whole again, by the room's own time. */
export async function recoveries(context: BrowserContext, site: string): Promise<Recoveries> {
  const page = await context.newPage();
  await page.addInitScript(breakWhenTold);
  await page.goto(`${site}?view=wall&still=1&lang=vi`);
  await page.waitForSelector('html[data-ready=true]', { state: 'attached', timeout: 120_000 });
  const found = {
    'map back after a lost context': await loseContext(page),
    'map back after the next one': await loseContext(page),
    'dataset there after it answered 500': await failDataset(page),
    'panel back after an exception': await failPanel(page),
    'list there after a CAP file': await takeAlert(page),
  };
  await page.close();
  return found;
}
