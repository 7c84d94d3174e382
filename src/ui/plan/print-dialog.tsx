import { useMemo, useState } from 'react';
import { boundsOf } from '../../core/geo.ts';
import { type Crs, crsById } from '../../core/geodesy/crs.ts';
import { MGRS_ID } from '../../core/geodesy/placing.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import { fittingScale, middleOf } from '../../core/sheet/map-scale.ts';
import { mapFrame } from '../../core/sheet/paper.ts';
import { sheetWindow } from '../../core/sheet/sheet-projection.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { type MadeReport, type ReportGap, reportForSheet } from '../../state/plans/report-state.ts';
import { useMessages } from '../atlas-context.ts';
import { PaperFields, type PaperLayout, PrintTick, useScaleName } from '../print/print-fields.tsx';
import { PrintLayout } from '../print/print-layout.tsx';
import { CrsChoice } from './crs-choice.tsx';
import { usePlans, useSelectedPlan } from './plan-context.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { usePlanServices, useReport } from './plan-services.ts';
import { PlanMapPage, PlanSheet, type SheetChoices } from './plan-sheet.tsx';

/** What MGRS squares are made of: a grid reference names no lines of its own. */
const MGRS_GRID_ID = 'EPSG:32648';

interface Layout extends PaperLayout {
  readonly mark: string;
  readonly hasReport: boolean;
  readonly hasCorners: boolean;
}

function gridCrs(system: string): Crs {
  const crs = crsById(system === MGRS_ID ? MGRS_GRID_ID : system);
  if (crs === null) throw new Error(`no reference system ${system}`);
  return crs;
}

/** Puts the selected plan on paper. */
export function PrintDialog() {
  const words = useMessages(sheetMessages);
  const plan = useSelectedPlan();
  const plans = useMessages(planMessages);
  const geometry = plan && chosenVersion(plan).geometry;
  return (
    <PlanDialog title={words.print} isWide>
      {plan === null || geometry === null ? (
        <p>{plans.noReport}</p>
      ) : (
        <PrintForm key={plan.id} plan={plan} />
      )}
    </PlanDialog>
  );
}

function PrintForm({ plan }: { readonly plan: Plan }) {
  const words = useMessages(sheetMessages);
  const [layout, setLayout] = useState<Layout>({
    name: 'A4',
    orientation: 'landscape',
    denominator: null,
    mark: words.internalUse,
    hasReport: true,
    hasCorners: true,
  });
  const found = useReport((state) => reportForSheet(state, plan));
  const report = layout.hasReport ? found : null;
  const choices = useChoices(plan, layout, typeof report === 'string' ? null : report);
  const { drawMap } = usePlanServices();
  return (
    <PrintLayout
      paper={choices.paper}
      mapWindow={choices.mapWindow}
      drawMap={drawMap}
      fields={
        <LayoutFields
          plan={plan}
          layout={layout}
          gap={typeof report === 'string' ? report : null}
          onChange={setLayout}
        />
      }
      mapPage={(picture) => <PlanMapPage plan={plan} choices={choices} picture={picture} />}
      sheet={(picture) => <PlanSheet plan={plan} choices={choices} picture={picture} />}
    />
  );
}

function useChoices(plan: Plan, layout: Layout, report: MadeReport | null): SheetChoices {
  const system = usePlans(({ planning }) => planning.crs);
  const { geometry } = chosenVersion(plan);
  const { name, orientation, denominator } = layout;
  const mapWindow = useMemo(() => {
    if (geometry === null) throw new Error('nothing to print');
    const frame = mapFrame({ name, orientation });
    const box = boundsOf(geometry);
    const scale = denominator ?? fittingScale(box, frame);
    return sheetWindow({ center: middleOf(box), denominator: scale, frame });
  }, [geometry, name, orientation, denominator]);
  return {
    paper: { name, orientation },
    mapWindow,
    crs: gridCrs(system),
    mark: layout.mark.trim(),
    report,
    hasCorners: layout.hasCorners,
  };
}

interface LayoutFieldsProps {
  readonly plan: Plan;
  readonly layout: Layout;
  /** Why the report that is asked for is not on the sheet; null: it is, or none is asked for. */
  readonly gap: ReportGap | null;
  readonly onChange: (layout: Layout) => void;
}

function LayoutFields({ plan, layout, gap, onChange }: LayoutFieldsProps) {
  const words = useMessages(sheetMessages);
  const plans = useMessages(planMessages);
  const scaleName = useScaleName();
  const { geometry } = chosenVersion(plan);
  const fitting = geometry === null ? 0 : fittingScale(boundsOf(geometry), mapFrame(layout));
  const change = (patch: Partial<Layout>) => onChange({ ...layout, ...patch });
  return (
    <>
      <PaperFields
        layout={layout}
        fittingName={words.scaleFits(scaleName(fitting))}
        onChange={change}
      />
      <div className="plan-field">
        <span>{plans.crs}</span>
        <CrsChoice />
      </div>
      <label className="plan-field">
        <span>{words.mark}</span>
        <input
          className="entry-field"
          list="distribution-marks"
          maxLength={40}
          value={layout.mark}
          onChange={({ target }) => change({ mark: target.value })}
        />
        <span className="plan-note">{words.markHint}</span>
      </label>
      <datalist id="distribution-marks">
        <option value={words.internalUse} />
        <option value={words.draft} />
      </datalist>
      <PrintTick
        label={words.withReport}
        isOn={layout.hasReport}
        onChange={(hasReport) => change({ hasReport })}
      />
      <p className="plan-note" aria-live="polite">
        {gap !== null && words.reportGaps[gap]}
      </p>
      <PrintTick
        label={words.withCorners}
        isOn={layout.hasCorners}
        onChange={(hasCorners) => change({ hasCorners })}
      />
    </>
  );
}
