import { fromLogOdds } from './apportion.ts';
import { YEARS } from './commune-households.ts';
import type { CommuneGround } from './communes.ts';
import { PUBLISHED_GRID_RATE_2023, PUBLISHED_GRID_RATE_2025 } from './district-figures.ts';
import type { Random } from './random.ts';

/** How a service spreads: log-odds at the start, what it gains a year, how communes differ. */
interface ServiceTrend {
  readonly start: number;
  readonly gainPerYear: number;
  readonly spread: number;
}

/** Indicators in % that no household figure fixes. They never fall. */
export const SERVICE_TRENDS: Readonly<Record<string, ServiceTrend>> = {
  grid_households_rate: { start: 0.6, gainPerYear: 0.24, spread: 0.7 },
  villages_car_road_rate: { start: 0.1, gainPerYear: 0.22, spread: 0.7 },
  clean_water_rate: { start: 0.4, gainPerYear: 0.17, spread: 0.6 },
  literacy_rate_l1: { start: 1.7, gainPerYear: 0.15, spread: 0.5 },
  health_insurance_rate: { start: 2.7, gainPerYear: 0.13, spread: 0.4 },
};

/** Rates of a commune: 2020 unit a value a year, its last value is what the successor builds on. */
export type ServiceRates = ReadonlyMap<string, readonly number[]>;

function oneDecimal(rate: number): number {
  return Math.round(rate * 10) / 10;
}

/** Rates by year of one 2020 commune. A published grid rate of 2023 caps the years before it. */
export function servicesOfCommune({ unit }: CommuneGround, random: Random): ServiceRates {
  const isTown = unit.type === 'thi_tran';
  return new Map(
    Object.entries(SERVICE_TRENDS).map(([indicator, { start, gainPerYear, spread }]) => {
      const own = start + (isTown ? 2 : random.between(-spread, spread));
      const gain = gainPerYear * random.between(0.8, 1.2);
      const rates = YEARS.map((_, index) => oneDecimal(100 * fromLogOdds(own + gain * index)));
      const published =
        indicator === 'grid_households_rate' ? PUBLISHED_GRID_RATE_2023[unit.code] : undefined;
      return [indicator, published === undefined ? rates : through(rates, published)];
    }),
  );
}

const INDEX_OF_2023 = YEARS.indexOf(2023);

/** The rates scaled so that 2023 has the published value; still rising, never above 100. */
function through(rates: readonly number[], published2023: number): number[] {
  const factor = published2023 / (rates[INDEX_OF_2023] ?? published2023);
  return rates.map((rate, index) =>
    index === INDEX_OF_2023 ? published2023 : Math.min(100, oneDecimal(rate * factor)),
  );
}

/** Rates of a 2025 commune: the mean of its parts, weighted by households, and a year's gain. */
export function servicesOfSuccessor(
  code: string,
  parts: readonly { readonly rates: ServiceRates; readonly households: number }[],
  random: Random,
): ReadonlyMap<string, number> {
  const households = parts.reduce((sum, part) => sum + part.households, 0);
  return new Map(
    Object.keys(SERVICE_TRENDS).map((indicator) => {
      const mean =
        parts.reduce(
          (sum, part) => sum + (part.rates.get(indicator)?.at(-1) ?? 0) * part.households,
          0,
        ) / households;
      const gained = mean + (100 - mean) * random.between(0.08, 0.2);
      const published =
        indicator === 'grid_households_rate' ? PUBLISHED_GRID_RATE_2025[code] : undefined;
      return [indicator, published ?? oneDecimal(gained)];
    }),
  );
}
