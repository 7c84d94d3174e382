import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { selectChoropleth } from '../../src/state/statistics.ts';
import type { AtlasStore } from '../../src/state/store.ts';
import { StatisticsPanel } from '../../src/ui/statistics/statistics-panel.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

async function panel(query: string): Promise<AtlasStore> {
  const store = await realStore(query);
  renderPart(store, <StatisticsPanel />);
  return store;
}

/** Rows of the text twin: unit and value as the page says them. */
function twin(): readonly (readonly [string, string])[] {
  const table = within(screen.getByRole('region', { name: 'Số liệu' })).getByRole('table');
  return [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => [
    row.dataset.unit ?? '',
    row.dataset.value ?? 'absent',
  ]);
}

function row(unit: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`tr[data-unit="${unit}"]`);
  if (!found) throw new Error(`no row of ${unit}`);
  return found;
}

describe('the text twin of the map', () => {
  test('has the 52 communes of 2020 under their four districts', async () => {
    await panel('?nature=published&at=2024-12-31&year=2020');
    const units = twin().map(([unit]) => unit);
    expect(units.filter((unit) => /^2020:\d{5}$/.test(unit))).toHaveLength(52);
    expect(units.filter((unit) => /^2020:\d{3}$/.test(unit))).toHaveLength(4);
    expect(units).toHaveLength(56);
    expect(twin()[0]?.[0]).toMatch(/^2020:\d{3}$/);
  });

  test('has the 24 communes of 2025 and no district', async () => {
    await panel('?nature=published&at=2025-08-01');
    const units = twin().map(([unit]) => unit);
    expect(units).toHaveLength(24);
    expect(units.every((unit) => /^2025:\d{5}$/.test(unit))).toBe(true);
  });

  test('gives districts their own figure, which does not paint their communes', async () => {
    await panel('?nature=published&at=2024-12-31&year=2020');
    expect(row('2020:103').dataset.value).toBe('51.74');
    expect(row('2020:103').textContent).toContain('51,74');
    expect(twin().filter(([unit, value]) => unit.length > 8 && value !== '')).toEqual([]);
    expect(screen.getByRole('table').textContent).toContain('52 trong 52 xã chưa có số công bố');
  });

  test('has for each unit the value that the map paints, and nothing where there is none', async () => {
    const store = await panel('?nature=published&at=2024-12-31&year=2023');
    const choropleth = selectChoropleth(store.getState());
    const painted = new Map(twin().filter(([, value]) => value !== ''));
    expect(painted.get('2020:03448')).toBe('81.6');
    expect([...painted.keys()].filter((unit) => unit.length > 8).sort()).toEqual(
      [...(choropleth?.classByUnit.keys() ?? [])].sort(),
    );
    expect(twin().every(([, value]) => value !== 'absent')).toBe(true);
    expect(row('2020:03154').textContent).toContain('—');
  });

  test('links every figure to its source', async () => {
    await panel('?nature=published&at=2024-12-31&year=2023');
    for (const [unit, value] of twin()) {
      if (value === '') continue;
      expect(row(unit).querySelector('a[href^="http"]'), unit).not.toBeNull();
    }
  });

  test('marks illustrative figures', async () => {
    await panel('?at=2024-12-31&year=2024');
    const communes = twin().filter(([unit]) => unit.length > 8);
    expect(communes.filter(([, value]) => value === '')).toEqual([]);
    for (const [unit] of communes) expect(row(unit).textContent).toContain('Minh hoạ');
  });

  test('is sorted by value, what is not known last', async () => {
    await panel('?nature=published&at=2025-08-01&indicator=population&year=2025');
    await user.click(screen.getByRole('button', { name: /Giá trị/ }));
    const known = twin().map(([, value]) =>
      value === '' ? Number.NEGATIVE_INFINITY : Number(value),
    );
    expect(known.filter(Number.isFinite).length).toBeGreaterThan(1);
    expect(known).toEqual([...known].sort((a, b) => b - a));
    const header = screen.getByRole('columnheader', { name: /Giá trị/ });
    expect(header.getAttribute('aria-sort')).toBe('descending');
    await user.click(screen.getByRole('button', { name: /Giá trị/ }));
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(twin().at(-1)?.[1]).toBe('');
  });

  test('selects a unit, asks the map to go there, and marks what is pointed at', async () => {
    const store = await panel('?nature=published&at=2024-12-31');
    await user.hover(row('2020:03201'));
    expect(store.getState().session.hoveredUnit).toBe('2020:03201');
    await user.click(within(row('2020:03201')).getByRole('button', { name: 'Xã Na Sang' }));
    expect(store.getState().view.unit).toBe('2020:03201');
    expect(store.getState().session.cameraRequest).toEqual({ kind: 'unit', unit: '2020:03201' });
    await waitFor(() => expect(row('2020:03201').getAttribute('aria-current')).toBe('true'));
  });
});

