import * as v from 'valibot';
import {
  type Indicator,
  type IndicatorRow,
  indicatorRowSchema,
  indicatorSchema,
  POVERTY_STANDARDS,
  type PovertyStandard,
} from '../../../src/core/indicator.ts';
import { type FactRow, numberOf, requiredText, textOf } from './read-facts.ts';
import { sourceOf } from './sources.ts';

/** An indicator of the catalogue table, with the bounds between its classes. */
export function indicatorOf(
  row: FactRow,
  classes: Pick<Indicator, 'breaks' | 'breaks2025' | 'districtBreaks'>,
): Indicator {
  const definitionVi = textOf(row, 'definition_vi');
  const definitionEn = textOf(row, 'definition_en');
  return v.parse(indicatorSchema, {
    id: textOf(row, 'id'),
    topic: textOf(row, 'topic'),
    title: { vi: textOf(row, 'title_vi'), en: textOf(row, 'title_en') },
    unit: { vi: textOf(row, 'unit_vi'), en: textOf(row, 'unit_en') },
    definition:
      definitionVi === null || definitionEn === null
        ? null
        : { vi: definitionVi, en: definitionEn },
    aggregation: textOf(row, 'aggregation'),
    decimals: numberOf(row, 'decimals'),
    ramp: textOf(row, 'ramp'),
    ...classes,
  });
}

/**
 * The standard a row names, whatever its year: 2015 and 2021 were measured under either. Null where
 * the source does not say; such a row joins no series.
 */
function standardOf(row: FactRow): PovertyStandard | null {
  const words = textOf(row, 'poverty_standard');
  if (words === null) return null;
  const standard = POVERTY_STANDARDS.find((name) => words.startsWith(name));
  if (!standard) throw new Error(`Unknown poverty standard: ${words}`);
  return standard;
}

/** `2020:03163`, `2025:03166`, `2020:103` or `province:11`: codes were reused, so never a code alone. */
function unitOf(row: FactRow): string {
  const code = requiredText(row, 'gso_code');
  if (textOf(row, 'unit_level') === 'province') return `province:${code}`;
  const isOf2025 = requiredText(row, 'boundary_vintage').startsWith('xã mới');
  return `${isOf2025 ? '2025' : '2020'}:${code}`;
}

function yearsOf(row: FactRow): Pick<IndicatorRow, 'yearFirst' | 'yearLast'> {
  const text = textOf(row, 'year');
  if (text === null) return { yearFirst: null, yearLast: null };
  const [first, last = first] = text.split('-').map(Number);
  return { yearFirst: first ?? null, yearLast: last ?? null };
}

/** A published value. Ids follow the order of the table, counted from 1. */
export function indicatorRowOf(row: FactRow, index: number): IndicatorRow {
  return v.parse(indicatorRowSchema, {
    id: `IND-${String(index + 1).padStart(4, '0')}`,
    unit: unitOf(row),
    indicator: textOf(row, 'indicator_id'),
    ...yearsOf(row),
    periodText: textOf(row, 'period_note'),
    value: numberOf(row, 'value'),
    qualifier: textOf(row, 'value_qualifier'),
    standard: standardOf(row),
    measuredOn: textOf(row, 'measured_on'),
    source: sourceOf(row),
    note: textOf(row, 'note'),
  });
}
