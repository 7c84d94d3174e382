import type { Feature, Point } from 'geojson';
import * as v from 'valibot';
import type { Unit } from '../../../src/core/unit.ts';
import { type DisasterProperties, disasterSchema } from '../../../src/layers/schema/disasters.ts';
import { placesOf } from './places.ts';
import { type FactRow, isYes, listOf, numberOf, textOf, vndOf } from './read-facts.ts';
import { secondSourceOf, sourceOf } from './sources.ts';

/** The epicentre [lng, lat] of an earthquake where one was published; it is not the named place. */
function epicentreOf(row: FactRow): Point | null {
  const lng = numberOf(row, 'lon');
  const lat = numberOf(row, 'lat');
  return lng === null || lat === null ? null : { type: 'Point', coordinates: [lng, lat] };
}

/** A disaster, or the summary of a year. Rows whose year is unknown have no dates. */
export function disasterOf(
  row: FactRow,
  units: readonly Unit[],
): Feature<Point | null, DisasterProperties> {
  const geometry = epicentreOf(row);
  const properties = {
    id: textOf(row, 'event_id'),
    name: textOf(row, 'name_vi'),
    nameEn: textOf(row, 'name_en'),
    clauses: ['3b'],
    start: textOf(row, 'date_start'),
    end: textOf(row, 'date_end'),
    periodText: textOf(row, 'period_text'),
    // The source gives none: an event is not a work that could be completed.
    status: 'unknown',
    statusText: null,
    ...placesOf(row, units, ['communes_new_2025']),
    precision: geometry === null ? 'area' : 'epicentre',
    note: textOf(row, 'note'),
    sources: [sourceOf(row), ...secondSourceOf(row)],
    kind: textOf(row, 'hazard'),
    deaths: numberOf(row, 'deaths'),
    missing: numberOf(row, 'missing'),
    injured: numberOf(row, 'injured'),
    housesDamaged: numberOf(row, 'houses_damaged'),
    householdsAffected: numberOf(row, 'households_affected'),
    damageVnd: vndOf(row, 'damage_value', 'damage_unit'),
    damageQualifier: textOf(row, 'damage_qualifier'),
    damageText: textOf(row, 'damage_text_vi'),
    riskLevelText: textOf(row, 'risk_level_reported'),
    magnitude: numberOf(row, 'magnitude'),
    depthKm: numberOf(row, 'depth_km'),
    contains: listOf(row, 'contains'),
    isLeftOutOfSums: isYes(row, 'left_out_of_sums'),
  };
  return { type: 'Feature', properties: v.parse(disasterSchema, properties), geometry };
}
