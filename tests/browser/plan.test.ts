import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chosenVersion } from '../../src/core/plan/plan.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { drawnFeatures, untilMapIdle } from '../support/drawn-map.ts';
import {
  areaListed,
  chooseTool,
  clickAt,
  drawArea,
  isSaved,
  openCornerTable,
  openReport,
  PLAN_FILES,
  PLAN_QUERY,
  placeOf,
  plansInBackup,
  plansListed,
  previewFile,
  putCorners,
  rename,
  SQUARE,
  visitPlans,
} from '../support/plan-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

function visitPlan<T>(act: (page: Page) => Promise<T>, query = PLAN_QUERY): Promise<T> {
  return visitPlans(browser, act, { query });
}

describe('a first plan', () => {
  test('is drawn by clicks, and its report names the communes with their areas', async () => {
    await visitPlan(async (page) => {
      await drawArea(page);
      expect(await plansListed(page).count()).toBe(1);
      const area = await areaListed(page);
      await openReport(page);
      const communes = page.locator('[data-line^="commune/2020:"]');
      await communes.first().waitFor();
      const shares = await communes.locator('.report-value').allTextContents();
      const sum = shares
        .map((text) =>
          Number(
            text
              .replace(/\s*ha$/, '')
              .replaceAll('.', '')
              .replace(',', '.'),
          ),
        )
        .reduce((a, b) => a + b, 0);
      expect(sum / area).toBeGreaterThan(0.99);
      expect(sum / area).toBeLessThan(1.01);
      // Out of the hands of what edits it, it is drawn on the map like every other plan.
      await page.getByRole('button', { name: 'Đóng', exact: true }).click();
      await untilMapIdle(page);
      const drawn = await drawnFeatures(page, ['drawn-plans-area']);
      expect(drawn.length).toBeGreaterThan(0);
    });
  });

  test('is written down, and becomes a record that the filter knows', async () => {
    await visitPlan(async (page) => {
      await drawArea(page);
      await rename(page, 'Khu chăn nuôi thử');
      await page
        .getByRole('group', { name: 'Điều khoản' })
        .last()
        .getByRole('checkbox')
        .nth(5)
        .click();
      await expect.poll(() => plansListed(page).textContent()).toContain('Khu chăn nuôi thử');
      await page.getByLabel('Kinh phí (đồng)').fill('1,5 tỷ');
      await page.getByLabel('Kinh phí (đồng)').press('Enter');
      await expect
        .poll(() => page.getByLabel('Kinh phí (đồng)').inputValue())
        .toBe('1.500.000.000');
      await page.getByRole('link', { name: 'Khám phá' }).click();
      await page.getByRole('checkbox', { name: /Phương án của tôi/ }).click();
      await page.getByRole('list', { name: 'Kết quả' }).getByText('Khu chăn nuôi thử').waitFor();
    });
  });
});

