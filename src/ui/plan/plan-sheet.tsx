import type { Crs } from '../../core/geodesy/crs.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import type { Paper } from '../../core/sheet/paper.ts';
import { gridConvergence, gridStep } from '../../core/sheet/sheet-grid.ts';
import type { SheetWindow } from '../../core/sheet/sheet-projection.ts';
import { formatDay } from '../../i18n/format.ts';
import { systemName } from '../../i18n/plan-coordinate-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { angleInWords, gridStepInWords } from '../../i18n/sheet-words.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import type { MadeReport } from '../../state/plans/report-state.ts';
import { selectShowsIllustrative } from '../../state/results.ts';
import { selectAt, selectToday } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { NorthArrow, SheetScale } from '../print/scale-and-north.tsx';
import { SheetLegend } from '../print/sheet-legend.tsx';
import { SheetMap } from '../print/sheet-map.tsx';
import { SheetPage } from '../print/sheet-page.tsx';
import { SheetShape } from '../print/sheet-shape.tsx';
import { IllustrativeBadge } from '../shell/illustrative-badge.tsx';
import { planKindName } from './kind-name.ts';
import { PlanFacts } from './plan-sheet-facts.tsx';
import { CornerList, ReportTable, Signatures } from './plan-sheet-tables.tsx';

/** What a sheet holds, as chosen in the dialog. */
export interface SheetChoices {
  readonly paper: Paper;
  readonly mapWindow: SheetWindow;
  /** System of the grid and of the table of corners. */
  readonly crs: Crs;
  /** Printed in the corner; empty: nothing is. */
  readonly mark: string;
  /** Null: without it. */
  readonly report: MadeReport | null;
  readonly hasCorners: boolean;
}

interface PlanSheetProps {
  readonly plan: Plan;
  readonly choices: SheetChoices;
  /** Address of the drawn map; null: it is being drawn. */
  readonly picture: string | null;
}

/** A plan on paper: its map, and behind it facts, report, corners, sources and signatures. */
export function PlanSheet({ plan, choices, picture }: PlanSheetProps) {
  return (
    <>
      <PlanMapPage plan={plan} choices={choices} picture={picture} />
      <div className="sheet sheet-text">
        <PlanFacts plan={plan} />
        {choices.report !== null && <ReportTable made={choices.report} />}
        {choices.hasCorners && <CornerList plan={plan} crs={choices.crs} />}
        <Signatures />
      </div>
    </>
  );
}

/** The sheet with the map, exactly one page. */
export function PlanMapPage({ plan, choices, picture }: PlanSheetProps) {
  const { paper, mapWindow, crs, mark } = choices;
  const words = useMessages(sheetMessages);
  const plans = useMessages(planMessages);
  const subtitle = useSubtitle(plan);
  const { properties, geometry } = chosenVersion(plan);
  const name = properties.name || plans.untitled;
  return (
    <SheetPage paper={paper} title={name} subtitle={subtitle} mark={mark}>
      <SheetMap mapWindow={mapWindow} picture={picture} label={`${words.map}: ${name}`} crs={crs}>
        {geometry !== null && <SheetShape geometry={geometry} mapWindow={mapWindow} />}
      </SheetMap>
      <SheetMargin mapWindow={mapWindow} crs={crs} />
    </SheetPage>
  );
}

function useSubtitle(plan: Plan): string {
  const plans = useMessages(planMessages);
  const language = useLanguage();
  const { properties, label } = chosenVersion(plan);
  const { kind, clauses, responsibleParty, status } = properties;
  const facts = [
    kind === null ? null : planKindName(kind, language),
    clauses.length === 0 ? null : `${plans.clauses} ${clauses.join(', ')}`,
    plans.statuses[status],
    responsibleParty,
    plan.versions.length > 1 ? plans.version(label) : null,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** Beside or below the map: legend, scale, north, grid, sources, days. */
function SheetMargin({ mapWindow, crs }: { readonly mapWindow: SheetWindow; readonly crs: Crs }) {
  const words = useMessages(sheetMessages);
  const sources = useMessages(sourceMessages);
  const language = useLanguage();
  const at = useAtlas(selectAt);
  const today = useAtlas(selectToday);
  const hasIllustrative = useAtlas(selectShowsIllustrative);
  const convergence = gridConvergence(mapWindow, crs);
  const grid = [
    words.grid(systemName(crs.id, language)),
    words.gridStep(gridStepInWords(gridStep(crs, mapWindow.denominator), crs, language)),
    crs.kind === 'projected' ? words.convergence(angleInWords(convergence)) : null,
  ];
  return (
    <div className="sheet-margin">
      <SheetLegend own={words.thisPlan} />
      <div className="sheet-measure">
        <div className="sheet-scale-north">
          <SheetScale denominator={mapWindow.denominator} />
          <NorthArrow />
        </div>
        <p>{grid.filter((part) => part !== null).join('; ')}.</p>
        <p>
          {words.boundaries(formatDay(at))}. {words.forDisplay}
        </p>
        <p>{sources.credit}</p>
        <p>{words.made(formatDay(today))}</p>
        {hasIllustrative && <IllustrativeBadge />}
      </div>
    </div>
  );
}
