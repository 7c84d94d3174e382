import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { untilMapIdle } from '../support/drawn-map.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const { demo: site } = inject('sites');
const SCREEN = { width: 1920, height: 1080 };

/** Long enough that nothing moves on but what the test moves: the page's clock is not the test's. */
function listOf(dwellS: number) {
  return {
    version: 1,
    title: { vi: 'Thử', en: 'Trial' },
    stops: [
      { url: '?', dwellS, title: { vi: 'Tất cả', en: 'All' } },
      { url: '?district=097&board=agenda', dwellS, title: null },
      { url: '?district=999', dwellS, title: null },
      { url: '?district=107', dwellS, title: null },
    ],
  };
}

function visitWall<T>(dwellS: number, act: (page: Page) => Promise<T>): Promise<T> {
  const prepare = async (page: Page) => {
    await page.route('**/tours/trial.json', (route) => route.fulfill({ json: listOf(dwellS) }));
  };
  const query = '?view=wall&playlist=tours/trial.json';
  return visitAtlas(browser, { site, query, viewport: SCREEN, prepare }, act);
}

const sign = (page: Page) => page.locator('.tour-sign');

async function untilSignSays(page: Page, text: string): Promise<void> {
  await sign(page).filter({ hasText: text }).waitFor();
}

function address(page: Page, part: string): Promise<unknown> {
  return page.waitForFunction((text) => window.location.search.includes(text), part);
}

describe('the tour of a wall', () => {
  test('goes from stop to stop by itself, and tells of the stop that it leaves out', async () => {
    await visitWall(5, async (page) => {
      await page.getByRole('alert').filter({ hasText: 'stop 3' }).waitFor();
      await address(page, 'district=097');
      await address(page, 'district=107');
    });
  });

  test('is steered by keys', async () => {
    await visitWall(600, async (page) => {
      await untilSignSays(page, '1/3');
      await page.keyboard.press('ArrowRight');
      await untilSignSays(page, '2/3');
      await address(page, 'district=097');
      await page.keyboard.press('PageUp');
      await untilSignSays(page, '1/3');
      await page.keyboard.press('3');
      await untilSignSays(page, '3/3');
      // There is no stop 32: the digit counts by itself.
      await page.keyboard.press('2');
      await untilSignSays(page, '2/3');
      await page.keyboard.press('Home');
      await untilSignSays(page, '1/3');
      await page.keyboard.press(' ');
      await untilSignSays(page, 'Đang tạm dừng');
      await page.keyboard.press(' ');
      await sign(page).filter({ hasNotText: 'dừng' }).waitFor();
    });
  });

  test('waits when it is touched', async () => {
    await visitWall(600, async (page) => {
      await untilSignSays(page, '1/3');
      await page.mouse.click(SCREEN.width * 0.3, SCREEN.height * 0.1);
      await untilSignSays(page, 'Tạm dừng đến');
    });
  });

  test('names what is active at the edges of the map; no two leaders cross', async () => {
    await visitWall(600, async (page) => {
      await untilSignSays(page, '1/3');
      await untilMapIdle(page);
      await page.locator('.callout').first().waitFor();
      const drawn = await page.evaluate(() => {
        const lines = [...document.querySelectorAll('.callout-leader')].map((line) =>
          ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name))),
        );
        const boxes = [...document.querySelectorAll('.callout-box')].map((box) =>
          box.getBoundingClientRect().toJSON(),
        );
        return { lines, boxes };
      });
      expect(drawn.lines.length).toBeGreaterThan(2);
      expect(drawn.boxes).toHaveLength(drawn.lines.length);
      const turn = (a: number[], b: number[], c: number[]) =>
        Math.sign(
          ((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) -
            ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0)),
        );
      const crossing = drawn.lines.flatMap((one, index) =>
        drawn.lines.slice(index + 1).filter((other) => {
          const [a, b, c, d] = [one.slice(0, 2), one.slice(2), other.slice(0, 2), other.slice(2)];
          return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
        }),
      );
      expect(crossing).toEqual([]);
    });
  });

  test('shows what a desk in another tab sends, and where it points, until told back', async () => {
    await visitWall(600, async (page) => {
      await untilSignSays(page, '1/3');
      const desk = await page.context().newPage();
      await desk.goto(`${site}?district=103`);
      await desk.waitForSelector('html[data-ready="true"]', { state: 'attached' });
      await desk.locator('[data-wall="there"]').click();
      await desk.getByRole('button', { name: 'Gửi lên màn hình lớn' }).click();
      await address(page, 'district=103');
      await untilSignSays(page, 'Từ máy khác gửi đến');
      await desk.getByRole('button', { name: 'Chỉ trên màn hình lớn' }).click();
      await desk.keyboard.press('Escape');
      const map = await desk.locator('.map-pane').boundingBox();
      if (map === null) throw new Error('no map on the desk');
      await desk.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
      await page.locator('.map-pointed-position').filter({ hasText: '° B' }).waitFor();
      await desk.locator('[data-wall="there"]').click();
      await desk.getByRole('button', { name: 'Cho chạy lại lịch trình' }).click();
      await untilSignSays(page, '1/3');
      await page.locator('.map-pointed').waitFor({ state: 'hidden' });
      await desk.close();
    });
  });

  test('its list is edited on a page of its own, and kept', async () => {
    await visitAtlas(
      browser,
      { site, query: '?view=wall&still=1', viewport: SCREEN },
      async (page) => {
        await untilSignSays(page, '1/');
        const address = page.url();
        await page.keyboard.press('p');
        const dialog = page.getByRole('dialog', { name: 'Lịch trình của màn hình lớn' });
        await dialog
          .getByRole('button', { name: /^Bỏ: Toàn địa bàn/ })
          .first()
          .click();
        await dialog.getByRole('button', { name: 'Đóng' }).click();
        // The stop that is the first now comes up, and stands in the address.
        await expect.poll(() => page.url()).not.toBe(address);
        await untilSignSays(page, '1/');
        const before = await sign(page).textContent();
        await page.reload();
        await untilSignSays(page, '1/');
        expect(await sign(page).textContent()).toBe(before);
        expect(before).not.toContain('Toàn địa bàn');
      },
    );
  });
});
