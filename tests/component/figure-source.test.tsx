import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { changeCatalogue } from '../../src/state/store.ts';
import { StatisticsPanel } from '../../src/ui/statistics/statistics-panel.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

/** The headline of the selected unit. */
async function headline(query: string): Promise<HTMLElement> {
  renderPart(await realStore(query), <StatisticsPanel />);
  const found = document.querySelector<HTMLElement>('.headline');
  if (found === null) throw new Error('no headline');
  return found;
}

/** What a figure's own mark leads to. */
function sourceOf(figure: Element | null): HTMLElement {
  const id = figure?.getAttribute('data-figure') ?? '';
  const source = document.getElementById(id);
  if (source === null) throw new Error(`no source #${id}`);
  return source;
}

/** "1.234,5" as a number. */
function numberIn(text: string | null): number {
  const [digits] = /\d[\d.]*(?:,\d+)?/.exec(text ?? '') ?? [''];
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

describe('a figure explains itself', () => {
  test('a published one: publisher, address, date, row of which file, boundaries, standard', async () => {
    const told = await headline('?nature=published&at=2024-12-31&unit=2020:103&year=2020');
    const figure = told.querySelector('[data-figure]');
    const source = sourceOf(figure);
    expect(figure?.getAttribute('aria-describedby')).toBe(source.id);
    expect(source.querySelector('a')?.href).toContain('huyennampo.dienbien.gov.vn');
    for (const words of [
      'Trang TTĐT huyện Nậm Pồ',
      '31/08/2021',
      'dòng IND-0006 của tệp indicators',
      'ranh giới đến 30/06/2025',
      'chuẩn 2016–2020',
    ]) {
      expect(source.textContent).toContain(words);
    }
  });

  test('an illustrative one: the badge, and the row all the same', async () => {
    const told = await headline('?at=2024-12-31&unit=2020:03201&year=2022');
    const source = sourceOf(told.querySelector('[data-figure]'));
    expect(source.textContent).toContain('Minh hoạ');
    expect(source.textContent).toMatch(/dòng ILI-\d+-2022 của tệp illustrative-indicators/);
  });

  test('a mean of former communes: the formula, every part and its households, and they give the figure', async () => {
    const told = await headline('?at=2025-08-01&unit=2025:03160&year=2024');
    const figure = told.querySelector('[data-figure]');
    const source = sourceOf(figure);
    expect(source.textContent).toContain('Σ (giá trị × số hộ) ÷ Σ số hộ');
    expect(source.textContent).toContain('ranh giới đến 30/06/2025');
    const parts = [...source.querySelectorAll('li')];
    expect(parts.length).toBeGreaterThan(1);
    let [sum, households] = [0, 0];
    for (const part of parts) {
      const [value, weight] = [...part.querySelectorAll('[data-figure]')];
      sum += numberIn(value?.textContent ?? null) * numberIn(weight?.textContent ?? null);
      households += numberIn(weight?.textContent ?? null);
      expect(part.querySelectorAll('.row-id')).toHaveLength(2);
    }
    // Parts are shown with two decimals.
    expect(sum / households).toBeCloseTo(numberIn(figure?.textContent ?? null), 1);
  });

  test('a sum of former communes names what was added', async () => {
    const told = await headline('?at=2025-08-01&unit=2025:03160&year=2024&indicator=population');
    const figure = told.querySelector('[data-figure]');
    const values = [...sourceOf(figure).querySelectorAll('li > [data-figure]')];
    expect(sourceOf(figure).textContent).toContain('cộng giá trị của các xã cũ');
    const sum = values.reduce((total, value) => total + numberIn(value.textContent), 0);
    expect(sum).toBe(numberIn(figure?.textContent ?? null));
  });

  test.each([
    ['vi', 'population', 'Số liệu của xã cũ, giữ nguyên'],
    ['en', 'poor_rate', 'Figure of the former commune, unchanged'],
  ])('that of a single former commune: whose, and no formula: %s %s', async (lang, id, words) => {
    const query = `?lang=${lang}&at=2025-08-01&unit=2025:03463&year=2024&indicator=${id}`;
    const told = await headline(query);
    const source = sourceOf(told.querySelector('[data-figure]'));
    expect(source.querySelector('summary')?.textContent).toContain(words);
    expect(source.textContent).not.toMatch(/cộng giá trị|adding up|Σ|×/);
    expect(source.querySelectorAll('li [data-figure]')).toHaveLength(1);
  });

  test('one that a missing part forbids: which part is missing, and no number', async () => {
    const told = await headline('?at=2025-08-01&unit=2025:03202&year=2024');
    expect(told.querySelector('.headline-figure [data-figure]')).toBeNull();
    expect(told.textContent).toContain('Thiếu số liệu của: Xã Mường Pồn');
    expect(screen.getAllByText('—').length).toBeGreaterThan(0);
  });

  test('one that cannot be weighed: whose households are missing', async () => {
    const store = await realStore('?at=2025-08-01&unit=2025:03160&year=2024');
    const { indicatorRows } = store.getState().catalogue;
    const isLost = (row: (typeof indicatorRows)[number]) =>
      row.indicator === 'households' && row.unit === '2020:03160';
    changeCatalogue(store, { indicatorRows: indicatorRows.filter((row) => !isLost(row)) });
    renderPart(store, <StatisticsPanel />);
    const headline = document.querySelector('.headline');
    expect(headline?.querySelector('.headline-figure [data-figure]')).toBeNull();
    expect(headline?.textContent).toContain('thiếu số hộ của Xã Mường Nhé');
  });

  test('one of parts under different poverty standards: that they are not put together', async () => {
    const store = await realStore('?at=2025-08-01&unit=2025:03160&year=2024');
    const { indicatorRows } = store.getState().catalogue;
    const rows = indicatorRows.map((row) =>
      row.indicator === 'poor_rate' && row.unit === '2020:03160'
        ? { ...row, standard: '2016-2020' as const }
        : row,
    );
    changeCatalogue(store, { indicatorRows: rows });
    renderPart(store, <StatisticsPanel />);
    const headline = document.querySelector('.headline');
    expect(headline?.querySelector('.headline-figure [data-figure]')).toBeNull();
    expect(headline?.textContent).toContain('chuẩn nghèo khác nhau');
  });

  test('a label of a chart leads to the same value in words', async () => {
    await headline('?nature=published&at=2024-12-31&unit=2020:103&year=2020');
    await screen.findByRole('img', { name: /Biểu đồ/ });
    const labels = [...document.querySelectorAll('.series-chart text[data-figure]')];
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) {
      const source = sourceOf(label);
      expect(source.textContent).toContain(label.textContent?.replace(/^\D+/, ''));
      expect(source.querySelector('.source')).not.toBeNull();
    }
  });
});
