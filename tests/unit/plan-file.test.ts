import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlanFile, writePlanFile } from '../../src/core/plan/plan-file.ts';
import { createPlanStore, editPlans, undo } from '../../src/state/plans/plan-store.ts';
import { previewRestore, restorePlans } from '../../src/state/plans/restore-plans.ts';
import { plans as arbitraryPlans } from '../support/arbitrary-plans.ts';
import { NOW, namedPlan, renamed } from '../support/plan-tabs.ts';

const LATER = '2026-11-24T08:00:00.000Z';

test('what is written is read again, and the same plans give the same bytes in any order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPlans, { maxLength: 5 }), (plans) => {
      const text = writePlanFile(plans);
      expect(writePlanFile([...plans].reverse())).toBe(text);
      const read = readPlanFile(text, 'a.atlas.json');
      expect(read.ok && read.issues).toEqual([]);
      expect(read.ok && writePlanFile(read.value)).toBe(text);
    }),
  );
});

test('a backup put back into an empty page gives the bytes of the file; one undo takes it away', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPlans, { minLength: 1, maxLength: 5 }), (plans) => {
      const store = createPlanStore();
      const text = writePlanFile(plans);
      const read = readPlanFile(text, 'a.atlas.json');
      if (!read.ok) throw new Error('not read');
      restorePlans(store, read.value, { onClash: 'replace', now: LATER });
      expect(writePlanFile(Object.values(store.getState().plans))).toBe(text);
      expect(undo(store)).toBe(true);
      expect(store.getState().plans).toEqual({});
    }),
  );
});

test('plans that are here as well are told by which is newer, and replaced, kept beside or left', () => {
  const store = createPlanStore();
  const same = namedPlan('Giống');
  const older = namedPlan('Cũ');
  const newer = namedPlan('Mới');
  const added = namedPlan('Thêm');
  const inFile = [same, { ...renamed(older, 'Mới hơn'), changedAt: LATER }, newer, added];
  editPlans(
    store,
    'draw',
    [same, older].map((plan) => [plan.id, plan]),
    NOW,
  );
  editPlans(store, 'draw', [[newer.id, renamed(newer, 'Sửa ở đây')]], LATER);
  expect(previewRestore(store, inFile)).toEqual({
    same: [same.id],
    newerInFile: [older.id],
    newerHere: [newer.id],
    missing: [added.id],
    heldElsewhere: [],
  });
  const namesAfter = (onClash: 'replace' | 'keep-both' | 'skip') => {
    restorePlans(store, inFile, { onClash, now: LATER });
    const { plans } = store.getState();
    const names = Object.values(plans).map(({ versions }) => versions[0]?.properties.name);
    expect(undo(store)).toBe(true);
    return names.sort();
  };
  expect(namesAfter('replace')).toEqual(['Giống', 'Mới', 'Mới hơn', 'Thêm']);
  expect(namesAfter('skip')).toEqual(['Cũ', 'Giống', 'Sửa ở đây', 'Thêm']);
  expect(namesAfter('keep-both')).toEqual(
    ['Cũ', 'Giống', 'Mới', 'Mới hơn', 'Sửa ở đây', 'Thêm'].sort(),
  );
});

test.each([
  ['{"format":', 'not-json'],
  ['[]', 'not-a-plan-file'],
  ['{"type":"FeatureCollection","features":[]}', 'not-a-plan-file'],
  ['{"format":"muong-cha-atlas-plans","version":0,"plans":[]}', 'not-a-plan-file'],
  ['{"format":"muong-cha-atlas-plans","version":1,"plans":{}}', 'not-a-plan-file'],
  ['{"format":"muong-cha-atlas-plans","version":1,"plans":[],"more":1}', 'not-a-plan-file'],
  ['{"format":"muong-cha-atlas-plans","version":2,"plans":[]}', 'newer-version'],
  ['{"format":"muong-cha-atlas-plans","version":1,"plans":[{"id":"x"}]}', 'not-a-plan'],
])('%s is refused: %s', (text, reason) => {
  const read = readPlanFile(text, 'x.atlas.json');
  expect(read.ok).toBe(false);
  expect(read.issues[0]).toMatchObject({ file: 'x.atlas.json', reason });
});

test('of a file with a bad plan the others are read, and the bad one is named', () => {
  const good = namedPlan('Tốt');
  const content = JSON.parse(writePlanFile([good]));
  const bad = { ...content.plans[0], id: 'PLN-2222222222', chosen: 'Z' };
  const text = JSON.stringify({ ...content, plans: [bad, ...content.plans, ...content.plans] });
  const read = readPlanFile(`\uFEFF${text}`, 'x.atlas.json');
  expect(read.ok && read.value.map(({ id }) => id)).toEqual([good.id]);
  expect(read.issues).toMatchObject([
    { feature: bad.id, reason: 'not-a-plan' },
    { feature: good.id, reason: 'same-id-twice' },
  ]);
});
