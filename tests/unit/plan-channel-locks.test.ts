import { afterEach, expect, test } from 'vitest';
import { channelLocks } from '../../src/data/plans/channel-locks.ts';

let channels: BroadcastChannel[] = [];
let names = 0;

afterEach(() => {
  for (const channel of channels) channel.close();
  channels = [];
});

/** Tabs without Web Locks. */
function tabs(count: number) {
  names++;
  const open = () => {
    const channel = new BroadcastChannel(`locks-${names}`);
    channels.push(channel);
    return { channel, locks: channelLocks(channel) };
  };
  return Array.from({ length: count }, open);
}

test('what one tab holds no other can, until it lets go', async () => {
  const [first, second] = tabs(2);
  if (!first || !second) throw new Error('no tabs');
  const hold = await first.locks.tryHold('a');
  expect(hold).not.toBeNull();
  expect(await second.locks.tryHold('a')).toBeNull();
  expect(await second.locks.tryHold('b')).not.toBeNull();
  expect(await second.locks.heldByOthers()).toEqual(['a']);
  expect(await first.locks.heldByOthers()).toEqual(['b']);
  const waiting = second.locks.waitFor('a', new AbortController().signal);
  hold?.release();
  expect(await waiting).not.toBeNull();
  expect(await first.locks.heldByOthers()).toEqual(['b', 'a']);
});

test('what a closed tab held is free', async () => {
  const [first, second] = tabs(2);
  if (!first || !second) throw new Error('no tabs');
  await first.locks.tryHold('a');
  first.channel.close();
  expect(await second.locks.tryHold('a')).not.toBeNull();
});

test('of two that ask at once, not both hold', async () => {
  const both = tabs(2);
  const holds = await Promise.all(both.map(({ locks }) => locks.tryHold('a')));
  expect(holds.filter((hold) => hold !== null).length).toBeLessThan(2);
});

test('waiting ends when it is given up', async () => {
  const [first, second] = tabs(2);
  if (!first || !second) throw new Error('no tabs');
  await first.locks.tryHold('a');
  const giveUp = new AbortController();
  const waiting = second.locks.waitFor('a', giveUp.signal);
  giveUp.abort();
  expect(await waiting).toBeNull();
});
