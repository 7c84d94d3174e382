import { useCallback } from 'react';
import type { PlanId } from '../../core/plan/plan.ts';
import { selectPassingPlans } from '../../state/plans/passing-plans.ts';
import { useAtlas } from '../atlas-context.ts';

/** Tells which plans to list: those that pass the filter, and those that are not finished. */
export function usePassingPlans(): (id: PlanId) => boolean {
  const passing = useAtlas(selectPassingPlans);
  return useCallback((id) => passing.get(id) ?? true, [passing]);
}
