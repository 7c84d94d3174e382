import type { LngLat } from '../../core/geo.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import {
  type CornerPath,
  cornersOf,
  edgesOf,
  isSamePath,
} from '../../core/shapes/shape-corners.ts';
import { distancePx, distanceToSegmentPx, type ScreenPoint } from '../draft/simplify-path.ts';
import { singleParts } from '../surface/drawn-feature.ts';

/** Something that a drag takes hold of. */
export type Handle =
  | { readonly kind: 'corner' | 'between'; readonly path: CornerPath; readonly point: ScreenPoint }
  | { readonly kind: 'turn' | 'scale'; readonly point: ScreenPoint };

/** The part of the screen within which handles are wanted, CSS px from 0. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

type Project = (position: LngLat) => ScreenPoint;

export interface HandleView {
  readonly project: Project;
  readonly screen: Screen;
  /** The corner that has a handle in any case; null: none. */
  readonly chosen: CornerPath | null;
}

/** Edges shorter than this on the screen get no handle between their corners. */
const BETWEEN_FROM_PX = 36;
/** How far off the shape it is turned and scaled by. CSS px. */
const OFF_SHAPE_PX = 24;

function isOn({ width, height }: Screen, { x, y }: ScreenPoint): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Handles nearer to each other than about this would be one blot: the others come as one zooms in. */
const APART_PX = 10;

function isApart(): (handle: Handle) => boolean {
  const taken = new Set<string>();
  return ({ point }) => {
    const place = `${Math.round(point.x / APART_PX)} ${Math.round(point.y / APART_PX)}`;
    return !taken.has(place) && taken.add(place) !== null;
  };
}

/** Handles on the corners of a shape and between them, as far as they are on the screen. */
function cornerHandles(
  geometry: PlanGeometry,
  { project, screen, chosen }: HandleView,
): readonly Handle[] {
  const corners = cornersOf(geometry).map(
    ({ path, position }): Handle => ({ kind: 'corner', path, point: project(position) }),
  );
  const between = edgesOf(geometry).flatMap(({ path, from, to }): Handle[] => {
    const [a, b] = [project(from), project(to)];
    if (distancePx(a, b) < BETWEEN_FROM_PX) return [];
    return [{ kind: 'between', path, point: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }];
  });
  const seen = [...corners, ...between].filter(({ point }) => isOn(screen, point));
  const isChosen = (handle: Handle) => 'path' in handle && isSamePath(handle.path, chosen);
  const first = seen.filter((handle) => handle.kind === 'corner' && isChosen(handle));
  return [...first, ...seen.filter((handle) => !first.includes(handle))].filter(isApart());
}

/** Handles to turn (above) and to scale (lower right), kept on the screen; none for a point. */
function frameHandles(geometry: PlanGeometry, { project, screen }: HandleView): readonly Handle[] {
  if (geometry.type === 'Point') return [];
  const points = cornersOf(geometry).map(({ position }) => project(position));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [min(xs), max(xs), min(ys), max(ys)];
  if (right < 0 || bottom < 0 || left > screen.width || top > screen.height) return [];
  const kept = (value: number, limit: number) =>
    Math.min(limit - OFF_SHAPE_PX, Math.max(OFF_SHAPE_PX, value));
  return [
    {
      kind: 'turn',
      point: {
        x: kept((left + right) / 2, screen.width),
        y: kept(top - OFF_SHAPE_PX, screen.height),
      },
    },
    {
      kind: 'scale',
      point: {
        x: kept(right + OFF_SHAPE_PX, screen.width),
        y: kept(bottom + OFF_SHAPE_PX, screen.height),
      },
    },
  ];
}

/** A call with thousands of arguments would overflow the stack. */
function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** Everything by which a shape can be taken hold of. */
export function handlesOf(geometry: PlanGeometry, view: HandleView): readonly Handle[] {
  return [...cornerHandles(geometry, view), ...frameHandles(geometry, view)];
}

/** A corner is meant before the handle between two, wherever both are near. */
const PRECEDENCE: readonly Handle['kind'][] = ['corner', 'turn', 'scale', 'between'];

/** The handle that is meant by a point of the screen; null: none is within `withinPx`. */
export function handleAt(
  handles: readonly Handle[],
  point: ScreenPoint,
  withinPx: number,
): Handle | null {
  const near = handles
    .map((handle) => ({ handle, awayPx: distancePx(handle.point, point) }))
    .filter(({ awayPx }) => awayPx <= withinPx)
    .sort(
      (a, b) =>
        PRECEDENCE.indexOf(a.handle.kind) - PRECEDENCE.indexOf(b.handle.kind) ||
        a.awayPx - b.awayPx,
    );
  return near[0]?.handle ?? null;
}

/** Whether a point of the screen is on a shape: in an area, or within `withinPx` of a line or point. */
export function isOnShape(
  geometry: PlanGeometry,
  project: Project,
  at: { readonly point: ScreenPoint; readonly withinPx: number },
): boolean {
  return singleParts(geometry).some((part) => {
    switch (part.type) {
      case 'Point':
        return distancePx(project(part.coordinates), at.point) <= at.withinPx;
      case 'LineString':
        return isNearPath(part.coordinates.map(project), at);
      case 'Polygon': {
        const rings = part.coordinates.map((ring) => ring.map(project));
        return isInside(rings, at.point) || rings.some((ring) => isNearPath(ring, at));
      }
      default:
        return part satisfies never;
    }
  });
}

function isNearPath(
  path: readonly ScreenPoint[],
  { point, withinPx }: { readonly point: ScreenPoint; readonly withinPx: number },
): boolean {
  return path.slice(1).some((to, index) => {
    const from = path[index] ?? to;
    return distanceToSegmentPx(point, from, to) <= withinPx;
  });
}

/** Even–odd rule over all rings, so that holes are outside. */
function isInside(rings: readonly (readonly ScreenPoint[])[], { x, y }: ScreenPoint): boolean {
  let isIn = false;
  for (const ring of rings) {
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length] ?? a;
      const isBetween = a.y > y !== b.y > y;
      if (isBetween && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
    }
  }
  return isIn;
}
