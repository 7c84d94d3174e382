import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AtlasStore } from '../../src/state/store.ts';
import { ClausesPanel } from '../../src/ui/clauses/clauses-panel.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

function box(code: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^${code} `) });
}

async function panel(query = '?nature=published'): Promise<AtlasStore> {
  const store = await realStore(query);
  renderPart(store, <ClausesPanel />);
  return store;
}

describe('the clauses', () => {
  it('are a group with a checkbox each, named by its code first', async () => {
    await panel();
    const group = screen.getByRole('group', { name: 'Điều khoản' });
    const names = within(group)
      .getAllByRole('checkbox')
      .map((element) => element.closest('label')?.textContent?.split(' ')[0]);
    expect(names).toEqual(['1', '1a', '2', '3', '3a', '3b', '4', '5', '6', '7', '8', '9']);
  });

  it('are all shown without a filter, but for those that are not managed here', async () => {
    await panel();
    for (const code of ['1', '1a', '2', '3', '3b', '4', '5', '6', '7', '8']) {
      expect(box(code).checked).toBe(true);
    }
    for (const code of ['3a', '9']) {
      expect(box(code).checked).toBe(false);
      expect(box(code).disabled).toBe(true);
      expect(box(code).closest('li')?.textContent).toContain('không quản lý trong hệ thống này');
    }
  });

  it('cease to be shown one by one, and all of them again is no filter', async () => {
    const store = await panel();
    await user.click(box('5'));
    expect(store.getState().view.clauses).toEqual(['1', '2', '3', '4', '6', '7', '8']);
    expect(box('5').checked).toBe(false);
    await user.click(box('5'));
    expect(store.getState().view.clauses).toBeNull();
  });

  it('can be narrowed to one, and widened to all', async () => {
    const store = await panel();
    await user.click(screen.getByRole('button', { name: 'Chỉ điều 3b' }));
    expect(store.getState().view.clauses).toEqual(['3b']);
    expect(box('3').indeterminate).toBe(true);
    expect(box('3').checked).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Tất cả' }));
    expect(store.getState().view.clauses).toBeNull();
  });

  it('take their children with them, and lose the parent with a child', async () => {
    const store = await panel('?nature=published&clauses=2,3');
    expect(box('3b').checked).toBe(true);
    await user.click(box('3b'));
    expect(store.getState().view.clauses).toEqual(['2']);
    await user.click(box('3'));
    expect(store.getState().view.clauses).toEqual(['2', '3']);
  });

  it('fall back to all when the last one is taken away', async () => {
    const store = await panel('?nature=published&clauses=5');
    await user.click(box('5'));
    expect(store.getState().view.clauses).toBeNull();
  });

  it('count what each would show under the other filters', async () => {
    await panel();
    const counts = ['2', '3', '3b', '4', '5', '6', '7', '8'].map((code) =>
      Number(box(code).closest('li')?.querySelector('.clause-count')?.textContent),
    );
    expect(counts).toEqual([5, 26, 24, 13, 17, 1, 6, 2]);
  });

  it('show the words of the regulation when asked', async () => {
    await panel();
    await user.click(screen.getByRole('button', { name: 'Lời văn của điều 9' }));
    expect(screen.getByText(/phòng ngừa, phát hiện sớm và đấu tranh/)).toBeTruthy();
  });
});
