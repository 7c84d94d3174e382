import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type Visit, visitAtlas } from '../support/browser.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { dropAlert } from '../support/drop-alert.ts';

/** Within the time that tests/data/cap/alert.xml is in force. */
const NOW = '2026-11-23T08:00:00+07:00';
/** Software draws the map of the sheet in ten seconds, and in many more beside other work. */
const DRAWN_MS = 90_000;
/** Several pages, or several drawings, one after the other. */
const SLOW_MS = 300_000;
const WALL: Partial<Visit> = {
  query: '?view=wall&still=1',
  viewport: { width: 1920, height: 1080 },
  now: NOW,
};

/** Opens the page of the ways in. */
async function open(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  // A click waits for frames; on a slow machine the controls are gone by then.
  await page.getByRole('button', { name: 'Ứng phó', exact: true }).dispatchEvent('click');
}

/** The field sheet as the printer gets it. */
async function printed(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = '';
    };
  });
  await page.getByRole('button', { name: 'In phiếu đi hiện trường' }).click();
  await page.waitForSelector('html[data-printed]', { state: 'attached', timeout: DRAWN_MS });
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('article', { name: 'Phiếu đi hiện trường' });
  await sheet.waitFor();
  return sheet;
}

async function choose(page: Page, name: string): Promise<void> {
  await open(page);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Chọn tệp cảnh báo/ }).click();
  await (await chosen).setFiles(join(PROJECT_ROOT, 'tests/data/cap', name));
}

function band(page: Page) {
  return page.getByRole('region', { name: 'Trạng thái bản tin' });
}

function board(page: Page) {
  return page.getByRole('region', { name: 'Tình hình trong vùng' });
}

/** Loads the page anew, and waits for its first view. */
async function reload(page: Page): Promise<void> {
  await page.reload({ timeout: DRAWN_MS });
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: DRAWN_MS });
}

async function lookOf(page: Page): Promise<string | null> {
  await band(page).waitFor();
  return band(page).getAttribute('data-look');
}

