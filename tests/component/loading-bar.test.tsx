import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { expect, test } from 'vitest';
import { setDatasetProgress, setDatasetStatus } from '../../src/state/store.ts';
import { LoadingBar } from '../../src/ui/shell/loading-bar.tsx';
import { factAtlas } from '../support/fact-atlas.ts';
import { renderPart } from '../support/real-atlas.tsx';

const ID = 'illustrative-projects';

function loading(query: string) {
  const store = factAtlas(query);
  setDatasetStatus(store, ID, 'loading');
  setDatasetProgress(store, ID, { bytes: 38_999, totalBytes: 100_000, rows: 245_000 });
  return store;
}

test('a big dataset shows its name, its records and its share', () => {
  renderPart(loading(''), <LoadingBar />);
  const item = screen.getByRole('listitem');
  expect(item.textContent).toMatch(/^Đang tải “.+”/);
  expect(item.textContent).toContain('245.000 bản ghi, 38\u00a0%');
});

test('in English as well, and without a share where the length is not known', () => {
  const store = loading('?lang=en');
  setDatasetProgress(store, ID, { bytes: 5, totalBytes: null, rows: 1200 });
  renderPart(store, <LoadingBar />);
  expect(screen.getByRole('listitem').textContent).toMatch(/^Loading “.+”1,200 recordsStop$/);
});

test('can be stopped, and is gone then', async () => {
  const store = loading('');
  renderPart(store, <LoadingBar />);
  await act(() => userEvent.click(screen.getByRole('button', { name: /^Dừng tải “.+”$/ })));
  const dataset = store.getState().datasets[ID];
  expect(dataset?.status).toBe('failed');
  expect(dataset?.issues[0]?.reason).toBe('cancelled by the user');
  expect(screen.queryByRole('listitem')).toBeNull();
});

test('small datasets have the thin bar only', () => {
  const store = factAtlas('');
  setDatasetStatus(store, ID, 'loading');
  renderPart(store, <LoadingBar />);
  expect(screen.getAllByRole('progressbar')).toHaveLength(1);
  expect(screen.queryByRole('listitem')).toBeNull();
});
