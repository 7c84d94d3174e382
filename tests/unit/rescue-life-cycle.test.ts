import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertChanges } from '../../src/core/cap/alert-changes.ts';
import {
  CAP_MESSAGE_TYPES,
  CAP_STATUSES,
  type CapAlert,
  type CapInfo,
  capKey,
} from '../../src/core/cap/cap-alert.ts';
import { heldAlert, heldAlerts, latestOf } from '../../src/core/cap/life-cycle.ts';

const INFO: CapInfo = {
  language: 'vi-VN',
  category: ['Met'],
  event: 'Lũ quét',
  responseType: [],
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Likely',
  onset: null,
  expires: null,
  senderName: null,
  headline: null,
  description: null,
  instruction: null,
  parameters: [],
  areas: [],
};

function message(parts: Partial<CapAlert> & { readonly sent: number }): CapAlert {
  return {
    identifier: `m${parts.sent}`,
    sender: 's',
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    note: null,
    references: [],
    infos: [INFO],
    ...parts,
  };
}

function stateIn(messages: readonly CapAlert[], alert: CapAlert, nowMs: number): string | null {
  return heldAlert(heldAlerts(messages, nowMs), capKey(alert))?.state.kind ?? null;
}

const FIRST = message({ sent: 10, infos: [{ ...INFO, expires: 100 }] });
const UPDATE = message({ sent: 20, msgType: 'Update', references: [FIRST] });
const CANCEL = message({ sent: 30, msgType: 'Cancel', references: [FIRST, UPDATE], infos: [] });

describe('an alert', () => {
  test('is in force until it expires, to the millisecond', () => {
    expect(stateIn([FIRST], FIRST, 99)).toBe('in-force');
    expect(stateIn([FIRST], FIRST, 100)).toBe('expired');
  });

  test('without an end in one of its languages does not end by itself', () => {
    const open = message({ sent: 1, infos: [INFO, { ...INFO, expires: 5 }] });
    expect(stateIn([open], open, 1e15)).toBe('in-force');
  });

  test('is replaced by an update and ended by a cancellation', () => {
    expect(stateIn([FIRST, UPDATE], FIRST, 50)).toBe('replaced');
    expect(stateIn([FIRST, UPDATE], UPDATE, 50)).toBe('in-force');
    expect(stateIn([FIRST, UPDATE, CANCEL], UPDATE, 50)).toBe('cancelled');
    expect(stateIn([FIRST, UPDATE, CANCEL], FIRST, 50)).toBe('cancelled');
  });

  test('leads to the one that stands for it in the end', () => {
    const second = message({ sent: 25, msgType: 'Update', references: [UPDATE] });
    const held = heldAlerts([second, FIRST, UPDATE], 50);
    const first = heldAlert(held, capKey(FIRST));
    expect(first === null ? null : latestOf(held, first).key).toBe(capKey(second));
  });

  test('is not touched by an exercise, an acknowledgement or an error about it', () => {
    const apart = [
      { ...CANCEL, status: 'Exercise' as const },
      { ...UPDATE, identifier: 'ack', msgType: 'Ack' as const },
      { ...UPDATE, identifier: 'error', msgType: 'Error' as const },
    ];
    const held = heldAlerts([FIRST, ...apart], 50);
    expect(held.Actual.map(({ key, state }) => [key, state.kind])).toEqual([
      [capKey(FIRST), 'in-force'],
    ]);
    expect(held.Exercise).toEqual([]);
  });

  test('what an update says otherwise is named', () => {
    const level = [{ valueName: 'capDoRuiRo', value: '4' }];
    const changed = { ...UPDATE, infos: [{ ...INFO, expires: 300, parameters: level }] };
    expect(alertChanges(FIRST, changed, 'vi')).toEqual(['level', 'expires']);
    expect(alertChanges(FIRST, FIRST, 'vi')).toEqual([]);
  });
});

/** Messages about each other, in all kinds and also with references to what is not there. */
const messages = fc
  .array(
    fc.record({
      sent: fc.integer({ min: 1, max: 12 }),
      status: fc.constantFrom(...CAP_STATUSES.slice(0, 2)),
      msgType: fc.constantFrom(...CAP_MESSAGE_TYPES),
      refersTo: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      expires: fc.option(fc.integer({ min: 1, max: 60 })),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ refersTo, expires, ...parts }) =>
      message({
        ...parts,
        references: refersTo.map((sent) => message({ sent })),
        infos: [{ ...INFO, expires }],
      }),
    ),
  );

const instant = fc.integer({ min: 0, max: 80 });

describe('whatever messages are held', () => {
  test('the order in which they came does not matter, nor that one came twice', () => {
    fc.assert(
      fc.property(
        messages.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        instant,
        ([all, shuffled], now) => {
          expect(heldAlerts([...shuffled, ...shuffled.slice(0, 2)], now)).toEqual(
            heldAlerts(all, now),
          );
        },
      ),
    );
  });

  test('what was cancelled or replaced never comes back, whatever comes later', () => {
    fc.assert(
      fc.property(messages, messages, instant, instant, (before, more, now, wait) => {
        // A message that claims a name which is taken is no later message.
        const taken = new Set(before.map(capKey));
        const all = [...before, ...more.filter((each) => !taken.has(capKey(each)))];
        for (const { key, state } of Object.values(heldAlerts(before, now)).flat()) {
          const then = heldAlert(heldAlerts(all, now + wait), key)?.state.kind;
          if (state.kind === 'cancelled') expect(then).toBe('cancelled');
          if (state.kind === 'replaced') expect(['replaced', 'cancelled']).toContain(then);
          if (state.kind === 'expired') expect(then).not.toBe('in-force');
        }
      }),
    );
  });

  test('updates alone never put out all that is warned of', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const open = all
          .filter(({ msgType }) => msgType === 'Alert' || msgType === 'Update')
          .map((each) => ({ ...each, infos: [INFO] }));
        for (const held of Object.values(heldAlerts(open, 0))) {
          const inForce = held.filter(({ state }) => state.kind === 'in-force');
          expect(inForce.length > 0).toBe(held.length > 0);
        }
      }),
    );
  });

  test('messages of one status decide nothing about another', () => {
    fc.assert(
      fc.property(messages, instant, (all, now) => {
        const real = all.filter(({ status }) => status === 'Actual');
        expect(heldAlerts(all, now).Actual).toEqual(heldAlerts(real, now).Actual);
      }),
    );
  });
});
