import type { Bounds } from '../core/geo.ts';
import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import { chosenVersion, newPlan, type Plan, withVersion } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { isArea, isLine } from '../core/shapes/area-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import { cutShape } from '../core/shapes/cut-shape.ts';
import { splitArea, splitLine } from '../core/shapes/split-shape.ts';
import { editPlans, type PlanStore } from '../state/plans/plan-store.ts';
import { withShape } from '../state/plans/reopen.ts';
import { commitShape } from './commit-shape.ts';

/** A drawn ring or line that changes the selected plan. */
interface DrawnChange {
  readonly plan: Plan;
  readonly drawn: PlanGeometry;
  readonly region: Bounds;
}

const NO_SHAPE = { geometry: null, sketch: null };

/** Why a tool has nothing to work on; null: it has. */
export function refusalOf(tool: 'cut' | 'split', plan: Plan | null): DrawAnnouncement | null {
  const { geometry: shape, sketch } = plan === null ? NO_SHAPE : chosenVersion(plan);
  // The map shows the sketch, and what is drawn is meant for that.
  if (sketch !== null) return { code: 'mend-shape-first' };
  if (shape !== null && (isArea(shape) || (tool === 'split' && isLine(shape)))) return null;
  return { code: tool === 'cut' ? 'select-area-first' : 'select-shape-first' };
}

/** Takes what a ring encloses out of the area of a plan. */
export function cutSelected(
  store: PlanStore,
  { plan, drawn, region }: DrawnChange,
): DrawAnnouncement {
  const refusal = refusalOf('cut', plan);
  if (refusal !== null) return refusal;
  const { geometry } = chosenVersion(plan);
  if (geometry === null || !isArea(geometry) || !isArea(drawn)) return { code: 'cut-missed' };
  const left = cutShape(geometry, drawn);
  if (left === null) return { code: 'cut-missed' };
  const faults = commitShape(store, { plan, geometry: left, kind: 'cut', region });
  return finishedWith(faults.length, { code: 'finished' });
}

/** What is said of a finished shape: that it has faults, else what there is to say of a good one. */
export function finishedWith<Good extends DrawAnnouncement | null>(
  faults: number,
  otherwise: Good,
): DrawAnnouncement | Good {
  return faults > 0 ? { code: 'finished-with-faults', faults } : otherwise;
}

function partsAcross(geometry: PlanGeometry, drawn: PlanGeometry): readonly PlanGeometry[] {
  if (!isLine(drawn)) return [];
  const parts = isArea(geometry)
    ? splitArea(geometry, drawn)
    : isLine(geometry)
      ? splitLine(geometry, drawn)
      : null;
  return parts ?? [];
}

/**
 * Parts a plan along a line: it keeps the first part, the others become plans that say the same. One
 * edit.
 */
export function splitSelected(
  store: PlanStore,
  { plan, drawn, region }: DrawnChange,
): DrawAnnouncement {
  const refusal = refusalOf('split', plan);
  if (refusal !== null) return refusal;
  const { geometry, properties } = chosenVersion(plan);
  const parts = geometry === null ? [] : partsAcross(geometry, drawn);
  const [first, ...others] = parts;
  if (!first || others.length === 0) return { code: 'split-missed' };
  const now = new Date().toISOString();
  let faults = 0;
  const withPart = (whole: Plan, part: PlanGeometry) => {
    const found = checkShape(part, region).length;
    faults += found;
    return withVersion(whole, whole.chosen, (version) => withShape(version, part, found > 0));
  };
  const own = withPart(plan, first);
  const fresh = others.map((part) => withPart(newPlan({ geometry: null, properties, now }), part));
  const patches = [own, ...fresh].map((each) => [each.id, each] as const);
  editPlans(store, 'split', patches, now);
  return finishedWith(faults, { code: 'split', parts: parts.length });
}
