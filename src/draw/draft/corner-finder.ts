import type { LngLat } from '../../core/geo.ts';
import { roundPosition } from '../../core/plan/plan-geometry.ts';
import type { SnapHit, Snapper } from '../snapping/snap-hit.ts';
import { type Corner, type Draft, isRingTool, missingCorners } from './draft.ts';
import { distancePx, type ScreenPoint } from './simplify-path.ts';

/** Nearer than this to the first or the last corner, a click ends the shape. CSS px. */
const END_WITHIN_PX = 8;
/** Metres within which a typed corner is one of a border's. */
const SAME_WITHIN_M = 0.001;

export interface CornerFinderInput {
  readonly snapper: Snapper;
  readonly project: (position: LngLat) => ScreenPoint;
  /** Metres that 10 CSS px are around a position. */
  readonly toleranceM: (position: LngLat) => number;
  readonly isTracing: () => boolean;
}

export function isSamePlace(a: LngLat, b: LngLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Finds where the next corner of a draft falls: snapped, at one of its ends, along a line followed. */
export class CornerFinder {
  readonly #input: CornerFinderInput;

  constructor(input: CornerFinderInput) {
    this.#input = input;
  }

  /** Where the pointer means. `isFree`: nothing snaps. */
  pointed(draft: Draft | null, position: LngLat, isFree: boolean): Corner {
    const ending = isFree || draft === null ? null : this.#endingNear(draft, position);
    if (ending !== null) return { ...ending, way: [] };
    const hit = isFree
      ? null
      : this.#input.snapper.snap(position, this.#input.toleranceM(position));
    return this.followedTo(draft, {
      position: hit?.position ?? roundPosition(position),
      snap: hit,
      way: [],
    });
  }

  /** Exactly there; one that is a border's is known as such, so that the border can be followed. */
  typed(draft: Draft | null, position: LngLat): Corner {
    const exact = roundPosition(position);
    const snap = this.#input.snapper.snap(exact, SAME_WITHIN_M);
    return this.followedTo(draft, { position: exact, snap, way: [] });
  }

  /** The first or the last corner, if a position is so near that it means it. */
  #endingNear(draft: Draft, position: LngLat): Corner | null {
    const { project } = this.#input;
    const here = project(position);
    const [first] = draft.corners;
    const ends = isRingTool(draft.tool) && missingCorners(draft) === 0 ? [first] : [];
    const near = [...ends, draft.corners.at(-1)].find(
      (corner) => corner && distancePx(project(corner.position), here) <= END_WITHIN_PX,
    );
    return near ?? null;
  }

  /** The corner with what was followed to it from the one before, if anything was. */
  followedTo(draft: Draft | null, corner: Corner): Corner {
    const last = draft?.corners.at(-1);
    if (!last || draft?.tool === 'rectangle' || draft?.tool === 'circle') return corner;
    return { ...corner, way: this.#wayBetween(last.snap, corner.snap) };
  }

  /** What is followed from the last corner back to the first. */
  closingOf({ tool, corners }: Draft): readonly LngLat[] {
    const [first, last] = [corners[0], corners.at(-1)];
    if (!isRingTool(tool) || !first || !last || first === last) return [];
    const way = this.#wayBetween(last.snap, first.snap);
    // The way back to where one began often is the way one came: a ring cannot take it twice.
    const passed = new Set(
      corners.flatMap((corner) => [...corner.way, corner.position].map(String)),
    );
    return way.some((position) => passed.has(String(position))) ? [] : way;
  }

  #wayBetween(from: SnapHit | null, to: SnapHit | null): readonly LngLat[] {
    if (!this.#input.isTracing() || from === null || to === null) return [];
    if (isSamePlace(from.position, to.position)) return [];
    return this.#input.snapper.follow(from, to) ?? [];
  }
}
