import type { KeptHabits } from '../../state/plans/kept-habits.ts';
import { changePlanning, type PlanStore } from '../../state/plans/plan-store.ts';

const HABITS = ['crs', 'notation', 'snapsTo', 'isTracing'] as const;

/**
 * Takes up how this computer's planner works, and keeps it. A browser that keeps nothing, or something
 * else, costs the planner a click: the plans, which have a message of their own, are what must not be lost.
 */
export function bindHabits(plans: PlanStore, kept: KeptHabits): () => void {
  const read = kept.read();
  if (read.ok && read.value !== null) changePlanning(plans, read.value);
  return plans.subscribe(({ planning }, { planning: before }) => {
    if (HABITS.every((habit) => planning[habit] === before[habit])) return;
    const { crs, notation, snapsTo, isTracing } = planning;
    kept.write({ crs, notation, snapsTo, isTracing });
  });
}
