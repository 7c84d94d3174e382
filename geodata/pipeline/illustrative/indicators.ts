import * as v from 'valibot';
import {
  type IndicatorSeries,
  indicatorSeriesSchema,
  type PovertyStandard,
} from '../../../src/core/indicator.ts';
import { type HouseholdYear, householdsOfCommunes, YEARS } from './commune-households.ts';
import type { CommuneGround } from './communes.ts';
import { FIRST_YEAR, FIRST_YEAR_OF_NEW_STANDARD } from './district-figures.ts';
import { ILLUSTRATIVE_SOURCE } from './provenance.ts';
import type { Random } from './random.ts';
import { SERVICE_TRENDS, servicesOfCommune, servicesOfSuccessor } from './services.ts';
import { householdsOfSuccessors } from './successor-households.ts';

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}

/** Everything that follows from the household figures; the flag says whether a standard applies. */
const HOUSEHOLD_INDICATORS: readonly {
  readonly id: string;
  readonly hasStandard: boolean;
  readonly ofYear: (year: HouseholdYear) => number;
}[] = [
  { id: 'population', hasStandard: false, ofYear: ({ population }) => population },
  { id: 'households', hasStandard: false, ofYear: ({ households }) => households },
  { id: 'poor_households', hasStandard: true, ofYear: ({ poor }) => poor },
  {
    id: 'poor_rate',
    hasStandard: true,
    ofYear: ({ poor, households }) => percent(poor, households),
  },
  { id: 'near_poor_households', hasStandard: true, ofYear: ({ nearPoor }) => nearPoor },
  {
    id: 'near_poor_rate',
    hasStandard: true,
    ofYear: ({ nearPoor, households }) => percent(nearPoor, households),
  },
  {
    id: 'multidim_poor_households',
    hasStandard: true,
    ofYear: ({ poor, nearPoor }) => poor + nearPoor,
  },
  {
    id: 'multidim_poor_rate',
    hasStandard: true,
    ofYear: ({ poor, nearPoor, households }) => percent(poor + nearPoor, households),
  },
];

type SeriesDraft = Pick<
  IndicatorSeries,
  'unit' | 'indicator' | 'standard' | 'firstYear' | 'values'
>;

function householdSeries(unit: string, years: readonly HouseholdYear[], firstYear: number) {
  return HOUSEHOLD_INDICATORS.flatMap(({ id, hasStandard, ofYear }): SeriesDraft[] => {
    const values = years.map(ofYear);
    const draft = { unit, indicator: id, standard: null, firstYear, values };
    return hasStandard ? splitByStandard(draft) : [draft];
  });
}

/** One series for each standard that its years were measured under. */
function splitByStandard({ unit, indicator, firstYear, values }: SeriesDraft): SeriesDraft[] {
  const standards: PovertyStandard[] = ['2016-2020', '2022-2025'];
  return standards.flatMap((standard) => {
    const years = values.map((value, index) => ({ value, year: firstYear + index }));
    const own = years.filter(
      ({ year }) => year >= FIRST_YEAR_OF_NEW_STANDARD === (standard === '2022-2025'),
    );
    const [first] = own;
    if (!first) return [];
    const ownValues = own.map(({ value }) => value);
    return [{ unit, indicator, standard, firstYear: first.year, values: ownValues }];
  });
}

function serviceSeries(
  unit: string,
  firstYear: number,
  valuesOf: (indicator: string) => readonly number[],
): SeriesDraft[] {
  return Object.keys(SERVICE_TRENDS).map((indicator) => ({
    unit,
    indicator,
    standard: null,
    firstYear,
    values: [...valuesOf(indicator)],
  }));
}

/** Yearly indicators of the 52 communes for 2016–2024 and of the 24 communes for 2025. */
export function illustrativeIndicators(
  grounds: readonly CommuneGround[],
  random: Random,
): IndicatorSeries[] {
  const households = householdsOfCommunes(grounds, random);
  const services = new Map(
    grounds.map((ground) => [ground.unit.code, servicesOfCommune(ground, random)]),
  );
  const lastYear = new Map(
    [...households].flatMap(([code, years]) => {
      const last = years.at(-1);
      return last ? [[code, last] as const] : [];
    }),
  );
  const before = grounds.flatMap(({ unit }) => [
    ...householdSeries(unit.id, households.get(unit.code) ?? [], FIRST_YEAR),
    ...serviceSeries(
      unit.id,
      FIRST_YEAR,
      (indicator) => services.get(unit.code)?.get(indicator) ?? [],
    ),
  ]);
  const yearOfSuccessors = FIRST_YEAR + YEARS.length;
  const successors = householdsOfSuccessors(grounds, lastYear, random);
  const after = [...successors].flatMap(([code, figures]) => {
    const parts = grounds
      .filter(({ successor }) => successor.code === code)
      .map(({ unit }) => ({
        rates: services.get(unit.code) ?? new Map<string, number[]>(),
        households: lastYear.get(unit.code)?.households ?? 0,
      }));
    const rates = servicesOfSuccessor(code, parts, random);
    return [
      ...householdSeries(`2025:${code}`, [figures], yearOfSuccessors),
      ...serviceSeries(`2025:${code}`, yearOfSuccessors, (indicator) => [
        rates.get(indicator) ?? 0,
      ]),
    ];
  });
  return [...before, ...after].map((draft, index) =>
    v.parse(indicatorSeriesSchema, {
      id: `ILI-${String(index + 1).padStart(4, '0')}`,
      ...draft,
      qualifier: 'exact',
      source: ILLUSTRATIVE_SOURCE,
    }),
  );
}