describe('the chosen indicator and year', () => {
  test('change together with the view', async () => {
    const store = await panel('?nature=published&at=2024-12-31');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Chỉ số' }), 'population');
    expect(store.getState().view.indicator).toBe('population');
    await waitFor(() => expect(screen.getByRole('table').textContent).toContain('Dân số, 2022'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Năm' }), '2009');
    expect(store.getState().view.year).toBe(2009);
  });

  test('offer the years of the districts as well', async () => {
    await panel('?nature=published&at=2024-12-31');
    const years = within(screen.getByRole('combobox', { name: 'Năm' }))
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(years).toEqual(expect.arrayContaining(['2016', '2019', '2020', '2023']));
  });

  test('offer no indicator that this build holds nothing of', async () => {
    await panel('?nature=published&at=2024-12-31');
    const options = within(screen.getByRole('combobox', { name: 'Chỉ số' }))
      .getAllByRole('option')
      .map((option) => option.getAttribute('value'));
    expect(options).toContain('poor_rate');
    expect(options).not.toContain('health_insurance_rate');
  });
});

describe('the selected unit', () => {
  test('has its figure in large type, and the source under it', async () => {
    await panel('?nature=published&at=2024-12-31&unit=2020:103&year=2020');
    expect(document.querySelector('.headline strong')?.textContent).toBe('51,74\u00a0%');
    const links = document.querySelectorAll('.headline > .figure-source a[href*="huyennampo"]');
    expect(links).toHaveLength(1);
  });

  test('is charted with each standard named, once', async () => {
    await panel('?nature=published&at=2024-12-31&unit=2020:103');
    const chart = await screen.findByRole('img', { name: /Biểu đồ .* Huyện Nậm Pồ/ });
    for (const standard of ['chuẩn 2011–2015', 'chuẩn 2016–2020', 'chuẩn 2022–2025']) {
      expect(within(chart).getAllByText(standard)).toHaveLength(1);
    }
    expect(chart.querySelectorAll('.chart-line')).toHaveLength(1);
    expect(chart.querySelectorAll('.chart-approximate')).toHaveLength(3);
  });

  test('has what carries no year in words, off the axis', async () => {
    await panel('?nature=published&at=2024-12-31&unit=2020:096');
    await waitFor(() => expect(document.querySelector('.series-off-axis')).not.toBeNull());
    const text = screen.getByRole('region', { name: 'Số liệu' }).textContent ?? '';
    expect(text).toContain('62,43');
    expect(text).toContain('chưa rõ năm');
    expect(document.querySelectorAll('.chart-point')).toHaveLength(0);
  });

  test('of 2025 says how its figure was made of the former communes', async () => {
    await panel('?at=2025-08-01&unit=2025:03160&year=2024');
    const text = document.querySelector('.headline')?.textContent ?? '';
    expect(text).toContain('Bình quân theo số hộ');
    expect(text).toContain('Minh hoạ');
  });

  test('without a figure says so and shows its district beside', async () => {
    await panel('?nature=published&at=2024-12-31&unit=2020:03163&year=2020');
    const text = document.querySelector('.headline')?.textContent ?? '';
    expect(text).toContain('—');
    expect(text).toContain('Chưa có số liệu năm 2020');
  });
});
