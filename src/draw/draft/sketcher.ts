import type { LngLat } from '../../core/geo.ts';
import type { DrawAnnouncement } from '../../core/plan/draw-announcement.ts';
import { type PlanGeometry, roundPosition } from '../../core/plan/plan-geometry.ts';
import type { Gestures, PointedAt } from '../surface/gesture-mode.ts';
import { CornerFinder, type CornerFinderInput, isSamePlace } from './corner-finder.ts';
import {
  type Corner,
  type Draft,
  type DraftTool,
  isFull,
  isRingTool,
  missingCorners,
  shapeThrough,
  withCorner,
  withoutLastCorner,
} from './draft.ts';
import { distancePx, neededPoints } from './simplify-path.ts';

/** Freehand takes a position every so many CSS px, and keeps what bends by more than the other. */
const FREEHAND_STEP_PX = 3;
const FREEHAND_BEND_PX = 1.5;

/** What a sketch is at a moment. */
export interface SketchState {
  readonly draft: Draft | null;
  /** Where the pointer is, snapped; null: not over the map. */
  readonly cursor: Corner | null;
}

export interface SketcherInput extends CornerFinderInput {
  /** Whether a shape may be begun with the tool; says so itself where it may not. */
  readonly mayBegin: (tool: DraftTool) => boolean;
  readonly onChange: (state: SketchState) => void;
  readonly onFinished: (tool: DraftTool, geometry: PlanGeometry) => void;
  readonly announce: (what: DrawAnnouncement) => void;
}

/** Draws one shape after another, corner by corner, by whatever puts the corners. */
export class Sketcher implements Gestures {
  readonly #input: SketcherInput;
  readonly #corners: CornerFinder;
  #tool: DraftTool = 'polygon';
  #draft: Draft | null = null;
  /** Given up last, with nothing begun since; null: nothing is. */
  #givenUp: Draft | null = null;
  #cursor: Corner | null = null;
  #dragged: 'nothing' | 'corner' | 'path' = 'nothing';

  constructor(input: SketcherInput) {
    this.#input = input;
    this.#corners = new CornerFinder(input);
  }