describe('a warning on the wall', { timeout: SLOW_MS }, () => {
  const sites = inject('sites');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  it('shows its level, its time, who is in its area and where help is; Esc twice leads out', async () => {
    await visitAtlas(browser, { ...WALL, site: sites.demo }, async (page) => {
      await choose(page, 'alert.xml');
      expect(await lookOf(page)).toBe('actual');
      const text = await band(page).innerText();
      expect(text).toContain('Cấp 3');
      expect(text).toContain('còn 10 giờ 0 phút');
      await board(page).getByText('QL.4H', { exact: true }).waitFor({ state: 'attached' });
      expect(await board(page).textContent()).toContain('Xã Mường Chà');
      expect(await board(page).textContent()).toContain('NẰM TRONG vùng cảnh báo');
      await page.keyboard.press('Escape');
      expect(await band(page).innerText()).toContain('Nhấn Esc lần nữa');
      await page.keyboard.press('Escape');
      await band(page).waitFor({ state: 'detached' });
      expect(await page.locator('html').getAttribute('data-view')).toBe('wall');
    });
  });

  it('dropped anywhere, an exercise looks otherwise; it never takes the place of a real alert in force', async () => {
    await visitAtlas(browser, { ...WALL, site: sites.demo }, async (page) => {
      await dropAlert(page, 'exercise.xml');
      expect(await lookOf(page)).toBe('exercise');
      expect(await band(page).innerText()).toContain('DIỄN TẬP');
      expect(await band(page).innerText()).toContain('Không phải cảnh báo thật');
      await choose(page, 'alert.xml');
      await page.locator('[data-look="actual"].rescue-band').waitFor();
      await choose(page, 'exercise.xml');
      await page.getByText(/màn hình giữ cảnh báo thật/).waitFor();
      expect(await lookOf(page)).toBe('actual');
    });
  });

  it('an update says what changed; a cancellation crosses it out; a broken file says where', async () => {
    await visitAtlas(browser, { ...WALL, site: sites.demo }, async (page) => {
      await choose(page, 'alert.xml');
      // A file that has been read closes the page of the ways in: not the one opened for the next.
      await band(page).waitFor();
      await choose(page, 'update.xml');
      await band(page).getByText('Cấp 4').waitFor();
      expect(await board(page).textContent()).toContain(
        'Thay đổi: cấp độ rủi ro, vùng, thời hạn hiệu lực.',
      );
      await choose(page, 'cancel.xml');
      await page.locator('[data-look="gone"].rescue-band').waitFor();
      expect(await band(page).innerText()).toContain('ĐÃ HUỶ');
      expect(await board(page).textContent()).toContain('Hướng dẫn (không còn hiệu lực)');
      await choose(page, 'malformed-no-sent.xml');
      expect(await page.getByRole('alert').innerText()).toContain('sent: thiếu');
    });
  });

  it('a road is cut only when somebody marks it; the sheet is one page and says so', async () => {
    await visitAtlas(browser, { ...WALL, site: sites.demo }, async (page) => {
      await choose(page, 'alert.xml');
      const mark = board(page).locator('button[aria-label="Đánh dấu QL.4H bị cắt"]');
      await mark.waitFor({ state: 'attached' });
      expect(await board(page).textContent()).not.toContain('BỊ CẮT, đánh dấu tay');
      await mark.evaluate((button) => (button as HTMLButtonElement).click());
      const sheet = await printed(page);
      expect(await page.locator('.app').isVisible()).toBe(false);
      expect(await sheet.innerText()).toContain('BỊ CẮT, đánh dấu tay lúc 08:00 ngày 23/11/2026');
      expect(await sheet.locator('image[href^="blob:"]').count()).toBe(1);
      for (const line of ['area', 'risk', 'route', 'cut']) {
        const drawn = sheet.locator(`svg[role="img"] .field-${line}`);
        expect(await drawn.getAttribute('d'), line).not.toBe('');
      }
      const rows = await sheet.locator('tbody td:first-child').allInnerTexts();
      const numbers = await sheet.locator('svg[role="img"] .field-number').allTextContents();
      expect(numbers).toEqual(rows);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    });
  });

  it('all of it works with the network out, and the public build says what it lacks', async () => {
    const visit = {
      ...WALL,
      site: sites.public,
      hasOfflineStore: true,
      // A minute after its opening a wall asks for newer data, which are not there.
      allowedFaults: [
        /data\/published\.json/,
        /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/,
      ],
    };
    await visitAtlas(browser, visit, async (page) => {
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.context().setOffline(true);
      await reload(page);
      await choose(page, 'alert.xml');
      await board(page).getByText('QL.4H', { exact: true }).waitFor({ state: 'attached' });
      expect(await board(page).textContent()).toContain('không có trong bản công khai');
      const sheet = await printed(page);
      expect(await sheet.locator('image[href^="blob:"]').count()).toBe(1);
      await page.emulateMedia({ media: 'screen' });
      await reload(page);
      expect(await lookOf(page)).toBe('actual');
    });
  });

  it('an area is marked by its corners, by clicks or by keys', async () => {
    await visitAtlas(browser, { ...WALL, site: sites.demo }, async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Vùng nhiều góc' }).click();
      const show = page.getByRole('button', { name: 'Xem tình hình' });
      await page.mouse.click(600, 400);
      await page.mouse.click(700, 400);
      expect(await show.isDisabled()).toBe(true);
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press(' ');
      await page.getByText('3 góc').waitFor();
      await page.keyboard.press('Enter');
      expect(await lookOf(page)).toBe('by-hand');
      expect(await board(page).textContent()).toContain('Diện tích vùng');
      await reload(page);
      expect(await lookOf(page)).toBe('by-hand');
    });
  });

  it('a wall that is loaded anew comes back with its alert; what has expired stays away', async () => {
    await visitAtlas(browser, { ...WALL, site: sites.demo }, async (page) => {
      await choose(page, 'alert.xml');
      expect(await lookOf(page)).toBe('actual');
      const mark = board(page).locator('button[aria-label="Đánh dấu QL.4H bị cắt"]');
      await mark.evaluate((button) => (button as HTMLButtonElement).click());
      await reload(page);
      expect(await lookOf(page)).toBe('actual');
      await board(page).getByText('BỊ CẮT, đánh dấu tay').waitFor({ state: 'attached' });
      await page.clock.setFixedTime('2026-11-24T08:00:00+07:00');
      await reload(page);
      await open(page);
      await page.getByText('Chưa có bản tin nào.').waitFor();
    });
  });
});
