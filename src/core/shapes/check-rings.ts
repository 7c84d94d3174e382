import { fromGrid, type GridPoint, gridKey, roughAreaM2 } from './grid.ts';
import type { GridRing, PlacedRing } from './grid-ring.ts';
import { eachMeeting, type Meeting } from './grid-segment.ts';
import { misplacedRings } from './misplaced-rings.ts';
import { wound } from './overlay.ts';
import {
  areNeighbours,
  following,
  type RingSegment,
  ringSegments,
  runsBack,
} from './ring-segment.ts';
import { partingPlace, type RingTouch } from './ring-touches.ts';
import type { SegmentPlace, ShapeFaultKind } from './shape-fault.ts';
import { LEAST_AREA_M2 } from './slivers.ts';

/** A fault of the rings of an area; the place is on the grid. */
export interface RingFault {
  readonly kind: ShapeFaultKind;
  readonly at: GridPoint;
  readonly segments: readonly SegmentPlace[];
}

/** Crossings after which no further ones are looked for: more than anybody mends one by one. */
export const MOST_CROSSINGS = 100;

type Rings = readonly PlacedRing[];

function placeOf(rings: Rings, { ring: index, at, from, to }: RingSegment): SegmentPlace {
  const { part, ring } = rings[index] ?? { part: 0, ring: 0 };
  return { part, ring, at, ends: [fromGrid(from), fromGrid(to)] };
}

/** Loops of a bow tie count against each other: it is small only if what it winds around is. */
function isSmall(corners: GridRing): boolean {
  if (roughAreaM2(corners) >= LEAST_AREA_M2) return false;
  const parts = wound([corners]);
  return parts.every(([shell = []]) => roughAreaM2(shell) < LEAST_AREA_M2);
}

function smallFaults(rings: Rings): readonly RingFault[] {
  return rings.flatMap(({ corners }) => {
    const [at] = corners;
    if (at === undefined || corners.length < 3 || !isSmall(corners)) return [];
    return [{ kind: 'no-area', at, segments: [] }];
  });
}

/** Where rings run back over themselves. */
function spikeFaults(rings: Rings, segments: readonly RingSegment[]): readonly RingFault[] {
  return segments.flatMap((segment, index) => {
    const next = following(segments, index);
    if (next === undefined || !runsBack(segment, next)) return [];
    const places = [placeOf(rings, segment), placeOf(rings, next)];
    return [{ kind: 'self-crossing', at: segment.to, segments: places }];
  });
}

/** What a meeting of two segments is; null: rings may touch each other. */
function kindOfMeeting(a: PlacedRing, b: PlacedRing, { kind }: Meeting): ShapeFaultKind | null {
  if (a === b) return 'self-crossing';
  if (kind === 'touch') return null;
  return a.part === b.part ? 'hole-crossing' : 'parts-overlapping';
}

interface Meetings {
  readonly faults: readonly RingFault[];
  readonly touches: readonly RingTouch[];
}

function meetingsOf(rings: Rings, segments: readonly RingSegment[]): Meetings {
  const faults = new Map<string, RingFault>();
  const touches: RingTouch[] = [];
  eachMeeting(
    segments,
    (first, second, meeting) => {
      const [a, b] = [segments[first], segments[second]];
      const [own, other] = [rings[a?.ring ?? -1], rings[b?.ring ?? -1]];
      if (!a || !b || !own || !other) return true;
      const kind = kindOfMeeting(own, other, meeting);
      if (kind === null) {
        touches.push({ rings: [a.ring, b.ring], at: meeting.at });
      } else {
        const key = `${kind} ${gridKey(meeting.at)}`;
        const places = [placeOf(rings, a), placeOf(rings, b)];
        if (!faults.has(key)) faults.set(key, { kind, at: meeting.at, segments: places });
      }
      return faults.size < MOST_CROSSINGS;
    },
    {
      isSkipped: (first, second) => {
        const [a, b] = [segments[first], segments[second]];
        return a !== undefined && b !== undefined && areNeighbours(a, b);
      },
    },
  );
  return { faults: [...faults.values()], touches };
}

/** Parts whose inside falls apart because their rings touch. */
function partedFaults(rings: Rings, touches: readonly RingTouch[]): readonly RingFault[] {
  const parts = new Map<number, RingTouch[]>();
  for (const touch of touches) {
    const [a, b] = touch.rings.map((ring) => rings[ring]?.part);
    if (a === undefined || a !== b) continue;
    parts.set(a, [...(parts.get(a) ?? []), touch]);
  }
  return [...parts.values()].flatMap((own) => {
    const at = partingPlace(own);
    return at === null ? [] : [{ kind: 'parted-by-holes', at, segments: [] }];
  });
}

/**
 * What is wrong with the rings of the parts of an area. Whether rings lie where they should is asked
 * only when none of them cross.
 */
export function checkRings(parts: readonly (readonly GridRing[])[]): readonly RingFault[] {
  const rings = parts.flatMap((own, part) =>
    own.map((corners, ring): PlacedRing => ({ corners, part, ring })),
  );
  const segments = ringSegments(rings.map(({ corners }) => corners));
  const { faults, touches } = meetingsOf(rings, segments);
  const crossings = [...spikeFaults(rings, segments), ...faults];
  if (crossings.length > 0) return [...smallFaults(rings), ...crossings];
  const misplaced = misplacedRings(rings, touches);
  return [
    ...smallFaults(rings),
    ...misplaced.map(({ kind, at }) => ({ kind, at, segments: [] })),
    ...partedFaults(rings, touches),
  ];
}
