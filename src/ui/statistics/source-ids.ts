import type { UnitId } from '../../core/unit.ts';

/** Ids of the elements that say where figures come from, for the figures that lie elsewhere. */

export const UNIT_TABLE_ID = 'unit-table';

/** The source of a unit's figure in the table. */
export function tableSourceId(unit: UnitId): string {
  return `${UNIT_TABLE_ID}-${unit}`;
}

/** The source of a value among all values of a series. `owner` is the same for the whole series. */
export function seriesSourceId(owner: string, rows: readonly { readonly id: string }[]): string {
  return [owner, ...rows.map(({ id }) => id)].join('-');
}
