import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chosenVersion, type Plan } from '../../src/core/plan/plan.ts';
import { editPlans, type PlanStore, undo } from '../../src/state/plans/plan-store.ts';
import { usePlans } from '../../src/ui/plan/plan-context.ts';
import { PlanForm } from '../../src/ui/plan/plan-form.tsx';
import { TYPING_PAUSE_MS } from '../../src/ui/plan/use-typed-so-far.ts';
import { renderPlanPart, storeOf } from '../support/plan-part.tsx';
import { NOW, namedPlan, renamed } from '../support/plan-tabs.ts';
import { realStore } from '../support/real-atlas.tsx';

/** The form as the panel shows it: of the plan as it is now. */
function FormOf({ id }: { readonly id: string }) {
  const plan = usePlans(({ plans }) => plans[id]);
  return plan && <PlanForm plan={plan} />;
}

let plan: Plan;
let plans: PlanStore;
let unmount: () => void;

beforeEach(async () => {
  plan = namedPlan('Đập');
  plans = storeOf([plan]);
  const atlas = await realStore();
  ({ unmount } = renderPlanPart({ atlas, plans }, <FormOf id={plan.id} />));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

function kept() {
  const now = plans.getState().plans[plan.id];
  if (now === undefined) throw new Error('the plan is gone');
  return chosenVersion(now).properties;
}

function type(name: string, text: string): HTMLInputElement {
  const field = screen.getByLabelText<HTMLInputElement>(name);
  if (document.activeElement !== field) act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  return field;
}

function pause(): void {
  act(() => vi.advanceTimersByTime(TYPING_PAUSE_MS));
}

describe('what is typed and not yet left', () => {
  test('is kept at every pause, not written anew, and one undo takes it back', () => {
    const before = kept();
    type('Ghi chú', 'Cần khảo sát ');
    expect(kept().note).toBeNull();
    pause();
    expect(kept().note).toBe('Cần khảo sát');
    const field = type('Ghi chú', 'Cần khảo sát lại nền đất');
    pause();
    expect(kept().note).toBe('Cần khảo sát lại nền đất');
    type('Ghi chú', 'Cần khảo sát lại nền đất.');
    act(() => field.blur());
    expect(kept().note).toBe('Cần khảo sát lại nền đất.');
    expect(plans.getState().journal.position).toBe(2);
    act(() => void undo(plans));
    expect(kept()).toEqual(before);
    expect(field.value).toBe('');
  });

  test('stands as it was typed until the field is left', () => {
    const field = type('Kinh phí (đồng)', '1,5 tỷ');
    pause();
    expect(kept().budgetVnd).toBe(1.5e9);
    expect(field.value).toBe('1,5 tỷ');
    act(() => field.blur());
    expect(field.value).toBe('1.500.000.000');
    expect(plans.getState().journal.position).toBe(2);
  });

  test('is not complained about while it cannot be read yet', () => {
    const field = type('Dự kiến bắt đầu', '12/20');
    pause();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(kept().plannedStart).toBeNull();
    act(() => field.blur());
    expect(screen.getByRole('alert').textContent).toContain('“12/20”');
  });

  test('is taken back by Escape, and leaves no step behind', () => {
    const field = type('Tên phương án', 'Đập Nậm');
    pause();
    expect(kept().name).toBe('Đập Nậm');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('Đập');
    expect(plans.getState().plans[plan.id]).toEqual(plan);
    expect(plans.getState().journal.position).toBe(1);
  });

  test('two visits are two steps', () => {
    const field = type('Ghi chú', 'một');
    pause();
    act(() => field.blur());
    type('Ghi chú', 'hai');
    pause();
    expect(plans.getState().journal.position).toBe(3);
    act(() => void undo(plans));
    expect(kept().note).toBe('một');
  });

  test('is a step of its own after what was done in between', () => {
    type('Ghi chú', 'một');
    pause();
    const now = plans.getState().plans[plan.id];
    if (now === undefined) throw new Error('the plan is gone');
    act(() => void editPlans(plans, 'properties', [[plan.id, renamed(now, 'Hồ')]], NOW));
    type('Ghi chú', 'một hai');
    pause();
    expect(kept()).toMatchObject({ name: 'Hồ', note: 'một hai' });
    act(() => void undo(plans));
    expect(kept()).toMatchObject({ name: 'Hồ', note: 'một' });
  });

  test('is there when the page is asked whether anything would be lost', () => {
    let atClosing: string | null = null;
    const ask = () => {
      atClosing = kept().note;
    };
    window.addEventListener('beforeunload', ask);
    type('Ghi chú', 'chưa kịp rời ô');
    act(() => void window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    window.removeEventListener('beforeunload', ask);
    expect(atClosing).toBe('chưa kịp rời ô');
  });

  test.each([
    ['the page goes away', () => void window.dispatchEvent(new Event('pagehide'))],
    ['the form goes away', () => unmount()],
  ])('is kept when %s', (_, leave) => {
    type('Ghi chú', 'chưa kịp rời ô');
    act(leave);
    expect(kept().note).toBe('chưa kịp rời ô');
  });
});
