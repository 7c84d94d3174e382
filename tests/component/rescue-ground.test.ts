import { afterEach, expect, test, vi } from 'vitest';
import { bindGround } from '../../src/app/wall/bind-rescue.ts';
import { pageClock } from '../../src/app/wall/page-clock.ts';
import { createRescue } from '../../src/state/wall/rescue.ts';
import { realStore } from '../support/real-atlas.tsx';

const AGAIN_MS = 7_000;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The server of the store's files, one of which it cannot give as long as it is ill. */
function serve() {
  const server = { isIll: true, asked: [] as string[] };
  const fromPublication = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string) => {
    const file = new URL(address).pathname.slice(1);
    server.asked.push(file);
    if (server.isIll && file.includes('roads-local')) {
      return Promise.resolve(new Response(null, { status: 502 }));
    }
    return fromPublication(file);
  });
  return server;
}

test('what a situation rests on is asked for again until it is there, and only what is missing', async () => {
  const store = await realStore('');
  vi.useFakeTimers();
  const server = serve();
  const rescue = createRescue(Date.now());
  const end = bindGround(store, rescue, pageClock(window));
  await vi.waitFor(() => expect(rescue.getState().groundIssues).toHaveLength(1));
  const files = server.asked.length;
  expect(rescue.getState().ground?.roads).not.toBeNull();
  server.isIll = false;
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  await vi.waitFor(() => expect(rescue.getState().groundIssues).toEqual([]));
  expect(server.asked).toHaveLength(files + 1);
  expect(rescue.getState().ground?.localRoads).not.toBeNull();
  await vi.advanceTimersByTimeAsync(3 * AGAIN_MS);
  expect(server.asked).toHaveLength(files + 1);
  end();
});
