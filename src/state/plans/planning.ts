import type { LngLat } from '../../core/geo.ts';
import type { DrawAnnouncement } from '../../core/plan/draw-announcement.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { DegreeNotation } from '../../i18n/plan-coordinate-words.ts';

/** What the pointer does on the map of the plan view. */
export const PLAN_TOOLS = [
  'select',
  'point',
  'line',
  'polygon',
  'rectangle',
  'circle',
  'freehand',
  /** Draws the ring of a hole into the selected plan. */
  'cut',
  /** Draws the line that parts the selected plan. */
  'split',
] as const;
export type PlanTool = (typeof PLAN_TOOLS)[number];

/** What drawing keeps to. */
export const SNAP_KINDS = ['boundaries', 'rivers', 'roads', 'plans'] as const;
export type SnapKind = (typeof SNAP_KINDS)[number];

/** Where the pointer, or the cross-hair, is on the map. */
export interface DrawingCursor {
  readonly position: LngLat;
  /** Name of what it has snapped to; null: it is free. */
  readonly snappedTo: string | null;
}

/** The shape that is being drawn or dragged. It stays under way when the pointer leaves the map. */
export interface ShapeUnderWay {
  /** With the cursor, where there is one, for its last corner; null: too few corners to make one. */
  readonly geometry: PlanGeometry | null;
  /** The last corner that was put; null: the shape is dragged, not drawn corner by corner. */
  readonly lastCorner: LngLat | null;
}

/** What can be asked of the drawing by something other than the pointer. */
export interface DrawCommands {
  /** Puts a corner, as a click there would. */
  place(position: LngLat): void;
  /** Ends the shape under way. */
  finish(): void;
  /** Gives up the shape under way. */
  cancel(): void;
  removeLastCorner(): void;
  /** Takes back the last step of drawing itself, which is no edit yet. False: there is none. */
  stepBack(): boolean;
}

/** What only this moment of the planning knows. */
export interface Planning {
  readonly tool: PlanTool;
  readonly snapsTo: readonly SnapKind[];
  /** Whether lines between two snapped corners follow what they are snapped to. */
  readonly isTracing: boolean;
  /** Whether the middle of the map draws, by the keyboard. */
  readonly hasCrossHair: boolean;
  /** Id of the reference system in which coordinates are shown and typed (core/geodesy/crs.ts). */
  readonly crs: string;
  /** How degrees are shown; both ways are read. */
  readonly notation: DegreeNotation;
  /** Null: the pointer is not over the map. */
  readonly cursor: DrawingCursor | null;
  /** Null: nothing is. */
  readonly underWay: ShapeUnderWay | null;
  /** Whether the last step is a shape that was given up, which `stepBack` takes back. */
  readonly hasGivenUp: boolean;
  /** Null while there is no map to draw on. */
  readonly commands: DrawCommands | null;
  /**
   * What drawing has just done, for those who do not see it: a new object is to be said anew. Null:
   * nothing yet.
   */
  readonly announcement: DrawAnnouncement | null;
}

/** What a planner sets once and means for every plan. */
export type PlanningHabits = Pick<Planning, 'crs' | 'notation' | 'snapsTo' | 'isTracing'>;

export const STARTING_PLANNING: Planning = {
  tool: 'select',
  snapsTo: SNAP_KINDS,
  isTracing: false,
  hasCrossHair: false,
  crs: 'EPSG:4326',
  notation: 'decimal',
  cursor: null,
  underWay: null,
  hasGivenUp: false,
  commands: null,
  announcement: null,
};
