import { INDICATOR_TOPICS, type Indicator, type PovertyStandard } from '../indicator.ts';
import type { Qualifier } from '../record.ts';
import { type Figure, figureOf, IndicatorTable, type IndicatorValue } from '../statistic.ts';
import { type Unit, UnitIndex } from '../unit.ts';

/** A figure that is there, with what a line tells of it. */
export interface KnownFigure {
  readonly unit: Unit;
  readonly year: number;
  readonly value: number;
  readonly standard: PovertyStandard | null;
  readonly qualifier: Qualifier;
  readonly isIllustrative: boolean;
  /** Rows it rests on. */
  readonly rows: readonly IndicatorValue[];
}

function isExact({ qualifier }: IndicatorValue): boolean {
  return qualifier === 'exact';
}

function knownFigure(unit: Unit, year: number, figure: Figure): KnownFigure | null {
  switch (figure.kind) {
    case 'missing':
      return null;
    case 'own': {
      const { row, value } = figure;
      const { standard, qualifier, isIllustrative } = row;
      return { unit, year, value, standard, qualifier, isIllustrative, rows: [row] };
    }
    case 'derived': {
      const { parts, value, isIllustrative } = figure;
      const standard = parts[0]?.standard ?? null;
      const qualifier = parts.every(isExact) ? 'exact' : 'about';
      return { unit, year, value, standard, qualifier, isIllustrative, rows: parts };
    }
    default:
      return figure satisfies never;
  }
}

function byId<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** Answers by indicator, year and unit, so that no shape pays twice for the same figure. */
class Memory<T> {
  readonly #known = new Map<Indicator, Map<number, Map<Unit, T>>>();

  get(indicator: Indicator, year: number, unit: Unit, find: () => T): T {
    const years = this.#known.get(indicator) ?? new Map<number, Map<Unit, T>>();
    this.#known.set(indicator, years);
    const units = years.get(year) ?? new Map<Unit, T>();
    years.set(year, units);
    const known = units.get(unit);
    if (known !== undefined) return known;
    const found = find();
    units.set(unit, found);
    return found;
  }
}

/** What a planner asks for first; the others follow by topic and id. */
const FIRST_INDICATORS = [
  'poor_rate',
  'poor_households',
  'near_poor_rate',
  'near_poor_households',
  'multidim_poor_rate',
  'multidim_poor_households',
];

function inReadingOrder(indicators: readonly Indicator[]): readonly Indicator[] {
  const first = FIRST_INDICATORS.flatMap((id) => indicators.filter((each) => each.id === id));
  const others = INDICATOR_TOPICS.flatMap((topic) =>
    byId(indicators.filter((each) => each.topic === topic && !first.includes(each))),
  );
  return [...first, ...others];
}

/** Units and figures, arranged once for each time they change. */
export class FactWorld {
  readonly units: UnitIndex;
  /** In an order that does not depend on the file's. */
  readonly indicators: readonly Indicator[];
  readonly #table: IndicatorTable;
  readonly #figures = new Memory<KnownFigure | null>();
  readonly #newest = new Memory<KnownFigure | null>();
  readonly #years = new Map<string, readonly number[]>();

  constructor(
    units: readonly Unit[],
    indicators: readonly Indicator[],
    rows: readonly IndicatorValue[],
  ) {
    this.units = new UnitIndex(byId(units));
    this.indicators = inReadingOrder(indicators);
    this.#table = new IndicatorTable(byId(rows));
  }

  indicator(id: string): Indicator | null {
    return this.indicators.find((indicator) => indicator.id === id) ?? null;
  }

  /** Years with a figure of some commune, up to a year, the newest first. */
  yearsUpTo(indicator: Indicator, year: number): readonly number[] {
    const known = this.#years.get(indicator.id) ?? this.#table.years(indicator.id);
    this.#years.set(indicator.id, known);
    return known.filter((each) => each <= year).reverse();
  }

  /** The figure of a commune in exactly a year, its own or made of its parts; null: there is none. */
  figure(unit: Unit, indicator: Indicator, year: number): KnownFigure | null {
    return this.#figures.get(indicator, year, unit, () =>
      knownFigure(unit, year, figureOf({ unit, indicator, year }, this.#table, this.units)),
    );
  }

  /** The newest published figure up to a year; without any, the newest illustrative one. */
  newest(unit: Unit, indicator: Indicator, year: number): KnownFigure | null {
    return this.#newest.get(indicator, year, unit, () => {
      const found = this.yearsUpTo(indicator, year).flatMap(
        (each) => this.figure(unit, indicator, each) ?? [],
      );
      return found.find(({ isIllustrative }) => !isIllustrative) ?? found[0] ?? null;
    });
  }

  /** Whether only a target is known of a commune. */
  hasTarget(unit: Unit, indicator: Indicator): boolean {
    return this.#table
      .series(unit.id, indicator.id)
      .some(({ qualifier }) => qualifier === 'target' || qualifier === 'target_under');
  }

  /**
   * The figures of some communes for one year and one standard: the year in which most of them have
   * one, then that with most published ones, then the newest. Empty when none has any.
   */
  together(units: readonly Unit[], indicator: Indicator, year: number): readonly KnownFigure[] {
    let best: readonly KnownFigure[] = [];
    for (const each of this.yearsUpTo(indicator, year)) {
      const known = units.flatMap((unit) => this.figure(unit, indicator, each) ?? []);
      for (const standard of new Set(known.map((figure) => figure.standard))) {
        const group = known.filter((figure) => figure.standard === standard);
        if (isFuller(group, best)) best = group;
      }
    }
    return best;
  }
}

function published(group: readonly KnownFigure[]): number {
  return group.filter(({ isIllustrative }) => !isIllustrative).length;
}

/** Strictly: of two alike, the one that was met first, the newer, stays. */
function isFuller(a: readonly KnownFigure[], b: readonly KnownFigure[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const [ofA, ofB] = [published(a), published(b)];
  if (ofA !== ofB) return ofA > ofB;
  // Within one year the standard decides, by its name.
  const [first, second] = [a[0], b[0]];
  return first?.year === second?.year && (first?.standard ?? '') > (second?.standard ?? '');
}
