import {
  type LayerSpecification,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../src/layers/registry.ts';
import { STAGES, stageOf } from '../../src/layers/stage.ts';
import type { MapLocal } from '../../src/map/map-state.ts';
import { type Scene, selectScene } from '../../src/map/scene.ts';
import { selectResult } from '../../src/state/selectors.ts';
import { setDatasetStatus } from '../../src/state/store.ts';
import { factAtlas } from '../support/fact-atlas.ts';

const LOCAL: MapLocal = {
  theme: 'light',
  zoom: 8,
  window: { zoom: 8, west: 200, north: 111, east: 203, south: 114 },
  wantsDetail: false,
  openSite: null,
  stepped: null,
  hasTileProtocol: false,
  scale: 1,
  baseUrl: 'http://localhost/',
  veils: {},
};

const ALL_LAYERS = LAYERS.map(({ id }) => id).join(',');

function sceneOf(query: string, local: Partial<MapLocal> = {}): Scene {
  return selectScene({ atlas: factAtlas(query).getState(), local: { ...LOCAL, ...local } });
}

function styleOf({ sources, layers }: Scene): StyleSpecification {
  return { version: 8, sources: { ...sources }, layers: [...layers] };
}

function sourcesOf(scene: Scene, prefix: string): readonly string[] {
  return Object.keys(scene.sources).filter((id) => id.startsWith(prefix));
}

function layersOf(scene: Scene, prefix: string): readonly string[] {
  return scene.layers.map(({ id }) => id).filter((id) => id.startsWith(prefix));
}

describe('the style', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['vi', 'en']) {
      for (const at of ['2024-01-01', '2025-08-01']) {
        for (const wantsDetail of [false, true]) {
          test(`is valid: ${theme}, ${language}, ${at}, detail ${wantsDetail}`, () => {
            const query = `layers=${ALL_LAYERS}&lang=${language}&at=${at}&unit=2020:03158`;
            const scene = sceneOf(query, { theme, wantsDetail });
            expect(validateStyleMin(styleOf(scene))).toEqual([]);
            expect(scene.layers.length).toBeGreaterThan(40);
          });
        }
      }
    }
  }

  test('names every layer once and gives each a source that is there', () => {
    const scene = sceneOf(`layers=${ALL_LAYERS}`);
    const ids = scene.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of scene.layers) {
      if ('source' in layer) expect(scene.sources).toHaveProperty([String(layer.source)]);
    }
  });

  test('lies in stages, and in each as the registry says, the last lowest', () => {
    const { layers } = sceneOf(`layers=${ALL_LAYERS}`);
    const overlayOf = ({ id }: LayerSpecification) =>
      LAYERS.findIndex((layer) => id.startsWith(`${layer.id}-`));
    const rank = layers.map((layer) => STAGES.indexOf(stageOf(layer)));
    expect(rank).toEqual([...rank].sort((a, b) => a - b));
    for (const stage of STAGES) {
      const overlays = layers
        .filter((layer) => stageOf(layer) === stage)
        .map(overlayOf)
        .filter((index) => index >= 0);
      expect(overlays).toEqual([...overlays].sort((a, b) => b - a));
    }
  });

  test('has the room of marks on top of everything, so that names give way to it', () => {
    expect(sceneOf('').layers.at(-1)?.id).toBe('mark-room');
  });
});

describe('what is loaded', () => {
  test('a layer that is off has neither layers nor a source', () => {
    const on = sceneOf('layers=rivers');
    expect(sourcesOf(on, 'river')).toEqual(['rivers']);
    expect(layersOf(on, 'rivers-').length).toBeGreaterThan(0);
    const off = sceneOf('layers=roads');
    expect(sourcesOf(off, 'river')).toEqual([]);
    expect(layersOf(off, 'rivers-')).toEqual([]);
  });

  test('boundaries follow the date', () => {
    expect(sourcesOf(sceneOf('layers=boundaries&at=2024-01-01'), 'communes')).toEqual([
      'communes-2020-lite',
    ]);
    const after = sceneOf('layers=boundaries&at=2025-08-01');
    expect(sourcesOf(after, 'communes')).toEqual(['communes-2025-lite']);
    expect(sourcesOf(after, 'districts')).toEqual([]);
  });

  test('full boundaries come when the camera is close, and are drawn once they are there', () => {
    const store = factAtlas('layers=boundaries&at=2024-01-01');
    const near = { ...LOCAL, wantsDetail: true };
    const drawn = (scene: Scene) =>
      scene.layers.flatMap((layer) =>
        layer.id === 'boundaries-communes' && 'source' in layer ? [layer.source] : [],
      );
    setDatasetStatus(store, 'communes-2020', 'loading');
    const loading = selectScene({ atlas: store.getState(), local: near });
    expect(loading.sources).toHaveProperty('communes-2020');
    expect(drawn(loading)).toEqual(['communes-2020-lite']);
    setDatasetStatus(store, 'communes-2020', 'ready');
    expect(drawn(selectScene({ atlas: store.getState(), local: near }))).toEqual(['communes-2020']);
  });

  test('a failed dataset takes only its own layers with it', () => {
    const store = factAtlas('');
    const before = selectScene({ atlas: store.getState(), local: LOCAL });
    setDatasetStatus(store, 'roads', 'failed');
    const after = selectScene({ atlas: store.getState(), local: LOCAL });
    expect(after.sources).not.toHaveProperty('roads');
    const lost = before.layers
      .map(({ id }) => id)
      .filter((id) => !layersOf(after, '').includes(id));
    expect(lost).toEqual(['roads-casing', 'roads-main', 'roads-shields']);
    setDatasetStatus(store, 'roads', 'idle');
    const retried = selectScene({ atlas: store.getState(), local: LOCAL });
    expect(retried.sources).toHaveProperty('roads');
  });
});

describe('what changes', () => {
  test('neither pointing at a record nor a filter that keeps all shapes changes anything', () => {
    const store = factAtlas('layers=projects,training,disasters&nature=published');
    const before = selectScene({ atlas: store.getState(), local: LOCAL });
    const { session, view, ...rest } = store.getState();
    const atlas = {
      ...rest,
      session: { ...session, hoveredRecord: 'DIS-001' },
      view: { ...view, clauses: ['2' as const] },
    };
    expect(selectResult(atlas).rows.length).toBeLessThan(
      selectResult(store.getState()).rows.length,
    );
    expect(selectScene({ atlas, local: LOCAL })).toBe(before);
  });
});
