import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrCodeOf, qrCodeSvg } from '../../src/core/qr-code.ts';
import { groundMPerPx, zoomThatHolds } from '../../src/core/sheet/picture-size.ts';
import { wholePageAddress } from '../../src/state/embedded-address.ts';
import { selectAt, selectVintage } from '../../src/state/selectors.ts';
import { selectIndicator, selectYear } from '../../src/state/statistics.ts';
import { changeCatalogue, changeSession } from '../../src/state/store.ts';
import {
  addressOfView,
  embedCode,
  embeddedAddress,
  selectLastingView,
} from '../../src/state/take-away/address.ts';
import { decodeView } from '../../src/state/url.ts';
import { factAtlas } from '../support/fact-atlas.ts';
import { readQrPath } from '../support/qr-pixels.ts';

const PAGE = 'https://example.org/atlas/?view=wall&layers=projects#top';
function decoded(text: string): string | null {
  const drawing = qrCodeOf(text);
  return drawing === null ? null : readQrPath(drawing);
}

describe('a QR code', () => {
  test('is read as the very link, whatever the link', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        fc.pre(url.length < 400);
        expect(decoded(url)).toBe(url);
      }),
      { numRuns: 40 },
    );
  });

  test('is not drawn where a link is too long for any', () => {
    expect(qrCodeOf('x'.repeat(4_000))).toBeNull();
  });

  test('is the same in its file as on the page', () => {
    const drawing = qrCodeOf(PAGE);
    if (drawing === null) throw new Error('no code');
    expect(qrCodeSvg(drawing)).toContain(`d="${drawing.path}"`);
  });
});

describe('addresses', () => {
  const { view } = decodeView('layers=projects&clauses=2,5&from=2020-11-19&lang=en');

  test('lead to the view as it is, without what the page had before', () => {
    const address = new URL(addressOfView(view, PAGE));
    expect(address.pathname).toBe('/atlas/');
    expect(address.hash).toBe('');
    expect(decodeView(address.search).view).toEqual(view);
  });

  test('embed the same view as explore, and lead back to the whole page', () => {
    const wall = decodeView('view=wall&clauses=2').view;
    const embedded = decodeView(new URL(embeddedAddress(wall, PAGE)).search).view;
    expect(embedded).toEqual({ ...wall, view: 'explore', isEmbedded: true });
    const whole = decodeView(new URL(wholePageAddress(embedded, PAGE)).search).view;
    expect(whole).toEqual({ ...wall, view: 'explore', isEmbedded: false });
  });

  test.each([
    '',
    'indicator=population&lang=en',
    'to=2021-03-01',
    'at=2024-12-31&year=2022',
  ])('of what leaves the page say the same on a later day and with newer figures: %s', (query) => {
    const now = factAtlas(query);
    const sent = new URL(addressOfView(selectLastingView(now.getState()), PAGE)).search;
    const later = factAtlas(sent.slice(1));
    changeSession(later, { today: now.getState().session.today + 5_000 });
    const rows = later.getState().catalogue.indicatorRows;
    const newer = rows.map((row) => ({ ...row, yearFirst: 2040, yearLast: 2040 }));
    changeCatalogue(later, { indicatorRows: [...rows, ...newer] });
    for (const select of [selectIndicator, selectYear, selectAt, selectVintage]) {
      expect(select(later.getState())).toEqual(select(now.getState()));
    }
  });

  test('stand in a frame whose words end no attribute', () => {
    const code = embedCode({
      address: 'https://example.org/?a=1&b="x"',
      title: '<Bản đồ "Mường Chà">',
      widthPx: 800,
      heightPx: 500,
    });
    expect(code).toContain('src="https://example.org/?a=1&amp;b=&quot;x&quot;"');
    expect(code).toContain('title="&lt;Bản đồ &quot;Mường Chà&quot;&gt;"');
    expect(code).toContain('width="800" height="500"');
    expect(code).not.toContain('allow-top-navigation');
  });
});

describe('a picture', () => {
  test('holds a box exactly, in the tighter direction', () => {
    const zoom = zoomThatHolds([102, 22, 103, 23], { widthPx: 1000, heightPx: 10_000 });
    // One degree of longitude over 1000 px.
    expect(2 ** zoom).toBeCloseTo((1000 * 360) / 512, 6);
    const tall = zoomThatHolds([102, 22, 103, 23], { widthPx: 10_000, heightPx: 1000 });
    expect(tall).toBeLessThan(
      zoomThatHolds([102, 22, 103, 22.5], { widthPx: 10_000, heightPx: 1000 }),
    );
  });

  test('has the ground of the equator in its pixels at zoom 0', () => {
    expect(groundMPerPx(0, 0)).toBeCloseTo(40_075_016.69 / 512, 1);
    expect(groundMPerPx(1, 60)).toBeCloseTo(40_075_016.69 / 512 / 4, 1);
  });
});
