import { Copy, LocateFixed, Printer, Trash2, X } from 'lucide-react';
import { useId, useState } from 'react';
import { chosenVersion, newPlan, PLAN_ID_PREFIX, type Plan } from '../../core/plan/plan.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { editPlans } from '../../state/plans/plan-store.ts';
import { changeSession } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import { TabList } from '../common/tab-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import { gapsToTell } from './gaps-to-tell.ts';
import {
  now,
  useIsHeldElsewhere,
  usePlanStore,
  usePlans,
  useSelectedPlan,
  useSelectPlan,
} from './plan-context.ts';
import { usePlanDialogs } from './plan-dialogs.ts';
import { PlanForm } from './plan-form.tsx';
import './plan-panel.css';
import { ReportPanel } from './report-panel.tsx';
import { ShapeOperations } from './shape-operations.tsx';
import { VersionBar } from './version-bar.tsx';

/** Right of the map: the selected plan, or how to begin with one. */
export function PlanPanel() {
  const plan = useSelectedPlan();
  const words = useMessages(planMessages);
  // A new shape is drawn under the id that its plan will have.
  const drawn = usePlans(({ live, plans }) =>
    live !== null && plans[live.plan] === undefined ? live.plan : null,
  );
  if (drawn !== null) {
    return (
      <section className="panel plan-panel" id="plan" aria-labelledby="plan-title" tabIndex={-1}>
        <h2 className="panel-title" id="plan-title">
          {words.drawingNow}
        </h2>
        <ReportPanel plan={drawn} />
      </section>
    );
  }
  return (
    <section className="panel plan-panel" id="plan" aria-labelledby="plan-title" tabIndex={-1}>
      {plan === null ? (
        <>
          <h2 className="panel-title" id="plan-title">
            {words.details}
          </h2>
          <PlanElsewhere />
          <FirstSteps />
        </>
      ) : (
        <SelectedPlan key={plan.id} plan={plan} />
      )}
    </section>
  );
}

/** A link names a plan that this browser does not hold: plans do not travel with links. */
function PlanElsewhere() {
  const words = useMessages(planMessages);
  const isAsked = useAtlas(({ view }) => view.record?.startsWith(PLAN_ID_PREFIX) === true);
  return isAsked && <p className="plan-held">{words.planElsewhere}</p>;
}

const TABS = ['attributes', 'report'] as const;
type Tab = (typeof TABS)[number];

function SelectedPlan({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const [tab, setTab] = useState<Tab>('attributes');
  const isHeld = useIsHeldElsewhere(plan.id);
  const id = useId();
  const { properties } = chosenVersion(plan);
  return (
    <>
      <div className="panel-head">
        <h2 className="plan-name" id="plan-title">
          {properties.name || words.untitled}
        </h2>
        <PlanActions plan={plan} />
      </div>
      {isHeld && <p className="plan-held">{words.heldElsewhere}</p>}
      <Gaps plan={plan} />
      <VersionBar plan={plan} />
      <ShapeOperations plan={plan} />
      <TabList
        id={id}
        names={TABS}
        tab={tab}
        onChange={setTab}
        label={words.details}
        words={words}
        className="plan-tabs"
        tabClassName="plan-tab"
      />
      {TABS.map((name) => (
        <div
          key={name}
          id={`${id}${name}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}${name}`}
          hidden={name !== tab}
        >
          {name === tab &&
            (name === 'report' ? <ReportPanel plan={plan.id} /> : <PlanForm plan={plan} />)}
        </div>
      ))}
    </>
  );
}

function Gaps({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const gaps = gapsToTell(chosenVersion(plan)).filter((gap) => gap !== 'sketch');
  if (gaps.length === 0) return null;
  return (
    <p className="plan-gaps">
      {words.gapsTitle}: {gaps.map((gap) => words.gaps[gap]).join(', ')}.
    </p>
  );
}

function PlanActions({ plan }: { readonly plan: Plan }) {
  const store = usePlanStore();
  const atlas = useAtlasStore();
  const select = useSelectPlan();
  const words = useMessages(planMessages);
  const isHeld = useIsHeldElsewhere(plan.id);
  const sheet = useMessages(sheetMessages);
  const dialogs = usePlanDialogs();
  const duplicate = () => {
    const instant = now();
    const { id, createdAt, changedAt } = newPlan({ geometry: null, now: instant });
    editPlans(store, 'duplicate', [[id, { ...plan, id, createdAt, changedAt }]], instant);
    select(id);
  };
  const remove = () => {
    select(null);
    editPlans(store, 'delete', [[plan.id, null]], now());
  };
  return (
    <span className="plan-actions">
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={words.showOnMap}
        title={words.showOnMap}
        onClick={() => changeSession(atlas, { cameraRequest: { kind: 'record', record: plan.id } })}
      >
        <LocateFixed size="1.1em" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={sheet.print}
        title={sheet.print}
        disabled={chosenVersion(plan).geometry === null}
        onClick={() => dialogs.open('print')}
      >
        <Printer size="1.1em" aria-hidden="true" />
      </button>
      <button
        type="button"
        className={isHeld ? 'button' : 'button button-quiet button-icon'}
        aria-label={isHeld ? words.copyToEdit : words.duplicate}
        title={isHeld ? words.copyToEdit : words.duplicate}
        onClick={duplicate}
      >
        <Copy size="1.1em" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={words.deletePlan}
        title={words.deletePlan}
        disabled={isHeld}
        onClick={remove}
      >
        <Trash2 size="1.1em" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={words.closeDialog}
        title={words.closeDialog}
        onClick={() => select(null)}
      >
        <X size="1.1em" aria-hidden="true" />
      </button>
    </span>
  );
}
