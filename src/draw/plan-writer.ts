import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import { newPlan, type Plan } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import { type PlanStore, setLiveShape } from '../state/plans/plan-store.ts';
import { keepShape } from '../state/plans/reopen.ts';
import { commitShape } from './commit-shape.ts';
import { cutSelected, finishedWith, splitSelected } from './cut-and-split.ts';
import type { DrawingHost } from './drawing-host.ts';
import { shownShape } from './plans/plan-features.ts';

interface PlanWriterInput {
  readonly plans: PlanStore;
  readonly host: DrawingHost;
}

/** Writes what is drawn into the plans: while it is under way, once it is finished, and when it is left. */
export class PlanWriter {
  readonly #input: PlanWriterInput;
  /** The plan that the shape under way will be; null: none is under way. */
  #begun: Plan | null = null;

  constructor(input: PlanWriterInput) {
    this.#input = input;
  }

  get begun(): Plan | null {
    return this.#begun;
  }

  get selected(): Plan | null {
    const { selected } = this.#input.host.view();
    return selected === null ? null : (this.#input.plans.getState().plans[selected] ?? null);
  }

  /** The selected plan, if it may be edited here. */
  get editable(): Plan | null {
    const plan = this.selected;
    return plan && !this.#input.plans.getState().heldElsewhere.includes(plan.id) ? plan : null;
  }

  /** A shape of a plan is begun. */
  begin(): void {
    this.#begun ??= this.#planForShape();
  }

  /** The selected plan if it has no shape yet, else a new one. */
  #planForShape(): Plan {
    const plan = this.editable;
    if (plan && shownShape(plan) === null) return plan;
    return newPlan({ geometry: null, now: new Date().toISOString() });
  }

  /** What is under way looks like that now; null: like nothing yet. */
  setLive(geometry: PlanGeometry | null): void {
    const plan = this.#begun ?? this.editable;
    if (plan === null) return;
    setLiveShape(this.#input.plans, geometry && { plan: plan.id, label: plan.chosen, geometry });
  }

  giveUp(): void {
    if (this.#begun !== null) this.setLive(null);
    this.#begun = null;
  }

  /** The selected plan has another shape. Null: there is nothing to say. */
  commitEdited(geometry: PlanGeometry): DrawAnnouncement | null {
    const plan = this.editable;
    if (plan === null) return null;
    const { plans, host } = this.#input;
    const faults = commitShape(plans, { plan, geometry, kind: 'shape', region: host.region });
    return finishedWith(faults.length, null);
  }

  /** A drawn shape becomes that of the plan begun, which is selected. */
  make(geometry: PlanGeometry): DrawAnnouncement {
    const { plans, host } = this.#input;
    const plan = this.#begun ?? this.#planForShape();
    this.#begun = null;
    const kind = plan.id in plans.getState().plans ? 'shape' : 'draw';
    const faults = commitShape(plans, { plan, geometry, kind, region: host.region });
    host.select(plan.id);
    return finishedWith(faults.length, { code: 'finished' });
  }

  /** A drawn ring or line changes the selected plan. Null: none may be changed. */
  change(tool: 'cut' | 'split', drawn: PlanGeometry): DrawAnnouncement | null {
    const plan = this.editable;
    if (plan === null) return null;
    const { plans, host } = this.#input;
    const change = tool === 'cut' ? cutSelected : splitSelected;
    return change(plans, { plan, drawn, region: host.region });
  }

  /** A shape under way when its view is left becomes a plan, as one does when its page is closed. */
  keep(preview: PlanGeometry | null): void {
    const { plans, host } = this.#input;
    if (this.#begun !== null) this.setLive(preview);
    const { live } = plans.getState();
    if (live === null) return;
    keepShape(plans, live, {
      hasFault: (geometry) => checkShape(geometry, host.region).length > 0,
      now: new Date().toISOString(),
    });
  }
}
