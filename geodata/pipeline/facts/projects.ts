import type { Feature } from 'geojson';
import * as v from 'valibot';
import type { Unit } from '../../../src/core/unit.ts';
import { type ProjectProperties, projectSchema } from '../../../src/layers/schema/projects.ts';
import { statusOf } from './periods.ts';
import { placesOf } from './places.ts';
import { type FactRow, isYes, listOf, numberOf, textOf, vndOf } from './read-facts.ts';
import { sourceOf } from './sources.ts';

/** A reported project; known by commune or district only, so it has no geometry of its own. */
export function projectOf(row: FactRow, units: readonly Unit[]): Feature<null, ProjectProperties> {
  const properties = {
    id: textOf(row, 'project_id'),
    name: textOf(row, 'name_vi'),
    nameEn: textOf(row, 'name_en'),
    clauses: [textOf(row, 'clause_no')],
    start: textOf(row, 'start_date'),
    end: textOf(row, 'end_date'),
    periodText: textOf(row, 'date_note'),
    status: statusOf(textOf(row, 'status')),
    statusText: textOf(row, 'status'),
    ...placesOf(row, units, ['communes_new_2025', 'communes_new_2025_recoded']),
    precision: 'area',
    note: textOf(row, 'note'),
    sources: [sourceOf(row)],
    kind: textOf(row, 'category'),
    implementer: textOf(row, 'implementer'),
    programme: textOf(row, 'programme'),
    budgetVnd: vndOf(row, 'budget_value', 'budget_unit'),
    budgetQualifier: textOf(row, 'budget_qualifier'),
    householdsServed: numberOf(row, 'households_served'),
    beneficiaryText: textOf(row, 'beneficiaries_note'),
    quantityText: textOf(row, 'quantity_note'),
    contains: listOf(row, 'contains'),
    isLeftOutOfSums: isYes(row, 'left_out_of_sums'),
    disbursedVnd: null,
  };
  return { type: 'Feature', properties: v.parse(projectSchema, properties), geometry: null };
}
