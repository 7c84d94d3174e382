import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from './scene.ts';

/** One thing to do to the map. In order, they turn one scene into the next. */
export type SceneStep =
  | { readonly do: 'remove-layer'; readonly id: string }
  | { readonly do: 'remove-source'; readonly id: string }
  | { readonly do: 'add-source'; readonly id: string; readonly source: SourceSpecification }
  | { readonly do: 'set-data'; readonly id: string; readonly source: SourceSpecification }
  | {
      readonly do: 'add-layer';
      readonly layer: LayerSpecification;
      /** Layer that it lies directly below; null: on top. */
      readonly before: string | null;
    }
  | { readonly do: 'move-layer'; readonly id: string; readonly before: string | null }
  | {
      readonly do: 'change-layer';
      readonly from: LayerSpecification;
      readonly to: LayerSpecification;
    };

export const EMPTY_SCENE: Scene = { sources: {}, layers: [] };

function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sourceOf(layer: LayerSpecification): string | null {
  return 'source' in layer ? String(layer.source) : null;
}

/** Inline data are compared by identity: they are made anew only when they changed. */
function sourceChange(
  before: SourceSpecification | undefined,
  after: SourceSpecification,
): 'none' | 'add' | 'data' {
  if (before === undefined) return 'add';
  if (before.type !== 'geojson' || after.type !== 'geojson') return 'none';
  return before.data === after.data ? 'none' : 'data';
}

/** Whether a layer can become another by changing its properties. */
function isChangeable(from: LayerSpecification, to: LayerSpecification): boolean {
  return from.type === to.type && sourceOf(from) === sourceOf(to);
}

/**
 * Steps from one scene to the next. Sources leave last and come first, so that no layer is ever
 * without its own. A source that is only hidden stays: what was loaded is shown again at once.
 */
export function sceneSteps(
  before: Scene,
  after: Scene,
  isGone: (source: string) => boolean,
): readonly SceneStep[] {
  const steps: SceneStep[] = [];
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  const next = new Map(after.layers.map((layer) => [layer.id, layer]));
  for (const [id, layer] of old) {
    const successor = next.get(id);
    if (!successor || !isChangeable(layer, successor)) {
      steps.push({ do: 'remove-layer', id });
      old.delete(id);
    }
  }
  for (const id of Object.keys(before.sources)) {
    if (!(id in after.sources) && isGone(id)) steps.push({ do: 'remove-source', id });
  }
  for (const [id, source] of Object.entries(after.sources)) {
    const change = sourceChange(before.sources[id], source);
    if (change === 'add') steps.push({ do: 'add-source', id, source });
    if (change === 'data') steps.push({ do: 'set-data', id, source });
  }
  return [...steps, ...layerSteps(before, after, old)];
}

function layerSteps(
  before: Scene,
  after: Scene,
  old: ReadonlyMap<string, LayerSpecification>,
): readonly SceneStep[] {
  const steps: SceneStep[] = [];
  const order = before.layers.map(({ id }) => id).filter((id) => old.has(id));
  for (let index = after.layers.length - 1; index >= 0; index--) {
    const layer = after.layers[index];
    if (!layer) continue;
    const above = after.layers[index + 1]?.id ?? null;
    const known = old.get(layer.id);
    const place = above === null ? order.length : order.indexOf(above);
    if (!known) {
      steps.push({ do: 'add-layer', layer, before: above });
      order.splice(place, 0, layer.id);
      continue;
    }
    if (order[place - 1] !== layer.id) {
      steps.push({ do: 'move-layer', id: layer.id, before: above });
      order.splice(order.indexOf(layer.id), 1);
      order.splice(above === null ? order.length : order.indexOf(above), 0, layer.id);
    }
    if (!equal(known, layer)) steps.push({ do: 'change-layer', from: known, to: layer });
  }
  return steps;
}
