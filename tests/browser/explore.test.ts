import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visitAtlas } from '../support/browser.ts';

const sites = inject('sites');
const PHONE = { width: 390, height: 844 };
const WALL = { width: 3840, height: 2160 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

function explore<T>(query: string, act: (page: Page) => Promise<T>): Promise<T> {
  return visitAtlas(browser, { site: sites.demo, query }, act);
}

async function countShown(page: Page): Promise<number> {
  return Number(await page.getByRole('status').getAttribute('data-count-shown'));
}

/** What the page itself overflows its window by, in px. */
async function overflow(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight] as const;
  });
}

describe('the page says what it shows', () => {
  test('in landmarks with the names that others rely on, in both languages', async () => {
    await explore('?nature=published&record=PRJ-001', async (page) => {
      for (const [role, name] of [
        ['navigation', 'Chế độ xem'],
        ['region', 'Bản đồ'],
        ['group', 'Lớp dữ liệu'],
        ['group', 'Điều khoản'],
        ['group', 'Thời gian'],
        ['list', 'Kết quả'],
        ['region', 'Chi tiết'],
        ['region', 'Số liệu'],
      ] as const) {
        expect(await page.getByRole(role, { name }).count(), name).toBe(1);
      }
      expect(await page.getByRole('banner').count()).toBe(1);
      expect(await page.getByRole('status').count()).toBe(1);
      await page.getByRole('button', { name: 'EN', exact: true }).click();
      for (const [role, name] of [
        ['navigation', 'Views'],
        ['region', 'Map'],
        ['group', 'Layers'],
        ['group', 'Clauses'],
        ['group', 'Period'],
        ['list', 'Results'],
        ['region', 'Details'],
        ['region', 'Statistics'],
      ] as const) {
        expect(await page.getByRole(role, { name }).count(), name).toBe(1);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    });
  });

  test('with as many items in the list as the count says', async () => {
    await explore('?nature=published&from=2020-11-19&to=2024-12-31', async (page) => {
      expect(await countShown(page)).toBe(25);
      expect(await page.locator('[data-record]').count()).toBe(25);
    });
  });
});

describe('choices', () => {
  test('of a clause filter the records, stand in the link, and can be taken back', async () => {
    await explore('?nature=published', async (page) => {
      const clauses = page.getByRole('group', { name: 'Điều khoản' });
      await clauses.getByRole('button', { name: 'Chỉ điều 5' }).click();
      expect(await countShown(page)).toBe(17);
      expect(new URL(page.url()).searchParams.get('clauses')).toBe('5');
      await page.goBack();
      expect(await countShown(page)).toBe(71);
    });
  });

  test('of a place and of layers do so too', async () => {
    await explore('?nature=published', async (page) => {
      await page.getByRole('button', { name: /^Nậm Pồ/ }).click();
      expect(await countShown(page)).toBe(33);
      await page.getByRole('button', { name: /^Cả 4 huyện/ }).click();
      await page.getByRole('button', { name: /^27 xã/ }).click();
      expect(await countShown(page)).toBe(56);
      await page.getByRole('button', { name: /^27 xã/ }).click();
      const layers = page.getByRole('group', { name: 'Lớp dữ liệu' });
      await layers.getByRole('checkbox', { name: 'Thiên tai đã xảy ra' }).uncheck();
      expect(await countShown(page)).toBe(50);
    });
  });

  test('by search find the successor of an old commune', async () => {
    await explore('', async (page) => {
      await page.getByRole('combobox', { name: /Tìm xã/ }).fill('cha cang');
      const first = page.getByRole('listbox').getByRole('option').first();
      expect(await first.textContent()).toContain('nay thuộc xã Mường Chà (2025)');
      await first.click();
      const details = page.getByRole('region', { name: 'Chi tiết' });
      await details.getByRole('heading', { name: 'Xã Chà Cang' }).waitFor();
      expect(new URL(page.url()).searchParams.get('at')).toBe('2025-06-30');
      await page.getByText('4 huyện, 52 xã và thị trấn').waitFor();
    });
  });

  test('can be made with the keyboard alone', async () => {
    await explore('?nature=published', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('24 trau giong');
      await page.keyboard.press('Enter');
      const details = page.getByRole('region', { name: 'Chi tiết' });
      await details.getByRole('heading', { name: /24 trâu giống/ }).waitFor();
      const result = page.locator('[data-record] button[tabindex="0"]');
      await result.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await details.getByRole('heading', { name: /24 trâu giống/ }).waitFor({ state: 'detached' });
    });
  });
});

