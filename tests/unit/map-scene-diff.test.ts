import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '../../src/map/scene.ts';
import { EMPTY_SCENE, type SceneStep, sceneSteps } from '../../src/map/scene-diff.ts';

/** A map library of paper: it keeps what it is told, and refuses what the real one refuses. */
class PaperMap {
  readonly sources = new Map<string, SourceSpecification>();
  layers: LayerSpecification[] = [];

  take(step: SceneStep): void {
    switch (step.do) {
      case 'add-source':
        this.sources.set(step.id, step.source);
        break;
      case 'set-data':
        expect(this.sources.has(step.id)).toBe(true);
        this.sources.set(step.id, step.source);
        break;
      case 'remove-source':
        expect(this.layers.some((layer) => 'source' in layer && layer.source === step.id)).toBe(
          false,
        );
        this.sources.delete(step.id);
        break;
      case 'remove-layer':
        this.layers.splice(this.#indexOf(step.id), 1);
        break;
      case 'add-layer':
        if ('source' in step.layer) expect(this.sources.has(String(step.layer.source))).toBe(true);
        expect(this.layers.some(({ id }) => id === step.layer.id)).toBe(false);
        this.layers.splice(this.#before(step.before), 0, step.layer);
        break;
      case 'move-layer': {
        const [layer] = this.layers.splice(this.#indexOf(step.id), 1);
        if (layer) this.layers.splice(this.#before(step.before), 0, layer);
        break;
      }
      case 'change-layer':
        expect(this.layers[this.#indexOf(step.to.id)]).toEqual(step.from);
        this.layers[this.#indexOf(step.to.id)] = step.to;
        break;
      default:
        step satisfies never;
    }
  }

  #indexOf(id: string): number {
    const index = this.layers.findIndex((layer) => layer.id === id);
    expect(index).toBeGreaterThanOrEqual(0);
    return index;
  }

  #before(id: string | null): number {
    return id === null ? this.layers.length : this.#indexOf(id);
  }
}

const SOURCE_IDS = ['a', 'b', 'c'] as const;

const arbitraryLayer = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  source: fc.constantFrom(...SOURCE_IDS),
  width: fc.integer({ min: 1, max: 2 }),
});

/** Scenes whose layers have their sources, as every scene has. */
const arbitraryScene = fc.uniqueArray(arbitraryLayer, { selector: ({ id }) => id }).map(
  (layers): Scene => ({
    sources: Object.fromEntries(
      layers.map(({ source }) => [
        source,
        { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } as const,
      ]),
    ),
    layers: layers.map(({ id, source, width }) => ({
      id,
      type: 'line',
      source,
      paint: { 'line-width': width },
    })),
  }),
);

test('the steps between scenes leave the map with the last one', () => {
  fc.assert(
    fc.property(fc.array(arbitraryScene, { maxLength: 6 }), fc.boolean(), (scenes, unloads) => {
      const map = new PaperMap();
      let before = EMPTY_SCENE;
      for (const after of scenes) {
        for (const step of sceneSteps(before, after, () => unloads)) map.take(step);
        expect(map.layers).toEqual(after.layers);
        for (const [id, source] of Object.entries(after.sources)) {
          expect(map.sources.get(id)).toBe(source);
        }
        if (unloads)
          expect([...map.sources.keys()].sort()).toEqual(Object.keys(after.sources).sort());
        before = after;
      }
    }),
    { numRuns: 300 },
  );
});

test('an equal scene needs no step', () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      expect(sceneSteps(scene, scene, () => true)).toEqual([]);
    }),
  );
});
