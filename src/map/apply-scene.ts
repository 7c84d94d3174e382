import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Scene } from './scene.ts';
import { type SceneStep, sceneSteps } from './scene-diff.ts';

type Properties = Readonly<Record<string, unknown>>;

function propertiesOf(layer: LayerSpecification, group: 'paint' | 'layout'): Properties {
  return (layer[group] ?? {}) as Properties;
}

/** Calls `set` for every property that is new, changed or gone (undefined: back to its default). */
function eachChange(
  from: Properties,
  to: Properties,
  set: (name: string, value: unknown) => void,
): void {
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (JSON.stringify(from[name]) !== JSON.stringify(to[name])) set(name, to[name]);
  }
}

/** The map library types property names by layer type, which a diff over all types cannot follow. */
type PropertySetter = (layer: string, name: string, value: unknown) => void;

function changeLayer(map: MapLibreMap, from: LayerSpecification, to: LayerSpecification): void {
  const { id } = to;
  const setPaint = map.setPaintProperty.bind(map) as PropertySetter;
  const setLayout = map.setLayoutProperty.bind(map) as PropertySetter;
  eachChange(propertiesOf(from, 'layout'), propertiesOf(to, 'layout'), (name, value) =>
    setLayout(id, name, value),
  );
  eachChange(propertiesOf(from, 'paint'), propertiesOf(to, 'paint'), (name, value) =>
    setPaint(id, name, value),
  );
  const [oldFilter, filter] = [from, to].map((layer) => ('filter' in layer ? layer.filter : null));
  if (JSON.stringify(oldFilter) !== JSON.stringify(filter)) map.setFilter(id, filter ?? null);
  if (from.minzoom !== to.minzoom || from.maxzoom !== to.maxzoom) {
    map.setLayerZoomRange(id, to.minzoom ?? 0, to.maxzoom ?? 24);
  }
}

function take(map: MapLibreMap, step: SceneStep): void {
  switch (step.do) {
    case 'remove-layer':
      map.removeLayer(step.id);
      break;
    case 'remove-source':
      map.removeSource(step.id);
      break;
    case 'add-source':
      if (!map.getSource(step.id)) map.addSource(step.id, step.source);
      break;
    case 'set-data':
      if (step.source.type === 'geojson') {
        map.getSource<GeoJSONSource>(step.id)?.setData(step.source.data);
      }
      break;
    case 'add-layer':
      map.addLayer(step.layer, step.before ?? undefined);
      break;
    case 'move-layer':
      map.moveLayer(step.id, step.before ?? undefined);
      break;
    case 'change-layer':
      changeLayer(map, step.from, step.to);
      break;
    default:
      step satisfies never;
  }
}

/** Brings the map from one scene to the next. `isGone`: sources to unload rather than keep. */
export function applyScene(
  map: MapLibreMap,
  { before, after, isGone }: { before: Scene; after: Scene; isGone: (source: string) => boolean },
): void {
  for (const step of sceneSteps(before, after, isGone)) take(map, step);
}
