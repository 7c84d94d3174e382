import type { Indicator } from '../indicator.ts';
import type { Qualifier } from '../record.ts';
import type { Unit } from '../unit.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import { type CommuneOverlap, WHOLE } from './commune-overlap.ts';
import type { KnownFigure } from './figures.ts';
import { aboutUnits, caveat, figuresSource, indicatorSubject, lineOf } from './line.ts';
import type { MeasuredValues } from './measures.ts';
import type { Caveat, ReportLine } from './report.ts';

/** A commune that the shape lies in, with its figure; null: none is known. */
export interface CommuneFigure {
  readonly overlap: CommuneOverlap;
  readonly figure: KnownFigure | null;
}

export interface SpreadCount {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type Known = CommuneFigure & { readonly figure: KnownFigure };

export function knownOf(communes: readonly CommuneFigure[]): readonly Known[] {
  return communes.flatMap(({ overlap, figure }) => (figure === null ? [] : { overlap, figure }));
}

export function unknownOf(communes: readonly CommuneFigure[]): readonly Unit[] {
  return communes.flatMap(({ overlap, figure }) => (figure === null ? overlap.unit : []));
}

function isWhole({ shareOfCommune }: CommuneOverlap): boolean {
  return shareOfCommune !== null && shareOfCommune >= WHOLE;
}

/**
 * A count spread evenly over the area of each commune: Σ figure · share of the commune. `low` takes
 * nobody of a commune that is covered in part, `high` all of them; a commune covered wholly gives
 * its figure to all three. All null when no commune has a figure; `estimate` null without an area.
 */
export function spreadCount(communes: readonly CommuneFigure[]): SpreadCount {
  const known = knownOf(communes);
  if (known.length === 0) return { estimate: null, low: null, high: null };
  const sum = (weight: (overlap: CommuneOverlap) => number) =>
    known.reduce((total, { overlap, figure }) => total + figure.value * weight(overlap), 0);
  const hasArea = known.every(({ overlap }) => overlap.shareOfCommune !== null);
  const shareOf = (overlap: CommuneOverlap) =>
    isWhole(overlap) ? 1 : (overlap.shareOfCommune ?? 0);
  return {
    estimate: hasArea ? sum(shareOf) : null,
    low: sum((overlap) => (isWhole(overlap) ? 1 : 0)),
    high: sum(() => 1),
  };
}

/** The reservation of a sum: that of its only figure, "about" for several, an estimate of parts. */
export function qualifierOf(known: readonly Known[]): Qualifier | null {
  if (known.length === 0) return null;
  if (known.some(({ overlap }) => !isWhole(overlap))) return 'estimate';
  const [only, ...others] = known;
  if (only !== undefined && others.length === 0) return only.figure.qualifier;
  return known.every(({ figure }) => figure.qualifier === 'exact') ? 'exact' : 'about';
}

function yearsOf(known: readonly Known[]): MeasuredValues {
  const years = known.map(({ figure }) => figure.year);
  return years.length === 0 ? {} : { firstYear: Math.min(...years), year: Math.max(...years) };
}

function gaps(asked: ImpactCase, indicator: Indicator, all: readonly CommuneFigure[]): Caveat[] {
  const { facts } = asked.world;
  const unknown = unknownOf(all);
  const targets = unknown.filter((unit) => facts.hasTarget(unit, indicator));
  const known = knownOf(all);
  const outside = asked.overlaps[asked.vintage]?.outside ?? 0;
  return [
    ...aboutUnits('without-figure', unknown),
    ...aboutUnits('target-only', targets),
    ...caveat('several-years', new Set(known.map(({ figure }) => figure.year)).size > 1),
    ...caveat('outside-not-counted', outside > 0),
  ];
}

/** The line of a count over the communes that the shape lies in. */
export function spreadLine(
  asked: ImpactCase,
  indicator: Indicator,
  communes: readonly CommuneFigure[],
): ReportLine {
  const known = knownOf(communes);
  const figures = known.map(({ figure }) => figure);
  const standards = new Set(figures.map(({ standard }) => standard));
  return lineOf({
    code: 'spread-count',
    subject: indicatorSubject(indicator),
    values: {
      ...spreadCount(communes),
      communesWithFigure: known.length,
      communes: communes.length,
      ...yearsOf(known),
    },
    qualifier: qualifierOf(known),
    standard: standards.size === 1 ? (figures[0]?.standard ?? null) : null,
    method: asked.shape.kind === 'area' ? 'areal-weighting' : 'whole-communes',
    sources: figuresSource(figures),
    isIllustrative: figures.some(({ isIllustrative }) => isIllustrative),
    caveats: gaps(asked, indicator, communes),
  });
}

/** The communes of the plan's day with their newest figures. */
export function newestFigures(asked: ImpactCase, indicator: Indicator): readonly CommuneFigure[] {
  const { overlaps, vintage, world, year } = asked;
  return (overlaps[vintage]?.communes ?? []).map((overlap) => ({
    overlap,
    figure: world.facts.newest(overlap.unit, indicator, year),
  }));
}

const PEOPLE = ['households', 'population'] as const;

/** Households and population. */
export function peopleLines(asked: ImpactCase): SectionLines {
  const counted = PEOPLE.flatMap((id) => {
    const indicator = asked.world.facts.indicator(id);
    return indicator === null ? [] : { indicator, communes: newestFigures(asked, indicator) };
  });
  return {
    lines: counted.map(({ indicator, communes }) => spreadLine(asked, indicator, communes)),
    figures: counted.flatMap(({ communes }) => knownOf(communes).map(({ figure }) => figure)),
  };
}
