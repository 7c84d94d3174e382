import type { LngLat } from '../../core/geo.ts';
import { distanceM } from '../../core/geodesy/measure.ts';
import type { DrawAnnouncement } from '../../core/plan/draw-announcement.ts';
import { type PlanGeometry, roundPosition } from '../../core/plan/plan-geometry.ts';
import {
  type CornerPath,
  cornersOf,
  isSamePath,
  withCornerAt,
  withCornerInserted,
  withoutCorner,
} from '../../core/shapes/shape-corners.ts';
import type { ScreenPoint } from '../draft/simplify-path.ts';
import type { SnapHit, Snapper } from '../snapping/snap-hit.ts';
import type { Gestures, PointedAt } from '../surface/gesture-mode.ts';
import { middleBetween } from './corner-between.ts';
import { type Handle, handleAt, handlesOf, isOnShape, type Screen } from './handles.ts';
import { type Transform, transformed } from './transform.ts';

/** Reach around handles and lines, CSS px: of a mouse, and of a finger. */
const REACH_PX = 9;
const FINGER_REACH_PX = 20;

/** What is drawn of the shape that is selected. */
export interface EditState {
  /** Null: nothing is selected, or nothing is drawn of it yet. */
  readonly geometry: PlanGeometry | null;
  readonly isEditable: boolean;
  readonly handles: readonly Handle[];
  /** Corner that the keys act on; null: none. */
  readonly chosen: CornerPath | null;
  readonly snap: SnapHit | null;
  readonly isDragging: boolean;
  /** Where the pointer is; null: not over the map. */
  readonly pointer: LngLat | null;
}

export interface EditorInput {
  readonly snapper: Snapper;
  readonly project: (position: LngLat) => ScreenPoint;
  readonly screen: () => Screen;
  readonly hasFinger: () => boolean;
  /** Metres that 10 CSS px are around a position. */
  readonly toleranceM: (position: LngLat) => number;
  /** Selects the plan that is drawn at a point; null: none is, and none will be selected. */
  readonly selectAt: (point: ScreenPoint) => void;
  readonly onChange: (state: EditState) => void;
  /** The shape in the middle of a gesture; null: it was given up. */
  readonly onLive: (geometry: PlanGeometry | null) => void;
  readonly onEdited: (geometry: PlanGeometry) => void;
  readonly setPointerCursor: (cursor: 'grab' | 'move' | 'pointer' | 'unset') => void;
  readonly announce: (what: DrawAnnouncement) => void;
}

type Drag =
  | { readonly kind: 'corner'; readonly path: CornerPath; readonly before: PlanGeometry }
  | { readonly kind: Transform['kind']; readonly from: LngLat; readonly before: PlanGeometry };

/** Edits the shape of the selected plan: its corners, its place, its turn and its size. */
export class ShapeEditor implements Gestures {
  readonly #input: EditorInput;
  #geometry: PlanGeometry | null = null;
  #isEditable = false;
  #chosen: CornerPath | null = null;
  #snap: SnapHit | null = null;
  #drag: Drag | null = null;
  /** The shape before keys began to move a corner; null: they do not. */
  #nudgedFrom: PlanGeometry | null = null;
  #pointer: LngLat | null = null;

  constructor(input: EditorInput) {
    this.#input = input;
  }

