import {
  Circle,
  Crosshair,
  type LucideIcon,
  Magnet,
  MapPin,
  MousePointer2,
  Pencil,
  Pentagon,
  Redo2,
  Route,
  Scissors,
  Slice,
  Spline,
  Square,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import { lastDone, nextUndone } from '../../core/plan/journal.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import {
  changePlanning,
  forgetLastEdit,
  redo,
  redoRefusal,
  type StepRefusal,
  undo,
  undoRefusal,
} from '../../state/plans/plan-store.ts';
import {
  PLAN_TOOLS,
  type PlanTool,
  SNAP_KINDS,
  type SnapKind,
} from '../../state/plans/planning.ts';
import { useMessages } from '../atlas-context.ts';
import { usePlanStore, usePlans, useSelectedPlan } from './plan-context.ts';
import './plan-toolbar.css';

const ICONS: Readonly<Record<PlanTool, LucideIcon>> = {
  select: MousePointer2,
  point: MapPin,
  line: Spline,
  polygon: Pentagon,
  rectangle: Square,
  circle: Circle,
  freehand: Pencil,
  cut: Scissors,
  split: Slice,
};

/** Tools that change the selected plan: without one they have nothing to work on. */
const NEEDS_PLAN: readonly PlanTool[] = ['cut', 'split'];

/** What the pointer does, what drawing keeps to, and the way back. */
export function PlanToolbar() {
  const words = useMessages(planMessages);
  return (
    <div className="plan-toolbar" role="toolbar" aria-label={words.tools}>
      <div className="plan-tools">
        {PLAN_TOOLS.map((tool) => (
          <ToolButton key={tool} tool={tool} />
        ))}
      </div>
      <div className="plan-tools">
        <SnapMenu />
        <Switches />
      </div>
      <div className="plan-tools">
        <History />
      </div>
    </div>
  );
}

function ToolButton({ tool }: { readonly tool: PlanTool }) {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const isActive = usePlans(({ planning }) => planning.tool === tool);
  const isMissing = useSelectedPlan() === null && NEEDS_PLAN.includes(tool);
  const Icon = ICONS[tool];
  const name = words.toolNames[tool];
  return (
    <button
      type="button"
      className="plan-tool"
      aria-pressed={isActive}
      aria-label={name}
      title={isMissing ? `${name}: ${words.needsSelection}` : name}
      disabled={isMissing}
      onClick={() => changePlanning(store, { tool })}
    >
      <Icon size="1.25em" aria-hidden="true" />
    </button>
  );
}

function SnapMenu() {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const snapsTo = usePlans(({ planning }) => planning.snapsTo);
  const toggle = (kind: SnapKind) =>
    changePlanning(store, {
      snapsTo: SNAP_KINDS.filter((each) =>
        each === kind ? !snapsTo.includes(kind) : snapsTo.includes(each),
      ),
    });
  return (
    <>
      <button
        type="button"
        className="plan-tool"
        popoverTarget="plan-snapping"
        data-active={snapsTo.length > 0}
        aria-label={words.snapping}
        title={words.snapping}
      >
        <Magnet size="1.25em" aria-hidden="true" />
      </button>
      <fieldset id="plan-snapping" className="plan-menu" popover="auto">
        <legend className="plan-menu-title">{words.snapsTo}</legend>
        {SNAP_KINDS.map((kind) => (
          <label key={kind} className="plan-check">
            <input type="checkbox" checked={snapsTo.includes(kind)} onChange={() => toggle(kind)} />
            {words.snapNames[kind]}
          </label>
        ))}
        <p className="plan-note">{words.snappingHint}</p>
      </fieldset>
    </>
  );
}

function Switches() {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const isTracing = usePlans(({ planning }) => planning.isTracing);
  const hasCrossHair = usePlans(({ planning }) => planning.hasCrossHair);
  return (
    <>
      <button
        type="button"
        className="plan-tool"
        aria-pressed={isTracing}
        aria-label={words.tracing}
        title={`${words.tracing}. ${words.tracingHint}`}
        onClick={() => changePlanning(store, { isTracing: !isTracing })}
      >
        <Route size="1.25em" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="plan-tool"
        aria-pressed={hasCrossHair}
        aria-label={words.crossHair}
        title={`${words.crossHair}. ${words.crossHairHint}`}
        onClick={() => changePlanning(store, { hasCrossHair: !hasCrossHair })}
      >
        <Crosshair size="1.25em" aria-hidden="true" />
      </button>
    </>
  );
}

function History() {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const reasons = useMessages(planStorageMessages);
  const done = usePlans(({ journal }) => lastDone(journal)?.kind ?? null);
  const undone = usePlans(({ journal }) => nextUndone(journal)?.kind ?? null);
  // What is drawn corner by corner is no edit before it is finished.
  const ownStep = usePlans(({ planning: { commands, hasGivenUp, underWay } }) =>
    hasGivenUp || underWay?.lastCorner ? commands : null,
  );
  const [refused, setRefused] = useState<{ what: 'undo' | 'redo'; why: StepRefusal } | null>(null);
  const step = (what: 'undo' | 'redo') => {
    if (what === 'undo' && ownStep?.stepBack()) return;
    const why = (what === 'undo' ? undoRefusal : redoRefusal)(store.getState());
    setRefused(why === null ? null : { what, why });
    if (why === null) (what === 'undo' ? undo : redo)(store);
  };
  return (
    <>
      <button
        type="button"
        className="plan-tool"
        aria-label={words.undo}
        title={ownStep || done === null ? words.undo : words.undoWhat(words.edits[done])}
        disabled={ownStep === null && done === null}
        onClick={() => step('undo')}
      >
        <Undo2 size="1.25em" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="plan-tool"
        aria-label={words.redo}
        title={undone === null ? words.redo : words.redoWhat(words.edits[undone])}
        disabled={undone === null}
        onClick={() => step('redo')}
      >
        <Redo2 size="1.25em" aria-hidden="true" />
      </button>
      {refused !== null && (
        <div className="plan-refusal" role="alert">
          {reasons.refusals[refused.why]}
          {refused.what === 'undo' && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                forgetLastEdit(store);
                setRefused(null);
              }}
            >
              {reasons.forgetStep}
            </button>
          )}
        </div>
      )}
    </>
  );
}
