/** A place on the screen, CSS px. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export function distancePx(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Distance of a point from the segment between two others, in px. */
export function distanceToSegmentPx(
  point: ScreenPoint,
  from: ScreenPoint,
  to: ScreenPoint,
): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthSquared = dx * dx + dy * dy;
  const along =
    lengthSquared === 0
      ? 0
      : Math.min(
          1,
          Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / lengthSquared),
        );
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

/**
 * Indices of the points that a path needs so that none of it strays further than `tolerancePx` from
 * what is left (Douglas and Peucker 1973). First and last always stay.
 */
export function neededPoints(path: readonly ScreenPoint[], tolerancePx: number): readonly number[] {
  const needed = new Set([0, path.length - 1]);
  const open: [number, number][] = [[0, path.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [start, end] = span;
    const furthest = furthestBetween(path, start, end);
    if (furthest === null || furthest.distancePx <= tolerancePx) continue;
    needed.add(furthest.index);
    open.push([start, furthest.index], [furthest.index, end]);
  }
  return [...needed].filter((index) => index >= 0).sort((a, b) => a - b);
}

function furthestBetween(path: readonly ScreenPoint[], start: number, end: number) {
  const [from, to] = [path[start], path[end]];
  if (!from || !to || end - start < 2) return null;
  let furthest = { index: start, distancePx: -1 };
  for (let index = start + 1; index < end; index++) {
    const point = path[index];
    const distancePx = point ? distanceToSegmentPx(point, from, to) : 0;
    if (distancePx > furthest.distancePx) furthest = { index, distancePx };
  }
  return furthest;
}
