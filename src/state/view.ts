import type { ClauseCode } from '../core/clause.ts';
import type { Day } from '../core/day.ts';
import type { Theme } from '../core/palette.ts';
import type { DistrictCode, UnitId, UnitLevel } from '../core/unit.ts';
import type { Language } from '../i18n/language.ts';
import { DEFAULT_LAYER_IDS, type LayerId } from '../layers/registry.ts';

export const VIEW_NAMES = ['explore', 'plan', 'wall'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** What stands beside the map on a wall. */
export const BOARD_NAMES = [
  'overview',
  'agenda',
  'hazards',
  'indicator',
  'matrix',
  'changes',
  'data',
] as const;
export type BoardName = (typeof BOARD_NAMES)[number];

/** More series than this nobody tells apart. */
export const MAX_COMPARED = 4;

/** Where the map looks. `[lng, lat]` WGS 84, bearing and pitch in degrees. */
export interface Camera {
  readonly zoom: number;
  readonly center: readonly [lng: number, lat: number];
  readonly bearing: number;
  readonly pitch: number;
}

/**
 * Everything that a link can carry: what is asked of the atlas and how it is looked at. The URL is
 * its only home. Null means "not said": the default, or one that follows from other parts.
 */
export interface View {
  readonly view: ViewName;
  readonly language: Language;
  /** Null: as the system says (wall: dark). */
  readonly theme: Theme | null;
  readonly layers: readonly LayerId[];
  readonly isPublishedOnly: boolean;
  readonly clauses: readonly ClauseCode[] | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly hasUndated: boolean;
  readonly districts: readonly DistrictCode[];
  readonly isZoneOnly: boolean;
  /** Day of the boundaries; null: `to`, else today. */
  readonly at: Day | null;
  readonly unit: UnitId | null;
  readonly record: string | null;
  /** Null: the poverty rate. */
  readonly indicator: string | null;
  /** Null: the latest year with figures up to the day shown. */
  readonly year: number | null;
  /** Units of the statistics; districts only where the boundaries of the day know any. */
  readonly figureLevel: UnitLevel;
  /** Units whose series stand side by side, in the order chosen; at most `MAX_COMPARED`. */
  readonly compared: readonly UnitId[];
  /** Null: home, fitted to the screen. */
  readonly camera: Camera | null;
  /** Columns of the indicator in 3D. */
  readonly hasColumns: boolean;
  /** Density of the records instead of single marks. */
  readonly hasDensity: boolean;
  /** Null: the overview. */
  readonly board: BoardName | null;
  /** First day of what the board of changes tells; null: a month before the day shown. */
  readonly since: Day | null;
  /** Diagonal of the wall's screen, inches; null: not said. */
  readonly diagonalIn: number | null;
  /** Metres from the wall's screen to those who read it; null: not said. */
  readonly distanceM: number | null;
  /** Address of the list of views that a wall tours, relative to the page; null: the built-in one. */
  readonly playlist: string | null;
  /** Whether a wall stays where it is instead of touring. */
  readonly isStill: boolean;
  /** Whether another site shows the page in a frame of its own: map, legend and time only. */
  readonly isEmbedded: boolean;
}

export const DEFAULT_VIEW: View = {
  view: 'explore',
  language: 'vi',
  theme: null,
  layers: DEFAULT_LAYER_IDS,
  isPublishedOnly: false,
  clauses: null,
  from: null,
  to: null,
  hasUndated: false,
  districts: [],
  isZoneOnly: false,
  at: null,
  unit: null,
  record: null,
  indicator: null,
  year: null,
  figureLevel: 'commune',
  compared: [],
  camera: null,
  hasColumns: false,
  hasDensity: false,
  board: null,
  since: null,
  diagonalIn: null,
  distanceM: null,
  playlist: null,
  isStill: false,
  isEmbedded: false,
};
