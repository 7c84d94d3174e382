import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../../src/core/day.ts';
import { SearchBox } from '../../src/ui/search/search-box.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

async function searching(text: string, query = '') {
  const store = await realStore(query);
  renderPart(store, <SearchBox />);
  await user.type(screen.getByRole('combobox', { name: /Tìm xã/ }), text);
  return store;
}

function options(): readonly string[] {
  return screen.getAllByRole('option').map((option) => option.textContent ?? '');
}

describe('search', () => {
  it('finds an old commune without diacritics, with its successor and the resolution', async () => {
    await searching('cha cang');
    expect(options()[0]).toContain('Xã Chà Cang');
    expect(options()[0]).toContain('nay thuộc xã Mường Chà (2025), NQ 1661/NQ-UBTVQH15');
    expect(options().some((text) => /^Xã Mường Chà.*gồm.*Chà Cang/.test(text))).toBe(true);
  });

  it('tells the units named Mường Chà from each other', async () => {
    await searching('Mường Chà');
    const units = options().filter((text) => /^(Huyện|Xã|Thị trấn) Mường Chà/.test(text));
    expect(units).toHaveLength(3);
    expect(new Set(units).size).toBe(3);
    expect(units.find((text) => text.startsWith('Huyện'))).toContain('11 xã, 1 thị trấn');
    expect(units.find((text) => text.startsWith('Xã'))).toContain('từ 01/07/2025');
  });

  it('knows other spellings', async () => {
    await searching('xa tong');
    expect(options()[0]).toContain('Xã Sá Tổng');
  });

  it('shows the boundaries of the time of the unit that is chosen', async () => {
    const store = await searching('cha cang');
    await user.keyboard('{Enter}');
    const { view, session } = store.getState();
    expect(view.unit).toBe('2020:03166');
    expect(view.at === null ? null : isoOfDay(view.at)).toBe('2025-06-30');
    expect(session.cameraRequest).toEqual({ kind: 'unit', unit: '2020:03166' });
  });

  it('leaves the boundaries alone when they are right', async () => {
    const store = await searching('cha cang', '?at=2024-01-01');
    await user.keyboard('{Enter}');
    const { at } = store.getState().view;
    expect(at === null ? null : isoOfDay(at)).toBe('2024-01-01');
  });

  it('goes to typed coordinates', async () => {
    const store = await searching('22.1, 102.7');
    await user.keyboard('{Enter}');
    expect(store.getState().session.cameraRequest).toMatchObject({
      kind: 'position',
      center: [102.7, 22.1],
    });
  });

  it('opens a record', async () => {
    const store = await searching('24 trâu giống nậm kè');
    await user.keyboard('{Enter}');
    expect(store.getState().view.record).toBe('PRJ-003');
  });

  it('finds no illustration where only published facts are asked for', async () => {
    const store = await searching('trồng mắc ca', '?nature=published');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(store.getState().view.record).toBeNull();
  });

  it('is walked with the arrow keys and closed with Escape', async () => {
    await searching('mường');
    const field = screen.getByRole('combobox');
    const first = field.getAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).not.toBe(first);
    await user.keyboard('{Escape}');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });
});
