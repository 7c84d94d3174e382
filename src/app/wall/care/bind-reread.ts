import type { DatasetRef } from '../../../core/catalog.ts';
import type { Result } from '../../../core/result.ts';
import { waitAfter } from '../../../core/wall/back-off.ts';
import type { PublishedList, RereadPlan } from '../../../data/reread.ts';
import type { AtlasStore } from '../../../state/store.ts';
import { type CareStore, REREAD_MS } from '../../../state/wall/care.ts';
import type { Timekeeper } from './timekeeper.ts';

/** After the opening, which has read everything. */
const FIRST_MS = 60_000;
const AFTER_FAILURE = { firstMs: 5_000, mostMs: REREAD_MS } as const;

export interface RereadInput {
  readonly store: AtlasStore;
  readonly care: CareStore;
  readonly time: Timekeeper;
  /** Tells when the network is back (`online`): the window. */
  readonly network: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly readList: () => Promise<Result<PublishedList>>;
  readonly plan: (list: PublishedList) => RereadPlan;
  readonly replace: (ref: DatasetRef) => Promise<Result<null>>;
  /** Reads again what could not be read at all. */
  readonly retry: (id: string) => void;
  /** The list says what only a new page can show. */
  readonly onNewPage: (list: PublishedList) => void;
}

/** Replaces datasets one after the other; notes which of them could not be. True: all could. */
async function replaceAll(refs: readonly DatasetRef[], input: RereadInput): Promise<boolean> {
  const { care, time, replace } = input;
  let isWhole = true;
  for (const ref of refs) {
    const { ok } = await replace(ref);
    const { [ref.id]: known, ...others } = care.getState().stale;
    const sinceMs = known?.sinceMs ?? time.now();
    care.setState({ stale: ok ? others : { ...others, [ref.id]: { title: ref.title, sinceMs } } });
    isWhole &&= ok;
  }
  return isWhole;
}

function retryFailed({ store, retry }: RereadInput): void {
  for (const { ref, status } of Object.values(store.getState().datasets)) {
    if (status === 'failed') retry(ref.id);
  }
}

/** One asking. True: everything that there is has been read. */
async function reread(input: RereadInput): Promise<boolean> {
  const { care, time } = input;
  const list = await input.readList();
  if (!list.ok) {
    const { unreadSinceMs, listReadMs } = care.getState();
    care.setState({ unreadSinceMs: unreadSinceMs ?? listReadMs ?? time.now() });
    return false;
  }
  care.setState({ listReadMs: time.now(), unreadSinceMs: null });
  retryFailed(input);
  const { replaced, needsNewPage } = input.plan(list.value);
  const isWhole = await replaceAll(replaced, input);
  if (needsNewPage) input.onNewPage(list.value);
  return isWhole;
}

/**
 * Asks now and then for newer data and puts them in place of the old. What cannot be read is tried
 * again, each time after twice as long; until then the old stays, and the state of the wall says since
 * when. Asks at once when the network is back.
 */
export function bindReread(input: RereadInput): () => void {
  const { time, network } = input;
  let failures = 0;
  let isAsking = false;
  let isOver = false;
  let cancel = time.after(FIRST_MS, () => void ask());
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    cancel();
    try {
      failures = (await reread(input)) ? 0 : failures + 1;
    } finally {
      isAsking = false;
      const waitMs = failures === 0 ? REREAD_MS : waitAfter(failures, AFTER_FAILURE);
      if (!isOver) cancel = time.after(waitMs, () => void ask());
    }
  };
  const onOnline = () => void ask();
  network.addEventListener('online', onOnline);
  return () => {
    isOver = true;
    cancel();
    network.removeEventListener('online', onOnline);
  };
}
