import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PanelBoundary } from '../../src/ui/common/panel-boundary.tsx';
import { usePart } from '../../src/ui/common/use-part.ts';
import { realStore, renderPart } from '../support/real-atlas.tsx';

let isThere = false;
const load = () =>
  isThere ? Promise.resolve('the part') : Promise.reject(new Error('no network'));

function Part() {
  return <p>{usePart(load, true) ?? 'on its way'}</p>;
}

beforeEach(() => {
  // React tells of every fault that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a part that cannot be fetched says so, and comes when it is asked for again', async () => {
  renderPart(
    await realStore(''),
    <PanelBoundary name="Phần rời">
      <Part />
    </PanelBoundary>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Phần rời');
  isThere = true;
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByText('the part');
  expect(screen.queryByRole('alert')).toBeNull();
});
