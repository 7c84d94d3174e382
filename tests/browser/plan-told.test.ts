import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { drawnFeatures } from '../support/drawn-map.ts';
import {
  drag,
  drawArea,
  mergeWithFirst,
  openReport,
  PLAN_FILES,
  placeOf,
  plansListed,
  previewFile,
  putCorners,
  SQUARE,
  SWAPPED_TABLE,
  visitPlans,
} from '../support/plan-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const GEOJSON = join(PLAN_FILES, 'geojson-rfc7946.geojson');

const BOW_TIE = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]] as const;

/** Lets go of a file over the map, as a file manager would. */
async function dropOnMap(page: Page, name: string, text: string): Promise<void> {
  await page.locator('.maplibregl-map').evaluate(
    (map, file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, {
          bubbles: true,
          cancelable: true,
          dataTransfer: transfer,
        });
        map.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error('the browser would leave the page');
      }
    },
    { name, text },
  );
}

describe('a planner is told', () => {
  test('what a file holds that is dropped on the map', async () => {
    const text = readFileSync(GEOJSON, 'utf8');
    await visitPlans(browser, async (page) => {
      await dropOnMap(page, 'cua-dong-nghiep.geojson', text);
      const dialog = page.getByRole('dialog', { name: 'Nhập tệp' });
      await dialog.getByText('5 phương án trong cua-dong-nghiep.geojson').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('Chưa có phương án nào.').waitFor();
      await page.getByRole('button', { name: 'Nhập tệp' }).first().click();
      await dialog.getByText('Kéo thả tệp vào đây').waitFor();
      expect(await dialog.getByText(/phương án trong/).count()).toBe(0);
      await page.keyboard.press('Escape');
      await dropOnMap(page, 'cua-dong-nghiep.geojson', text);
      await dialog.getByRole('button', { name: 'Thêm 5 phương án' }).click();
      // They lie elsewhere than where the map was.
      await expect
        .poll(async () => (await drawnFeatures(page, ['drawn-plans-area'])).length)
        .toBeGreaterThan(0);
    });
  });

  test('that a file is being read, which can be stopped', async () => {
    await visitPlans(browser, async (page) => {
      // What reads files does not arrive, as on a line that has gone.
      await page.route(/import-worker-/, () => {});
      const dialog = await previewFile(page, GEOJSON);
      const progress = dialog.getByRole('progressbar', { name: 'Đang đọc tệp' });
      await progress.waitFor();
      await dialog.getByRole('button', { name: 'Dừng' }).click();
      await progress.waitFor({ state: 'detached' });
      await dialog.getByText('Kéo thả tệp vào đây').waitFor();
    });
  });

  test('that a first shape with a fault is a sketch, without a size that it has not', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page, BOW_TIE);
      await page.getByText('Hình còn lỗi nên mới được giữ làm bản nháp:').waitFor();
      const listed = await plansListed(page).textContent();
      expect(listed).not.toMatch(/\d\sha/);
      expect(listed).not.toContain('chưa có hình');
      await page.getByRole('button', { name: 'Sửa lỗi hình' }).click();
      await expect.poll(() => plansListed(page).textContent()).toMatch(/\d\sha/);
    });
  });

  test('that an area and a point cannot be merged', async () => {
    await visitPlans(browser, async (page) => {
      await putCorners(page, 'Vẽ điểm', [[0.7, 0.6]]);
      await expect.poll(() => plansListed(page).count()).toBe(1);
      await drawArea(page);
      await expect.poll(() => plansListed(page).count()).toBe(2);
      await mergeWithFirst(page);
      await page.getByText('Chỉ gộp được hai hình cùng loại').waitFor();
      expect(await plansListed(page).count()).toBe(2);
    });
  });

  test('why a line does not part an area, in plain sight', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      await putCorners(page, 'Chia bằng đường cắt', [
        [0.45, 0.38],
        [0.55, 0.42],
      ]);
      await page.keyboard.press('Enter');
      const said = page.getByText('Đường cắt chưa đi hết ngang hình');
      // What is for listeners alone is a pixel high.
      await expect.poll(async () => (await said.boundingBox())?.height ?? 0).toBeGreaterThan(10);
      expect(await plansListed(page).count()).toBe(1);
    });
  });

  test('by how much its versions differ', async () => {
    await visitPlans(browser, async (page) => {
      await drawArea(page);
      await page.getByRole('button', { name: 'Thêm phiên bản' }).click();
      await openReport(page);
      await page.getByText('Báo cáo của các phiên bản giống hệt nhau.').waitFor();
      const from = await placeOf(page, SQUARE[2]);
      await drag(page, { from, to: await placeOf(page, [0.65, 0.55]) });
      const area = page.locator('[data-compared="shape-area"]');
      await area.waitFor();
      const [own, other] = await area.getByRole('cell').allTextContents();
      expect(own).toMatch(/^[\d.,]+\sha$/);
      expect(other).toMatch(/^[\d.,]+\sha−[\d.,]+\sha$/);
    });
  });

  test('where the pointer is in degrees, minutes and seconds, and so after a reload', async () => {
    await visitPlans(browser, async (page) => {
      await page.getByRole('button', { name: 'Ghi theo độ, phút, giây' }).click();
      await page.reload();
      await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
      await page.locator('.plan-toolbar').waitFor();
      const { x, y } = await placeOf(page, [0.5, 0.5]);
      await page.mouse.move(x, y, { steps: 3 });
      await page
        .locator('.drawing-position', { hasText: /^2[12]°\d\d′\d\d,\d{4}″ B · 102°/ })
        .waitFor();
    });
  });
});

test('with the cross-hair on, a tool that is chosen by keyboard draws at once', async () => {
  await visitPlans(browser, async (page) => {
    await page.getByRole('button', { name: 'Vẽ bằng bàn phím' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar').getByRole('button', { name: 'Vẽ đường' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Xong', exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('f');
    await expect.poll(() => plansListed(page).textContent()).toMatch(/\d\sk?m/);
  });
});

test('on a phone every dialog is seen to both of its edges', async () => {
  const viewport = { width: 390, height: 844 };
  await visitPlans(
    browser,
    async (page) => {
      for (const name of ['Dán bảng toạ độ', 'Nhập tệp']) {
        await page.getByRole('button', { name }).first().click();
        const dialog = page.getByRole('dialog', { name });
        if (name === 'Dán bảng toạ độ') {
          await dialog.getByRole('textbox').fill(SWAPPED_TABLE);
          await dialog
            .getByRole('button', { name: /^Hiểu là/ })
            .first()
            .waitFor();
        }
        const [inside, shown] = await dialog.evaluate((box) => [box.scrollWidth, box.clientWidth]);
        expect(inside).toBeLessThanOrEqual(shown ?? 0);
        await dialog.getByRole('button', { name: 'Đóng' }).click();
        await dialog.waitFor({ state: 'detached' });
      }
    },
    { viewport, hasTouch: true },
  );
});
