import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { impactReport } from '../../src/core/impact/impact-report.ts';
import { impactWorld } from '../../src/core/impact/impact-world.ts';
import type { ImpactReport } from '../../src/core/impact/report.ts';
import { type Plan, withVersion } from '../../src/core/plan/plan.ts';
import type { ReportState } from '../../src/state/plans/report-state.ts';
import { changeView } from '../../src/state/store.ts';
import { PrintDialog } from '../../src/ui/plan/print-dialog.tsx';
import { planServices, renderPlanPart, storeOf } from '../support/plan-part.tsx';
import { namedPlan, square } from '../support/plan-tabs.ts';
import { realStore } from '../support/real-atlas.tsx';
import { questionOn, SMALL_WORLD } from '../support/small-ground.ts';

let report: ImpactReport;

beforeAll(() => {
  const made = impactReport(impactWorld(SMALL_WORLD), questionOn(square(102.05, 22.05)));
  if (made === null) throw new Error('no report');
  report = made;
});

/** The sheet of a plan while that is known of its report. */
async function sheetOf(plan: Plan, state: Partial<ReportState>) {
  const services = planServices();
  const made = { plan: plan.id, label: 'A', report, sha256: 'c0ffee' };
  services.report.setState({ status: 'ready', made, ...state });
  const atlas = await realStore();
  changeView(atlas, { record: plan.id });
  renderPlanPart({ atlas, plans: storeOf([plan]), services }, <PrintDialog />);
  return services.report;
}

function printed(): string {
  return document.querySelector('.print-root')?.textContent ?? '';
}

const REPORT = 'Báo cáo tác động';

describe('a printed sheet', () => {
  test('has the report of the shape that it shows', async () => {
    await sheetOf(namedPlan('Đập'), {});
    expect(printed()).toContain(REPORT);
    expect(printed()).toContain('c0ffee');
  });

  test('leaves out the report of a sketch that waits beside the shape, and says so', async () => {
    const plan = withVersion(namedPlan('Đập'), 'A', (version) => ({
      ...version,
      sketch: square(102.6, 22.1),
    }));
    await sheetOf(plan, {});
    expect(printed()).toContain('Đập');
    expect(printed()).not.toContain(REPORT);
    expect(screen.getByText(/không kèm báo cáo của hình nháp/)).toBeTruthy();
  });

  test('says that the report is still being made, and has it once it is', async () => {
    const store = await sheetOf(namedPlan('Đập'), { status: 'working' });
    expect(printed()).not.toContain(REPORT);
    expect(screen.getByText(/Báo cáo đang được tính/)).toBeTruthy();
    act(() => store.setState({ status: 'ready' }));
    expect(printed()).toContain(REPORT);
    expect(screen.queryByText(/Báo cáo đang được tính/)).toBeNull();
  });

  test('says that the report could not be made, unless none is wanted', async () => {
    await sheetOf(namedPlan('Đập'), { status: 'failed', made: null });
    expect(printed()).not.toContain(REPORT);
    expect(screen.getByText(/Không tính được báo cáo/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Kèm báo cáo tác động' }));
    expect(screen.queryByText(/Không tính được báo cáo/)).toBeNull();
  });
});
