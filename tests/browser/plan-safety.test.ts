import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosenVersion } from '../../src/core/plan/plan.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  drawArea,
  isSaved,
  plansInBackup,
  plansListed,
  rename,
  visitPlans,
} from '../support/plan-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Where a second area fits beside the first. */
const BESIDE = [
  [0.7, 0.55],
  [0.8, 0.55],
  [0.8, 0.65],
  [0.7, 0.65],
] as const;

async function namesIn(page: Page): Promise<readonly string[]> {
  const plans = await plansInBackup(page);
  return plans.map((plan) => chosenVersion(plan).properties.name).sort();
}

/** Opens the same address in another tab of the same browser. */
async function anotherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.plan-toolbar').waitFor();
  return other;
}

describe('two tabs on one plan', () => {
  test('the second can read and copy only, and edits once the first is closed', async () => {
    await visitPlans(browser, async (first) => {
      await drawArea(first);
      await rename(first, 'Khu tái định cư');
      await isSaved(first);
      const second = await anotherTab(first);
      await second.getByText('Phương án này đang mở ở một thẻ khác').waitFor();
      expect(await second.getByLabel('Tên phương án').isDisabled()).toBe(true);
      expect(await second.getByRole('button', { name: 'Xoá phương án' }).isDisabled()).toBe(true);
      // What the first does is seen in the second, which cannot take it back.
      await rename(first, 'Khu tái định cư Nậm Pồ');
      await second.getByRole('heading', { name: 'Khu tái định cư Nậm Pồ' }).waitFor();
      await second.getByRole('button', { name: 'Sao chép để sửa' }).click();
      await rename(second, 'Bản sao của tôi');
      const both = ['Bản sao của tôi', 'Khu tái định cư Nậm Pồ'];
      await isSaved(second);
      await expect.poll(() => namesIn(second)).toEqual(both);
      await expect.poll(() => namesIn(first)).toEqual(both);

      await second
        .getByRole('list', { name: 'Phương án của tôi' })
        .getByText(both[1] ?? '')
        .click();
      await second.getByText('Phương án này đang mở ở một thẻ khác').waitFor();
      await first.close();
      await expect.poll(() => second.getByLabel('Tên phương án').isDisabled()).toBe(false);
      await rename(second, 'Sửa ở thẻ thứ hai');
      await isSaved(second);
      await second.reload();
      await expect.poll(() => plansListed(second).count()).toBe(2);
      expect(await namesIn(second)).toEqual(['Bản sao của tôi', 'Sửa ở thẻ thứ hai']);
    });
  });
});

/** As where a browser is told to keep nothing of any site. */
const FORBID_STORAGE = `
  const forbid = () => { throw new DOMException('forbidden', 'SecurityError'); };
  Object.defineProperty(window, 'localStorage', { get: forbid });
  IDBFactory.prototype.open = forbid;
`;

test('a browser that forbids storage draws, says that nothing is kept, and gives it as a file', async () => {
  const prepare = async (page: Page) => {
    await page.addInitScript(FORBID_STORAGE);
  };
  await visitPlans(
    browser,
    async (page) => {
      await drawArea(page);
      await rename(page, 'Chỉ trên màn hình');
      const failed = page.locator('[data-saving="failed"]');
      await failed.getByText(/không cho lưu dữ liệu trên máy này/).waitFor();
      const [plan] = await plansInBackup(page, 'Tải bản sao lưu');
      expect(plan && chosenVersion(plan).properties.name).toBe('Chỉ trên màn hình');
    },
    { prepare },
  );
});

describe('a dialog over the plans', () => {
  test('has the keys to itself: Esc closes it, and nothing behind it is given up or undone', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      await page.getByRole('button', { name: 'Xuất tệp' }).click();
      const dialog = page.getByRole('dialog', { name: 'Xuất tệp' });
      await dialog.getByRole('button', { name: 'Đóng' }).focus();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: 'Phương án chưa đặt tên' }).waitFor();
      expect(await plansListed(page).count()).toBe(1);
      await page.keyboard.press('Control+z');
      await expect.poll(() => plansListed(page).count()).toBe(0);
    });
  });
});

describe('a full disk', () => {
  test('is told, the backup holds everything, and with room again all is saved', async () => {
    await visitPlans(browser, async (page) => {
      const disk = await page.context().newCDPSession(page);
      const origin = new URL(page.url()).origin;
      await disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await drawArea(page);
      // The browser looks at what room there is every half minute only, hence not at each write.
      const failed = page.locator('[data-saving="failed"]');
      for (let edit = 1; edit <= 40 && (await failed.count()) === 0; edit++) {
        await rename(page, `Hết chỗ ${edit}`);
        await page.waitForTimeout(1_000);
      }
      await failed.getByText(/đã đầy\. Phương án vẫn còn trên màn hình/).waitFor();
      await rename(page, 'Sửa khi đã đầy');
      await page.getByRole('button', { name: 'Đóng', exact: true }).click();
      await drawArea(page, BESIDE);
      await rename(page, 'Vẽ khi đã đầy');
      const everything = ['Sửa khi đã đầy', 'Vẽ khi đã đầy'];
      const inMemory = await plansInBackup(page, 'Tải bản sao lưu');
      expect(inMemory.map((plan) => chosenVersion(plan).properties.name).sort()).toEqual(
        everything,
      );
      // The browser asks before a page with something unsaved is closed.
      const asked = page.waitForEvent('dialog');
      const leaving = page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await Promise.all([dialog.dismiss(), leaving]);

      await disk.send('Storage.overrideQuotaForOrigin', { origin });
      await failed.getByRole('button', { name: 'Lưu lại' }).click();
      await isSaved(page);
      await page.reload();
      await expect.poll(() => plansListed(page).count()).toBe(2);
      expect(await plansInBackup(page)).toEqual(inMemory);
    });
  });
});
