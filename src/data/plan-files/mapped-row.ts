import type { FieldMapping, PlanField } from '../../state/plans/plan-files.ts';
import { continuationsOf } from './plan-fields.ts';
import type { FieldValue, RawFeature } from './raw-layer.ts';
import { type PlanRow, textOf } from './read-properties.ts';

/** Values of a row by what of a plan they say. */
export interface MappedRow {
  readonly values: PlanRow;
  /** The column that the budget was taken from; null: none. */
  readonly budgetColumn: string | null;
}

/**
 * What a row says of a plan: columns that carry on are joined to one value, and of several for one
 * part the first that is filled is taken.
 */
export function rowOf(
  { fields }: RawFeature,
  mapping: FieldMapping,
  names: readonly string[],
): MappedRow {
  const values: Partial<Record<PlanField, FieldValue>> = {};
  let budgetColumn: string | null = null;
  for (const [name, field] of Object.entries(mapping)) {
    if (field === null || textOf(values[field] ?? null) !== '') continue;
    const more = continuationsOf(name, names).map((next) => fields.get(next) ?? '');
    const first = fields.get(name) ?? null;
    values[field] = more.some((part) => part !== '') ? [first ?? '', ...more].join('') : first;
    if (field === 'budgetVnd' && fields.has(name)) budgetColumn = name;
  }
  return { values, budgetColumn };
}
