import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Plan } from '../../src/core/plan/plan.ts';
import { createPlanStore, editPlans, type PlanStore } from '../../src/state/plans/plan-store.ts';
import { createReportStore } from '../../src/state/plans/report-state.ts';
import type { AtlasStore } from '../../src/state/store.ts';
import { AtlasProvider } from '../../src/ui/atlas-context.ts';
import { PlanProvider } from '../../src/ui/plan/plan-context.ts';
import { PlanDialogsProvider } from '../../src/ui/plan/plan-dialogs.ts';
import { type PlanServices, PlanServicesProvider } from '../../src/ui/plan/plan-services.ts';
import { NOW } from './plan-tabs.ts';

function refuse(): never {
  throw new Error('no part of the page that is tested asks for this');
}

/** Everything around a part of the plan view; a map that is asked for is never finished. */
export function planServices() {
  return {
    report: createReportStore(),
    saveAgain: refuse,
    downloadBackup: refuse,
    drawMap: () => new Promise<never>(() => {}),
    previewImport: refuse,
    exportPlans: refuse,
  } satisfies PlanServices;
}

/** A store that holds plans, each drawn by an edit of its own. */
export function storeOf(plans: readonly Plan[]): PlanStore {
  const store = createPlanStore();
  for (const plan of plans) editPlans(store, 'draw', [[plan.id, plan]], NOW);
  return store;
}

interface PlanPart {
  readonly atlas: AtlasStore;
  readonly plans: PlanStore;
  readonly services?: PlanServices;
}

/** Draws a part of the plan view. */
export function renderPlanPart(
  { atlas, plans, services = planServices() }: PlanPart,
  part: ReactNode,
) {
  return render(
    <AtlasProvider value={atlas}>
      <PlanProvider value={plans}>
        <PlanServicesProvider value={services}>
          <PlanDialogsProvider
            value={{ opened: null, isDropRefused: false, open: refuse, close: refuse }}
          >
            {part}
          </PlanDialogsProvider>
        </PlanServicesProvider>
      </PlanProvider>
    </AtlasProvider>,
  );
}
