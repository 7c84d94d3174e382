import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeView } from '../../src/state/store.ts';
import { useLanguage } from '../../src/ui/atlas-context.ts';
import { PanelBoundary } from '../../src/ui/common/panel-boundary.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

let isBroken = false;

function Panel() {
  useLanguage();
  if (isBroken) throw new Error('exception of the test');
  return <p>whole</p>;
}

beforeEach(() => {
  // React tells of every fault that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function failingPanel(query: string) {
  isBroken = true;
  const store = await realStore(query);
  vi.useFakeTimers();
  renderPart(
    store,
    <PanelBoundary name="Panel">
      <Panel />
    </PanelBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Panel');
  return store;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('a panel that has failed', () => {
  test('on a wall is tried again by itself within ten seconds', async () => {
    await failingPanel('?view=wall');
    isBroken = false;
    pass(10_000);
    expect(screen.getByText('whole').textContent).toBe('whole');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('that fails again and again is tried ever more seldom', async () => {
    await failingPanel('?view=wall');
    pass(60_000);
    isBroken = false;
    pass(5000);
    expect(screen.queryByText('whole')).toBeNull();
    pass(5 * 60_000);
    expect(screen.getByText('whole').textContent).toBe('whole');
  });

  test('that was well for an hour is tried again as soon as the first time', async () => {
    const store = await failingPanel('?view=wall');
    // As often as it takes to be waited for minutes.
    pass(4 * 60_000);
    isBroken = false;
    pass(5 * 60_000);
    expect(screen.getByText('whole').textContent).toBe('whole');
    pass(60 * 60_000);
    isBroken = true;
    act(() => changeView(store, { language: 'en' }));
    expect(screen.getByRole('alert').textContent).toContain('Panel');
    isBroken = false;
    pass(10_000);
    expect(screen.getByText('whole').textContent).toBe('whole');
  });

  test('elsewhere waits for somebody to try it', async () => {
    await failingPanel('');
    isBroken = false;
    pass(10 * 60_000);
    expect(screen.queryByText('whole')).toBeNull();
    act(() => screen.getByRole('button').click());
    expect(screen.getByText('whole').textContent).toBe('whole');
  });
});
