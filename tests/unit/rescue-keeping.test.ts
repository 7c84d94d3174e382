import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { bindArea, bindRoads, takeUpKept } from '../../src/app/wall/bind-rescue.ts';
import type { CapAlert } from '../../src/core/cap/cap-alert.ts';
import { worthKeeping } from '../../src/core/cap/worth-keeping.ts';
import { success } from '../../src/core/result.ts';
import { readCap } from '../../src/data/cap/read-cap.ts';
import { storedAlerts } from '../../src/data/wall/stored-alerts.ts';
import { storedArea } from '../../src/data/wall/stored-area.ts';
import { storedRoads } from '../../src/data/wall/stored-roads.ts';
import {
  createRescue,
  leaveRescue,
  showSubject,
  takeKept,
  toggleRoadCut,
} from '../../src/state/wall/rescue.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { smallStorage } from '../support/small-storage.ts';

const NOW_MS = Date.parse('2026-11-23T08:00:00+07:00');
const DAY_MS = 24 * 3_600_000;

async function fixture(name: string) {
  const bytes = new Uint8Array(readFileSync(join(PROJECT_ROOT, 'tests/data/cap', name)));
  const read = await readCap(name, bytes);
  if (!read.ok) throw new Error(`${name} is not read`);
  return { alert: read.value, bytes };
}

const alerts = async (...names: string[]): Promise<readonly CapAlert[]> =>
  (await Promise.all(names.map(fixture))).map(({ alert }) => alert);

describe('alerts that are worth keeping', () => {
  test('are those in force, and cancellations of late', async () => {
    const [alert, expired] = await alerts('alert.xml', 'expired.xml');
    if (!alert || !expired) throw new Error('two fixtures');
    expect(worthKeeping([alert, expired], NOW_MS)).toEqual([alert]);
    expect(worthKeeping([alert], NOW_MS + DAY_MS)).toEqual([]);
  });

  test('what was replaced or cancelled ends; the cancellation stays for a month', async () => {
    const [alert, update, cancel] = await alerts('alert.xml', 'update.xml', 'cancel.xml');
    if (!alert || !update || !cancel) throw new Error('three fixtures');
    expect(worthKeeping([alert, update], NOW_MS)).toEqual([update]);
    expect(worthKeeping([alert, update, cancel], NOW_MS)).toEqual([cancel]);
    expect(worthKeeping([cancel], NOW_MS + 31 * DAY_MS)).toEqual([]);
  });
});

describe('the place where alerts are kept', () => {
  test('is not made by being asked, gives back what it got, and lets go of the rest', async () => {
    expect(await storedAlerts.read()).toMatchObject({ ok: true, value: [] });
    expect(await indexedDB.databases()).toEqual([]);
    const [first, second] = [await fixture('alert.xml'), await fixture('exercise.xml')];
    await storedAlerts.keep(first.alert, first.bytes);
    await storedAlerts.keep(second.alert, second.bytes);
    await storedAlerts.keep(first.alert, first.bytes);
    const read = await storedAlerts.read();
    if (!read.ok) throw new Error('it was read');
    expect(new Set(read.value)).toEqual(new Set([first.alert, second.alert]));
    await storedAlerts.dropAllBut([second.alert]);
    expect(await storedAlerts.read()).toMatchObject({ ok: true, value: [second.alert] });
  });
});

describe('roads that are marked as cut', () => {
  const DAYS = { recent: NOW_MS - DAY_MS, old: NOW_MS - 8 * DAY_MS } as const;

  test('outlive a reload; what was marked a week ago does not, nor what was unmarked', () => {
    const window = { localStorage: smallStorage() };
    const before = createRescue(NOW_MS);
    const end = bindRoads(before, storedRoads(window));
    before.setState({ roadsCut: { 'QL.4H': DAYS.recent, 'QL.12': DAYS.old, local: DAYS.recent } });
    toggleRoadCut(before, 'local');
    end();
    const after = createRescue(NOW_MS);
    bindRoads(after, storedRoads(window));
    expect(after.getState().roadsCut).toEqual({ 'QL.4H': DAYS.recent });
  });

  test('a browser that does not keep them is told of; what it kept is read with care', () => {
    const full = createRescue(NOW_MS);
    bindRoads(full, storedRoads({ localStorage: smallStorage({ isFull: true }) }));
    toggleRoadCut(full, 'QL.4H');
    expect(full.getState()).toMatchObject({ isForgetful: true, roadsCut: { 'QL.4H': NOW_MS } });
    const localStorage = smallStorage();
    localStorage.setItem('atlas-wall-roads-cut', '{"QL.4H":"yesterday"}');
    const other = createRescue(NOW_MS);
    bindRoads(other, storedRoads({ localStorage }));
    expect(other.getState()).toMatchObject({ isForgetful: true, roadsCut: {} });
  });
});

