import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dayFrom } from '../../src/core/day.ts';
import { planGaps } from '../../src/core/plan/plan.ts';
import { layerById } from '../../src/layers/registry.ts';
import { planRecordSchema } from '../../src/layers/schema/plans.ts';
import { createPlanStore, editPlans, setLiveShape } from '../../src/state/plans/plan-store.ts';
import { addPlansDataset, bindRecordsOfPlans } from '../../src/state/plans/plans-as-records.ts';
import { PLANS, recordOfPlan } from '../../src/state/plans/record-of-plan.ts';
import { selectLayerIds, selectResult, selectTable } from '../../src/state/selectors.ts';
import { changeCatalogue, createAtlasStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { plans as arbitraryPlans } from '../support/arbitrary-plans.ts';
import { NOW, namedPlan, renamed, square } from '../support/plan-tabs.ts';
import { SMALL_INDEX } from '../support/small-units.ts';

function openAtlas(query = 'layers=plans') {
  const { view, bad } = decodeView(query);
  const atlas = createAtlasStore({
    view,
    badParameters: bad,
    datasets: [],
    today: dayFrom(2026, 11, 23),
  });
  changeCatalogue(atlas, { units: SMALL_INDEX });
  return atlas;
}

function bind(query?: string) {
  const atlas = openAtlas(query);
  const plans = createPlanStore();
  addPlansDataset(atlas);
  let tasks: (() => void)[] = [];
  let communesOf = () => null as readonly string[] | null;
  const bound = bindRecordsOfPlans({
    atlas,
    plans,
    communesOf: () => communesOf,
    later: (task) => tasks.push(task),
  });
  return {
    atlas,
    plans,
    bound,
    /** How many tasks were put off, and does them. */
    settle() {
      const due = tasks;
      tasks = [];
      for (const task of due) task();
      return due.length;
    },
    knowCommunes(ids: readonly string[]) {
      communesOf = () => ids;
      bound.refresh();
    },
  };
}

test('every plan with a name, a clause and a place is a record that its layer admits', () => {
  fc.assert(
    fc.property(arbitraryPlans, (plan) => {
      const [version] = plan.versions;
      if (version === undefined) throw new Error('no version');
      const record = recordOfPlan(plan, () => ['2020:00001']);
      expect(record === null).toBe(planGaps(version).length > 0);
      if (record === null) return;
      const checked = v.safeParse(planRecordSchema, record.properties);
      expect(checked.issues).toBeUndefined();
      expect(record.geometry).toBe(version.geometry);
    }),
  );
});

test('communes chosen by hand count before those of the shape; a shape outside all is outside', () => {
  const plan = namedPlan('Nước sạch');
  const inShape = recordOfPlan(plan, () => ['2020:00003', '2025:00003']);
  expect(inShape?.properties).toMatchObject({
    communes2020: ['00003'],
    communes2025: ['00003'],
    isOutside: false,
  });
  const [version] = plan.versions;
  if (version === undefined) throw new Error('no version');
  const properties = { ...version.properties, communes: ['2020:00001'] };
  const chosen = { ...plan, versions: [{ ...version, properties }] };
  expect(recordOfPlan(chosen, () => [])?.properties.communes2020).toEqual(['00001']);
  expect(recordOfPlan(plan, () => [])?.properties.isOutside).toBe(true);
  expect(recordOfPlan(plan, () => null)?.properties.isOutside).toBe(false);
});

test('plans are counted, filtered by clause and place, and shown like any record', () => {
  const { atlas, plans, settle, knowCommunes } = bind('layers=plans&clauses=4&district=097');
  const plan = namedPlan('Đường');
  const other = namedPlan('Chưa có tên');
  const patches = [
    [plan.id, plan],
    [other.id, renamed(other, '')],
  ] as const;
  editPlans(plans, 'draw', patches, NOW);
  settle();
  expect(selectTable(atlas.getState()).size).toBe(1);
  knowCommunes(['2020:00003']);
  settle();
  expect(selectResult(atlas.getState()).shown).toBe(1);
  knowCommunes(['2020:00001']);
  settle();
  expect(selectResult(atlas.getState()).shown).toBe(0);
});

test('the layer exists only where the dataset of plans was added; links to it are read everywhere', () => {
  const atlas = openAtlas();
  expect(atlas.getState().badParameters).toEqual([]);
  expect(selectLayerIds(atlas.getState())).not.toContain('plans');
  addPlansDataset(atlas);
  expect(selectLayerIds(atlas.getState())).toContain('plans');
});

test('a shape being dragged builds nothing; an edit builds once; what is no record changes nothing', () => {
  const { atlas, plans, settle } = bind();
  const plan = namedPlan('Hồ');
  settle();
  setLiveShape(plans, { plan: plan.id, label: 'A', geometry: square(102, 22) });
  expect(settle()).toBe(0);
  editPlans(plans, 'draw', [[plan.id, plan]], NOW);
  editPlans(plans, 'properties', [[plan.id, renamed(plan, 'Hồ chứa')]], NOW);
  expect(settle()).toBe(1);
  const block = atlas.getState().catalogue.blocks[PLANS];
  expect(block?.recordAt(0).properties.name).toBe('Hồ chứa');
  const nameless = renamed(namedPlan('x'), '');
  editPlans(plans, 'draw', [[nameless.id, nameless]], NOW);
  settle();
  expect(atlas.getState().catalogue.blocks[PLANS]).toBe(block);
});

test('the dataset is loading until the storage is open, and failed if it cannot be', () => {
  const { atlas, plans } = bind();
  const status = () => atlas.getState().datasets[PLANS]?.status;
  expect(status()).toBe('loading');
  const issue = { file: 'plans', feature: null, field: null, reason: 'storage-missing' };
  plans.setState({ saving: { status: 'failed', issues: [issue] } });
  expect(status()).toBe('failed');
  plans.setState({ saving: { status: 'saved' } });
  expect(status()).toBe('ready');
  plans.setState({ saving: { status: 'failed', issues: [issue] } });
  expect(status()).toBe('ready');
});

test('the style of plans is valid in both themes', () => {
  for (const theme of ['light', 'dark'] as const) {
    const layers = layerById('plans').style?.({
      language: 'vi',
      theme,
      vintage: '2025',
      choropleth: null,
      selectedUnit: null,
      isDetailed: false,
      unitNames: [],
      communeTiles: [],
      scale: 1,
    });
    const data: FeatureCollection = { type: 'FeatureCollection', features: [] };
    const sources = { 'records-plans': { type: 'geojson' as const, data } };
    expect(validateStyleMin({ version: 8, sources, layers: [...(layers ?? [])] })).toEqual([]);
  }
});
