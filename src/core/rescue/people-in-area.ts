import type { CommuneOverlap } from '../impact/commune-overlap.ts';
import type { FactWorld } from '../impact/figures.ts';
import { knownOf, spreadCount } from '../impact/people-lines.ts';

/** A count of people spread over communes, with its range. */
export interface PeopleInArea {
  /** Spread evenly over the area of each commune; null: no commune has a figure. */
  readonly estimate: number | null;
  /** As if all lived outside, or inside, of what is covered of a commune in part. */
  readonly low: number | null;
  readonly high: number | null;
  readonly communes: number;
  readonly communesWithFigure: number;
  /** Of the figures; null: there is none. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly isIllustrative: boolean;
}

interface PeopleQuestion {
  readonly communes: readonly CommuneOverlap[];
  /** Id of an indicator that counts people or households. */
  readonly indicator: string;
  /** Figures up to this year. */
  readonly year: number;
}

/** The newest figures of the communes, each by its share that lies in the area. */
export function peopleInArea(
  { communes, indicator, year }: PeopleQuestion,
  facts: FactWorld | null,
): PeopleInArea {
  const asked = facts?.indicator(indicator) ?? null;
  const figures = communes.map((overlap) => ({
    overlap,
    figure: asked === null ? null : (facts?.newest(overlap.unit, asked, year) ?? null),
  }));
  const known = knownOf(figures).map(({ figure }) => figure);
  const years = known.map((figure) => figure.year);
  return {
    ...spreadCount(figures),
    communes: communes.length,
    communesWithFigure: known.length,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    isIllustrative: known.some((figure) => figure.isIllustrative),
  };
}
