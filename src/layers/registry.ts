import { boundaries } from './boundaries.ts';
import { disasters } from './disasters.ts';
import { indicators } from './indicators.ts';
import type { LayerDefinition } from './layer.ts';
import { meetings } from './meetings.ts';
import { places } from './places.ts';
import { plans } from './plans.ts';
import { projects } from './projects.ts';
import { rescuePlans } from './rescue-plans.ts';
import { rivers } from './rivers.ts';
import { roads } from './roads.ts';
import { terrain } from './terrain.ts';
import { training } from './training.ts';
import { zone } from './zone.ts';

/** Every overlay, top first: the order of the menu, and of drawing from the last to the first. */
export const LAYERS = [
  projects,
  training,
  rescuePlans,
  disasters,
  meetings,
  plans,
  boundaries,
  zone,
  indicators,
  places,
  roads,
  rivers,
  terrain,
] as const satisfies readonly LayerDefinition[];

export type LayerId = (typeof LAYERS)[number]['id'];

export const LAYER_IDS: readonly LayerId[] = LAYERS.map((layer) => layer.id);

export const DEFAULT_LAYER_IDS: readonly LayerId[] = LAYERS.filter((layer) => layer.isDefault).map(
  (layer) => layer.id,
);

/** The layers whose features are records, in registry order. */
export const RECORD_LAYERS: readonly LayerDefinition<LayerId>[] = LAYERS.filter(
  (layer) => 'record' in layer,
);

export const RECORD_LAYER_IDS: readonly LayerId[] = RECORD_LAYERS.map((layer) => layer.id);

export function isLayerId(text: string): text is LayerId {
  return (LAYER_IDS as readonly string[]).includes(text);
}

export function layerById(id: LayerId): LayerDefinition<LayerId> {
  const layer = LAYERS.find((candidate) => candidate.id === id);
  if (!layer) throw new Error(`No layer ${id}`);
  return layer;
}
