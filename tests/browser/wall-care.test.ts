import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { COARSE, launchBrowser, visitAtlas } from '../support/browser.ts';

const LIST = '**/data/published.json';
/** That it comes back is held here; within how many seconds, `npm run bench -- soak` measures. */
const RECOVERED = { timeout: 90_000 };
const WALL = '?view=wall&still=1&board=agenda';

/** Takes the drawing context from the canvas of the map, and gives it back or not. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    if (!canvas) throw new Error('no canvas');
    canvas.dataset.lost = '';
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
}

/** The map is another one than was lost, and has drawn its communes. */
async function untilMapIsBack(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
      const map = document.querySelector<HTMLElement>('.map-pane')?.atlasMap;
      if (!canvas || canvas.dataset.lost !== undefined || !map?.isStyleLoaded()) return false;
      return map.queryRenderedFeatures().length > 0;
    },
    null,
    RECOVERED,
  );
}

describe('a wall that nobody looks after', () => {
  const sites = inject('sites');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  it('draws its map anew when the drawing context is lost, as often as it is', async () => {
    await visitAtlas(browser, { site: sites.demo, query: WALL }, async (page) => {
      await loseContext(page);
      await untilMapIsBack(page);
      await loseContext(page);
      await untilMapIsBack(page);
      expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });

  it('says that its clock stands when no minute has come for a minute and a half', async () => {
    await visitAtlas(browser, { site: sites.demo, query: WALL, ...COARSE }, async (page) => {
      const sign = page.locator('.wall-clock-stopped');
      /** Sets how long ago the last minute came, as far as the sign knows, and asks whether it is seen. */
      const isSeenAfter = (ms: number) =>
        sign.evaluate((element, sinceMs) => {
          const [waiting] = element.getAnimations();
          if (!waiting) throw new Error('nothing makes the sign appear');
          waiting.currentTime = sinceMs;
          return element.checkVisibility({ opacityProperty: true });
        }, ms);
      expect(await isSeenAfter(89_000)).toBe(false);
      expect(await isSeenAfter(91_000)).toBe(true);
      expect(await sign.textContent()).toBe('Đồng hồ đứng');
    });
  });

  it('keeps what it has of a dataset that answers 500, says so, and takes the new when it comes', async () => {
    let isBroken = true;
    let asked = 0;
    await visitAtlas(
      browser,
      {
        site: sites.demo,
        query: WALL,
        expectedFaults: [/500/],
        prepare: async (page) => {
          await page.route(LIST, async (route) => {
            const answer = await route.fetch();
            const list = (await answer.json()) as { datasets: { id: string; url: string }[] };
            for (const dataset of list.datasets) {
              if (dataset.id === 'training') dataset.url = 'data/training-newer.json';
            }
            await route.fulfill({ json: list });
          });
          await page.route('**/data/training-newer.json', async (route) => {
            asked++;
            if (isBroken) return route.fulfill({ status: 500, body: '' });
            return route.fulfill({ json: { type: 'FeatureCollection', features: [] } });
          });
        },
      },
      async (page) => {
        const strip = page.getByRole('complementary', { name: 'Tình trạng màn hình' });
        const alerts = page.getByRole('alert');
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
        await strip.getByText('chưa cập nhật được').waitFor();
        expect(await alerts.count()).toBe(0);
        isBroken = false;
        await strip.getByText('chưa cập nhật được').waitFor({ state: 'detached', ...RECOVERED });
        expect(asked).toBeGreaterThan(1);
      },
    );
  });

  it('tries a panel again that has failed, while the others go on', async () => {
    await visitAtlas(
      browser,
      {
        site: sites.demo,
        query: WALL,
        expectedFaults: [/exception of the test|wall panel/],
        prepare: async (page) => {
          await page.addInitScript(() => {
            // The clock of the wall asks for a format whenever it is drawn.
            Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
              construct(format, given) {
                if (document.documentElement.dataset.break !== undefined) {
                  throw new Error('exception of the test');
                }
                return Reflect.construct(format, given);
              },
            });
          });
        },
      },
      async (page) => {
        await page.evaluate(() => {
          document.documentElement.dataset.break = '';
        });
        // Another language is drawn anew everywhere, and the clock cannot be.
        await page.keyboard.press('Shift');
        await page.getByRole('button', { name: 'EN', exact: true }).click();
        await page.getByRole('alert').waitFor();
        expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
        await page.evaluate(() => {
          delete document.documentElement.dataset.break;
        });
        await page.getByRole('alert').waitFor({ state: 'detached', ...RECOVERED });
        await page.getByRole('region', { name: 'Wall board' }).waitFor();
      },
    );
  });

  it('prints what changed on one page of A4', async () => {
    const query = '?at=2025-09-01&since=2024-01-01';
    await visitAtlas(browser, { site: sites.demo, query }, async (page) => {
      await page.evaluate(() => {
        window.print = () => {
          document.documentElement.dataset.printed = '';
        };
      });
      await page.getByRole('button', { name: 'Tóm tắt thay đổi' }).click();
      await page.waitForSelector('html[data-printed]', { state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const brief = page.locator('.change-brief');
      expect(await brief.innerText()).toContain('Từ 01/01/2024 đến hết 01/09/2025');
      expect(await brief.innerText()).toContain('Địa giới hành chính');
      expect(await brief.locator('tr[data-record]').count()).toBeGreaterThan(5);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await brief.waitFor({ state: 'detached' });
    });
  });
});
