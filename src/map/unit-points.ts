import type { FeatureCollection, Point } from 'geojson';
import type { UnitIndex, Vintage } from '../core/unit.ts';

/** Label points of the units of a vintage; names in the map come from these, one label a unit. */
export function unitPoints(units: UnitIndex, vintage: Vintage): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: units.all
      .filter((unit) => unit.vintage === vintage)
      .map(({ id, name, level, areaKm2, labelPoint }) => ({
        type: 'Feature',
        properties: { id, name, level, areaKm2 },
        geometry: { type: 'Point', coordinates: [...labelPoint] },
      })),
  };
}
