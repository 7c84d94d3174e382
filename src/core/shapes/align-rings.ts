import Flatbush from 'flatbush';
import { type GridPoint, isSamePlace } from './grid.ts';
import type { GridRing } from './grid-ring.ts';

/**
 * Steps of the grid, some five centimetres: what two borders that are meant to be one may differ by
 * (tables of corners are rounded to the centimetre), and less than any gap that is meant.
 */
const WITHIN = 50;

/** Corners that can be asked for by their place. */
interface Corners {
  near(place: GridPoint, other?: GridPoint): readonly GridPoint[];
}

function cornersOf(rings: readonly GridRing[]): Corners {
  const corners = rings.flat();
  if (corners.length === 0) return { near: () => [] };
  const index = new Flatbush(corners.length);
  for (const { x, y } of corners) index.add(x, y);
  index.finish();
  return {
    near: (a, b = a) =>
      index
        .search(
          Math.min(a.x, b.x) - WITHIN,
          Math.min(a.y, b.y) - WITHIN,
          Math.max(a.x, b.x) + WITHIN,
          Math.max(a.y, b.y) + WITHIN,
        )
        .flatMap((found) => corners[found] ?? []),
  };
}

function distance(a: GridPoint, b: GridPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Rings with each corner that is as good as a corner of other rings put there. */
function movedOnto(rings: readonly GridRing[], corners: Corners): readonly GridRing[] {
  return rings.map((ring) =>
    ring.map((corner) => {
      const near = corners.near(corner).filter((other) => distance(corner, other) <= WITHIN);
      const [first, ...others] = near;
      if (first === undefined) return corner;
      return others.reduce(
        (best, other) => (distance(corner, other) < distance(corner, best) ? other : best),
        first,
      );
    }),
  );
}

/** How far along a segment a place beside it is (0 to 1); null: it is not beside it. */
function partBeside(from: GridPoint, to: GridPoint, place: GridPoint): number | null {
  const [alongX, alongY] = [to.x - from.x, to.y - from.y];
  const [x, y] = [place.x - from.x, place.y - from.y];
  const length2 = alongX ** 2 + alongY ** 2;
  if (length2 === 0 || isSamePlace(place, from) || isSamePlace(place, to)) return null;
  const part = (x * alongX + y * alongY) / length2;
  if (part <= 0 || part >= 1) return null;
  return Math.abs(x * alongY - y * alongX) <= WITHIN * Math.sqrt(length2) ? part : null;
}

/** Rings that also have those corners of others that lie on their edges, or as good as that. */
function withCornersOf(rings: readonly GridRing[], corners: Corners): readonly GridRing[] {
  return rings.map((ring) =>
    ring.flatMap((from, at) => {
      const to = ring[(at + 1) % ring.length] ?? from;
      const beside = corners.near(from, to).flatMap((place) => {
        const part = partBeside(from, to, place);
        return part === null ? [] : [{ place, part }];
      });
      return [from, ...beside.sort((a, b) => a.part - b.part).map(({ place }) => place)];
    }),
  );
}

/** Two sets of rings with the same corners wherever they run along each other within five centimetres. */
export function aligned(
  a: readonly GridRing[],
  b: readonly GridRing[],
): readonly [readonly GridRing[], readonly GridRing[]] {
  const corners = cornersOf(a);
  const moved = movedOnto(b, corners);
  return [withCornersOf(a, cornersOf(moved)), withCornersOf(moved, corners)];
}