describe('work is never lost', () => {
  test('a page killed in the middle of a drag comes back as it was, and can be undone', async () => {
    await visitPlan(async (page) => {
      await drawArea(page);
      await isSaved(page);
      const before = await areaListed(page);
      const { x, y } = await placeOf(page, [0.6, 0.5]);
      await page.mouse.move(x, y, { steps: 3 });
      await page.waitForTimeout(400);
      await page.mouse.down();
      for (let step = 1; step <= 12; step++) {
        await page.mouse.move(x + step * 8, y + step * 6);
        await page.waitForTimeout(30);
      }
      await page.waitForTimeout(400);
      const again = await page.context().newPage();
      await page.close({ runBeforeUnload: false });
      await again.goto(page.url());
      await again.getByText('Hình đang vẽ dở').waitFor();
      expect(await areaListed(again)).toBeGreaterThan(before * 1.1);
      await again.getByRole('button', { name: 'Hoàn tác' }).click();
      await expect.poll(() => areaListed(again)).toBe(before);
    });
  });

  test('a shape under way when the view is left is a plan, and no ghost of it hides the form', async () => {
    await visitPlan(async (page) => {
      await putCorners(page, 'Vẽ vùng', SQUARE.slice(0, 3));
      await page.getByRole('heading', { name: 'Hình đang vẽ' }).waitFor();
      await page.getByRole('link', { name: 'Khám phá' }).click();
      await page.locator('.plan-toolbar').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Lập phương án' }).click();
      await page.getByText('Hình đang vẽ dở').waitFor();
      expect(await areaListed(page)).toBeGreaterThan(10);
      await plansListed(page).getByText('Phương án chưa đặt tên').click();
      await page.getByLabel('Tên phương án').waitFor();
      expect(await page.getByRole('heading', { name: 'Hình đang vẽ' }).count()).toBe(0);
    });
  });

  test('a shape is given up by Esc on the map alone, by another tool, and comes back by undo', async () => {
    await visitPlan(async (page) => {
      const finish = page.getByRole('button', { name: 'Xong', exact: true });
      await putCorners(page, 'Vẽ vùng', SQUARE);
      await finish.waitFor();
      await page.getByRole('button', { name: 'Bắt dính', exact: true }).click();
      await page.getByRole('group', { name: 'Bắt dính vào' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('group', { name: 'Bắt dính vào' }).waitFor({ state: 'hidden' });
      expect(await finish.isVisible()).toBe(true);

      await chooseTool(page, 'Vẽ đường');
      await page.locator('.drawing-said', { hasText: 'Đã bỏ hình đang vẽ' }).waitFor();
      await page.keyboard.press('Control+z');
      await finish.waitFor();
      await page.keyboard.press('Escape');
      await finish.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await finish.click();
      await page.getByRole('heading', { name: 'Phương án chưa đặt tên' }).waitFor();
      const [plan] = await plansInBackup(page);
      expect(plan && chosenVersion(plan).geometry).toMatchObject({ type: 'Polygon' });
    });
  });

  test('undo and redo reach back over a reload', async () => {
    await visitPlan(async (page) => {
      await drawArea(page);
      await rename(page, 'Tên thứ nhất');
      await isSaved(page);
      await page.reload();
      await page.getByRole('heading', { name: 'Tên thứ nhất' }).waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('heading', { name: 'Phương án chưa đặt tên' }).waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByText('Chưa có phương án nào.').waitFor();
      await page.getByRole('button', { name: 'Làm lại' }).click();
      await expect.poll(() => plansListed(page).count()).toBe(1);
    });
  });
});

test('a link to a plan of another computer says that it is not here', async () => {
  await visitPlan(async (page) => {
    await page.getByText('phương án không có trên máy này').waitFor();
  }, `${PLAN_QUERY}&record=PLN-ABCDEFGHJK`);
});

describe('without a mouse', () => {
  test('an area is drawn with the cross-hair, and its report is read', async () => {
    await visitPlan(async (page) => {
      const crossHair = page.getByRole('button', { name: 'Vẽ bằng bàn phím' });
      const area = page.getByRole('toolbar').getByRole('button', { name: 'Vẽ vùng' });
      await area.focus();
      await page.keyboard.press('Enter');
      await crossHair.focus();
      await page.keyboard.press('Enter');
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) {
          await page.keyboard.press(key);
          await page.waitForTimeout(250);
        }
      };
      await press(
        'Space',
        'ArrowRight',
        'ArrowRight',
        'Space',
        'ArrowDown',
        'ArrowDown',
        'Space',
        'f',
      );
      await page.getByRole('heading', { name: 'Phương án chưa đặt tên' }).waitFor();
      expect(await areaListed(page)).toBeGreaterThan(10);
      const tab = page.getByRole('tab', { name: 'Thông tin' });
      await tab.focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-line^="commune/2020:"]').first().waitFor();
    });
  });
});

