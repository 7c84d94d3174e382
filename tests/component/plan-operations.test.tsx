import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { chosenVersion, type Plan, withVersion } from '../../src/core/plan/plan.ts';
import { undo } from '../../src/state/plans/plan-store.ts';
import { usePlans } from '../../src/ui/plan/plan-context.ts';
import { PlanForm } from '../../src/ui/plan/plan-form.tsx';
import { ShapeOperations } from '../../src/ui/plan/shape-operations.tsx';
import { renderPlanPart, storeOf } from '../support/plan-part.tsx';
import { namedPlan, square } from '../support/plan-tabs.ts';
import { realStore } from '../support/real-atlas.tsx';

const user = userEvent.setup();

function PanelOf({ id }: { readonly id: string }) {
  const plan = usePlans(({ plans }) => plans[id]);
  return (
    plan && (
      <>
        <ShapeOperations plan={plan} />
        <PlanForm plan={plan} />
      </>
    )
  );
}

/** The same plan with a bow tie that waits to be mended beside its shape. */
function withSketch(plan: Plan): Plan {
  const [lng, lat] = [102.5, 22];
  const corners: [number, number][] = [
    [lng, lat],
    [lng + 0.01, lat + 0.01],
    [lng + 0.01, lat],
    [lng, lat + 0.01],
    [lng, lat],
  ];
  return withVersion(plan, 'A', (version) => ({
    ...version,
    sketch: { type: 'Polygon', coordinates: [corners] },
  }));
}

async function panel(plan: Plan, ...others: readonly Plan[]) {
  const plans = storeOf([plan, ...others]);
  renderPlanPart({ atlas: await realStore(), plans }, <PanelOf id={plan.id} />);
  const { position } = plans.getState().journal;
  return {
    plans,
    editsSince: () => plans.getState().journal.position - position,
    now: () => plans.getState().plans[plan.id],
  };
}

describe('a choice that does something', () => {
  test('merges two plans once it is asked to, says what that does, and one undo takes it back', async () => {
    const { plans, editsSince } = await panel(namedPlan('Đập'), namedPlan('Hồ'));
    const before = plans.getState().plans;
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gộp với…' }), 'Hồ');
    expect(editsSince()).toBe(0);
    expect(screen.getByText(/Các phiên bản khác và thông tin của phương án kia/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gộp' }));
    expect(Object.keys(plans.getState().plans)).toHaveLength(1);
    undo(plans);
    expect(plans.getState().plans).toEqual(before);
  });

  test('adds a commune once it is asked to', async () => {
    const { now, editsSince } = await panel(namedPlan('Đập'));
    const choice = screen.getByRole('combobox', { name: 'Thêm xã…' });
    await user.selectOptions(choice, 'Xã Si Pa Phìn');
    expect(editsSince()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    const plan = now();
    expect(plan && chosenVersion(plan).properties.communes).toHaveLength(1);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Thêm' }).disabled).toBe(true);
  });
});

describe('while a shape waits to be mended', () => {
  test('it gets no buffer and is not merged, and the page says why', async () => {
    await panel(withSketch(namedPlan('Đập')), namedPlan('Hồ'));
    expect(screen.getByText(/Hãy sửa lỗi của hình trước/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Gộp với…' })).toBeNull();
    expect(screen.queryByLabelText('Vùng đệm (m)')).toBeNull();
  });

  test('no other plan takes it in', async () => {
    await panel(namedPlan('Đập'), withSketch(namedPlan('Hồ')));
    const option = screen.getByRole<HTMLOptionElement>('option', { name: 'Hồ (hình còn lỗi)' });
    expect(option.disabled).toBe(true);
  });
});

describe('a buffer that cannot be made says why', () => {
  test.each([
    ['abc', 'Hãy nhập số mét khác 0'],
    ['0', 'Hãy nhập số mét khác 0'],
    ['−5000', 'thì hình không còn gì'],
    ['300000', 'Có điểm nằm ngoài vùng bản đồ'],
  ])('%s m', async (metres, why) => {
    const { editsSince } = await panel(namedPlan('Đập'));
    const field = screen.getByLabelText('Vùng đệm (m)');
    await user.clear(field);
    await user.type(field, metres);
    await user.click(screen.getByRole('button', { name: 'Tạo' }));
    expect(screen.getByRole('alert').textContent).toContain(why);
    expect(editsSince()).toBe(0);
  });

  test('and one that can is made', async () => {
    const { now } = await panel(namedPlan('Đập'));
    await user.click(screen.getByRole('button', { name: 'Tạo' }));
    const plan = now();
    expect(plan && chosenVersion(plan).geometry).not.toEqual(square(102.5, 22));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
