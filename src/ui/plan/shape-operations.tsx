import { type FormEvent, useId, useState } from 'react';
import {
  chosenVersion,
  newPlan,
  type Plan,
  type PlanVersion,
  withVersion,
} from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { bufferShape } from '../../core/shapes/buffer-shape.ts';
import { checkShape } from '../../core/shapes/check-shape.ts';
import { mergeShapes } from '../../core/shapes/merge-shapes.ts';
import { repairShape } from '../../core/shapes/repair-shape.ts';
import type { Language } from '../../i18n/language.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { planShapeMessages } from '../../i18n/plan-shape-messages.ts';
import { findPlans } from '../../state/plans/plan-list.ts';
import { editPlans } from '../../state/plans/plan-store.ts';
import { selectRegion } from '../../state/plans/region.ts';
import { changeSession } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ChooseAndDo } from '../common/choose-and-do.tsx';
import { now, useIsHeldElsewhere, usePlanStore, usePlans, useSelectPlan } from './plan-context.ts';
import { readNumber } from './readings.ts';
import './shape-operations.css';

/** What can be done to a plan's shape without drawing, and what is wrong with it. */
export function ShapeOperations({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const isHeld = useIsHeldElsewhere(plan.id);
  const version = chosenVersion(plan);
  const reasons = useMessages(planShapeMessages);
  const language = useLanguage();
  const [repaired, setRepaired] = useState<Repaired | null>(null);
  return (
    <>
      {version.sketch !== null && (
        <Faults plan={plan} sketch={version.sketch} isHeld={isHeld} onRepaired={setRepaired} />
      )}
      <p className="plan-note plan-said" aria-live="polite">
        {repaired !== null &&
          version.sketch === null &&
          version.geometry === repaired.geometry &&
          reasons.repaired(repaired, language)}
      </p>
      {version.geometry !== null && !isHeld && (
        <details className="plan-operations">
          <summary>{words.operations}</summary>
          {version.sketch === null ? (
            <>
              <Buffer plan={plan} geometry={version.geometry} />
              <Merge plan={plan} geometry={version.geometry} />
            </>
          ) : (
            <p className="plan-note">{words.mendFirst}</p>
          )}
        </details>
      )}
    </>
  );
}

type Repaired = NonNullable<ReturnType<typeof repairShape>>;

interface FaultsProps {
  readonly plan: Plan;
  readonly sketch: PlanGeometry;
  readonly isHeld: boolean;
  readonly onRepaired: (repaired: Repaired) => void;
}

/** Where and why a shape cannot be saved, and the click that mends it. */
function Faults({ plan, sketch, isHeld, onRepaired }: FaultsProps) {
  const store = usePlanStore();
  const atlas = useAtlasStore();
  const words = useMessages(planMessages);
  const reasons = useMessages(planShapeMessages);
  const language = useLanguage();
  const region = useAtlas(selectRegion);
  const [cannot, setCannot] = useState(false);
  if (region === null) return null;
  const hasShape = chosenVersion(plan).geometry !== null;
  const faults = checkShape(sketch, region);
  const repair = () => {
    const repaired = repairShape(sketch, region);
    setCannot(repaired === null);
    if (repaired === null) return;
    const change = (version: PlanVersion) => ({
      ...version,
      geometry: repaired.geometry,
      sketch: null,
    });
    editPlans(store, 'repair', [[plan.id, withVersion(plan, plan.chosen, change)]], now());
    onRepaired(repaired);
  };
  const show = (at: readonly [number, number]) =>
    changeSession(atlas, { cameraRequest: { kind: 'position', center: at, zoom: 15 } });
  return (
    <div className="plan-faults" role="alert">
      <p>{hasShape ? words.sketchBesideShape : words.sketchKept}</p>
      <ul>
        {faults.slice(0, 5).map((fault) => (
          <li key={`${fault.kind} ${fault.at?.join()}`}>
            {reasons.fault(fault, language)}{' '}
            {fault.at !== null && (
              <button
                type="button"
                className="link-button"
                onClick={() => fault.at && show(fault.at)}
              >
                {words.showOnMap}
              </button>
            )}
          </li>
        ))}
      </ul>
      {cannot && <p>{words.cannotRepair}</p>}
      <button type="button" className="button" disabled={isHeld} onClick={repair}>
        {words.repair}
      </button>
    </div>
  );
}

interface OperationProps {
  readonly plan: Plan;
  readonly geometry: PlanGeometry;
}

/** A number as people write it; a minus sign makes the shape smaller. */
function readSigned(text: string, language: Language): number | null {
  const [, sign = '', digits = ''] = /^([-−]?)(.*)$/.exec(text.trim()) ?? [];
  const number = readNumber(digits.trim(), language);
  return number === null || sign === '' ? number : -number;
}

function Buffer({ plan, geometry }: OperationProps) {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const reasons = useMessages(planShapeMessages);
  const language = useLanguage();
  const region = useAtlas(selectRegion);
  const [text, setText] = useState('50');
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  if (region === null) return null;
  /** Makes it; why it cannot be made, or null. */
  const make = (): string | null => {
    const distanceM = readSigned(text, language);
    if (distanceM === null || distanceM === 0) return words.bufferNeedsMetres;
    const buffer = bufferShape(geometry, distanceM);
    if (buffer === null) return words.bufferLeavesNothing;
    const [fault] = checkShape(buffer, region);
    if (fault !== undefined) return words.bufferHasFault(reasons.fault(fault, language));
    const change = (version: PlanVersion) => ({ ...version, geometry: buffer });
    editPlans(store, 'buffer', [[plan.id, withVersion(plan, plan.chosen, change)]], now());
    return null;
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(make());
  };
  return (
    <form className="plan-operation" onSubmit={onSubmit}>
      <label htmlFor={id}>{words.bufferM}</label>
      <input
        id={id}
        className="entry-field"
        inputMode="decimal"
        value={text}
        aria-invalid={refusal !== null}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button">
        {words.makeBuffer}
      </button>
      {refusal !== null && (
        <p className="plan-fault" role="alert">
          {refusal}
        </p>
      )}
    </form>
  );
}

/** Why a plan's shape cannot be merged with another's; null: it can. */
function mergeGap(plan: Plan): 'shape' | 'sketch' | null {
  const { geometry, sketch } = chosenVersion(plan);
  if (sketch !== null) return 'sketch';
  return geometry === null ? 'shape' : null;
}

function Merge({ plan, geometry }: OperationProps) {
  const store = usePlanStore();
  const select = useSelectPlan();
  const words = useMessages(planMessages);
  const plans = usePlans((state) => state.plans);
  const held = usePlans((state) => state.heldElsewhere);
  const [isRefused, setIsRefused] = useState(false);
  const others = findPlans(plans, '').filter(({ id }) => id !== plan.id && !held.includes(id));
  if (others.length === 0) return null;
  const merge = (id: string) => {
    const other = plans[id];
    const shape = other && chosenVersion(other).geometry;
    const merged = shape ? mergeShapes([geometry, shape]) : null;
    setIsRefused(merged === null);
    if (!other || merged === null) return;
    const instant = now();
    const { properties } = chosenVersion(plan);
    const joined = newPlan({ geometry: merged, properties, now: instant });
    editPlans(
      store,
      'merge',
      [
        [plan.id, null],
        [other.id, null],
        [joined.id, joined],
      ],
      instant,
    );
    select(joined.id);
  };
  return (
    <>
      <ChooseAndDo label={words.merge} doName={words.mergeThis} onDo={merge}>
        {others.map((other) => (
          <MergeOption key={other.id} plan={other} />
        ))}
      </ChooseAndDo>
      <p className="plan-note">{words.mergeTells}</p>
      {isRefused && (
        <p className="plan-fault" role="alert">
          {words.mergeRefused}
        </p>
      )}
    </>
  );
}

function MergeOption({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const name = chosenVersion(plan).properties.name || words.untitled;
  const gap = mergeGap(plan);
  return (
    <option value={plan.id} disabled={gap !== null}>
      {gap === null ? name : words.cannotMerge(name, words.gaps[gap])}
    </option>
  );
}
