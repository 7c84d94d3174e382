import type { GridPoint } from './grid.ts';
import { type GridRing, type Location, locationIn, type PlacedRing } from './grid-ring.ts';
import type { RingTouch } from './ring-touches.ts';

/** A ring that lies where it must not with regard to another one. */
export interface MisplacedRing {
  readonly kind: 'hole-outside' | 'hole-in-hole' | 'parts-overlapping';
  readonly at: GridPoint;
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface BoxedRing extends PlacedRing {
  readonly box: Box;
}

interface BoxedPart {
  readonly shell: BoxedRing;
  readonly holes: readonly BoxedRing[];
}

function boxOf(ring: GridRing): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { x, y } of ring) {
    box.west = Math.min(box.west, x);
    box.south = Math.min(box.south, y);
    box.east = Math.max(box.east, x);
    box.north = Math.max(box.north, y);
  }
  return box;
}

function areApart({ box: a }: BoxedRing, { box: b }: BoxedRing): boolean {
  return a.west > b.east || b.west > a.east || a.south > b.north || b.south > a.north;
}

function boxedParts(rings: readonly PlacedRing[]): readonly BoxedPart[] {
  const parts = new Map<number, BoxedRing[]>();
  for (const ring of rings) {
    const boxed = { ...ring, box: boxOf(ring.corners) };
    parts.set(ring.part, [...(parts.get(ring.part) ?? []), boxed]);
  }
  return [...parts.values()].flatMap(([shell, ...holes]) => (shell ? [{ shell, holes }] : []));
}

/** The corners of a ring and the middles of its edges: which side of another ring it is on. */
function witnessesOf({ corners }: PlacedRing): readonly GridPoint[] {
  return corners.flatMap((from, at) => {
    const to = corners[(at + 1) % corners.length] ?? from;
    return [from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }];
  });
}

function locationInPart({ shell, holes }: BoxedPart, place: GridPoint): Location {
  const inShell = locationIn(shell.corners, place);
  if (inShell !== 'inside') return inShell;
  const inHoles = holes.map(({ corners }) => locationIn(corners, place));
  if (inHoles.includes('inside')) return 'outside';
  return inHoles.includes('boundary') ? 'boundary' : 'inside';
}

type Touching = (a: PlacedRing, b: PlacedRing) => boolean;

/** A place of a ring, not on the border of what it is compared with; of rings apart the first tells all. */
function firstAt(
  ring: PlacedRing,
  location: Location,
  locate: (place: GridPoint) => Location,
  isTouched: boolean,
): GridPoint | null {
  const places = isTouched ? witnessesOf(ring) : ring.corners.slice(0, 1);
  return places.find((place) => locate(place) === location) ?? null;
}

function misplaced(kind: MisplacedRing['kind'], at: GridPoint | null): readonly MisplacedRing[] {
  return at === null ? [] : [{ kind, at }];
}

function holesOutside({ shell, holes }: BoxedPart, touch: Touching): readonly MisplacedRing[] {
  return holes.flatMap((hole) => {
    const locate = (place: GridPoint) => locationIn(shell.corners, place);
    return misplaced('hole-outside', firstAt(hole, 'outside', locate, touch(shell, hole)));
  });
}

/** Every two of a list. */
function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b] as const));
}

function holesInHoles({ holes }: BoxedPart, touch: Touching): readonly MisplacedRing[] {
  return pairsOf(holes).flatMap(([a, b]) => {
    if (areApart(a, b)) return [];
    const isTouched = touch(a, b);
    return misplaced(
      'hole-in-hole',
      firstAt(b, 'inside', (place) => locationIn(a.corners, place), isTouched) ??
        firstAt(a, 'inside', (place) => locationIn(b.corners, place), isTouched),
    );
  });
}

function partsInParts(parts: readonly BoxedPart[], touch: Touching): readonly MisplacedRing[] {
  return pairsOf(parts).flatMap(([a, b]) => {
    if (areApart(a.shell, b.shell)) return [];
    const isTouched = [a.shell, ...a.holes].some((own) =>
      [b.shell, ...b.holes].some((other) => touch(own, other)),
    );
    return misplaced(
      'parts-overlapping',
      firstAt(b.shell, 'inside', (place) => locationInPart(a, place), isTouched) ??
        firstAt(a.shell, 'inside', (place) => locationInPart(b, place), isTouched),
    );
  });
}

/**
 * Rings that lie where they must not, of rings that do not cross, though they may touch: holes outside
 * of their shell or in one another, parts in one another (in a hole they may lie).
 */
export function misplacedRings(
  rings: readonly PlacedRing[],
  touches: readonly RingTouch[],
): readonly MisplacedRing[] {
  const numbers = new Map(rings.map(({ corners }, number) => [corners, number]));
  const touching = new Set(touches.map(({ rings: [a, b] }) => `${a} ${b}`));
  const touch: Touching = (a, b) => {
    const [numberA, numberB] = [numbers.get(a.corners), numbers.get(b.corners)];
    return touching.has(`${numberA} ${numberB}`) || touching.has(`${numberB} ${numberA}`);
  };
  const parts = boxedParts(rings);
  return [
    ...parts.flatMap((part) => holesOutside(part, touch)),
    ...parts.flatMap((part) => holesInHoles(part, touch)),
    ...partsInParts(parts, touch),
  ];
}
