import type { Indicator } from '../indicator.ts';
import type { Unit } from '../unit.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import type { CommuneOverlap } from './commune-overlap.ts';
import type { KnownFigure } from './figures.ts';
import { aboutUnits, caveat, figuresSource, indicatorSubject, lineOf } from './line.ts';
import {
  type CommuneFigure,
  knownOf,
  newestFigures,
  spreadLine,
  unknownOf,
} from './people-lines.ts';
import type { MethodCode, ReportLine } from './report.ts';

/** Counts of households in a state: spread over a commune like its households. */
const SPREAD_COUNTS = [
  'poor_households',
  'near_poor_households',
  'multidim_poor_households',
] as const;

/** Told as "not available" when nothing is known; others are left out then. */
const ALWAYS_TOLD = 'poor_rate';

interface Weighted {
  readonly known: KnownFigure;
  readonly weight: number;
  readonly row: KnownFigure;
}

interface Weighting {
  readonly method: Extract<MethodCode, 'mean-by-households' | 'mean-by-population'>;
  readonly weighted: readonly Weighted[];
}

/** The communes of the plan's day with figures of one year and one standard. */
function figuresTogether(asked: ImpactCase, indicator: Indicator): readonly CommuneFigure[] {
  const group = asked.world.facts.together(asked.units, indicator, asked.year);
  return (asked.overlaps[asked.vintage]?.communes ?? []).map((overlap) => ({
    overlap,
    figure: group.find(({ unit }) => unit.id === overlap.unit.id) ?? null,
  }));
}

function weightingBy(
  id: 'households' | 'population',
  asked: ImpactCase,
  communes: readonly CommuneFigure[],
): readonly Weighted[] {
  const { facts } = asked.world;
  const indicator = facts.indicator(id);
  if (indicator === null) return [];
  return knownOf(communes).flatMap(({ overlap, figure }): readonly Weighted[] => {
    const row = facts.newest(overlap.unit, indicator, asked.year);
    if (row === null) return [];
    return [{ known: figure, row, weight: row.value * shareOf(overlap) }];
  });
}

/** People reached where the shape is an area, else those of the whole commune. */
function shareOf({ shareOfCommune }: CommuneOverlap): number {
  return shareOfCommune ?? 1;
}

/** By households, unless more communes can be weighted by population. */
function weightingOf(asked: ImpactCase, communes: readonly CommuneFigure[]): Weighting {
  const byHouseholds = weightingBy('households', asked, communes);
  const byPopulation = weightingBy('population', asked, communes);
  return byHouseholds.length >= byPopulation.length
    ? { method: 'mean-by-households', weighted: byHouseholds }
    : { method: 'mean-by-population', weighted: byPopulation };
}

/** Σ(rate · weight) / Σ weight; null when nobody is weighed. */
export function weightedMean(
  weighted: readonly { readonly known: Pick<KnownFigure, 'value'>; readonly weight: number }[],
): number | null {
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return weighted.reduce((sum, { known, weight }) => sum + known.value * weight, 0) / total;
}

interface Mean {
  readonly line: ReportLine;
  readonly figures: readonly KnownFigure[];
}

/** Communes with a figure of another year or standard than the one chosen. */
function withOthers(
  asked: ImpactCase,
  indicator: Indicator,
  unknown: readonly Unit[],
): readonly Unit[] {
  const { facts } = asked.world;
  return unknown.filter((unit) => facts.newest(unit, indicator, asked.year) !== null);
}

function meanOf(asked: ImpactCase, indicator: Indicator): Mean {
  const communes = figuresTogether(asked, indicator);
  const known = knownOf(communes).map(({ figure }) => figure);
  const [only, ...others] = known;
  // One figure is its own mean, whether or not anybody was counted there.
  const isOnly = only !== undefined && others.length === 0;
  const { method, weighted } = weightingOf(asked, communes);
  const unknown = unknownOf(communes);
  const elsewhere = withOthers(asked, indicator, unknown);
  const unweighted = isOnly
    ? []
    : known.filter((figure) => !weighted.some((each) => each.known === figure));
  const used = isOnly ? known : weighted.flatMap(({ known: figure, row }) => [figure, row]);
  const values = known.map(({ value }) => value);
  const line = lineOf({
    code: 'indicator',
    subject: indicatorSubject(indicator),
    values: {
      figure: isOnly ? only.value : weightedMean(weighted),
      lowest: values.length === 0 ? null : Math.min(...values),
      highest: values.length === 0 ? null : Math.max(...values),
      communesWithFigure: known.length,
      communes: communes.length,
      ...(only !== undefined && { year: only.year }),
    },
    qualifier: isOnly ? only.qualifier : known.length === 0 ? null : 'estimate',
    standard: only?.standard ?? null,
    method: isOnly ? 'figure-of-commune' : method,
    sources: figuresSource([...used, ...known]),
    isIllustrative: [...used, ...known].some(({ isIllustrative }) => isIllustrative),
    caveats: [
      ...aboutUnits(
        'without-figure',
        unknown.filter((unit) => !elsewhere.includes(unit)),
      ),
      ...aboutUnits('other-standard', elsewhere),
      ...aboutUnits(
        'without-weight',
        unweighted.map(({ unit }) => unit),
      ),
      ...caveat('outside-not-counted', (asked.overlaps[asked.vintage]?.outside ?? 0) > 0),
    ],
  });
  return { line, figures: [...used, ...known] };
}

function spreadOf(asked: ImpactCase, indicator: Indicator): Mean {
  const communes = figuresTogether(asked, indicator);
  return {
    line: spreadLine(asked, indicator, communes),
    figures: knownOf(communes).map(({ figure }) => figure),
  };
}

/** What is said of the only commune that the shape lies in, and can be said of no mixture. */
function singleOf(asked: ImpactCase, indicator: Indicator): Mean | null {
  const [only, ...others] = newestFigures(asked, indicator);
  if (only?.figure == null || others.length > 0) return null;
  const { figure } = only;
  const line = lineOf({
    code: 'indicator',
    subject: indicatorSubject(indicator),
    values: { figure: figure.value, communesWithFigure: 1, communes: 1, year: figure.year },
    qualifier: figure.qualifier,
    standard: figure.standard,
    method: 'figure-of-commune',
    sources: figuresSource([figure]),
    isIllustrative: figure.isIllustrative,
  });
  return { line, figures: [figure] };
}

function toldOf(asked: ImpactCase, indicator: Indicator): Mean | null {
  if (indicator.id === 'households' || indicator.id === 'population') return null;
  if ((SPREAD_COUNTS as readonly string[]).includes(indicator.id))
    return spreadOf(asked, indicator);
  if (indicator.aggregation === 'household-weighted') return meanOf(asked, indicator);
  // The land itself is measured above, from the boundaries.
  return indicator.topic === 'geography' ? null : singleOf(asked, indicator);
}

/** Poverty first, then the other indicators by topic. */
export function indicatorLines(asked: ImpactCase): SectionLines {
  const told = asked.world.facts.indicators.flatMap((indicator) => {
    const mean = toldOf(asked, indicator);
    if (mean === null) return [];
    return mean.figures.length === 0 && indicator.id !== ALWAYS_TOLD ? [] : [mean];
  });
  return {
    lines: told.map(({ line }) => line),
    figures: told.flatMap(({ figures }) => figures),
  };
}