  get state(): SketchState {
    return { draft: this.#draft, cursor: this.#cursor };
  }

  get isUnderWay(): boolean {
    return this.#draft !== null;
  }

  /** Whether a shape was given up that can be taken back. */
  get hasGivenUp(): boolean {
    return this.#givenUp !== null;
  }

  /** Another tool gives up what is under way. */
  setTool(tool: DraftTool): void {
    if (tool === this.#tool) return;
    this.cancel();
    this.#tool = tool;
    this.#tell();
  }

  /** The pointer, or the cross-hair, is there. `isFree`: nothing snaps. */
  moveTo(position: LngLat, isFree: boolean): void {
    this.#cursor = this.#corners.pointed(this.#draft, position, isFree);
    this.#tell();
  }

  leave(): void {
    this.#cursor = null;
    this.#tell();
  }

  /** Puts a corner; where that is the first or the last one again, the shape is finished. */
  place(position: LngLat, isFree: boolean): void {
    const corner = this.#corners.pointed(this.#draft, position, isFree);
    if (this.#endsAt(corner.position)) this.finish();
    else this.#put(corner);
  }

  /** Puts a corner exactly there, as it was typed. */
  placeExactly(position: LngLat): void {
    this.#put(this.#corners.typed(this.#draft, position));
  }

  #put(corner: Corner): void {
    if (this.#draft === null && !this.#input.mayBegin(this.#tool)) return;
    const draft = withCorner(this.#draft ?? { tool: this.#tool, corners: [] }, corner);
    if (isFull(draft) && shapeThrough(draft) === null) return;
    this.#cursor = { ...corner, way: [] };
    this.#givenUp = null;
    this.#set(draft);
    if (isFull(draft)) this.finish();
    else this.#sayPlaced(corner, draft.corners.length);
  }

  #sayPlaced(corner: Corner, count: number): void {
    if (corner.way.length > 0) {
      this.#input.announce({ code: 'way-followed', count, added: corner.way.length });
    } else {
      this.#input.announce({ code: 'corner-placed', count, snappedTo: corner.snap?.name ?? null });
    }
  }

  finish(): void {
    const draft = this.#draft;
    if (draft === null) return;
    const missing = missingCorners(draft);
    const geometry = shapeThrough(draft, this.#corners.closingOf(draft));
    if (missing > 0 || geometry === null) {
      this.#input.announce({ code: 'corners-missing', missing: Math.max(1, missing) });
      return;
    }
    this.#set(null);
    this.#input.onFinished(draft.tool, geometry);
  }

  /** Gives up what is under way; it can be taken back until something else is begun or done. */
  cancel(): void {
    if (this.#draft === null) return;
    this.#dragged = 'nothing';
    this.#givenUp = this.#draft;
    this.#set(null);
    this.#input.announce({ code: 'cancelled' });
  }

  /** Goes on with the shape that was given up last. Its tool; null: there is none. */
  takeBack(): DraftTool | null {
    const draft = this.#givenUp;
    if (draft === null) return null;
    this.#givenUp = null;
    this.#tool = draft.tool;
    this.#set(draft);
    return draft.tool;
  }

  /** Something was done since: what was given up before is not the last step any more. */
  forgetGivenUp(): void {
    this.#givenUp = null;
    this.#tell();
  }

  removeLastCorner(): void {
    if (this.#draft === null) return;
    const draft = withoutLastCorner(this.#draft);
    this.#draft = draft;
    this.#cursor = this.#cursor && this.#corners.followedTo(draft, this.#cursor);
    this.#tell();
    this.#input.announce({ code: 'corner-removed', count: draft?.corners.length ?? 0 });
  }

  /** The shape with its last corner at the cursor; null: there is none yet. */
  preview(): PlanGeometry | null {
    if (this.#draft === null) return null;
    if (this.#cursor === null) return shapeThrough(this.#draft, []);
    const { position } = this.#cursor;
    const isThere = this.#draft.corners.some((corner) => isSamePlace(corner.position, position));
    const draft = isThere ? this.#draft : withCorner(this.#draft, this.#cursor);
    return shapeThrough(draft, isThere ? this.#corners.closingOf(draft) : []);
  }

  #endsAt(position: LngLat): boolean {
    const draft = this.#draft;
    if (draft === null || draft.tool === 'rectangle' || draft.tool === 'circle') return false;
    const [first] = draft.corners;
    const last = draft.corners.at(-1);
    const isAtFirst = first !== undefined && isSamePlace(first.position, position);
    const isAtLast = last !== undefined && isSamePlace(last.position, position);
    return isAtLast || (isAtFirst && isRingTool(draft.tool) && missingCorners(draft) === 0);
  }

  #set(draft: Draft | null): void {
    this.#draft = draft;
    this.#tell();
  }

  #tell(): void {
    this.#input.onChange(this.state);
  }

  onMove({ position, isFree }: PointedAt): void {
    this.moveTo(position, isFree);
  }

  onClick({ position, isFree, isSecondary }: PointedAt): void {
    if (isSecondary) this.finish();
    else this.place(position, isFree);
  }

  /** Freehand, rectangles and circles are drawn by dragging, too; other drags move the map. */
  onDragStart({ position, isFree }: PointedAt): boolean {
    const isPath = this.#tool === 'freehand';
    if (!isPath && this.#tool !== 'rectangle' && this.#tool !== 'circle') return false;
    if (this.#draft !== null && isPath) return false;
    if (this.#draft === null) this.place(position, isFree);
    this.#dragged = this.#draft === null ? 'nothing' : isPath ? 'path' : 'corner';
    return this.#dragged !== 'nothing';
  }

  onDrag({ position, point, isFree }: PointedAt): void {
    if (this.#dragged === 'corner') this.moveTo(position, isFree);
    const last = this.#draft?.corners.at(-1);
    if (this.#dragged !== 'path' || !this.#draft || !last) return;
    if (distancePx(this.#input.project(last.position), point) < FREEHAND_STEP_PX) return;
    const corner: Corner = { position: roundPosition(position), snap: null, way: [] };
    this.#cursor = corner;
    this.#set(withCorner(this.#draft, corner));
  }

  onDragEnd({ position, isFree }: PointedAt): void {
    const dragged = this.#dragged;
    this.#dragged = 'nothing';
    if (dragged === 'corner') this.place(position, isFree);
    if (dragged === 'path') this.#finishPath();
  }

  #finishPath(): void {
    const draft = this.#draft;
    if (draft === null) return;
    const path = draft.corners.map((corner) => this.#input.project(corner.position));
    const corners = neededPoints(path, FREEHAND_BEND_PX).flatMap((at) => draft.corners[at] ?? []);
    if (missingCorners({ ...draft, corners }) > 0) {
      this.#set(null);
      this.#input.announce({ code: 'path-too-short' });
      return;
    }
    this.#set({ ...draft, corners });
    this.finish();
  }
}
