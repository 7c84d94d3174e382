import type { Vintage } from '../core/unit.ts';

/** Sources that the map makes from what it has read; every other source is a dataset. */

/** Label points of the units of the date, with `name`, `level` and `areaKm2`. */
export const UNIT_POINTS = 'unit-points';

/** Lines and areas of the shown records of a layer. */
export function recordShapes(layerId: string): string {
  return `records-${layerId}`;
}

/** Tiles with the communes of a large set. */
export function communeTiles(dataset: string): string {
  return `communes-of-${dataset}`;
}

interface BoundaryChoice {
  readonly vintage: Vintage;
  readonly isDetailed: boolean;
}

/** Dataset of the commune boundaries of a vintage. */
export function communeSource({ vintage, isDetailed }: BoundaryChoice): string {
  return isDetailed ? `communes-${vintage}` : `communes-${vintage}-lite`;
}

/** Dataset of the district boundaries; null where there are no districts. */
export function districtSource({ vintage, isDetailed }: BoundaryChoice): string | null {
  if (vintage !== '2020') return null;
  return isDetailed ? 'districts-2020' : 'districts-2020-lite';
}

/** Where the names of the countries around stand, with `nameVi` and `nameEn`. */
export const COUNTRY_POINTS = 'country-points';
