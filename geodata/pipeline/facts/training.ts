import type { Feature } from 'geojson';
import * as v from 'valibot';
import type { Unit } from '../../../src/core/unit.ts';
import { type TrainingProperties, trainingSchema } from '../../../src/layers/schema/training.ts';
import { datesOf } from './periods.ts';
import { placesOf } from './places.ts';
import { type FactRow, numberOf, textOf } from './read-facts.ts';
import { sourceOf } from './sources.ts';

/** A reported training, drill or response. All were reported after they had taken place. */
export function trainingOf(
  row: FactRow,
  units: readonly Unit[],
): Feature<null, TrainingProperties> {
  const properties = {
    id: textOf(row, 'event_id'),
    name: textOf(row, 'name_vi'),
    nameEn: textOf(row, 'name_en'),
    clauses: [textOf(row, 'clause_no')],
    ...datesOf(textOf(row, 'date')),
    periodText: null,
    // The source gives none: an event is not a work that could be completed.
    status: 'unknown',
    statusText: null,
    ...placesOf(row, units, ['communes_new_2025']),
    precision: 'area',
    note: textOf(row, 'note'),
    sources: [sourceOf(row)],
    kind: textOf(row, 'type'),
    organiser: textOf(row, 'organiser'),
    content: textOf(row, 'content_vi'),
    venue: null,
    durationDays: numberOf(row, 'duration_days'),
  };
  return { type: 'Feature', properties: v.parse(trainingSchema, properties), geometry: null };
}
