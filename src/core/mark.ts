import { anchorOf, type LngLat, nearestToMean } from './geo.ts';
import { type NamedPlaces, placeBasis } from './place.ts';
import type { AtlasRecord } from './record.ts';
import { type UnitIndex, unitId } from './unit.ts';

/** How exactly a mark stands for its record: at its own position, or for a commune or district. */
export const MARK_BASES = ['exact', 'commune', 'district'] as const;
export type MarkBasis = (typeof MARK_BASES)[number];

/** Where the one mark of a record stands. */
export interface MarkPlace {
  readonly position: LngLat;
  readonly basis: MarkBasis;
}

/**
 * Where the mark of a record without a geometry stands: at the label point of its commune (of several,
 * the one nearest to their mean), whatever the boundaries shown; else at that of its only district.
 * Null: it is about several districts, a province or the whole zone, or lies outside.
 */
export function markPlaceOfNamed(named: NamedPlaces, units: UnitIndex): MarkPlace | null {
  const place = placeBasis(named, units);
  if (place.kind === 'communes') {
    const position = nearestToMean(place.communes.map(({ labelPoint }) => labelPoint));
    return position && { position, basis: 'commune' };
  }
  const [district, ...others] = place.kind === 'districts' ? place.districts : [];
  if (district === undefined || others.length > 0) return null;
  const unit = units.get(unitId('2020', district));
  return unit && { position: unit.labelPoint, basis: 'district' };
}

/** The mark of a record: at its own geometry; else where the places that it names have it. */
export function markPlaceOf(record: AtlasRecord, units: UnitIndex): MarkPlace | null {
  return record.geometry === null
    ? markPlaceOfNamed(record.properties, units)
    : { position: anchorOf(record.geometry), basis: 'exact' };
}
