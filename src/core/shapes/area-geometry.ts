import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { PlanGeometry } from '../plan/plan-geometry.ts';

/** Any area: a plan's, a commune's, a lake's. WGS 84, `[lng, lat]`, rings closed. */
export type AnyArea = Polygon | MultiPolygon;

/** An area in the form of plans. */
export type PlanArea = Extract<PlanGeometry, { readonly type: 'Polygon' | 'MultiPolygon' }>;

/** Lines in the form of plans. */
export type PlanLines = Extract<PlanGeometry, { readonly type: 'LineString' | 'MultiLineString' }>;

/** Rings of each part of an area, the shell first. */
export function partsOf(area: AnyArea): readonly (readonly Position[][])[] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** Whether a plan's shape is an area. */
export function isArea(geometry: PlanGeometry): geometry is PlanArea {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** Whether a plan's shape is one line or several. */
export function isLine(geometry: PlanGeometry): geometry is PlanLines {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}
