import { useMemo, useState } from 'react';
import { boundsOf } from '../../core/geo.ts';
import { type Crs, crsById } from '../../core/geodesy/crs.ts';
import { MGRS_ID } from '../../core/geodesy/placing.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import { fittingScale, middleOf, ROUND_SCALES } from '../../core/sheet/map-scale.ts';
import {
  mapFrame,
  ORIENTATIONS,
  type Orientation,
  PAPER_NAMES,
  type PaperName,
} from '../../core/sheet/paper.ts';
import { sheetWindow } from '../../core/sheet/sheet-projection.ts';
import { formatNumber } from '../../i18n/format.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { PrintRoot } from '../print/print-root.tsx';
import { useMapPicture } from '../print/use-map-picture.ts';
import { CrsChoice } from './crs-choice.tsx';
import { usePlans, useSelectedPlan } from './plan-context.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { usePlanServices, useReport } from './plan-services.ts';
import { PlanMapPage, PlanSheet, type SheetChoices } from './plan-sheet.tsx';
import './print-dialog.css';

/** What MGRS squares are made of: a grid reference names no lines of its own. */
const MGRS_GRID_ID = 'EPSG:32648';

interface Layout {
  readonly name: PaperName;
  readonly orientation: Orientation;
  /** Null: the largest that holds the shape. */
  readonly denominator: number | null;
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
  const [attempt, setAttempt] = useState(0);
  const choices = useChoices(plan, layout);
  const { drawMap } = usePlanServices();
  const drawn = useMapPicture({ drawMap, mapWindow: choices.mapWindow, attempt });
  const picture = drawn.status === 'drawn' ? drawn.url : null;
  return (
    <div className="print-form">
      <div className="print-choices">
        <LayoutFields plan={plan} layout={layout} onChange={setLayout} />
        <p aria-live="polite" className="plan-note">
          {drawn.status === 'drawing' && words.drawing}
          {drawn.status === 'failed' && `${words.drawFailed} ${drawn.reason}`}
        </p>
        <div className="plan-dialog-ways">
          {drawn.status === 'failed' && (
            <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
              {words.drawAgain}
            </button>
          )}
          <button
            type="button"
            className="button button-main"
            disabled={picture === null}
            onClick={() => window.print()}
          >
            {words.toPrinter}
          </button>
        </div>
      </div>
      <figure className="print-preview" aria-label={words.preview}>
        <div className="print-preview-sheet paper" data-paper={layout.name}>
          <PlanMapPage plan={plan} choices={choices} picture={picture} />
        </div>
      </figure>
      <PrintRoot paper={choices.paper}>
        <PlanSheet plan={plan} choices={choices} picture={picture} />
      </PrintRoot>
    </div>
  );
}

function useChoices(plan: Plan, layout: Layout): SheetChoices {
  const system = usePlans(({ planning }) => planning.crs);
  const made = useReport((state) =>
    state.made?.plan === plan.id && state.made.label === plan.chosen ? state.made : null,
  );
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
    report: layout.hasReport ? made : null,
    hasCorners: layout.hasCorners,
  };
}

interface LayoutFieldsProps {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

function LayoutFields({ plan, layout, onChange }: LayoutFieldsProps) {
  const words = useMessages(sheetMessages);
  const plans = useMessages(planMessages);
  const language = useLanguage();
  const { geometry } = chosenVersion(plan);
  const scaleName = (denominator: number) => words.scaleOf(formatNumber(denominator, language));
  const fitting = geometry === null ? 0 : fittingScale(boundsOf(geometry), mapFrame(layout));
  const change = (patch: Partial<Layout>) => onChange({ ...layout, ...patch });
  return (
    <>
      <Choice
        label={words.paper}
        value={layout.name}
        options={PAPER_NAMES.map((name) => [name, name])}
        onChange={(name) => change({ name })}
      />
      <Choice
        label={words.orientation}
        value={layout.orientation}
        options={ORIENTATIONS.map((name) => [name, words.orientations[name]])}
        onChange={(orientation) => change({ orientation })}
      />
      <Choice
        label={words.scale}
        value={layout.denominator === null ? '' : String(layout.denominator)}
        options={[
          ['', words.scaleFits(scaleName(fitting))],
          ...ROUND_SCALES.map((scale) => [String(scale), scaleName(scale)] as const),
        ]}
        onChange={(scale) => change({ denominator: scale === '' ? null : Number(scale) })}
      />
      <div className="plan-field">
        <span>{plans.crs}</span>
        <CrsChoice />
      </div>
      <label className="plan-field">
        <span>{words.mark}</span>
        <input
          className="plan-input"
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
      <Tick
        label={words.withReport}
        isOn={layout.hasReport}
        onChange={(hasReport) => change({ hasReport })}
      />
      <Tick
        label={words.withCorners}
        isOn={layout.hasCorners}
        onChange={(hasCorners) => change({ hasCorners })}
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className="plan-field">
      <span>{label}</span>
      <select
        className="plan-input"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([name]) => name === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className="print-tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
