import type { DistrictCode } from '../../../src/core/unit.ts';

/** First and last year with 2020 communes; 2025 is told by the communes of 2025. */
export const FIRST_YEAR = 2016;
export const LAST_YEAR_OF_2020_UNITS = 2024;
/** 2021 was still measured under the standard of 2016–2020. */
export const FIRST_YEAR_OF_NEW_STANDARD = 2022;

/** What the communes of a district add up to, year by year from FIRST_YEAR. */
export interface DistrictFigures {
  readonly population2022: number;
  readonly households: readonly number[];
  /** Poor households in % of all. */
  readonly poorRate: readonly number[];
}

/**
 * Totals that the illustrative communes must meet. Published figures (geodata/facts): Nậm Pồ poor
 * 72.09 % in 2016, 6,071 = 60.12 % in 2019, 5,670 = 51.74 % in 2020, over 44 % in 2023; Mường Tè
 * 54.63 % in 2016, nearly 3,700 = over 36 % in 2020, 24.09 % in 2021; populations of 2022 but for
 * Mường Tè. The rest is invented between them, with a jump in 2022, when the standard rose.
 */
export const DISTRICT_FIGURES: Readonly<Record<DistrictCode, DistrictFigures>> = {
  '096': {
    population2022: 49668,
    households: [8600, 8760, 8920, 9085, 9250, 9410, 9575, 9740, 9910],
    poorRate: [71.5, 68.9, 65.8, 62.4, 56.8, 51.2, 58.6, 52.9, 47.5],
  },
  '097': {
    population2022: 52092,
    households: [9680, 9840, 10000, 10160, 10320, 10480, 10640, 10800, 10965],
    poorRate: [64.2, 60.9, 57.2, 53.3, 48.1, 43.5, 50.8, 45.6, 40.4],
  },
  '103': {
    population2022: 59783,
    households: [9560, 9740, 9920, 10098, 10959, 11120, 11285, 11450, 11620],
    poorRate: [72.09, 68.4, 64.6, 60.12, 51.74, 46.2, 50.3, 44.4, 38.9],
  },
  '107': {
    population2022: 47900,
    households: [9601, 9750, 9900, 10045, 10190, 10345, 10500, 10655, 10815],
    poorRate: [54.63, 50.2, 45.9, 41.0, 36.21, 24.09, 46.3, 41.8, 37.5],
  },
};

/** Populations of 2022: as published, or (marked) chosen so that published ones of 2025 come near. */
export const POPULATION_2022: Readonly<Record<string, number>> = {
  '03157': 6177,
  '03177': 3088,
  '03160': 12300, // chosen: the new commune had 24,294 in 2025
  '03161': 4650, // chosen, likewise
  '03154': 1720, // chosen: the new Sín Thầu had 6,058 in 2025
  '03155': 1530, // chosen, likewise
  '03158': 2500, // chosen, likewise
  '03172': 4451,
  '03201': 5384,
  '03166': 2868,
  '03187': 3041,
  '03175': 2971,
  '03167': 6496,
  '03170': 5581,
  '03169': 5253,
  '03168': 3855,
  '03173': 2782,
  '03174': 2090,
  '03171': 3624,
  '03156': 4192,
  '03165': 3207,
  '03198': 4001,
  '03199': 6090,
  '03176': 3732,
  '03433': 5610, // chosen: 5,421 in 2019
  '03448': 2820, // chosen: about 2,700 in 2019
  '03451': 3190, // chosen: about 3,299 in 2025
  '03454': 3650, // chosen, as the next ones of Mường Tè: the census of 2009, grown
  '03439': 2650,
  '03440': 2150,
  '03469': 2550,
  '03445': 4600,
  '03457': 1330,
  '03442': 3400,
  '03463': 6200,
  '03436': 2520,
  '03466': 3500,
};

/** Poverty rates of communes that were published (%), by year. */
export const PUBLISHED_POOR_RATES: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '03201': { 2023: 45 },
  '03448': { 2023: 81.6 },
};

/** Log-odds of poverty against the district, where published figures of a commune must fit in. */
export const POVERTY_LEANING: Readonly<Record<string, number>> = {
  '03160': -0.6,
  '03162': 0.7,
  '03159': 0.7,
  '03170': 0.8,
  '03176': 0.7,
  '03163': 0.3,
  '03177': 0.4,
  '03448': 1.7,
  '03172': -2.0,
  '03201': -0.2,
  '03433': -2.0,
};

/** What the parts outside the four districts add to three communes of 2025. */
export const OUTSIDE_PARTS_2025: Readonly<
  Record<
    string,
    { readonly population: number; readonly households: number; readonly poorRate: number }
  >
> = {
  '03151': { population: 12400, households: 3020, poorRate: 12 },
  '03202': { population: 5350, households: 1190, poorRate: 31 },
  '03460': { population: 5100, households: 1130, poorRate: 38 },
};

/** Figures of communes of 2025 that were published and are met here. */
export const PUBLISHED_2025: Readonly<
  Record<
    string,
    { readonly population?: number; readonly poorRate?: number; readonly multidimRate?: number }
  >
> = {
  '03160': { population: 24294, poorRate: 37.5 },
  '03158': { population: 6058 },
  '03166': { population: 13884 },
  '03451': { population: 3299 },
  '03162': { multidimRate: 74.66 },
  '03176': { multidimRate: 73.18 },
  '03163': { multidimRate: 64.71 },
};

/** Households with safe grid electricity that were published (%): 2020 code and year, 2025 code. */
export const PUBLISHED_GRID_RATE_2023: Readonly<Record<string, number>> = { '03448': 86 };
export const PUBLISHED_GRID_RATE_2025: Readonly<Record<string, number>> = { '03160': 95.2 };
