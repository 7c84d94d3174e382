import { expect, test } from 'vitest';
import { dayFrom } from '../../src/core/day.ts';
import type { Issue } from '../../src/core/result.ts';
import type { ImpactPort } from '../../src/draw/impact/impact-client.ts';
import { mountImpact } from '../../src/draw/impact/mount-impact.ts';
import { createPlanStore, editPlans } from '../../src/state/plans/plan-store.ts';
import { createReportStore } from '../../src/state/plans/report-state.ts';
import { changeView, createAtlasStore } from '../../src/state/store.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { NOW, namedPlan, renamed } from '../support/plan-tabs.ts';

/** Workers that answer nothing, and fail when the test says so. */
function silentPorts() {
  const opened: { fail: (issue: Issue) => void; isClosed: boolean }[] = [];
  const openPort = (): ImpactPort => {
    const port = { fail: (_: Issue) => {}, isClosed: false };
    opened.push(port);
    return {
      post: () => {},
      onAnswer: () => {},
      onFailure: (listen) => {
        port.fail = listen;
      },
      close: () => {
        port.isClosed = true;
      },
    };
  };
  return { opened, openPort };
}

test('a worker that has failed is told, and another takes its place at the next question', async () => {
  const [plans, report] = [createPlanStore(), createReportStore()];
  const atlas = createAtlasStore({
    view: DEFAULT_VIEW,
    badParameters: [],
    datasets: [],
    today: dayFrom(2026, 11, 23),
  });
  const plan = namedPlan('Đập');
  editPlans(plans, 'draw', [[plan.id, plan]], NOW);
  const { opened, openPort } = silentPorts();
  const mounted = mountImpact({ atlas, plans, report }, { openPort });
  changeView(atlas, { record: plan.id });
  const waiting = mounted.reportOf(plan, plan.chosen);
  opened[0]?.fail({ file: 'impact-report', feature: null, field: null, reason: 'gone' });
  expect(report.getState()).toMatchObject({ status: 'failed', made: null });
  expect(report.getState().reason).toContain('gone');
  expect(await waiting).toBeNull();
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  editPlans(plans, 'properties', [[plan.id, renamed(plan, 'Đập Nậm Pồ')]], NOW);
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  mounted.destroy();
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});