  /** Another shape is selected, or the same one came back from the store. */
  setShape(geometry: PlanGeometry | null, isEditable: boolean): void {
    if (this.isInGesture || (geometry === this.#geometry && isEditable === this.#isEditable))
      return;
    this.#geometry = geometry;
    this.#isEditable = isEditable;
    if (!geometry || !cornersOf(geometry).some(({ path }) => isSamePath(path, this.#chosen))) {
      this.#chosen = null;
    }
    this.tell();
  }

  get isInGesture(): boolean {
    return this.#drag !== null || this.#nudgedFrom !== null;
  }

  get chosen(): CornerPath | null {
    return this.#chosen;
  }

  #handles(): readonly Handle[] {
    if (this.#geometry === null || !this.#isEditable) return [];
    return handlesOf(this.#geometry, {
      project: this.#input.project,
      screen: this.#input.screen(),
      chosen: this.#chosen,
    });
  }

  get state(): EditState {
    return {
      geometry: this.#geometry,
      isEditable: this.#isEditable,
      handles: this.#drag === null || this.#drag.kind === 'corner' ? this.#handles() : [],
      chosen: this.#chosen,
      snap: this.#snap,
      isDragging: this.isInGesture,
      pointer: this.#pointer,
    };
  }

  /** Says again what is drawn: the camera has moved, or something changed. */
  tell(): void {
    this.#input.onChange(this.state);
  }

  get #reachPx(): number {
    return this.#input.hasFinger() ? FINGER_REACH_PX : REACH_PX;
  }

  #isOnShape(point: ScreenPoint): boolean {
    if (this.#geometry === null) return false;
    return isOnShape(this.#geometry, this.#input.project, { point, withinPx: this.#reachPx / 2 });
  }

  onMove({ position, point }: PointedAt): void {
    this.#pointer = position;
    const handle = handleAt(this.#handles(), point, this.#reachPx);
    const isOver = handle === null && this.#isEditable && this.#isOnShape(point);
    this.#input.setPointerCursor(handle ? 'grab' : isOver ? 'move' : 'unset');
    this.tell();
  }

  /** The pointer has left the map. */
  leave(): void {
    this.#pointer = null;
    this.tell();
  }

  onClick({ point, isSecondary }: PointedAt): void {
    const handle = handleAt(this.#handles(), point, this.#reachPx);
    if (handle?.kind === 'corner') {
      this.#choose(handle.path);
      if (isSecondary) this.removeChosen();
    } else if (handle?.kind === 'between') this.#insert(handle);
    else if (!this.#isOnShape(point)) this.#input.selectAt(point);
  }

  #insert(handle: Extract<Handle, { readonly path: CornerPath }>): void {
    if (this.#geometry === null) return;
    const middle = middleBetween(this.#geometry, handle.path);
    if (middle === null) return;
    this.#chosen = handle.path;
    this.#commit(withCornerInserted(this.#geometry, handle.path, middle));
    this.#input.announce({ code: 'vertex-added' });
  }

  onDragStart({ position, point }: PointedAt): boolean {
    const before = this.#geometry;
    if (before === null || !this.#isEditable) return false;
    this.commitNudge();
    const handle = handleAt(this.#handles(), point, this.#reachPx);
    if (handle?.kind === 'corner') this.#drag = { kind: 'corner', path: handle.path, before };
    else if (handle?.kind === 'between') this.#startBetween(handle, before);
    else if (handle) this.#drag = { kind: handle.kind, from: position, before };
    else if (this.#isOnShape(point)) this.#drag = { kind: 'move', from: position, before };
    if (this.#drag?.kind === 'corner') this.#chosen = this.#drag.path;
    return this.#drag !== null;
  }

  /** A drag between two corners makes one there and takes it along. */
  #startBetween(
    handle: Extract<Handle, { readonly path: CornerPath }>,
    before: PlanGeometry,
  ): void {
    const middle = middleBetween(before, handle.path);
    if (middle === null) return;
    this.#geometry = withCornerInserted(before, handle.path, middle);
    this.#drag = { kind: 'corner', path: handle.path, before };
  }

  onDrag({ position, isFree }: PointedAt): void {
    const drag = this.#drag;
    if (drag === null || this.#geometry === null) return;
    this.#pointer = position;
    if (drag.kind === 'corner') {
      this.#snap = isFree ? null : this.#snapAt(position);
      const place = this.#snap?.position ?? roundPosition(position);
      this.#geometry = withCornerAt(this.#geometry, drag.path, place);
    } else {
      this.#geometry = transformed(drag.before, { kind: drag.kind, from: drag.from, to: position });
    }
    this.#input.onLive(this.#geometry);
    this.tell();
  }

  onDragEnd(at: PointedAt): void {
    this.onDrag(at);
    const geometry = this.#geometry;
    this.#drag = null;
    this.#snap = null;
    if (geometry !== null) this.#commit(geometry);
  }

  #snapAt(position: LngLat): SnapHit | null {
    return this.#input.snapper.snap(position, this.#input.toleranceM(position));
  }

  #commit(geometry: PlanGeometry): void {
    this.#geometry = geometry;
    this.#input.onEdited(geometry);
    this.tell();
  }

  /** Gives up the drag, or lets go of the corner. False: there was nothing to give up. */
  cancel(): boolean {
    const before = this.#drag?.before ?? this.#nudgedFrom;
    if (before !== null) {
      this.#geometry = before;
      this.#input.onLive(null);
    } else if (this.#chosen === null) return false;
    this.#drag = null;
    this.#nudgedFrom = null;
    this.#snap = null;
    this.#chosen = null;
    this.tell();
    return true;
  }

  #choose(path: CornerPath): void {
    this.#chosen = path;
    const corners = this.#geometry === null ? [] : cornersOf(this.#geometry);
    const index = corners.findIndex((corner) => isSamePath(corner.path, path));
    this.#input.announce({ code: 'vertex', index: index + 1, count: corners.length });
    this.tell();
  }

  /** Goes to the next or the last corner. Null: past the end, where the keys leave the shape. */
  step(by: 1 | -1): LngLat | null {
    if (this.#geometry === null || !this.#isEditable) return null;
    this.commitNudge();
    const corners = cornersOf(this.#geometry);
    const at = corners.findIndex(({ path }) => isSamePath(path, this.#chosen));
    const next = corners[at < 0 ? (by > 0 ? 0 : corners.length - 1) : at + by];
    if (next) this.#choose(next.path);
    else this.#chosen = null;
    this.tell();
    return next?.position ?? null;
  }

  /** Moves the chosen corner; what keys do in one go is one edit, made by `commitNudge`. */
  nudge(to: LngLat): void {
    if (this.#geometry === null || this.#chosen === null) return;
    this.#nudgedFrom ??= this.#geometry;
    this.#geometry = withCornerAt(this.#geometry, this.#chosen, roundPosition(to));
    this.#input.onLive(this.#geometry);
    this.tell();
  }

  commitNudge(): void {
    const before = this.#nudgedFrom;
    if (before === null || this.#geometry === null) return;
    this.#nudgedFrom = null;
    const [from, to] = [this.#chosenIn(before), this.chosenPosition];
    this.#commit(this.#geometry);
    if (from && to) {
      this.#input.announce({ code: 'vertex-moved', distanceM: distanceM(from, to) });
    }
  }

  get chosenPosition(): LngLat | null {
    return this.#geometry === null ? null : this.#chosenIn(this.#geometry);
  }

  #chosenIn(geometry: PlanGeometry): LngLat | null {
    return cornersOf(geometry).find(({ path }) => isSamePath(path, this.#chosen))?.position ?? null;
  }

  /** Removes the chosen corner. False: none is chosen. */
  removeChosen(): boolean {
    if (this.#geometry === null || this.#chosen === null || !this.#isEditable) return false;
    if (this.#geometry.type === 'Point') return false;
    this.commitNudge();
    const left = withoutCorner(this.#geometry, this.#chosen);
    if (left === null) {
      this.#input.announce({ code: 'vertex-needed' });
      return true;
    }
    this.#chosen = null;
    this.#commit(left);
    this.#input.announce({ code: 'vertex-removed' });
    return true;
  }
}