describe('what is shown by hand', () => {
  const HOUR_MS = 3_600_000;
  const commune = { kind: 'commune', unit: '2025:03160' } as const;
  const corners = [
    [102.5, 21.9],
    [102.7, 21.9],
    [102.6, 22],
  ] as const;
  const polygon = {
    kind: 'marked',
    draft: { kind: 'polygon', corners, at: [102.6, 22] },
  } as const;
  const circle = {
    kind: 'marked',
    draft: { kind: 'circle', circle: { center: [102.6, 21.9], radiusM: 5000 } },
  } as const;
  afterEach(() => storedAlerts.dropAllBut([]));

  test.each([commune, polygon, circle])('outlives a reload for half a day: %j', async (subject) => {
    const areas = storedArea({ localStorage: smallStorage() });
    const before = createRescue(NOW_MS);
    bindArea(before, areas);
    showSubject(before, subject);
    const soon = createRescue(NOW_MS + 11 * HOUR_MS);
    bindArea(soon, areas);
    await takeUpKept(soon, storedAlerts, areas);
    expect(soon.getState().subject).toEqual(subject);
    const late = createRescue(NOW_MS + 13 * HOUR_MS);
    await takeUpKept(late, storedAlerts, areas);
    expect(late.getState().subject).toBeNull();
    leaveRescue(before);
    expect(areas.read()).toEqual(success(null));
  });

  test('stands back behind an alert in force, and is told where it cannot be kept or read', async () => {
    const areas = storedArea({ localStorage: smallStorage() });
    areas.write({ subject: commune, shownMs: NOW_MS });
    const { alert, bytes } = await fixture('alert.xml');
    await storedAlerts.keep(alert, bytes);
    const rescue = createRescue(NOW_MS);
    bindArea(rescue, areas);
    await takeUpKept(rescue, storedAlerts, areas);
    await storedAlerts.dropAllBut([]);
    expect(rescue.getState().subject?.kind).toBe('alert');
    expect(areas.read()).toEqual(success(null));

    const full = createRescue(NOW_MS);
    bindArea(full, storedArea({ localStorage: smallStorage({ isFull: true }) }));
    showSubject(full, commune);
    expect(full.getState()).toMatchObject({ isForgetful: true, subject: commune });
    const localStorage = smallStorage();
    localStorage.setItem('atlas-wall-area', '{"subject":{"kind":"commune","unit":"Nà Hỳ"}}');
    const other = createRescue(NOW_MS);
    await takeUpKept(other, storedAlerts, storedArea({ localStorage }));
    expect(other.getState()).toMatchObject({ isForgetful: true, subject: null });
  });
});

describe('a wall that is loaded anew', () => {
  test('shows the real alert that is in force, and no exercise', async () => {
    const [alert, exercise] = await alerts('alert.xml', 'exercise.xml');
    if (!alert || !exercise) throw new Error('two fixtures');
    const rescue = createRescue(NOW_MS);
    takeKept(rescue, [exercise]);
    expect(rescue.getState().subject).toBeNull();
    takeKept(rescue, [alert]);
    expect(rescue.getState().subject?.kind).toBe('alert');
    expect(rescue.getState().messages).toHaveLength(2);
  });

  test('takes nothing from the screen that somebody has put there', async () => {
    const rescue = createRescue(NOW_MS);
    const subject = { kind: 'commune', unit: '2025:03160' } as const;
    showSubject(rescue, subject);
    takeKept(rescue, await alerts('alert.xml'));
    expect(rescue.getState().subject).toEqual(subject);
  });
});
