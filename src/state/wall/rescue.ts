import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CapAlert, capKey } from '../../core/cap/cap-alert.ts';
import { type HeldAlerts, heldAlert, heldAlerts } from '../../core/cap/life-cycle.ts';
import type { Ground } from '../../core/impact/ground.ts';
import { type AreaDraft, areaOfDraft } from '../../core/rescue/area-draft.ts';
import type { Issue } from '../../core/result.ts';
import type { HandSubject, KeptArea } from './kept-area.ts';
import type { RoadsCut } from './kept-roads.ts';

/** What the wall shows the situation of. */
export type RescueSubject = { readonly kind: 'alert'; readonly key: string } | HandSubject;

/** What came of the last file; null: nothing to tell. */
export type FileNotice =
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** Held in the list, while what is shown stays: a real alert makes way for a real one only. */
  | { readonly kind: 'held' }
  /** An acknowledgement or an error: it warns of nothing. */
  | { readonly kind: 'no-warning' }
  /** It cancels what is not held (yet). */
  | { readonly kind: 'cancels-unknown' };

export interface RescueState {
  /** All CAP messages taken, as they came. */
  readonly messages: readonly CapAlert[];
  /** Null: no rescue mode. */
  readonly subject: RescueSubject | null;
  readonly roadsCut: RoadsCut;
  readonly isChoosing: boolean;
  /** An area that is being marked on the map; null: none is. */
  readonly draft: AreaDraft | null;
  readonly notice: FileNotice | null;
  /** Whether the browser refuses to keep alerts: a reload would lose them. */
  readonly isForgetful: boolean;
  /** Null: not read yet. */
  readonly ground: Ground | null;
  /** Of the files of the ground. */
  readonly groundIssues: readonly Issue[];
  /** Whether the way out was asked for once. */
  readonly isLeaving: boolean;
  /** To the minute, ms since 1970-01-01 UTC. */
  readonly nowMs: number;
}

export type RescueStore = StoreApi<RescueState>;

/** `nowMs`: of the clock that ticks later, too. */
export function createRescue(nowMs: number): RescueStore {
  return createStore<RescueState>(() => ({
    messages: [],
    subject: null,
    roadsCut: {},
    isChoosing: false,
    draft: null,
    notice: null,
    isForgetful: false,
    ground: null,
    groundIssues: [],
    isLeaving: false,
    nowMs,
  }));
}

export function heldIn({ messages, nowMs }: Pick<RescueState, 'messages' | 'nowMs'>): HeldAlerts {
  return heldAlerts(messages, nowMs);
}

/** Whether a real alert that is in force has the screen. */
function showsReal(state: RescueState): boolean {
  if (state.subject?.kind !== 'alert') return false;
  const shown = heldAlert(heldIn(state), state.subject.key);
  return shown?.alert.status === 'Actual' && shown.state.kind === 'in-force';
}

/** The alert that a message brings on the screen; null: none of those held. */
function keyToShow(state: RescueState, message: CapAlert): string | null {
  if (message.msgType !== 'Cancel') return capKey(message);
  const held = heldIn(state);
  const ended = message.references
    .flatMap((reference) => heldAlert(held, capKey(reference)) ?? [])
    .sort((a, b) => b.alert.sent - a.alert.sent);
  return ended[0]?.key ?? null;
}

/** Takes a message in; what it warns of, or ends, comes on the screen. */
export function takeMessage(store: RescueStore, message: CapAlert): void {
  const before = store.getState();
  const messages = [...before.messages, message];
  const state = { ...before, messages };
  if (message.msgType === 'Ack' || message.msgType === 'Error') {
    store.setState({ messages, notice: { kind: 'no-warning' }, isChoosing: true });
    return;
  }
  const key = keyToShow(state, message);
  if (key === null) {
    store.setState({ messages, notice: { kind: 'cancels-unknown' }, isChoosing: true });
    return;
  }
  if (message.status !== 'Actual' && showsReal(before)) {
    store.setState({ messages, notice: { kind: 'held' }, isChoosing: true });
    return;
  }
  store.setState({ messages });
  showSubject(store, { kind: 'alert', key });
}

/**
 * Takes alerts in that were kept over a reload. The newest real one comes back on the screen, unless
 * somebody was quicker to show something.
 */
export function takeKept(store: RescueStore, kept: readonly CapAlert[]): void {
  store.setState(({ messages }) => ({ messages: [...kept, ...messages] }));
  const state = store.getState();
  const [real] = heldIn(state).Actual.filter(({ state: { kind } }) => kind === 'in-force');
  if (real !== undefined && state.subject === null) {
    showSubject(store, { kind: 'alert', key: real.key });
  }
}

/** What was shown by hand longer ago does not come back by itself: our choice. */
const OLDEST_AREA_MS = 12 * 3_600_000;

/** Shows again what was shown by hand before the page was loaded, unless something else has the screen. */
export function takeKeptArea(store: RescueStore, { subject, shownMs }: KeptArea): void {
  const { subject: shown, nowMs } = store.getState();
  if (shown === null && nowMs - shownMs < OLDEST_AREA_MS) showSubject(store, subject);
}

export function refuseFile(store: RescueStore, issues: readonly Issue[]): void {
  store.setState({ notice: { kind: 'refused', issues }, isChoosing: true });
}

/** Begins rescue mode, or goes on with something else. Roads stay marked. */
export function showSubject(store: RescueStore, subject: RescueSubject): void {
  store.setState({ subject, isChoosing: false, draft: null, notice: null, isLeaving: false });
}

/** Shows the situation in the area that is being marked, if it encloses anything. */
export function showDraft(store: RescueStore): void {
  const { draft } = store.getState();
  if (draft === null || areaOfDraft(draft) === null) return;
  showSubject(store, { kind: 'marked', draft });
}

/** Ends rescue mode; alerts stay in the list, roads stay marked. */
export function leaveRescue(store: RescueStore): void {
  store.setState({ subject: null, isLeaving: false, draft: null, isChoosing: false });
}

/** A mark that nobody has taken away for so long says nothing of the road any more: our choice. */
const OLDEST_MARK_MS = 7 * 24 * 3_600_000;

/** Takes marks in that were kept over a reload; those made since count more. */
export function takeKeptRoads(store: RescueStore, kept: RoadsCut): void {
  store.setState(({ roadsCut, nowMs }) => {
    const recent = Object.entries(kept).filter(([, atMs]) => nowMs - atMs < OLDEST_MARK_MS);
    return { roadsCut: { ...Object.fromEntries(recent), ...roadsCut } };
  });
}

/** Marks a road as cut, now, or takes the mark away. */
export function toggleRoadCut(store: RescueStore, key: string): void {
  store.setState(({ roadsCut, nowMs }) => {
    const { [key]: marked, ...others } = roadsCut;
    return { roadsCut: marked === undefined ? { ...roadsCut, [key]: nowMs } : others };
  });
}