describe('what goes wrong', () => {
  test('in a link is said once, and the rest of the link holds', async () => {
    await explore('?nature=published&clauses=5&from=2024-02-30&unknown=1', async (page) => {
      const alert = page.getByRole('alert');
      expect(await alert.textContent()).toContain('from=2024-02-30');
      expect(await countShown(page)).toBe(17);
      await alert.getByRole('button', { name: 'Bỏ qua thông báo' }).click();
      expect(await alert.count()).toBe(0);
    });
  });

  test('with a dataset disables its layer, says why, and can be tried again', async () => {
    let isBroken = true;
    const prepare = async (page: Page) => {
      await page.route(/\/projects-[^/]*\.json$/, (route) =>
        isBroken ? route.fulfill({ status: 503, body: '' }) : route.continue(),
      );
    };
    const visit = {
      site: sites.public,
      prepare,
      expectedFaults: [/503/],
    };
    await visitAtlas(browser, visit, async (page) => {
      const alert = page.getByRole('alert');
      await alert.getByText('HTTP 503').waitFor();
      const layers = page.getByRole('group', { name: 'Lớp dữ liệu' });
      const projects = layers.getByRole('checkbox', { name: 'Dự án' });
      expect(await projects.isDisabled()).toBe(true);
      expect(await countShown(page)).toBe(32);
      isBroken = false;
      await alert.getByRole('button', { name: 'Thử lại' }).click();
      await page.locator('[data-record="PRJ-001"]').waitFor({ state: 'attached' });
      expect(await projects.isDisabled()).toBe(false);
      expect(await countShown(page)).toBe(71);
    });
  });
});

describe('what was made to illustrate', () => {
  test('carries its badge as long as it is shown', async () => {
    await explore('', async (page) => {
      const badge = page.locator('.illustrative-badge');
      expect(await badge.textContent()).toContain('Dữ liệu minh hoạ');
      await page.getByRole('checkbox', { name: 'Chỉ số liệu đã công bố' }).check();
      expect(await badge.count()).toBe(0);
    });
  });
});

describe('the page fits its screen', () => {
  test.each([
    ['phone with details', PHONE, '?record=PRJ-001'],
    ['desk', { width: 1440, height: 900 }, '?record=PRJ-001'],
    ['wall screen', WALL, ''],
  ])('%s', async (_, viewport, query) => {
    await visitAtlas(browser, { site: sites.demo, query, viewport }, async (page) => {
      expect(await overflow(page)).toEqual([0, 0]);
    });
  });

  test('phone, with targets for thumbs', async () => {
    const visit = { site: sites.demo, viewport: PHONE, hasTouch: true };
    await visitAtlas(browser, visit, async (page) => {
      expect(await overflow(page)).toEqual([0, 0]);
      const tabs = page.getByRole('tab');
      expect(await tabs.count()).toBe(4);
      for (const tab of await tabs.all()) {
        const box = await tab.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
      }
    });
  });
});

describe('the wall', () => {
  test('shows no control until it is touched, and Escape leaves it', async () => {
    await visitAtlas(
      browser,
      { site: sites.demo, query: '?view=wall', viewport: { width: 1920, height: 1080 } },
      async (page) => {
        const html = page.locator('html');
        expect(await html.getAttribute('data-theme')).toBe('dark');
        expect(await overflow(page)).toEqual([0, 0]);
        expect(await page.getByRole('banner').count()).toBe(0);
        const leave = page.getByRole('button', { name: 'Về chế độ khám phá' });
        expect(await leave.count()).toBe(0);
        await page.mouse.move(300, 300);
        await leave.waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('banner').waitFor();
        expect(await html.getAttribute('data-view')).toBe('explore');
      },
    );
  });
});
