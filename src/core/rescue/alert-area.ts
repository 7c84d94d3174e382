import type { CapArea, CapCircle } from '../cap/cap-alert.ts';
import type { LngLat } from '../geo.ts';
import { destination } from '../geodesy/measure.ts';
import { roundPosition } from '../plan/plan-geometry.ts';
import { isArea, type PlanArea } from '../shapes/area-geometry.ts';
import { mergeShapes } from '../shapes/merge-shapes.ts';
import { type UnitId, type UnitIndex, unitId, type Vintage } from '../unit.ts';

/** Corners of a circle: at 20 km radius its edge runs at most 24 m inside of the true one. */
const CIRCLE_CORNERS = 64;
const FULL_TURN_DEGREES = 360;

function polygonOf(ring: readonly LngLat[]): PlanArea {
  return { type: 'Polygon', coordinates: [ring.map(roundPosition)] };
}

/** A circle on the ellipsoid as a polygon whose corners lie on it, counter-clockwise, WGS 84. */
export function circleArea({ center, radiusM }: CapCircle): PlanArea {
  const corners = Array.from({ length: CIRCLE_CORNERS }, (_, index) =>
    destination(center, -(index * FULL_TURN_DEGREES) / CIRCLE_CORNERS, radiusM),
  );
  const [first] = corners;
  return polygonOf(first === undefined ? [] : [...corners, first]);
}

/** All that the areas of an alert draw, as one shape, WGS 84; null: they draw nothing. */
export function drawnArea(areas: readonly CapArea[]): PlanArea | null {
  const shapes = areas.flatMap(({ polygons, circles }) => [
    ...polygons.map(polygonOf),
    ...circles.map(circleArea),
  ]);
  const merged = mergeShapes(shapes);
  return merged !== null && isArea(merged) ? merged : null;
}

const COMMUNE_CODE = /^\d{5}$/;

/**
 * Communes of a vintage that the geocodes of an alert name by their code of the General Statistics
 * Office. Other systems of codes are left alone.
 */
export function namedCommunes(
  areas: readonly CapArea[],
  units: UnitIndex,
  vintage: Vintage,
): readonly UnitId[] {
  const codes = areas
    .flatMap(({ geocodes }) => geocodes)
    .filter(({ value }) => COMMUNE_CODE.test(value.trim()));
  const ids = codes.map(({ value }) => unitId(vintage, value.trim()));
  return [...new Set(ids)].filter((id) => units.get(id) !== null);
}
