import type { UnitId } from '../../core/unit.ts';

/** Ids of the elements that say where figures come from, for the figures that lie elsewhere. */

export const UNIT_TABLE_ID = 'unit-table';

/** The source of a unit's figure in the table. */
export function tableSourceId(unit: UnitId): string {
  return `${UNIT_TABLE_ID}-${unit}`;
}

/** The source of a value among all values of a unit's series. */
export function seriesSourceId(unit: UnitId, rows: readonly { readonly id: string }[]): string {
  return ['series', unit, ...rows.map(({ id }) => id)].join('-');
}
