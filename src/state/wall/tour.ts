import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bilingual } from '../../core/record.ts';
import type { Issue } from '../../core/result.ts';
import type { View } from '../view.ts';

/** After a touch the tour waits this long: time to look at what was touched. */
export const TOUCH_PAUSE_MS = 60_000;
/** A view sent by a desk stays for as long after the desk was last heard of. */
export const SENT_MS = 600_000;

/** A stop whose address has been read. */
export interface TourStop {
  readonly url: string;
  readonly dwellS: number;
  readonly title: Bilingual;
  /** What its address asks for. */
  readonly view: View;
}

/** Why the tour does not go on by itself. Instants in ms of the tour's clock. */
export type Hold =
  /** `untilMs`: null, until somebody says so. */
  | { readonly kind: 'paused'; readonly untilMs: number | null }
  /** A desk shows something; `query`: its view. */
  | { readonly kind: 'sent'; readonly query: string; readonly untilMs: number };

export interface TourState {
  /** Empty until the list has been made. */
  readonly stops: readonly TourStop[];
  readonly index: number;
  /** When the page of the board that is shown came up. */
  readonly sinceMs: number;
  readonly hold: Hold | null;
  /** Grows whenever the stop is to be shown anew, also when it stays the same. */
  readonly visit: number;
  /** What is wrong with the list that was asked for; null: nothing. */
  readonly fault: PlaylistFault | null;
}

/** Why a list, or some of its stops, cannot be toured. */
export interface PlaylistFault {
  readonly file: string;
  /** Whether none of it is toured. */
  readonly isRefused: boolean;
  readonly issues: readonly Issue[];
}

export type TourEvent =
  | { readonly kind: 'next' | 'previous' | 'first' | 'page' | 'toggle' | 'touch' }
  | { readonly kind: 'wake' | 'back' | 'heard' }
  | { readonly kind: 'jump'; readonly index: number }
  | { readonly kind: 'send'; readonly query: string };

export type TourStore = StoreApi<TourState>;

export const EMPTY_TOUR: TourState = {
  stops: [],
  index: 0,
  sinceMs: 0,
  hold: null,
  visit: 0,
  fault: null,
};

export function createTour(): TourStore {
  return createStore<TourState>(() => EMPTY_TOUR);
}

/** Shows a stop from its first page. Who goes on by hand wants to be on the way again, unless told to wait. */
function goTo(state: TourState, index: number, nowMs: number): TourState {
  if (state.stops.length === 0) return state;
  const isToldToWait = state.hold?.kind === 'paused' && state.hold.untilMs === null;
  const hold = isToldToWait ? state.hold : null;
  return { ...state, index, sinceMs: nowMs, hold, visit: state.visit + 1 };
}

function goBy(state: TourState, by: 1 | -1, nowMs: number): TourState {
  const count = state.stops.length;
  return goTo(state, (state.index + by + count) % Math.max(1, count), nowMs);
}

function goOn(state: TourState, nowMs: number): TourState {
  return { ...state, hold: null, sinceMs: nowMs, visit: state.visit + 1 };
}

function touched(state: TourState, nowMs: number): TourState {
  const isHeldByOthers =
    state.hold !== null && (state.hold.kind === 'sent' || state.hold.untilMs === null);
  if (isHeldByOthers) return state;
  return { ...state, hold: { kind: 'paused', untilMs: nowMs + TOUCH_PAUSE_MS } };
}

/** The tour after something happened at an instant of its clock. */
export function afterEvent(state: TourState, event: TourEvent, nowMs: number): TourState {
  switch (event.kind) {
    case 'next':
      return goBy(state, 1, nowMs);
    case 'previous':
      return goBy(state, -1, nowMs);
    case 'first':
      return goTo(state, 0, nowMs);
    case 'jump':
      return event.index >= 0 && event.index < state.stops.length
        ? goTo(state, event.index, nowMs)
        : state;
    case 'page':
      return { ...state, sinceMs: nowMs };
    case 'toggle':
      return state.hold === null
        ? { ...state, hold: { kind: 'paused', untilMs: null } }
        : goOn(state, nowMs);
    case 'touch':
      return touched(state, nowMs);
    case 'wake':
      return goOn(state, nowMs);
    case 'send':
      return {
        ...state,
        hold: { kind: 'sent', query: event.query, untilMs: nowMs + SENT_MS },
        visit: state.visit + 1,
      };
    case 'heard':
      return state.hold?.kind === 'sent'
        ? { ...state, hold: { ...state.hold, untilMs: nowMs + SENT_MS } }
        : state;
    case 'back':
      return state.hold?.kind === 'sent' ? goOn(state, nowMs) : state;
    default:
      return event satisfies never;
  }
}

/** Takes over a list; the stop shown stays, if it is still there. */
export function withStops(state: TourState, stops: readonly TourStop[]): TourState {
  const shown = state.stops[state.index]?.url;
  const index = stops.findIndex(({ url }) => url === shown);
  return { ...state, stops, index: Math.max(0, index) };
}

/** What is shown as an address: the view sent by a desk, else the stop; null: there is no list yet. */
export function addressShown({ stops, index, hold }: TourState): string | null {
  if (hold?.kind === 'sent') return `?${hold.query}`;
  return stops[index]?.url ?? null;
}

/** When the tour has to do something by itself; null: never, as it stands. */
export function dueMs({ stops, index, sinceMs, hold }: TourState): number | null {
  if (hold !== null) return hold.untilMs;
  const stop = stops[index];
  return stop === undefined ? null : sinceMs + stop.dwellS * 1000;
}
