import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Plan, PlanId } from '../../core/plan/plan.ts';
import type { PlanStore, PlansState } from '../../state/plans/plan-store.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore } from '../atlas-context.ts';

const PlanContext = createContext<PlanStore | null>(null);

export const PlanProvider = PlanContext.Provider;

/** The user's plans, to write to. Throws outside of PlanProvider: a programmer error. */
export function usePlanStore(): PlanStore {
  const store = useContext(PlanContext);
  if (!store) throw new Error('No PlanProvider above this component');
  return store;
}

/** A fact of the plans' state; the component is drawn again when it changes. */
export function usePlans<T>(selector: (state: PlansState) => T): T {
  return useStore(usePlanStore(), selector);
}

/** The selected plan; null: none is, or the one in the address is not on this computer. */
export function useSelectedPlan(): Plan | null {
  const id = useAtlas(({ view }) => view.record);
  return usePlans(({ plans }) => (id === null ? null : (plans[id] ?? null)));
}

/** A function that selects a plan, or none. */
export function useSelectPlan(): (id: PlanId | null) => void {
  const store = useAtlasStore();
  return (id) => changeView(store, { record: id, unit: null });
}

/** Whether the selected plan can be changed here. */
export function useIsHeldElsewhere(id: PlanId): boolean {
  return usePlans(({ heldElsewhere }) => heldElsewhere.includes(id));
}

/** This instant, as plans keep it. */
export function now(): string {
  return new Date().toISOString();
}
