/** Units in which a report's values stand. `indicator`: in the unit of the line's indicator. */
export type MeasureUnit = 'm2' | 'm' | 'share' | 'count' | 'vnd' | 'year' | 'indicator';

/**
 * Every value that a line of the report may carry, with its unit and the decimals that are kept: the
 * rule by which two machines write the same bytes. `share` runs from 0 to 1.
 */
export const MEASURES = {
  areaM2: { unit: 'm2', decimals: 0 },
  perimeterM: { unit: 'm', decimals: 0 },
  lengthM: { unit: 'm', decimals: 0 },
  distanceM: { unit: 'm', decimals: 0 },
  shareOfShape: { unit: 'share', decimals: 6 },
  shareOfCommune: { unit: 'share', decimals: 6 },
  /** Counts of people and households spread over an area are estimates: a tenth is kept. */
  estimate: { unit: 'count', decimals: 1 },
  low: { unit: 'count', decimals: 1 },
  high: { unit: 'count', decimals: 1 },
  figure: { unit: 'indicator', decimals: 4 },
  lowest: { unit: 'indicator', decimals: 4 },
  highest: { unit: 'indicator', decimals: 4 },
  year: { unit: 'year', decimals: 0 },
  firstYear: { unit: 'year', decimals: 0 },
  communesWithFigure: { unit: 'count', decimals: 0 },
  communes: { unit: 'count', decimals: 0 },
  corners: { unit: 'count', decimals: 0 },
  points: { unit: 'count', decimals: 0 },
  records: { unit: 'count', decimals: 0 },
  summed: { unit: 'count', decimals: 0 },
  deaths: { unit: 'count', decimals: 0 },
  missing: { unit: 'count', decimals: 0 },
  injured: { unit: 'count', decimals: 0 },
  housesDamaged: { unit: 'count', decimals: 0 },
  householdsAffected: { unit: 'count', decimals: 0 },
  householdsAtRisk: { unit: 'count', decimals: 0 },
  householdsServed: { unit: 'count', decimals: 0 },
  capacityPeople: { unit: 'count', decimals: 0 },
  claimed: { unit: 'count', decimals: 0 },
  damageVnd: { unit: 'vnd', decimals: 0 },
  budgetVnd: { unit: 'vnd', decimals: 0 },
  budgetPerHouseholdVnd: { unit: 'vnd', decimals: 0 },
} as const satisfies Readonly<Record<string, { unit: MeasureUnit; decimals: number }>>;

export type MeasureName = keyof typeof MEASURES;

/** Null: not known, which is not zero. Absent: not asked of this line. */
export type MeasuredValues = Readonly<Partial<Record<MeasureName, number | null>>>;

/** The values at the precision at which they are kept; −0 becomes 0. */
export function roundedValues(values: MeasuredValues): MeasuredValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? null : rounded(value, MEASURES[name as MeasureName].decimals),
    ]),
  );
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
