import { describe, expect, test } from 'vitest';
import { bindHabits } from '../../src/app/plan/bind-habits.ts';
import { success } from '../../src/core/result.ts';
import { storedHabits } from '../../src/data/plans/stored-habits.ts';
import { changePlanning, createPlanStore } from '../../src/state/plans/plan-store.ts';
import { STARTING_PLANNING } from '../../src/state/plans/planning.ts';
import { smallStorage } from '../support/small-storage.ts';

const ZONE = 'EPSG:3405';
const KEY = 'atlas-plan-habits';

describe('how a planner works', () => {
  test('outlives a reload; what only the moment knows does not', () => {
    const kept = storedHabits({ localStorage: smallStorage() });
    const before = createPlanStore();
    bindHabits(before, kept);
    changePlanning(before, { tool: 'circle', hasCrossHair: true });
    expect(kept.read()).toEqual(success(null));
    const habits = { crs: 'MGRS', notation: 'dms', snapsTo: ['plans'], isTracing: true } as const;
    changePlanning(before, habits);
    const after = createPlanStore();
    bindHabits(after, kept);
    expect(after.getState().planning).toEqual({ ...STARTING_PLANNING, ...habits });
  });

  test.each([
    '{',
    '{"crs":"EPSG:1"}',
    `{"crs":"${ZONE}","notation":"gon","snapsTo":[],"isTracing":false}`,
    '{"crs":"EPSG:1","notation":"dms","snapsTo":[],"isTracing":false}',
  ])('is the usual where what was kept makes no sense: %s', (text) => {
    const localStorage = smallStorage();
    localStorage.setItem(KEY, text);
    const plans = createPlanStore();
    bindHabits(plans, storedHabits({ localStorage }));
    expect(plans.getState().planning).toEqual(STARTING_PLANNING);
  });

  const forbidden = {
    get localStorage(): Storage {
      throw new DOMException('forbidden', 'SecurityError');
    },
  };

  test.each([
    ['has no room', { localStorage: smallStorage({ isFull: true }) }],
    ['forbids storage', forbidden],
  ])('holds for this visit in a browser that %s', (_, window) => {
    const plans = createPlanStore();
    bindHabits(plans, storedHabits(window));
    changePlanning(plans, { crs: 'MGRS' });
    expect(plans.getState().planning.crs).toBe('MGRS');
  });
});
