import type { Indicator, IndicatorRow, PovertyStandard } from './indicator.ts';
import type { NamedUnit, Unit, UnitId, UnitIndex, UnitLevel, Vintage } from './unit.ts';

/** An indicator row together with whether the generator made it. */
export type IndicatorValue = IndicatorRow & {
  readonly isIllustrative: boolean;
};

/** A figure for a unit and year, with everything needed to explain it. */
export type Figure =
  | {
      readonly kind: 'own';
      readonly value: number;
      readonly row: IndicatorValue;
    }
  | {
      readonly kind: 'derived';
      readonly value: number;
      /** The 2020 parts it was made from: sums, or means weighted by households. */
      readonly parts: readonly IndicatorValue[];
      readonly method: 'sum' | 'household-weighted';
      readonly isIllustrative: boolean;
    }
  | {
      readonly kind: 'missing';
      /** Parts without a value; empty when nothing at all is published for the unit. */
      readonly missingParts: readonly NamedUnit[];
      /**
       * Why parts that all have values still make none: the missing parts have no households to be
       * weighed by, or the parts were measured under different poverty standards.
       */
      readonly lack?: 'households' | 'one-standard';
    };

export type DerivedFigure = Extract<Figure, { readonly kind: 'derived' }>;

/** Rows of data that a figure rests on; none where it is missing. */
export function rowsOfFigure(figure: Figure): readonly IndicatorValue[] {
  if (figure.kind === 'own') return [figure.row];
  return figure.kind === 'derived' ? figure.parts : [];
}

/** Whether a figure is that of the one former commune that goes on as the unit. */
export function isOfOnePart({ parts }: DerivedFigure): boolean {
  return new Set(parts.map(({ unit }) => unit)).size === 1;
}

/** Whether a figure is of the generator's making, or rests on one that is. */
export function isIllustrativeFigure(figure: Figure): boolean {
  if (figure.kind === 'own') return figure.row.isIllustrative;
  return figure.kind === 'derived' && figure.isIllustrative;
}

/**
 * Poverty standards that figures were measured under, the unnamed one (null) last; none of other topics.
 * Figures of more than one are not to be compared.
 */
export function standardsOf(
  { topic }: Indicator,
  figures: Iterable<Figure>,
): readonly (PovertyStandard | null)[] {
  if (topic !== 'poverty') return [];
  const found = new Set<PovertyStandard | null>();
  for (const figure of figures) {
    if (figure.kind === 'own') found.add(figure.row.standard);
    // Parts of one figure share theirs.
    if (figure.kind === 'derived') found.add(figure.parts[0]?.standard ?? null);
  }
  const named = [...found].filter((each) => each !== null).sort();
  return found.has(null) ? [...named, null] : named;
}

const MISSING: Figure = { kind: 'missing', missingParts: [] };
const HOUSEHOLDS = 'households';

/** Targets are plans: they are listed, but never stand for a result. */
function isResult(row: IndicatorValue): boolean {
  return row.qualifier !== 'target' && row.qualifier !== 'target_under';
}

const ID_LENGTH: Readonly<Record<UnitLevel, number>> = {
  commune: '2020:00000'.length,
  district: '2020:000'.length,
};

/** Published beats illustrative, a result beats an estimate, a newer source an older one. */
function isBetter(a: IndicatorValue, b: IndicatorValue): boolean {
  if (a.isIllustrative !== b.isIllustrative) return !a.isIllustrative;
  const isEstimateA = a.qualifier === 'estimate';
  const isEstimateB = b.qualifier === 'estimate';
  if (isEstimateA !== isEstimateB) return !isEstimateA;
  return (a.source.date ?? '') > (b.source.date ?? '');
}

/** All indicator rows, arranged for the questions of map, table and chart. */
export class IndicatorTable {
  readonly rows: readonly IndicatorValue[];
  readonly #best = new Map<string, IndicatorValue>();
  readonly #series = new Map<string, IndicatorValue[]>();
  readonly #years = new Map<string, readonly number[]>();

  constructor(rows: readonly IndicatorValue[]) {
    this.rows = rows;
    for (const row of rows) {
      const seriesKey = `${row.unit} ${row.indicator}`;
      const series = this.#series.get(seriesKey);
      if (series) series.push(row);
      else this.#series.set(seriesKey, [row]);
      if (row.measuredOn !== null || !isResult(row)) continue;
      if (row.yearFirst === null || row.yearFirst !== row.yearLast) continue;
      const key = `${seriesKey} ${row.yearFirst}`;
      const known = this.#best.get(key);
      if (!known || isBetter(row, known)) this.#best.set(key, row);
    }
  }

