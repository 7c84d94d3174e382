import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { UnitId } from '../core/unit.ts';
import { recordShapes } from '../layers/sources.ts';
import { SHAPE_LAYER_IDS } from './record-features.ts';

/** What lies under a point of the screen. */
export type Picked =
  | { readonly kind: 'cluster'; readonly key: string }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: UnitId };

/** Half the side of the box in px that a finger or pointer hits. */
const REACH_PX = 3;
const UNIT_LAYER = 'boundaries-units';

function text(feature: MapGeoJSONFeature, property: string): string {
  return String(feature.properties[property] ?? '');
}

function present(map: MapLibreMap, layers: readonly string[]): string[] {
  return layers.filter((id) => map.getLayer(id) !== undefined);
}

function shapeLayers(map: MapLibreMap): string[] {
  const sources = SHAPE_LAYER_IDS.map(recordShapes);
  return map
    .getLayersOrder()
    .filter((id) => sources.includes(String(map.getLayer(id)?.source ?? '')));
}

/** The unit drawn at a point; null: none there. */
export function pickUnit(map: MapLibreMap, { x, y }: { x: number; y: number }): UnitId | null {
  const [unit] = map.queryRenderedFeatures([x, y], { layers: present(map, [UNIT_LAYER]) });
  return unit ? text(unit, 'id') : null;
}

/** What the map itself has at a point: lines and areas of records first, then the unit. */
export function pickGround(map: MapLibreMap, { x, y }: { x: number; y: number }): Picked | null {
  const box: [PointLike, PointLike] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const [shape] = map.queryRenderedFeatures(box, { layers: shapeLayers(map) });
  if (shape) return { kind: 'record', id: text(shape, 'id') };
  const id = pickUnit(map, { x, y });
  return id === null ? null : { kind: 'unit', id };
}
