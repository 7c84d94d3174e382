import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bilingual } from '../../core/record.ts';

/** A break in the time of a wall: everything stood still, or its clock jumped. */
export interface TimeBreak {
  readonly kind: 'stood-still' | 'clock-jumped';
  /** Instant up to which all was well, ms since 1970. */
  readonly fromMs: number;
  /** Instant at which it was noticed. */
  readonly toMs: number;
}

/** A dataset that could not be read again: what is shown of it is as it was before. */
export interface StaleDataset {
  readonly title: Bilingual;
  /** Instant from which on it may be out of date, ms since 1970. */
  readonly sinceMs: number;
}

/** How a wall that nobody looks after is doing. */
export interface Care {
  /** Whether the screen is kept from going dark; null: not asked yet. */
  readonly isKeptAwake: boolean | null;
  /** Instant at which the list of data was last read, ms since 1970; null: not yet. */
  readonly listReadMs: number | null;
  /** Instant since which the list could not be read; null: it could. */
  readonly unreadSinceMs: number | null;
  /** Datasets that could not be read again, by id. */
  readonly stale: Readonly<Record<string, StaleDataset>>;
  readonly timeBreak: TimeBreak | null;
  /** Whether it is dark outside. */
  readonly isNight: boolean;
  /** Instant since which there is no map; null: it is there. */
  readonly mapGoneMs: number | null;
  /** The instant that the rest is judged by, ms since 1970; moves on every quarter of a minute. */
  readonly nowMs: number;
}

export type CareStore = StoreApi<Care>;

export function createCare(nowMs: number): CareStore {
  return createStore<Care>(() => ({
    isKeptAwake: null,
    listReadMs: null,
    unreadSinceMs: null,
    stale: {},
    timeBreak: null,
    isNight: false,
    mapGoneMs: null,
    nowMs,
  }));
}

/** What the room should know of the wall's own state, most pressing first. */
export type CareNotice =
  | { readonly kind: 'map-gone'; readonly sinceMs: number }
  | { readonly kind: 'dataset-stale'; readonly id: string; readonly dataset: StaleDataset }
  | { readonly kind: 'data-stale'; readonly sinceMs: number }
  | { readonly kind: 'time-break'; readonly timeBreak: TimeBreak }
  | { readonly kind: 'may-go-dark' };

/** How often a wall asks for newer data. */
export const REREAD_MS = 10 * 60_000;
/** Data are called out of date after so many askings without an answer. */
const STALE_AFTER_MS = 3 * REREAD_MS;
/** A map that is mounted anew is back by then: less is not worth a word. */
const MAP_GONE_MS = 10_000;
/** Breaks are told for so long. */
const BREAK_TOLD_MS = 15 * 60_000;
/** What cannot be helped is said once, quietly. */
const ONCE_MS = 60_000;

function isMapGone({ mapGoneMs, nowMs }: Care): boolean {
  return mapGoneMs !== null && nowMs - mapGoneMs >= MAP_GONE_MS;
}

/** `startedMs`: instant at which the wall began. */
export function careNotices(care: Care, startedMs: number): readonly CareNotice[] {
  const { nowMs, mapGoneMs, unreadSinceMs, timeBreak, stale, isKeptAwake } = care;
  const notices: CareNotice[] = [];
  if (isMapGone(care) && mapGoneMs !== null) notices.push({ kind: 'map-gone', sinceMs: mapGoneMs });
  for (const [id, dataset] of Object.entries(stale)) {
    notices.push({ kind: 'dataset-stale', id, dataset });
  }
  if (unreadSinceMs !== null && nowMs - unreadSinceMs >= STALE_AFTER_MS) {
    notices.push({ kind: 'data-stale', sinceMs: unreadSinceMs });
  }
  if (timeBreak !== null && nowMs - timeBreak.toMs < BREAK_TOLD_MS) {
    notices.push({ kind: 'time-break', timeBreak });
  }
  if (isKeptAwake === false && nowMs - startedMs < ONCE_MS) notices.push({ kind: 'may-go-dark' });
  return notices;
}
