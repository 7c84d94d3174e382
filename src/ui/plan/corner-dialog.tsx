import { useId, useState } from 'react';
import { readCornerTable, type TableReading } from '../../core/geodesy/corner-table.ts';
import { type AxisOrder, crsById } from '../../core/geodesy/crs.ts';
import type { Placing } from '../../core/geodesy/placing.ts';
import { chosenVersion, newPlan, type Plan, withVersion } from '../../core/plan/plan.ts';
import { type PlanGeometry, roundPosition } from '../../core/plan/plan-geometry.ts';
import { checkShape } from '../../core/shapes/check-shape.ts';
import { formatNumber } from '../../i18n/format.ts';
import { proposalInWords, tableFaultInWords } from '../../i18n/plan-coordinate-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { changePlanning, editPlans } from '../../state/plans/plan-store.ts';
import { selectRegion } from '../../state/plans/region.ts';
import { changeSession } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { CrsChoice } from './crs-choice.tsx';
import { useArea } from './measures.ts';
import { now, usePlanStore, usePlans, useSelectedPlan, useSelectPlan } from './plan-context.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { usePlanDialogs } from './plan-dialogs.ts';

const MOST_FAULTS = 6;

function areaOf(reading: TableReading | null): PlanGeometry | null {
  if (!reading?.ok) return null;
  const corners = reading.corners.map(({ position }) => roundPosition(position));
  const [first] = corners;
  return first ? { type: 'Polygon', coordinates: [[...corners, first]] } : null;
}

/** The selected plan, if it waits for a shape and may have one here: an area is then meant for it. */
function useShapelessPlan(): Plan | null {
  const plan = useSelectedPlan();
  const isHeld = usePlans(({ heldElsewhere }) => heldElsewhere.includes(plan?.id ?? ''));
  if (plan === null || isHeld) return null;
  const { geometry, sketch } = chosenVersion(plan);
  return geometry === null && sketch === null ? plan : null;
}

/** A table of corners, as the cadastre gives it, becomes an area. */
export function CornerDialog() {
  const store = usePlanStore();
  const atlas = useAtlasStore();
  const { close } = usePlanDialogs();
  const select = useSelectPlan();
  const words = useMessages(planMessages);
  const region = useAtlas(selectRegion);
  const system = usePlans(({ planning }) => planning.crs);
  const shapeless = useShapelessPlan();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<AxisOrder | null>(null);
  const id = useId();
  const reading =
    region === null || text.trim() === ''
      ? null
      : readCornerTable(text, { system, region, ...(order !== null && { order }) });
  const geometry = areaOf(reading);
  const take = ({ system: crs, order: next }: Placing) => {
    changePlanning(store, { crs });
    setOrder(next);
  };
  const make = () => {
    if (geometry === null || region === null) return;
    const instant = now();
    const plan = shapeless ?? newPlan({ geometry: null, now: instant });
    const isGood = checkShape(geometry, region).length === 0;
    const shaped = withVersion(plan, plan.chosen, (version) =>
      isGood ? { ...version, geometry } : { ...version, sketch: geometry },
    );
    editPlans(store, shapeless === null ? 'draw' : 'shape', [[plan.id, shaped]], instant);
    select(plan.id);
    changePlanning(store, { tool: 'select' });
    changeSession(atlas, { cameraRequest: { kind: 'record', record: plan.id } });
    close();
  };
  return (
    <PlanDialog title={words.pasteTable}>
      <div className="plan-field">
        <span>{words.crs}</span>
        <CrsChoice />
      </div>
      <div className="plan-field">
        <label htmlFor={id}>{words.cornerTable}</label>
        <textarea
          id={id}
          className="entry-field corner-table"
          rows={9}
          placeholder={words.cornerTableForm}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOrder(null);
          }}
        />
      </div>
      <Outcome
        reading={reading}
        geometry={geometry}
        onTake={take}
        onKeep={() => setOrder(crsById(system)?.writtenOrder ?? null)}
      />
      <div className="modal-ways modal-ways-end modal-ways-kept">
        <button
          type="button"
          className="button button-main"
          disabled={geometry === null}
          onClick={make}
        >
          {words.makeArea}
        </button>
      </div>
    </PlanDialog>
  );
}

interface OutcomeProps {
  readonly reading: TableReading | null;
  readonly geometry: PlanGeometry | null;
  readonly onTake: (placing: Placing) => void;
  /** The table is in the chosen system, whatever it says. */
  readonly onKeep: () => void;
}

function Outcome({ reading, geometry, onTake, onKeep }: OutcomeProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const area = useArea(geometry);
  if (reading === null) return null;
  if (reading.ok) {
    return (
      <p aria-live="polite">
        {words.cornersRead(formatNumber(reading.corners.length, language), area ?? '')}
      </p>
    );
  }
  const isDeclared = reading.faults.some(({ code }) => code === 'declared_zone');
  return (
    <div className="plan-faults" role="alert">
      <ul>
        {reading.faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={JSON.stringify(fault)}>{tableFaultInWords(fault, language)}</li>
        ))}
      </ul>
      {reading.proposals.slice(0, 3).map((proposal) => (
        <button
          key={`${proposal.system} ${proposal.order}`}
          type="button"
          className="button"
          onClick={() => onTake(proposal)}
        >
          {proposalInWords(proposal, language)}
        </button>
      ))}
      {isDeclared && (
        <button type="button" className="button" onClick={onKeep}>
          {words.keepSystem}
        </button>
      )}
    </div>
  );
}
