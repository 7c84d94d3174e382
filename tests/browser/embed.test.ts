import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { embedCode, embeddedAddress } from '../../src/state/take-away/address.ts';
import { decodeView } from '../../src/state/url.ts';
import { launchBrowser, visitAtlas } from '../support/browser.ts';
import { readQrPath } from '../support/qr-pixels.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';

let browser: Browser;
let host: ServedSite;
let folder: string;
/** What the page of the other site holds. */
let body = '';

const sites = inject('sites');

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'atlas-host-'));
  host = await serveSite(folder, {
    before: (_, response) => {
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(`<!doctype html><title>Trang khác</title><body style="height:3000px">${body}`);
    },
  });
});

afterAll(async () => {
  await browser.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of another origin that has the atlas in a frame, and waits for its first view. */
async function inFrame<T>(
  { query, widthPx, heightPx }: { query: string; widthPx: number; heightPx: number },
  act: (frame: Frame, page: Page) => Promise<T>,
): Promise<T> {
  const address = embeddedAddress(decodeView(query).view, sites.demo);
  body = embedCode({ address, title: 'Bản đồ Mường Chà', widthPx, heightPx });
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, locale: 'vi-VN' });
  try {
    await page.goto(host.url);
    expect(new URL(host.url).origin).not.toBe(new URL(sites.demo).origin);
    const handle = await page.locator('iframe').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 90_000 });
    await frame.locator('.embed-link').waitFor();
    return await act(frame, page);
  } finally {
    await page.close();
  }
}

describe('the atlas in a frame of another site', () => {
  test('has map, legend and time, and neither banner nor columns', async () => {
    const query = 'clauses=5&view=wall';
    await inFrame({ query, widthPx: 800, heightPx: 500 }, async (frame) => {
      expect(await frame.locator('html').getAttribute('data-view')).toBe('explore');
      expect(await frame.getByRole('banner').count()).toBe(0);
      expect(await frame.getByRole('navigation').count()).toBe(0);
      expect(await frame.locator('.column-filters, .column-reading, .bottom-sheet').count()).toBe(
        0,
      );
      expect(await frame.getByRole('region', { name: 'Bản đồ', exact: true }).count()).toBe(1);
      expect(await frame.getByRole('region', { name: 'Chú giải' }).count()).toBe(1);
      expect(await frame.getByRole('group', { name: 'Thời gian' }).count()).toBe(1);
      expect(await frame.locator('.illustrative-badge').count()).toBe(1);
      const link = frame.getByRole('link', { name: 'Mở trong Bản đồ Mường Chà' });
      const { view } = decodeView(new URL((await link.getAttribute('href')) ?? '').search);
      expect(view.isEmbedded).toBe(false);
      expect(view.clauses).toEqual(['5']);
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toBe('noopener');
    });
  });

  test('leaves the wheel to the page around, and says how to zoom', async () => {
    await inFrame({ query: '', widthPx: 800, heightPx: 500 }, async (frame, page) => {
      const zoom = () =>
        frame.locator('.map-pane').evaluate((pane: HTMLElement) => pane.atlasMap?.getZoom() ?? 0);
      const before = await zoom();
      await page.mouse.move(400, 150);
      await page.mouse.wheel(0, 240);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      expect(await zoom()).toBe(before);
      const message = frame.locator('.maplibregl-desktop-message');
      expect(await message.textContent()).toBe('Giữ Ctrl và cuộn để phóng to, thu nhỏ');
    });
  });

  test.each([
    [320, 240],
    [480, 360],
    [360, 600],
  ])('keeps everything in sight in %i × %i', async (widthPx, heightPx) => {
    await inFrame({ query: '', widthPx, heightPx }, async (frame) => {
      const parts = [
        '.map-pane',
        '.map-legend',
        '.time-play-button',
        '.embed-link',
        '.attribution',
      ];
      for (const part of parts) {
        const box = await frame.locator(part).evaluate((element) => {
          const { left, top, right, bottom, height } = element.getBoundingClientRect();
          return { left, top, right, bottom, height };
        });
        expect(box.left, part).toBeGreaterThanOrEqual(0);
        expect(box.top, part).toBeGreaterThanOrEqual(0);
        expect(box.right, part).toBeLessThanOrEqual(widthPx);
        expect(box.bottom, part).toBeLessThanOrEqual(heightPx);
        if (part === '.map-pane') expect(box.height).toBeGreaterThan(heightPx * 0.35);
      }
    });
  });
});

describe('the dialog to share', () => {
  test('has the link, a code that reads as the link, and a frame of the same view', async () => {
    const query = '?clauses=2&from=2020-11-19';
    await visitAtlas(browser, { site: sites.public, query }, async (page) => {
      await page.getByRole('button', { name: 'Chia sẻ', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Chia sẻ' });
      const link = await dialog.getByLabel('Liên kết đến đúng những gì đang hiện').inputValue();
      expect(decodeView(new URL(link).search).view.clauses).toEqual(['2']);
      const code = dialog.getByRole('img', { name: 'Mã QR của liên kết' });
      await code.waitFor();
      const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
      const path = (await code.locator('path').nth(1).getAttribute('d')) ?? '';
      expect(readQrPath({ size, path })).toBe(link);
      const frame = await dialog.getByLabel('Mã nhúng vào trang khác').inputValue();
      expect(frame).toContain('embed=1');
      expect(frame).toContain('width="800" height="500"');
    });
  });
});
