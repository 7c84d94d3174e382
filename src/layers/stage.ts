import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/**
 * Planes of the map, bottom first. Within one, layers lie as the registry orders them; a plane as
 * a whole lies above the one before it. So shading lies on the choropleth, and no line on a name.
 */
export const STAGES = [
  'ground',
  'areas',
  'relief',
  'water',
  'lines',
  'veil',
  'borders',
  'edge',
  'features',
  'labels',
  'marks',
] as const;
export type Stage = (typeof STAGES)[number];

/** Puts layers on a stage. */
export function onStage(
  stage: Stage,
  layers: readonly LayerSpecification[],
): readonly LayerSpecification[] {
  return layers.map((layer) => ({ ...layer, metadata: { stage } }));
}

/** Stage of a layer; throws for one that was never put on a stage: a programmer error. */
export function stageOf(layer: LayerSpecification): Stage {
  const { metadata } = layer;
  const stage = STAGES.find(
    (known) =>
      typeof metadata === 'object' &&
      metadata !== null &&
      'stage' in metadata &&
      metadata.stage === known,
  );
  if (!stage) throw new Error(`Layer ${layer.id} is on no stage`);
  return stage;
}