describe('a table of corners', () => {
  const TABLE =
    'STT\tX\tY\n1\t2432123,45\t482345,67\n2\t2433123,45\t482345,67\n3\t2433123,45\t483345,67\n';

  test('is refused in the wrong system, with the way that fits, and becomes an area', async () => {
    await visitPlan(async (page) => {
      const { dialog, make, takeAsVn2000 } = await openCornerTable(page);
      await dialog.getByRole('textbox').fill(TABLE);
      await dialog.getByText(/Dòng 2: Sai hệ/).waitFor();
      expect(await make.isDisabled()).toBe(true);
      await takeAsVn2000();
      await make.click();
      await expect.poll(() => plansListed(page).count()).toBe(1);
      // Half a square kilometre on the plane; the plane is some parts in ten thousand off the ground.
      expect(await areaListed(page)).toBeCloseTo(50, 0);
    });
  });
});

describe('axe finds nothing to object to', () => {
  const told = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
  };

  test.each([
    ['light', ''],
    ['dark, English', '&theme=dark&lang=en'],
  ])('in the plan view, %s', async (_, query) => {
    await visitPlan(async (page) => {
      expect(await told(page)).toEqual([]);
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: /^(Vẽ vùng|Draw an area)$/ })
        .click();
      for (const corner of SQUARE) await clickAt(page, corner);
      expect(await told(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('tab').last().click();
      await page.locator('[data-line^="commune/2020:"]').first().waitFor();
      expect(await told(page)).toEqual([]);
      await page.getByRole('tab').first().click();
      expect(await told(page)).toEqual([]);
    }, `${PLAN_QUERY}${query}`);
  });
});

describe('files', () => {
  test('of a colleague are looked at, added, taken back by one undo, and handed on', async () => {
    await visitPlan(async (page) => {
      const dialog = await previewFile(page, join(PLAN_FILES, 'shp-9205-tcvn3.zip'));
      await dialog.getByText('5 phương án trong shp-9205-tcvn3.zip').waitFor();
      expect(await dialog.getByText('nhận ra theo mặt chữ').count()).toBe(3);
      const add = dialog.getByRole('button', { name: 'Thêm 5 phương án' });
      // What the dialog is for is in sight before anything is scrolled.
      expect(
        await add.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight),
      ).toBe(true);
      await add.click();
      await expect.poll(() => plansListed(page).count()).toBe(5);
      await plansListed(page).getByText('Khu tái định cư Sín Thầu - Leng Su Sìn').waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByText('Chưa có phương án nào.').waitFor();
      await page.getByRole('button', { name: 'Làm lại' }).click();
      await expect.poll(() => plansListed(page).count()).toBe(5);
      await page.getByRole('button', { name: 'Xuất tệp' }).first().click();
      const way = page.getByRole('dialog', { name: 'Xuất tệp' });
      await way.getByRole('combobox', { name: 'Định dạng' }).selectOption('geopackage');
      const download = page.waitForEvent('download');
      await way.getByRole('button', { name: 'Xuất tệp' }).click();
      const file = join(PROJECT_ROOT, '.tmp/browser/handed-on.gpkg');
      await (await download).saveAs(file);
      await page.keyboard.press('Escape');
      const again = await previewFile(page, file);
      await again.getByText('5 phương án trong handed-on.gpkg').waitFor();
    });
  });

  test('that are broken say so and change nothing', async () => {
    await visitPlan(async (page) => {
      const bytes = readFileSync(join(PLAN_FILES, 'shp-9205-utf8.zip'));
      const file = join(PROJECT_ROOT, '.tmp/browser/cut-off.zip');
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
      const dialog = await previewFile(page, file);
      await dialog
        .getByRole('alert')
        .getByText(/bị hỏng hoặc bị cắt cụt/)
        .waitFor();
      expect(await dialog.getByRole('button', { name: /^Thêm/ }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByText('Chưa có phương án nào.').waitFor();
    });
  });
});

describe('the public', () => {
  test('has no plan view, nor a line of it', async () => {
    const site = inject('sites').public;
    await visitAtlas(browser, { site, query: '?view=plan' }, async (page) => {
      expect(await page.locator('html').getAttribute('data-view')).toBe('explore');
      expect(await page.getByRole('link', { name: 'Lập phương án' }).count()).toBe(0);
      expect(await page.getByRole('toolbar', { name: 'Công cụ vẽ' }).count()).toBe(0);
    });
  });
});
