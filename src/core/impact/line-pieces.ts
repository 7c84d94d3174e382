import type { LngLat } from '../geo.ts';
import { edgeLengthM } from '../geodesy/measure.ts';
import {
  crossing,
  middleOf,
  type Segments,
  segmentAt,
  segmentBox,
  segmentCount,
  segmentsMeeting,
} from './local-plane.ts';
import { contains, type PreparedShape } from './prepared-shape.ts';
import { segmentLengthM } from './segment-lengths.ts';

/** A stretch of a line between two crossings. */
export interface LinePiece {
  readonly middle: LngLat;
  readonly lengthM: number;
}

/**
 * The stretches that a line falls into where it crosses other lines. `near` names the stretches of those
 * others that can meet a stretch of the line.
 */
export function piecesOf(
  line: Segments,
  others: Segments,
  near: (index: number) => readonly number[],
): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  for (let index = 0; index < segmentCount(line); index++) {
    const segment = segmentAt(line, index);
    const cuts = near(index).flatMap(
      (other) => crossing(segment, segmentAt(others, other))?.[0] ?? [],
    );
    if (cuts.length > 0) pieces.push(...cutAt(segment, cuts));
    else pieces.push({ middle: middleOf(segment), lengthM: segmentLengthM(line, index) });
  }
  return pieces;
}

function cutAt([a, b]: readonly [LngLat, LngLat], cuts: readonly number[]): readonly LinePiece[] {
  const at = (share: number): LngLat => [
    a[0] * (1 - share) + b[0] * share,
    a[1] * (1 - share) + b[1] * share,
  ];
  const ends = [...new Set([0, ...cuts, 1])].sort((x, y) => x - y);
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? 0;
    return { middle: at((start + end) / 2), lengthM: edgeLengthM(at(start), at(end)) };
  });
}

/** Length in m of a line inside an area; 0 when the shape is no area. */
export function lengthInsideM(line: PreparedShape, area: PreparedShape): number {
  return piecesOf(line.segments, area.segments, (index) =>
    segmentsMeeting(area.segments, segmentBox(line.segments, index)),
  )
    .filter(({ middle }) => contains(area, middle))
    .reduce((sum, { lengthM }) => sum + lengthM, 0);
}
