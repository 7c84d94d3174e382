import { isClauseCode, SELECTABLE_CLAUSES } from '../core/clause.ts';
import { isoOfDay, parseDay } from '../core/day.ts';
import { DISTRICT_CODES, isDistrictCode, isUnitId, UNIT_LEVELS } from '../core/unit.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { DEFAULT_LAYER_IDS, isLayerId, LAYER_IDS } from '../layers/registry.ts';
import { readCamera, writeCamera } from './camera-text.ts';
import { BOARD_NAMES, DEFAULT_VIEW, MAX_COMPARED, VIEW_NAMES, type View } from './view.ts';

/** How one parameter is read and written. `read` gives null for a bad value. */
interface Parameter {
  readonly name: string;
  read(text: string): Partial<View> | null;
  /** Null: the default, which is not written. */
  write(view: View): string | null;
}

/** Reads a comma list; null if any part is bad, or if nothing is left. Doubles are dropped. */
function listOf<T extends string>(text: string, isKnown: (part: string) => part is T): T[] | null {
  const parts = text.split(',').filter((part) => part !== '');
  return parts.length > 0 && parts.every(isKnown) ? [...new Set(parts)] : null;
}

/** The members of `selection` in the order of `all`, so that equal choices make equal links. */
function inOrder<T>(all: readonly T[], selection: readonly T[]): T[] {
  return all.filter((member) => selection.includes(member));
}

/** One of some words; the default is not written. */
function choiceParameter(
  name: string,
  key: 'view' | 'language' | 'theme' | 'figureLevel' | 'board',
  values: readonly string[],
): Parameter {
  return {
    name,
    read: (text) => (values.includes(text) ? { [key]: text } : null),
    write: (view) => (view[key] === DEFAULT_VIEW[key] ? null : view[key]),
  };
}

function flag(
  name: string,
  key: 'hasUndated' | 'hasColumns' | 'hasDensity' | 'isStill' | 'isEmbedded',
): Parameter {
  return {
    name,
    read: (text) => (text === '1' ? { [key]: true } : null),
    write: (view) => (view[key] ? '1' : null),
  };
}

function dayParameter(name: 'from' | 'to' | 'at' | 'since'): Parameter {
  return {
    name,
    read: (text) => {
      const day = parseDay(text);
      return day === null ? null : { [name]: day };
    },
    write: (view) => (view[name] === null ? null : isoOfDay(view[name])),
  };
}

function patternParameter(name: 'unit' | 'record' | 'indicator', pattern: RegExp): Parameter {
  return {
    name,
    read: (text) => (pattern.test(text) ? { [name]: text } : null),
    write: (view) => view[name],
  };
}

/** A number within limits, with a point and at most two decimals. */
function numberParameter(
  name: string,
  key: 'diagonalIn' | 'distanceM',
  [least, most]: readonly [number, number],
): Parameter {
  return {
    name,
    read: (text) => {
      const value = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? { [key]: value } : null;
    },
    write: (view) => (view[key] === null ? null : String(view[key])),
  };
}

/** From a laptop to a video wall. */
const DIAGONAL_RANGE_IN = [10, 400] as const;
/** From a desk to the last row of a hall. */
const DISTANCE_RANGE_M = [0.4, 30] as const;

/** Whether a link can carry it: as written, at most two decimals. */
function isWritable(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most && Number(value.toFixed(2)) === value;
}

export function isDiagonal(inches: number): boolean {
  return isWritable(inches, DIAGONAL_RANGE_IN);
}

export function isDistance(metres: number): boolean {
  return isWritable(metres, DISTANCE_RANGE_M);
}

/** Below the page, and nothing that could leave it: no scheme, no host, no way up. */
const PLAYLIST_PATH = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*\.json$/;

/** Every parameter of the contract, in the order in which links are written. */
export const PARAMETERS: readonly Parameter[] = [
  choiceParameter('view', 'view', VIEW_NAMES),
  choiceParameter('lang', 'language', LANGUAGES),
  choiceParameter('theme', 'theme', ['light', 'dark']),
  {
    name: 'layers',
    read: (text) => {
      const ids = text.split(',').filter((id) => id !== '');
      return ids.every(isLayerId) ? { layers: inOrder(LAYER_IDS, ids) } : null;
    },
    write: ({ layers }) => {
      const isDefault =
        layers.length === DEFAULT_LAYER_IDS.length &&
        DEFAULT_LAYER_IDS.every((id) => layers.includes(id));
      return isDefault ? null : inOrder(LAYER_IDS, layers).join(',');
    },
  },
  {
    name: 'nature',
    read: (text) => (text === 'published' ? { isPublishedOnly: true } : null),
    write: ({ isPublishedOnly }) => (isPublishedOnly ? 'published' : null),
  },
  {
    name: 'clauses',
    read: (text) => {
      const isSelectable = (part: string) => isClauseCode(part) && part !== '0';
      const codes = listOf(text, isClauseCode);
      return codes?.every(isSelectable) ? { clauses: inOrder(SELECTABLE_CLAUSES, codes) } : null;
    },
    write: ({ clauses }) => clauses && inOrder(SELECTABLE_CLAUSES, clauses).join(','),
  },
  dayParameter('from'),
  dayParameter('to'),
  flag('undated', 'hasUndated'),
  {
    name: 'district',
    read: (text) => {
      const districts = listOf(text, isDistrictCode);
      return districts && { districts: inOrder(DISTRICT_CODES, districts) };
    },
    write: ({ districts }) => (districts.length === 0 ? null : districts.join(',')),
  },
  {
    name: 'zone',
    read: (text) => (text === '27' ? { isZoneOnly: true } : null),
    write: ({ isZoneOnly }) => (isZoneOnly ? '27' : null),
  },
  dayParameter('at'),
  patternParameter('unit', /^(2020|2025):\d{3}(\d{2})?$/),
  patternParameter('record', /^[A-Z]{2,4}-[A-Z0-9-]+$/),
  patternParameter('indicator', /^[a-z0-9_]+$/),
  {
    name: 'year',
    read: (text) => (/^\d{4}$/.test(text) ? { year: Number(text) } : null),
    write: ({ year }) => (year === null ? null : String(year).padStart(4, '0')),
  },
  choiceParameter('level', 'figureLevel', UNIT_LEVELS),
  {
    name: 'compare',
    read: (text) => {
      const compared = listOf(text, isUnitId);
      return compared && compared.length <= MAX_COMPARED ? { compared } : null;
    },
    write: ({ compared }) => (compared.length === 0 ? null : compared.join(',')),
  },
  {
    name: 'map',
    read: (text) => {
      const camera = readCamera(text);
      return camera && { camera };
    },
    write: ({ camera }) => camera && writeCamera(camera),
  },
  flag('columns', 'hasColumns'),
  flag('density', 'hasDensity'),
  choiceParameter('board', 'board', BOARD_NAMES),
  dayParameter('since'),
  numberParameter('diag', 'diagonalIn', DIAGONAL_RANGE_IN),
  numberParameter('dist', 'distanceM', DISTANCE_RANGE_M),
  {
    name: 'playlist',
    read: (text) => (PLAYLIST_PATH.test(text) ? { playlist: text } : null),
    write: ({ playlist }) => playlist,
  },
  flag('still', 'isStill'),
  flag('embed', 'isEmbedded'),
];
