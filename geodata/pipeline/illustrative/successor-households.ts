import type { HouseholdYear } from './commune-households.ts';
import type { CommuneGround } from './communes.ts';
import { OUTSIDE_PARTS_2025, PUBLISHED_2025 } from './district-figures.ts';
import type { Random } from './random.ts';

const NO_OUTSIDE_PART = { population: 0, households: 0, poorRate: 0 };
const HOUSEHOLD_GROWTH = 1.015;

/** 2025 commune code → its figures of 2025, from the last year of its parts and what was published. */
export function householdsOfSuccessors(
  grounds: readonly CommuneGround[],
  lastYear: ReadonlyMap<string, HouseholdYear>,
  random: Random,
): ReadonlyMap<string, HouseholdYear> {
  const codes = [...new Set(grounds.map(({ successor }) => successor.code))].sort();
  return new Map(
    codes.map((code) => {
      const parts = grounds
        .filter(({ successor }) => successor.code === code)
        .flatMap(({ unit }) => lastYear.get(unit.code) ?? []);
      return [code, successorYear(code, parts, random)];
    }),
  );
}

function successorYear(
  code: string,
  parts: readonly HouseholdYear[],
  random: Random,
): HouseholdYear {
  const sum = (field: keyof HouseholdYear) => parts.reduce((total, part) => total + part[field], 0);
  const outside = OUTSIDE_PARTS_2025[code] ?? NO_OUTSIDE_PART;
  const published = PUBLISHED_2025[code];
  const households = Math.round(sum('households') * HOUSEHOLD_GROWTH) + outside.households;
  const fallen = random.between(0.84, 0.93);
  const poorByTrend =
    sum('poor') * fallen * HOUSEHOLD_GROWTH + (outside.households * outside.poorRate) / 100;
  const poor = Math.round(
    published?.poorRate === undefined ? poorByTrend : (households * published.poorRate) / 100,
  );
  const nearPoor = Math.round((households - poor) * random.between(0.16, 0.3));
  const population =
    published?.population ?? Math.round(sum('population') * HOUSEHOLD_GROWTH) + outside.population;
  if (published?.multidimRate === undefined) return { population, households, poor, nearPoor };
  const multidim = Math.round((households * published.multidimRate) / 100);
  const poorOfMultidim = Math.round(multidim * random.between(0.72, 0.8));
  return {
    population,
    households,
    poor: poorOfMultidim,
    nearPoor: multidim - poorOfMultidim,
  };
}
