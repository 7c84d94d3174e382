import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { changeView } from '../../src/state/store.ts';
import { ResultsPanel } from '../../src/ui/results/results-panel.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

async function panel(query: string) {
  const store = await realStore(query);
  renderPart(store, <ResultsPanel />);
  return store;
}

function listedIds(): string[] {
  const list = screen.getByRole('list', { name: 'Kết quả' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.dataset.record ?? '');
}

describe('the results', () => {
  it('list every record that passes, and say how many of how many', async () => {
    await panel('?nature=published&from=2020-11-19&to=2024-12-31');
    const status = screen.getByRole('status');
    expect(status.dataset.countShown).toBe('25');
    expect(status.dataset.countTotal).toBe('71');
    expect(status.textContent).toContain('25 trong 71 hoạt động');
    expect(new Set(listedIds()).size).toBe(25);
  });

  it('follow the filter', async () => {
    const store = await panel('?nature=published');
    expect(listedIds()).toHaveLength(71);
    act(() => changeView(store, { clauses: ['8'] }));
    expect(listedIds()).toHaveLength(2);
    expect(screen.getByRole('status').dataset.countShown).toBe('2');
  });

  it('say of a record its clause, period at the precision of the source, place and nature', async () => {
    await panel('?nature=published');
    const item = screen.getByText(/mô hình bộ đội gắn với dân bản/).closest('li');
    expect(item?.dataset.record).toBe('PRJ-001');
    expect(item?.textContent).toMatch(/^5/);
    expect(item?.textContent).toContain('2024 – nay');
    expect(item?.textContent).toContain('trên 30\u00a0tỷ đồng');
    expect(item?.textContent).toContain('Đã công bố');
  });

  it('name those that have no mark on the map', async () => {
    await panel('?nature=published');
    const noted = within(screen.getByRole('list', { name: 'Kết quả' }))
      .getAllByRole('listitem')
      .filter((item) => item.textContent?.includes('không có trên bản đồ'));
    expect(noted.length).toBeGreaterThan(0);
    expect(screen.getByRole('status').textContent).toContain(
      `${noted.length} không có trên bản đồ`,
    );
  });

  it('can be put in another order', async () => {
    await panel('?nature=published');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Xếp theo' }), 'Kinh phí');
    const byBudget = listedIds();
    expect(byBudget.indexOf('PRJ-002')).toBeLessThan(byBudget.indexOf('PRJ-001'));
    expect(byBudget.indexOf('PRJ-001')).toBeLessThan(byBudget.indexOf('PRJ-003'));
  });

  it('are walked with the arrow keys and chosen with Enter', async () => {
    const store = await panel('?nature=published');
    const ids = listedIds();
    const buttons = within(screen.getByRole('list', { name: 'Kết quả' })).getAllByRole('button');
    act(() => buttons[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(buttons[2]);
    expect(store.getState().session.hoveredRecord).toBe(ids[2]);
    await user.keyboard('{Enter}');
    expect(store.getState().view.record).toBe(ids[2]);
    expect(store.getState().session.cameraRequest).toEqual({ kind: 'record', record: ids[2] });
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('bring undated records back on request once a period is set', async () => {
    const store = await panel('?nature=published&from=2020-11-19&to=2024-12-31');
    await user.click(screen.getByRole('checkbox', { name: /chưa rõ ngày/ }));
    expect(store.getState().view.hasUndated).toBe(true);
    expect(listedIds().length).toBeGreaterThan(25);
  });

  it('offer a way out when nothing passes', async () => {
    const store = await panel('?nature=published&layers=');
    await user.click(screen.getByRole('button', { name: 'Bỏ mọi bộ lọc' }));
    expect(store.getState().view.layers.length).toBeGreaterThan(0);
  });

  it('are in English in the English page', async () => {
    await panel('?nature=published&lang=en');
    expect(screen.getByRole('list', { name: 'Results' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('71 of 71 activities');
  });
});