  /** The value that stands for a unit in a year; null when none is known for exactly that year. */
  best(unit: UnitId, indicator: string, year: number): IndicatorValue | null {
    return this.#best.get(`${unit} ${indicator} ${year}`) ?? null;
  }

  /** Every row of a unit and indicator, targets, ranges and undated ones included. */
  series(unit: UnitId, indicator: string): readonly IndicatorValue[] {
    return this.#series.get(`${unit} ${indicator}`) ?? [];
  }

  /** Years in which some unit of a level, of either vintage, has a value of its own, ascending. */
  years(indicator: string, level: UnitLevel = 'commune'): readonly number[] {
    const key = `${indicator} ${level}`;
    const known = this.#years.get(key) ?? this.#yearsOf(indicator, level);
    this.#years.set(key, known);
    return known;
  }

  #yearsOf(indicator: string, level: UnitLevel): readonly number[] {
    const years = new Set<number>();
    for (const row of this.#best.values()) {
      const isOfLevel = row.unit.length === ID_LENGTH[level];
      if (row.indicator === indicator && row.yearFirst !== null && isOfLevel) {
        years.add(row.yearFirst);
      }
    }
    return [...years].sort((a, b) => a - b);
  }

  /** Rows restricted to published facts. */
  published(): IndicatorTable {
    return new IndicatorTable(this.rows.filter((row) => !row.isIllustrative));
  }
}

interface FigureQuestion {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly year: number;
}

/**
 * The figure of a unit: its own value, or, for a commune of 2025, one made of its 2020 parts:
 * counts are summed, rates weighted by households. A missing part makes the whole missing, and so
 * does a part outside the four districts, for which nothing is held. Districts never paint communes.
 */
export function figureOf(
  { unit, indicator, year }: FigureQuestion,
  table: IndicatorTable,
  units: UnitIndex,
): Figure {
  const own = table.best(unit.id, indicator.id, year);
  if (own) return { kind: 'own', value: own.value, row: own };
  if (unit.vintage !== '2025' || indicator.aggregation === 'none') return MISSING;
  const parts = units.parts2020(unit);
  const found = parts.map((part) => table.best(part.id, indicator.id, year));
  const values = found.filter((row) => row !== null);
  if (values.length === 0) return MISSING;
  const missingParts = [
    ...parts.filter((_, index) => found[index] === null),
    ...unit.cameFromOutside,
  ];
  if (missingParts.length > 0) return { kind: 'missing', missingParts };
  if (!shareStandard(values)) return { kind: 'missing', missingParts: [], lack: 'one-standard' };
  const derive = { unit, indicator, year };
  if (indicator.aggregation === 'sum') return summed(values);
  const unweighed = parts.filter((part) => table.best(part.id, HOUSEHOLDS, year) === null);
  return unweighed.length === 0
    ? weighted(values, derive, table)
    : { kind: 'missing', missingParts: unweighed, lack: 'households' };
}

/** Values under different poverty standards are never put together. */
function shareStandard(values: readonly IndicatorValue[]): boolean {
  return new Set(values.map((row) => row.standard)).size === 1;
}

function summed(parts: readonly IndicatorValue[]): Figure {
  return {
    kind: 'derived',
    method: 'sum',
    parts,
    value: parts.reduce((sum, row) => sum + row.value, 0),
    isIllustrative: parts.some((row) => row.isIllustrative),
  };
}

/** Mean of rates, Σ(rate · households) / Σ households, over 2020 parts whose households are known. */
function weighted(
  parts: readonly IndicatorValue[],
  { year }: FigureQuestion,
  table: IndicatorTable,
): Figure {
  const known = parts.flatMap((row) => table.best(row.unit, HOUSEHOLDS, year) ?? []);
  const households = known.reduce((sum, row) => sum + row.value, 0);
  // Nobody to ask: there is no mean, and surely not one that is no number.
  if (households === 0) return MISSING;
  const value =
    parts.reduce((sum, row, index) => sum + row.value * (known[index]?.value ?? 0), 0) / households;
  return {
    kind: 'derived',
    method: 'household-weighted',
    parts: [...parts, ...known],
    value,
    isIllustrative: [...parts, ...known].some((row) => row.isIllustrative),
  };
}

interface YearsQuestion {
  readonly indicator: Indicator;
  readonly vintage: Vintage;
  readonly level: UnitLevel;
}

/** Years in which some unit of a vintage and level has a figure, its own or made of its parts, ascending. */
export function yearsWithFigures(
  { indicator, vintage, level }: YearsQuestion,
  table: IndicatorTable,
  units: UnitIndex,
): readonly number[] {
  const asked = units.ofLevel(vintage, level);
  return table
    .years(indicator.id, level)
    .filter((year) =>
      asked.some((unit) => figureOf({ unit, indicator, year }, table, units).kind !== 'missing'),
    );
}
