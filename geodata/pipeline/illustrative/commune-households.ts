import { DISTRICT_CODES } from '../../../src/core/unit.ts';
import { apportion, fromLogOdds, partsOfSizes } from './apportion.ts';
import type { CommuneGround } from './communes.ts';
import {
  DISTRICT_FIGURES,
  FIRST_YEAR,
  LAST_YEAR_OF_2020_UNITS,
  POPULATION_2022,
  POVERTY_LEANING,
  PUBLISHED_POOR_RATES,
} from './district-figures.ts';
import type { Random } from './random.ts';

/** People and households of a commune in one year. Near-poor households are not poor ones. */
export interface HouseholdYear {
  readonly population: number;
  readonly households: number;
  readonly poor: number;
  readonly nearPoor: number;
}

export const YEARS = Array.from(
  { length: LAST_YEAR_OF_2020_UNITS - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
);

/** What of a commune does not change over the years. */
interface CommuneTraits {
  readonly code: string;
  readonly population2022: number;
  readonly growthPerYear: number;
  readonly householdSize: number;
  /** Log-odds of poverty against the district. */
  readonly leaning: number;
  /** Near-poor households in parts of all that are not poor. */
  readonly nearPoorShare: number;
}

function traitsOf(communes: readonly CommuneGround[], population: number, random: Random) {
  const known = communes.map(({ unit }) => POPULATION_2022[unit.code] ?? 0);
  const weights = communes.map(({ unit }, index) =>
    known[index] ? 0 : Math.sqrt(unit.areaKm2) * random.between(0.8, 1.2),
  );
  const rest = population - known.reduce((sum, people) => sum + people, 0);
  const shares = rest === 0 ? known.map(() => 0) : apportion(rest, weights);
  return communes.map(
    ({ unit }, index): CommuneTraits => ({
      code: unit.code,
      population2022: (known[index] ?? 0) + (shares[index] ?? 0),
      growthPerYear: random.between(0.011, 0.019),
      householdSize: unit.type === 'thi_tran' ? 4 : random.between(4.7, 5.5),
      leaning: POVERTY_LEANING[unit.code] ?? random.between(-0.45, 0.45),
      nearPoorShare: unit.type === 'thi_tran' ? 0.1 : random.between(0.16, 0.34),
    }),
  );
}

/** Poor households of each commune: published rates first, the rest of the total by leaning. */
function poorOf(
  traits: readonly CommuneTraits[],
  households: readonly number[],
  year: number,
  total: number,
) {
  const published = traits.map(({ code }, index) => {
    const rate = PUBLISHED_POOR_RATES[code]?.[year];
    return rate === undefined ? null : Math.round(((households[index] ?? 0) * rate) / 100);
  });
  const rest = total - published.reduce<number>((sum, poor) => sum + (poor ?? 0), 0);
  const sizes = households.map((size, index) => (published[index] === null ? size : 0));
  const shares = partsOfSizes(
    rest,
    sizes,
    traits.map(({ leaning }) => leaning),
  );
  return published.map((poor, index) => poor ?? shares[index] ?? 0);
}

function yearOf(
  traits: readonly CommuneTraits[],
  year: number,
  figures: { households: number; poorRate: number },
  random: Random,
) {
  const population = traits.map(({ population2022, growthPerYear }) =>
    Math.round(population2022 * (1 + growthPerYear) ** (year - 2022)),
  );
  const households = apportion(
    figures.households,
    population.map((people, index) => people / (traits[index]?.householdSize ?? 5)),
  );
  const poor = poorOf(
    traits,
    households,
    year,
    Math.round((figures.households * figures.poorRate) / 100),
  );
  return traits.map(({ nearPoorShare }, index): HouseholdYear => {
    const size = households[index] ?? 0;
    const poorHouseholds = poor[index] ?? 0;
    const sway = fromLogOdds(random.between(-0.3, 0.3)) * 2;
    return {
      population: population[index] ?? 0,
      households: size,
      poor: poorHouseholds,
      nearPoor: Math.round((size - poorHouseholds) * nearPoorShare * sway),
    };
  });
}

/** 2020 commune code → its figures, a year each from FIRST_YEAR; sums meet DISTRICT_FIGURES. */
export function householdsOfCommunes(
  grounds: readonly CommuneGround[],
  random: Random,
): ReadonlyMap<string, readonly HouseholdYear[]> {
  const result = new Map<string, HouseholdYear[]>();
  for (const district of DISTRICT_CODES) {
    const communes = grounds.filter(({ unit }) => unit.district === district);
    const figures = DISTRICT_FIGURES[district];
    const traits = traitsOf(communes, figures.population2022, random);
    for (const [index, year] of YEARS.entries()) {
      const totals = {
        households: figures.households[index] ?? 0,
        poorRate: figures.poorRate[index] ?? 0,
      };
      for (const [order, figure] of yearOf(traits, year, totals, random).entries()) {
        const code = traits[order]?.code ?? '';
        result.set(code, [...(result.get(code) ?? []), figure]);
      }
    }
  }
  return result;
}
