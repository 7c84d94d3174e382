import type { DatasetRef } from '../../../core/catalog.ts';
import type { Result } from '../../../core/result.ts';
import type { PublishedList, RereadPlan } from '../../../data/reread.ts';
import type { AtlasStore } from '../../../state/store.ts';
import { type CareStore, REREAD_MS } from '../../../state/wall/care.ts';
import type { Timekeeper } from './timekeeper.ts';

/** After the opening, which has read everything. */
const FIRST_MS = 60_000;
/**
 * What could not be read is there within ten seconds of its cure, however long it was ill: an asking
 * that fails costs a wall and its server next to nothing.
 */
const AFTER_FAILURE_MS = 7_000;

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

function failedIds({ store }: Pick<RereadInput, 'store'>): readonly string[] {
  const datasets = Object.values(store.getState().datasets);
  return datasets.filter(({ status }) => status === 'failed').map(({ ref }) => ref.id);
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
  const failed = failedIds(input);
  for (const id of failed) input.retry(id);
  const { replaced, needsNewPage } = input.plan(list.value);
  // What the list does not ask to be replaced is what is held: a bad publication was taken back.
  const stale = Object.entries(care.getState().stale);
  const still = stale.filter(([id]) => replaced.some((ref) => ref.id === id));
  if (still.length < stale.length) care.setState({ stale: Object.fromEntries(still) });
  const isWhole = await replaceAll(replaced, input);
  if (needsNewPage) input.onNewPage(list.value);
  // Whether they come now is seen at the next asking.
  return isWhole && failed.length === 0;
}

/**
 * Asks now and then for newer data and puts them in place of the old. What cannot be read, now or at
 * the opening, is soon tried again; until then the old stays, and the state of the wall says since
 * when. Asks at once when the network is back.
 */
export function bindReread(input: RereadInput): () => void {
  const { store, time, network } = input;
  let isAsking = false;
  let isOver = false;
  let cancel: () => void = () => undefined;
  const wait = (ms: number) => {
    cancel();
    if (!isOver) cancel = time.after(ms, () => void ask());
  };
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    let isWhole = false;
    try {
      isWhole = await reread(input);
    } finally {
      isAsking = false;
      wait(isWhole ? REREAD_MS : AFTER_FAILURE_MS);
    }
  };
  const onOnline = () => void ask();
  network.addEventListener('online', onOnline);
  const unsubscribe = store.subscribe(({ datasets }, before) => {
    if (isAsking || datasets === before.datasets) return;
    const isNew = failedIds(input).some((id) => before.datasets[id]?.status !== 'failed');
    if (isNew) wait(AFTER_FAILURE_MS);
  });
  wait(failedIds(input).length > 0 ? AFTER_FAILURE_MS : FIRST_MS);
  return () => {
    isOver = true;
    cancel();
    unsubscribe();
    network.removeEventListener('online', onOnline);
  };
}
