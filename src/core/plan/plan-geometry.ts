import * as v from 'valibot';
import type { LngLat } from '../geo.ts';

/**
 * Decimals of a degree that a plan keeps: 1e-8° is about a millimetre, ten times finer than what a
 * cadastre's table of corners says.
 */
const DECIMALS = 8;

/** A coordinate as plans keep it. */
export function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

/** A position as plans keep it. */
export function roundPosition([lng, lat]: LngLat): [number, number] {
  return [roundDegrees(lng), roundDegrees(lat)];
}

const positionSchema = v.pipe(
  v.strictTuple([
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  ]),
);
const positionsSchema = v.array(positionSchema);
const ringsSchema = v.array(positionsSchema);

/**
 * The shape of a plan, WGS 84, `[lng, lat]`. The schema holds its form only, so that a shape that is
 * still being drawn can be kept as well; whether it is a good one, `checkShape` says.
 */
export const planGeometrySchema = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: positionSchema }),
  v.strictObject({ type: v.literal('MultiPoint'), coordinates: positionsSchema }),
  v.strictObject({ type: v.literal('LineString'), coordinates: positionsSchema }),
  v.strictObject({ type: v.literal('MultiLineString'), coordinates: ringsSchema }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: ringsSchema }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(ringsSchema) }),
]);
export type PlanGeometry = v.InferOutput<typeof planGeometrySchema>;
