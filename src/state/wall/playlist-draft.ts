import type { Bilingual } from '../../core/record.ts';
import {
  DWELL_RANGE_S,
  type Playlist,
  type Stop,
  USUAL_DWELL_S,
} from '../../core/wall/playlist.ts';
import { reasonAgainst } from './stops.ts';

/** A stop as it is being typed; texts may be anything. */
export interface StopDraft {
  /** Tells it apart while it moves in the list. */
  readonly key: number;
  readonly url: string;
  readonly dwellS: string;
  readonly titleVi: string;
  readonly titleEn: string;
}

/** A list as it is being edited. */
export interface PlaylistDraft {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly stops: readonly StopDraft[];
  readonly nextKey: number;
}

function stopDraft({ url, dwellS, title }: Stop, key: number): StopDraft {
  return {
    key,
    url,
    dwellS: String(dwellS),
    titleVi: title?.vi ?? '',
    titleEn: title?.en ?? '',
  };
}

export function draftOf({ title, stops }: Playlist): PlaylistDraft {
  return {
    titleVi: title.vi,
    titleEn: title.en,
    stops: stops.map(stopDraft),
    nextKey: stops.length,
  };
}

/** A whole address as people copy it becomes its query string; `?` stands for the plain page. */
export function queryOf(text: string): string {
  const plain = text.normalize('NFC').trim();
  const at = plain.indexOf('?');
  return at < 0 ? `?${plain}` : plain.slice(at).replace(/#.*$/, '');
}

function titleOf(vi: string, en: string): Bilingual | null {
  const [plainVi, plainEn] = [vi, en].map((text) => text.normalize('NFC').trim());
  if (!plainVi && !plainEn) return null;
  return { vi: plainVi || plainEn || '', en: plainEn || plainVi || '' };
}

function dwellOf(text: string): number | null {
  const [least, most] = DWELL_RANGE_S;
  const dwellS = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return dwellS >= least && dwellS <= most ? dwellS : null;
}

/** What of a stop cannot be used as it is typed. */
export function faultsOf({ url, dwellS }: StopDraft): {
  readonly url: boolean;
  readonly dwellS: boolean;
} {
  return { url: reasonAgainst(queryOf(url)) !== null, dwellS: dwellOf(dwellS) === null };
}

/** The list that a draft means; null while something in it cannot be used, or nothing is left. */
export function playlistOf(draft: PlaylistDraft, untitled: Bilingual): Playlist | null {
  if (draft.stops.length === 0) return null;
  const stops: Stop[] = [];
  for (const stop of draft.stops) {
    const dwellS = dwellOf(stop.dwellS);
    const url = queryOf(stop.url);
    if (dwellS === null || reasonAgainst(url) !== null) return null;
    stops.push({ url, dwellS, title: titleOf(stop.titleVi, stop.titleEn) });
  }
  return { title: titleOf(draft.titleVi, draft.titleEn) ?? untitled, stops };
}

export function withStop(draft: PlaylistDraft, url: string): PlaylistDraft {
  const stop = { url, dwellS: USUAL_DWELL_S, title: null };
  return {
    ...draft,
    stops: [...draft.stops, stopDraft(stop, draft.nextKey)],
    nextKey: draft.nextKey + 1,
  };
}

export function withoutStop(draft: PlaylistDraft, key: number): PlaylistDraft {
  return { ...draft, stops: draft.stops.filter((stop) => stop.key !== key) };
}

export function withStopChanged(
  draft: PlaylistDraft,
  key: number,
  patch: Partial<Omit<StopDraft, 'key'>>,
): PlaylistDraft {
  const stops = draft.stops.map((stop) => (stop.key === key ? { ...stop, ...patch } : stop));
  return { ...draft, stops };
}

/** Moves a stop up (-1) or down (1); at the ends it stays. */
export function withStopMoved(draft: PlaylistDraft, key: number, by: 1 | -1): PlaylistDraft {
  const from = draft.stops.findIndex((stop) => stop.key === key);
  const to = from + by;
  const stop = draft.stops[from];
  if (stop === undefined || to < 0 || to >= draft.stops.length) return draft;
  return { ...draft, stops: draft.stops.toSpliced(from, 1).toSpliced(to, 0, stop) };
}
