import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isoOfDay } from '../../src/core/day.ts';
import type { AtlasStore } from '../../src/state/store.ts';
import { TimeBar } from '../../src/ui/time-bar/time-bar.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

async function bar(query = '?nature=published'): Promise<AtlasStore> {
  const store = await realStore(query);
  renderPart(store, <TimeBar />);
  return store;
}

function period(store: AtlasStore): readonly [string | null, string | null] {
  const { from, to } = store.getState().view;
  return [from === null ? null : isoOfDay(from), to === null ? null : isoOfDay(to)];
}

function field(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name });
}

async function typeDay(name: string, text: string) {
  await user.clear(field(name));
  await user.type(field(name), `${text}{Enter}`);
}

describe('the period', () => {
  test('is a group with its fields and a button to play', async () => {
    await bar();
    const group = within(screen.getByRole('group', { name: 'Thời gian' }));
    expect(group.getByRole('textbox', { name: 'Từ ngày' })).toBeTruthy();
    expect(group.getByRole('textbox', { name: 'Đến ngày' })).toBeTruthy();
    expect(group.getByRole('button', { name: 'Phát' })).toBeTruthy();
  });

  test('has English names in English', async () => {
    await bar('?lang=en&from=2020-11-19');
    const group = within(screen.getByRole('group', { name: 'Period' }));
    expect(group.getByRole<HTMLInputElement>('textbox', { name: 'From' }).value).toBe('19/11/2020');
    expect(group.getByRole('textbox', { name: 'To' })).toBeTruthy();
    expect(group.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('is read from typed dates, and tells how many are shown', async () => {
    const store = await bar();
    await typeDay('Từ ngày', '19/11/2020');
    await typeDay('Đến ngày', '31.12.2024');
    expect(period(store)).toEqual(['2020-11-19', '2024-12-31']);
    expect(store.getState().viewChange).toBe('push');
    expect(screen.getByText('25 hoạt động')).toBeTruthy();
  });

  test('also takes ISO dates, and an empty field for no limit', async () => {
    const store = await bar('?from=2021-01-01');
    await typeDay('Đến ngày', '2024-05-31');
    expect(period(store)).toEqual(['2021-01-01', '2024-05-31']);
    await user.clear(field('Từ ngày'));
    await user.tab();
    expect(period(store)).toEqual([null, '2024-05-31']);
  });

  test('keeps what is no date, says so, and changes nothing', async () => {
    const store = await bar('?from=2021-01-01');
    await typeDay('Từ ngày', '30/02/2024');
    expect(period(store)).toEqual(['2021-01-01', null]);
    expect(field('Từ ngày').value).toBe('30/02/2024');
    expect(field('Từ ngày').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('30/02/2024');
    await typeDay('Từ ngày', '29/02/2024');
    expect(period(store)).toEqual(['2024-02-29', null]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is refused while it ends before it begins, and taken once both ends fit', async () => {
    const store = await bar('?to=2022-12-31');
    await typeDay('Từ ngày', '01/01/2024');
    expect(period(store)).toEqual([null, '2022-12-31']);
    expect(screen.getByRole('alert').textContent).toContain('01/01/2024');
    await typeDay('Đến ngày', '31/12/2024');
    expect(period(store)).toEqual(['2024-01-01', '2024-12-31']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['Từ ngày ký', '2020-11-19', null],
    ['Năm nay', '2026-01-01', '2026-12-31'],
    ['12 tháng qua', '2025-11-24', '2026-11-23'],
  ])('%s is ready-made', async (name, from, to) => {
    const store = await bar();
    await user.click(screen.getByRole('button', { name }));
    expect(period(store)).toEqual([from, to]);
    await user.click(screen.getByRole('button', { name: 'Tất cả' }));
    expect(period(store)).toEqual([null, null]);
  });

  test('counts undated records apart, and brings them in on request', async () => {
    const store = await bar('?nature=published&from=2020-11-19&to=2024-12-31');
    const button = screen.getByRole('button', { name: /chưa rõ ngày/ });
    const undated = Number.parseInt(button.textContent ?? '', 10);
    expect(undated).toBeGreaterThan(0);
    await user.click(button);
    expect(store.getState().view.hasUndated).toBe(true);
    expect(screen.getByText(`${25 + undated} hoạt động`)).toBeTruthy();
  });
});

describe('the window', () => {
  const thumb = (name: string) => screen.getByRole('slider', { name });

  test('has an edge for each end, told in words', async () => {
    await bar('?from=2020-11-19&to=2024-12-31');
    expect(thumb('Tháng đầu').getAttribute('aria-valuetext')).toBe('tháng 11 năm 2020');
    expect(thumb('Tháng cuối').getAttribute('aria-valuetext')).toBe('tháng 12 năm 2024');
  });

  test('says where there is no limit', async () => {
    await bar();
    expect(thumb('Tháng cuối').getAttribute('aria-valuetext')).toContain('không giới hạn');
  });

  test.each([
    ['{ArrowRight}', ['2020-12-01', '2024-12-31']],
    ['{ArrowLeft}', ['2020-10-01', '2024-12-31']],
    ['{PageUp}', ['2021-11-01', '2024-12-31']],
    ['{Home}', [null, '2024-12-31']],
    ['{End}', ['2024-12-01', '2024-12-31']],
  ])('moves its first edge by %s', async (key, expected) => {
    const store = await bar('?from=2020-11-19&to=2024-12-31');
    thumb('Tháng đầu').focus();
    await user.keyboard(key);
    await user.tab();
    expect(period(store)).toEqual(expected);
  });

  test('makes one step of history of many key presses', async () => {
    const store = await bar('?from=2020-11-19&to=2024-12-31');
    const changes: string[] = [];
    store.subscribe((state, before) => {
      if (state.view !== before.view) changes.push(state.viewChange);
    });
    thumb('Tháng cuối').focus();
    for (let press = 0; press < 3; press++) {
      await user.keyboard('{ArrowLeft}');
      await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    expect(changes).toEqual(['push', 'replace', 'replace']);
    expect(period(store)).toEqual(['2020-11-01', '2024-09-30']);
  });

  test('steps by its own length, as far as there is room', async () => {
    const store = await bar('?from=2024-01-01&to=2024-12-31');
    await user.click(screen.getByRole('button', { name: 'Tiến 12 tháng' }));
    expect(period(store)).toEqual(['2025-01-01', '2025-12-31']);
    await user.click(screen.getByRole('button', { name: 'Lùi 12 tháng' }));
    await user.click(screen.getByRole('button', { name: 'Lùi 12 tháng' }));
    expect(period(store)).toEqual(['2023-01-01', '2023-12-31']);
  });

  test('names the signing, the new boundaries and today', async () => {
    await bar();
    for (const name of ['19/11/2020 · ký quy chế', '01/07/2025 · ranh giới mới']) {
      expect(screen.getByText(name)).toBeTruthy();
    }
    expect(screen.getAllByText('hôm nay').length).toBeGreaterThan(0);
  });
});

describe('playing', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('moves a window of one month and stops at the end', async () => {
    const store = await bar('?from=2027-09-01&to=2027-09-30');
    vi.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Phát' }));
    expect(screen.getByRole('button', { name: 'Dừng' })).toBeTruthy();
    const seen: (string | null)[] = [];
    for (let beat = 0; beat < 6; beat++) {
      act(() => {
        vi.advanceTimersByTime(900);
      });
      seen.push(period(store)[0]);
    }
    expect(seen.slice(0, 3)).toEqual(['2027-10-01', '2027-11-01', '2027-12-01']);
    expect(new Set(seen.slice(2))).toEqual(new Set(['2027-12-01']));
    expect(store.getState().session.isPlaying).toBe(false);
    expect(screen.getByRole('button', { name: 'Phát' })).toBeTruthy();
  });

  test('goes four times as fast when asked to', async () => {
    const store = await bar('?from=2021-01-01&to=2021-01-31');
    vi.useFakeTimers();
    const speed = () => screen.getByRole('button', { name: /^Tốc độ/ });
    fireEvent.click(speed());
    fireEvent.click(speed());
    expect(speed().textContent).toBe('4×');
    fireEvent.click(screen.getByRole('button', { name: 'Phát' }));
    act(() => {
      vi.advanceTimersByTime(900);
    });
    expect(period(store)).toEqual(['2021-05-01', '2021-05-31']);
    fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));
    act(() => {
      vi.advanceTimersByTime(5000);
    });
    expect(period(store)).toEqual(['2021-05-01', '2021-05-31']);
  });

  test('begins with a year at the beginning when there is no period', async () => {
    const store = await bar();
    fireEvent.click(screen.getByRole('button', { name: 'Phát' }));
    const [from, to] = period(store);
    expect(from?.slice(5)).toBe('01-01');
    expect(to?.slice(5)).toBe('12-31');
    fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));
  });
});
