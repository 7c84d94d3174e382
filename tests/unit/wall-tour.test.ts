import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeView } from '../../src/state/url.ts';
import {
  addressShown,
  afterEvent,
  dueMs,
  EMPTY_TOUR,
  SENT_MS,
  TOUCH_PAUSE_MS,
  type TourEvent,
  type TourState,
  withStops,
} from '../../src/state/wall/tour.ts';

function tourOf(count: number): TourState {
  const stops = Array.from({ length: count }, (_, index) => {
    const url = `?from=20${String(index + 10)}-01-01`;
    const title = { vi: `Điểm ${index}`, en: `Stop ${index}` };
    return { url, dwellS: 20, title, view: decodeView(url).view };
  });
  return withStops(EMPTY_TOUR, stops);
}

const KINDS = [
  'next',
  'previous',
  'first',
  'page',
  'toggle',
  'touch',
  'wake',
  'back',
  'heard',
] as const;

const events: fc.Arbitrary<TourEvent> = fc.oneof(
  fc.constantFrom(...KINDS).map((kind) => ({ kind })),
  fc.integer({ min: -3, max: 20 }).map((index) => ({ kind: 'jump' as const, index })),
  fc.constant({ kind: 'send' as const, query: 'district=097' }),
);

const histories = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.array(events, { maxLength: 40 }));

/** The tour after things happened, one a second. */
function tourAfter(state: TourState, happened: readonly TourEvent[]): TourState {
  return happened.reduce((tour, event, second) => afterEvent(tour, event, second * 1000), state);
}

describe('the tour', () => {
  test('never leaves its list', () => {
    fc.assert(
      fc.property(histories, ([count, happened]) => {
        const { index, stops } = tourAfter(tourOf(count), happened);
        expect(stops[index]).toBeDefined();
      }),
    );
  });

  test('a list that is not there yet stays empty, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (happened) => {
        const tour = tourAfter(EMPTY_TOUR, happened);
        expect(tour.index).toBe(0);
        expect(tour.stops).toEqual([]);
      }),
    );
  });

  test('next and previous undo each other', () => {
    fc.assert(
      fc.property(histories, ([count, happened]) => {
        const tour = tourAfter(tourOf(count), happened);
        const there = afterEvent(tour, { kind: 'next' }, 99_000);
        expect(afterEvent(there, { kind: 'previous' }, 99_001).index).toBe(tour.index);
        const before = afterEvent(tour, { kind: 'previous' }, 99_000);
        expect(afterEvent(before, { kind: 'next' }, 99_001).index).toBe(tour.index);
      }),
    );
  });

  test('pausing and going on keeps the stop, and shows it anew', () => {
    fc.assert(
      fc.property(histories, ([count, happened]) => {
        const tour = { ...tourAfter(tourOf(count), happened), hold: null };
        const paused = afterEvent(tour, { kind: 'toggle' }, 99_000);
        const resumed = afterEvent(paused, { kind: 'toggle' }, 100_000);
        expect(paused.hold).toEqual({ kind: 'paused', untilMs: null });
        expect(resumed).toMatchObject({ index: tour.index, hold: null, sinceMs: 100_000 });
        expect(resumed.visit).toBeGreaterThan(tour.visit);
      }),
    );
  });

  test('every stop is reached in one round, which ends where it began', () => {
    fc.assert(
      fc.property(histories, ([count, happened]) => {
        const tour = tourAfter(tourOf(count), happened);
        const seen = new Set<number>();
        let at = tour;
        for (let step = 0; step < count; step++) {
          seen.add(at.index);
          at = afterEvent(at, { kind: 'next' }, 99_000 + step);
        }
        expect(seen.size).toBe(count);
        expect(at.index).toBe(tour.index);
      }),
    );
  });

  test('is due when the page has been shown for the stop’s time', () => {
    const tour = afterEvent(tourOf(3), { kind: 'next' }, 5000);
    expect(dueMs(tour)).toBe(25_000);
    expect(dueMs(afterEvent(tour, { kind: 'page' }, 25_000))).toBe(45_000);
    expect(dueMs(EMPTY_TOUR)).toBeNull();
  });

  test('waits a minute after the last touch, then goes on', () => {
    const touched = tourAfter(tourOf(3), [{ kind: 'touch' }, { kind: 'touch' }]);
    expect(dueMs(touched)).toBe(1000 + TOUCH_PAUSE_MS);
    expect(afterEvent(touched, { kind: 'wake' }, 61_000)).toMatchObject({ index: 0, hold: null });
  });

  test('told to wait, it waits for good: touches and steps change nothing about that', () => {
    const told = tourAfter(tourOf(3), [{ kind: 'toggle' }, { kind: 'touch' }, { kind: 'next' }]);
    expect(told).toMatchObject({ index: 1, hold: { kind: 'paused', untilMs: null } });
    expect(dueMs(told)).toBeNull();
  });

  test('a step by hand ends the minute after a touch', () => {
    const tour = tourAfter(tourOf(3), [{ kind: 'touch' }, { kind: 'next' }]);
    expect(tour).toMatchObject({ index: 1, hold: null });
  });

  test('jumps to stops of the list only', () => {
    expect(tourAfter(tourOf(3), [{ kind: 'jump', index: 2 }]).index).toBe(2);
    const tour = tourOf(3);
    expect(afterEvent(tour, { kind: 'jump', index: 3 }, 0)).toBe(tour);
  });

  test('shows what a desk sends until told back, and then the stop where it was', () => {
    const sent = tourAfter(tourOf(3), [{ kind: 'next' }, { kind: 'send', query: 'district=097' }]);
    expect(addressShown(sent)).toBe('?district=097');
    const back = afterEvent(sent, { kind: 'back' }, 9000);
    expect(back).toMatchObject({ index: 1, hold: null });
    expect(back.visit).toBeGreaterThan(sent.visit);
  });

  test('what was sent stays ten minutes after the desk was last heard; a touch changes nothing', () => {
    const sent = tourAfter(tourOf(3), [{ kind: 'send', query: '' }, { kind: 'touch' }]);
    expect(dueMs(sent)).toBe(SENT_MS);
    expect(dueMs(afterEvent(sent, { kind: 'heard' }, 7000))).toBe(7000 + SENT_MS);
  });

  test('a desk that says back while nothing is sent disturbs nothing', () => {
    const tour = tourAfter(tourOf(3), [{ kind: 'toggle' }]);
    expect(afterEvent(tour, { kind: 'back' }, 1000)).toBe(tour);
  });

  test('another list keeps the stop that is shown, if it has it', () => {
    const tour = tourAfter(tourOf(4), [{ kind: 'jump', index: 2 }]);
    const { stops } = tourOf(4);
    expect(withStops(tour, stops.slice(1)).index).toBe(1);
    expect(withStops(tour, stops.slice(0, 2)).index).toBe(0);
  });
});
