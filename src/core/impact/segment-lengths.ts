import { edgeLengthM } from '../geodesy/measure.ts';
import { type Segments, segmentAt, segmentCount } from './local-plane.ts';

/** NaN: not measured yet. Kept as long as the segments are: the ground and the records stay while a shape moves. */
const LENGTHS = new WeakMap<Segments, Float64Array>();

/** Length in m of one of some segments, straight in longitude and latitude; measured once. */
export function segmentLengthM(segments: Segments, index: number): number {
  let lengths = LENGTHS.get(segments);
  if (lengths === undefined) {
    lengths = new Float64Array(segmentCount(segments)).fill(Number.NaN);
    LENGTHS.set(segments, lengths);
  }
  const known = lengths[index] ?? Number.NaN;
  if (!Number.isNaN(known)) return known;
  const lengthM = edgeLengthM(...segmentAt(segments, index));
  lengths[index] = lengthM;
  return lengthM;
}
