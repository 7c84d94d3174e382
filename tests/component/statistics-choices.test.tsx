import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { selectFigureLevel, selectYear, selectYears } from '../../src/state/statistics.ts';
import type { AtlasStore } from '../../src/state/store.ts';
import { selectRanking } from '../../src/state/unit-statistics.ts';
import { MAX_COMPARED } from '../../src/state/view.ts';
import { ChoroplethLegend } from '../../src/ui/legend/choropleth-legend.tsx';
import { StatisticsPanel } from '../../src/ui/statistics/statistics-panel.tsx';
import { MS_PER_YEAR } from '../../src/ui/statistics/use-year-playback.ts';
import { startPlaying } from '../../src/ui/time-bar/use-playback.ts';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

async function panel(query: string): Promise<AtlasStore> {
  const store = await realStore(query);
  renderPart(
    store,
    <>
      <ChoroplethLegend theme="light" />
      <StatisticsPanel />
    </>,
  );
  return store;
}

function rows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('tr[data-unit]')];
}

function bar(unit: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-ranked="${unit}"] button`);
}

describe('the series of the districts', () => {
  test('mark their unit everywhere, are marked by it, and open it', async () => {
    const store = await panel('?nature=published&at=2024-12-31&level=district&year=2020');
    const name = await screen.findByRole('button', { name: 'Huyện Nậm Pồ (cũ)' });
    fireEvent.pointerEnter(name.closest('.series-unit') ?? name);
    expect(store.getState().session.hoveredUnit).toBe('2020:103');
    await waitFor(() => expect(bar('2020:103')?.className).toContain('unit-hovered'));
    fireEvent.pointerLeave(name.closest('.series-unit') ?? name);
    fireEvent.pointerEnter(bar('2020:103') ?? name);
    await waitFor(() => expect(name.closest('.series-unit')?.className).toContain('unit-hovered'));
    await user.click(name);
    expect(store.getState().view.unit).toBe('2020:103');
  });
});

describe('the level', () => {
  test('districts take the place of the communes in table, ranking and legend', async () => {
    const store = await panel('?nature=published&at=2024-12-31');
    await user.click(screen.getByRole('button', { name: 'Huyện' }));
    expect(store.getState().view.figureLevel).toBe('district');
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(rows().every(({ dataset }) => /^2020:\d{3}$/.test(dataset.unit ?? ''))).toBe(true);
    const known = rows().filter(({ dataset }) => dataset.value !== '');
    expect(known.length).toBeGreaterThan(0);
    expect(document.querySelectorAll('[data-ranked]')).toHaveLength(
      known.length > 1 ? known.length : 0,
    );
    const counts = [...document.querySelectorAll<HTMLElement>('.legend-count, .legend-missing')];
    expect(counts.reduce((sum, { dataset }) => sum + Number(dataset.count), 0)).toBe(4);
    expect(document.querySelector('.unit-table caption')?.textContent).toMatch(
      /\d trong 4 huyện chưa có số công bố/,
    );
  });

  test('from July 2025 on there is nothing to choose, and the page says why', async () => {
    const store = await panel('?at=2025-08-01&level=district');
    expect(screen.queryByRole('button', { name: 'Huyện' })).toBeNull();
    expect(screen.getByText('Không còn huyện từ 01/07/2025')).toBeTruthy();
    expect(selectFigureLevel(store.getState())).toBe('commune');
    expect(rows()).toHaveLength(24);
  });
});

describe('playing through the years', () => {
  afterEach(() => vi.useRealTimers());

  test('steps from the first to the last year with figures, and stops there', async () => {
    const store = await panel('?at=2024-12-31&year=2022');
    const years = selectYears(store.getState()).filter((year) => year > 2022);
    expect(years.length).toBeGreaterThan(1);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    fireEvent.click(screen.getByRole('button', { name: 'Phát qua các năm' }));
    const seen = years.map(() => {
      act(() => vi.advanceTimersByTime(MS_PER_YEAR));
      return selectYear(store.getState());
    });
    expect(seen).toEqual(years);
    expect(store.getState().session.isPlayingYears).toBe(false);
    expect(store.getState().viewChange).toBe('replace');
  });

  test('begins anew at the end, and never runs beside the window of time', async () => {
    const store = await panel('?at=2024-12-31');
    const years = selectYears(store.getState());
    expect(selectYear(store.getState())).toBe(years.at(-1));
    fireEvent.click(screen.getByRole('button', { name: 'Phát qua các năm' }));
    expect(selectYear(store.getState())).toBe(years[0]);
    expect(store.getState().session).toMatchObject({ isPlaying: false, isPlayingYears: true });
    act(() => startPlaying(store));
    expect(store.getState().session).toMatchObject({ isPlaying: true, isPlayingYears: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Phát qua các năm' }));
    expect(store.getState().session).toMatchObject({ isPlaying: false, isPlayingYears: true });
  });
});

describe('the ranking', () => {
  test('draws what the table lists, counts what it does not, and folds the middle', async () => {
    const store = await panel('?at=2024-12-31&nature=published&year=2022&indicator=population');
    const { ranked, without } = selectRanking(store.getState());
    expect(without).toBeGreaterThan(0);
    const shown = [...document.querySelectorAll<HTMLElement>('[data-ranked]')];
    expect(shown.map(({ dataset }) => dataset.ranked)).toEqual(
      (ranked.length > 11 ? [...ranked.slice(0, 5), ...ranked.slice(-5)] : ranked).map(
        ({ unit }) => unit.id,
      ),
    );
    const missing = document.querySelector<HTMLElement>('.ranking-without');
    expect(missing?.dataset.count).toBe(String(without));
    expect(missing?.textContent).toContain('chưa có số liệu');
    for (const { unit } of ranked.slice(0, 5)) {
      const listed = rows().find(({ dataset }) => dataset.unit === unit.id);
      const value = bar(unit.id)?.querySelector('[data-figure]')?.textContent ?? '';
      expect(value).toContain(listed?.querySelector('td [data-figure]')?.textContent);
    }
  });

  test('shows all when asked', async () => {
    await panel('?at=2024-12-31&year=2024');
    expect(document.querySelectorAll('[data-ranked]')).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Hiện cả 52' }));
    expect(document.querySelectorAll('[data-ranked]')).toHaveLength(52);
  });

  test('marks with the table whom either of them points at, hidden or not', async () => {
    const store = await panel('?at=2024-12-31&year=2024');
    const hidden = selectRanking(store.getState()).ranked[20]?.unit.id ?? '';
    const row = rows().find(({ dataset }) => dataset.unit === hidden);
    if (row === undefined) throw new Error('no row of the hidden unit');
    expect(bar(hidden)).toBeNull();
    await user.hover(row);
    await waitFor(() => expect(bar(hidden)?.className).toContain('unit-hovered'));
    await user.unhover(row);
    const first = selectRanking(store.getState()).ranked[0]?.unit.id ?? '';
    bar(first)?.focus();
    await waitFor(() =>
      expect(document.querySelector(`tr[data-unit="${first}"]`)?.className).toContain(
        'unit-hovered',
      ),
    );
    await user.keyboard('{Enter}');
    expect(store.getState().view.unit).toBe(first);
  });

  test('draws illustrative values and reservations in their own ways, and says which', async () => {
    await panel('?at=2024-12-31&year=2020&level=district&nature=published');
    expect(document.querySelectorAll('.ranking-approximate')).toHaveLength(1);
    expect(document.querySelector('.ranking')?.textContent).toContain('viền đứt');
    expect(document.querySelector('.ranking')?.textContent).not.toContain('minh hoạ');
  });
});

describe('published figures only', () => {
  test('is asked for among the figures as well', async () => {
    const store = await panel('?at=2024-12-31&year=2024');
    expect(document.querySelectorAll('.ranking-illustrative').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('checkbox', { name: 'Chỉ hiện số đã công bố' }));
    expect(store.getState().view.isPublishedOnly).toBe(true);
    await waitFor(() => expect(document.querySelector('.ranking-illustrative')).toBeNull());
  });
});

describe('units side by side', () => {
  test('are put there from the table, four at most, and taken out again', async () => {
    const store = await panel('?at=2024-12-31');
    for (const name of ['Huyện Nậm Pồ', 'Huyện Mường Tè', 'Xã Na Sang', 'Xã Chà Cang']) {
      await user.click(screen.getByRole('button', { name: `So sánh ${name}` }));
    }
    expect(store.getState().view.compared).toHaveLength(MAX_COMPARED);
    const sign = screen.getByRole<HTMLButtonElement>('button', { name: 'So sánh Xã Nà Hỳ' });
    await waitFor(() => expect(sign.disabled).toBe(true));
    const table = await screen.findByRole('table', { name: /theo năm/ });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(1 + MAX_COMPARED);
    await user.click(screen.getByRole('button', { name: 'Bỏ Huyện Nậm Pồ (cũ) khỏi so sánh' }));
    expect(store.getState().view.compared).not.toContain('2020:103');
    await waitFor(() => expect(sign.disabled).toBe(false));
  });

  test('share one scale, keep the breaks of the standards, and have a table of the same values', async () => {
    await panel('?at=2024-12-31&nature=published&compare=2020:103,2025:03160,2020:107');
    const part = await screen.findByRole('region', { name: 'So sánh (3 trong 4 đơn vị)' });
    const charts = within(part).getAllByRole('img');
    const ticks = charts.map((chart) =>
      [...chart.querySelectorAll('.chart-value')].map(({ textContent }) => textContent),
    );
    expect(charts.length).toBeGreaterThan(1);
    for (const each of ticks) expect(each).toEqual(ticks[0]);
    expect(part.textContent).toContain('Huyện Nậm Pồ (cũ)');
    expect(part.textContent).toContain('hai hệ ranh giới');
    const [first] = charts;
    if (first === undefined) throw new Error('no chart');
    expect(first.querySelectorAll('.chart-standard line')).toHaveLength(2);
    const table = within(part).getByRole('table');
    expect(within(table).getByText(/^51,74\s%$/)).toBeTruthy();
    expect(within(table).getByText(/ước\s52,06/)).toBeTruthy();
    expect(table.textContent).toContain('chuẩn 2022–2025');
  });

  test('take in any unit of either set of boundaries', async () => {
    const store = await panel('?at=2025-08-01&compare=2025:03160');
    const choice = await screen.findByRole('combobox', { name: 'Thêm đơn vị…' });
    await user.selectOptions(choice, '2020:097');
    // Arrow keys choose every unit that they pass.
    expect(store.getState().view.compared).toEqual(['2025:03160']);
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    expect(store.getState().view.compared).toEqual(['2025:03160', '2020:097']);
  });
});
