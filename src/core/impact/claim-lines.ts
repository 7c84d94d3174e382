import type { Unit, UnitId, Vintage } from '../unit.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import { aboutUnits, caveat, figuresSource, lineOf } from './line.ts';
import {
  knownOf,
  newestFigures,
  type SpreadCount,
  spreadCount,
  unknownOf,
} from './people-lines.ts';
import type { Caveat, ReportLine } from './report.ts';

interface Households extends SpreadCount {
  readonly line: Pick<ReportLine, 'sources' | 'isIllustrative'>;
  /** Communes without a figure: the number there may be higher. */
  readonly unknown: readonly Unit[];
}

function householdsThere(asked: ImpactCase): Households | null {
  const indicator = asked.world.facts.indicator('households');
  if (indicator === null) return null;
  const communes = newestFigures(asked, indicator);
  const figures = knownOf(communes).map(({ figure }) => figure);
  return {
    ...spreadCount(communes),
    line: {
      sources: figuresSource(figures),
      isIllustrative: figures.some(({ isIllustrative }) => isIllustrative),
    },
    unknown: unknownOf(communes),
  };
}

/** "More than possible" is said only where every commune has a figure. */
function excess(claimed: number, { estimate, high, unknown }: Households): readonly Caveat[] {
  const isImpossible = high !== null && claimed > high && unknown.length === 0;
  if (isImpossible) return caveat('more-than-possible', true);
  return caveat('more-than-estimate', estimate !== null && claimed > estimate);
}

function householdsLine(asked: ImpactCase, there: Households | null): readonly ReportLine[] {
  const claimed = asked.question.claims.householdsToServe;
  if (claimed === null || there === null) return [];
  const { estimate, low, high, line, unknown } = there;
  return [
    lineOf({
      ...line,
      code: 'claimed-households',
      values: { claimed, estimate, low, high },
      method: 'compared',
      caveats: [...excess(claimed, there), ...aboutUnits('without-figure', unknown)],
    }),
  ];
}

function budgetLine(asked: ImpactCase, there: Households | null): readonly ReportLine[] {
  const { budgetVnd, householdsToServe } = asked.question.claims;
  if (budgetVnd === null) return [];
  const isClaimed = householdsToServe !== null;
  const households = isClaimed ? householdsToServe : (there?.estimate ?? null);
  const isDivisible = households !== null && households > 0;
  return [
    lineOf({
      ...(isClaimed || there === null ? { sources: [] } : there.line),
      code: 'budget-per-household',
      values: {
        budgetVnd,
        [isClaimed ? 'claimed' : 'estimate']: households,
        budgetPerHouseholdVnd: isDivisible ? budgetVnd / households : null,
      },
      method: 'compared',
    }),
  ];
}

/** A smaller part of the shape than this is a border drawn by hand, not a commune to be listed. */
const LEAST_SHARE = 0.001;

function lyingIn({ overlaps }: ImpactCase, vintage: Vintage): readonly Unit[] {
  return (overlaps[vintage]?.communes ?? [])
    .filter(({ shareOfShape }) => shareOfShape >= LEAST_SHARE)
    .map(({ unit }) => unit);
}

/** The list is held against the communes of the boundaries that it is written in. */
function listCaveats(asked: ImpactCase, list: readonly UnitId[]): readonly Caveat[] {
  const vintages = (['2020', '2025'] as const).filter((vintage) =>
    list.some((id) => id.startsWith(`${vintage}:`)),
  );
  const inShape = (vintages.length === 0 ? [asked.vintage] : vintages).flatMap((vintage) =>
    lyingIn(asked, vintage),
  );
  const missing = inShape.filter(({ id }) => !list.includes(id));
  const extra = list
    .filter((id) => !inShape.some((unit) => unit.id === id))
    .flatMap((id) => asked.world.facts.units.get(id) ?? []);
  return [
    ...aboutUnits('not-in-list', missing),
    ...aboutUnits('not-in-shape', extra),
    ...caveat('same-as-shape', missing.length + extra.length === 0),
  ];
}

function communesLine(asked: ImpactCase): readonly ReportLine[] {
  const list = asked.question.claims.communes;
  if (list === null) return [];
  return [
    lineOf({
      code: 'claimed-communes',
      values: { claimed: list.length, communes: lyingIn(asked, asked.vintage).length },
      method: 'compared',
      sources: [{ kind: 'dataset', id: `communes-${asked.vintage}` }],
      caveats: listCaveats(asked, list),
    }),
  ];
}

/** What the plan says of itself, held against what is there. */
export function claimLines(asked: ImpactCase): SectionLines {
  const there = householdsThere(asked);
  return {
    lines: [...householdsLine(asked, there), ...budgetLine(asked, there), ...communesLine(asked)],
    figures: [],
  };
}
