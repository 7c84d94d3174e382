import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { dayFrom } from '../../src/core/day.ts';
import { changePlanning } from '../../src/state/plans/plan-store.ts';
import type { Planning } from '../../src/state/plans/planning.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { DrawingBar } from '../../src/ui/plan/drawing-bar.tsx';
import { PlanToolbar } from '../../src/ui/plan/plan-toolbar.tsx';
import { renderPlanPart, storeOf } from '../support/plan-part.tsx';
import { namedPlan } from '../support/plan-tabs.ts';

const user = userEvent.setup();

function toolbar(planning: Partial<Planning>) {
  const plans = storeOf([namedPlan('Đập')]);
  let steps = 0;
  changePlanning(plans, {
    ...planning,
    commands: {
      place: () => {},
      finish: () => {},
      cancel: () => {},
      removeLastCorner: () => {},
      stepBack() {
        steps++;
        return true;
      },
    },
  });
  const atlas = createAtlasStore({
    view: DEFAULT_VIEW,
    badParameters: [],
    datasets: [],
    today: dayFrom(2026, 11, 23),
  });
  renderPlanPart(
    { atlas, plans },
    <>
      <PlanToolbar />
      <DrawingBar />
    </>,
  );
  return { plans, stepsBack: () => steps };
}

describe('the button of undo', () => {
  test.each([
    ['a shape that was given up', { hasGivenUp: true }],
    ['the last corner', { underWay: { geometry: null, lastCorner: [102.5, 22] as const } }],
  ])('takes back %s before an edit that is older', async (_, planning) => {
    const { plans, stepsBack } = toolbar(planning);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(stepsBack()).toBe(1);
    expect(plans.getState().journal.position).toBe(1);
  });

  test('takes back the last edit while nothing is drawn', async () => {
    const { plans, stepsBack } = toolbar({});
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(stepsBack()).toBe(0);
    expect(plans.getState().journal.position).toBe(0);
  });
});

test.each([
  ['cancelled', /Đã bỏ hình đang vẽ\. Ctrl\+Z để lấy lại/],
  ['mend-shape-first', /Hãy sửa lỗi của hình trước/],
] as const)('what nobody sees on the map is told in plain sight: %s', (code, words) => {
  const { plans } = toolbar({});
  act(() => changePlanning(plans, { announcement: { code } }));
  expect(screen.getByText(words).className).toBe('drawing-said');
});
