import type { LngLat } from '../../core/geo.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';

/** What a drawn thing is for; how it looks follows from that. */
export const DRAWN_ROLES = [
  'shape',
  'sketch',
  'guide',
  'corner',
  'chosen-corner',
  'between',
  'turn',
  'scale',
  'snap-vertex',
  'snap-edge',
  'fault',
] as const;
export type DrawnRole = (typeof DRAWN_ROLES)[number];

/** The geometries that the drawing library keeps: parts of a shape are drawn one by one. */
export type SingleGeometry = Extract<
  PlanGeometry,
  { readonly type: 'Point' | 'LineString' | 'Polygon' }
>;

/** One thing drawn above the map. */
export interface DrawnFeature {
  /** The same as long as it is the same thing. */
  readonly id: string;
  readonly role: DrawnRole;
  readonly geometry: SingleGeometry;
}

export function drawnPoint(id: string, role: DrawnRole, [lng, lat]: LngLat): DrawnFeature {
  return { id, role, geometry: { type: 'Point', coordinates: [lng, lat] } };
}

/** The single geometries that a shape consists of. */
export function singleParts(geometry: PlanGeometry): readonly SingleGeometry[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    default:
      return [geometry];
  }
}

/** A shape as what is drawn of it. */
export function drawnShape(
  id: string,
  role: DrawnRole,
  geometry: PlanGeometry,
): readonly DrawnFeature[] {
  return singleParts(geometry).map((part, index) => ({
    id: `${id}-${index}`,
    role,
    geometry: part,
  }));
}
