import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../../core/palette.ts';
import type { Plans } from '../../core/plan/journal.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import type { ScreenPoint } from '../draft/simplify-path.ts';
import { FAULT_COLOURS } from '../surface/drawn-style.ts';
import { featureChange, planFeature } from './plan-features.ts';
import { FAULT_IMAGE, PICKED_LAYERS, PLAN_SOURCE, planLayers } from './plan-style.ts';

const NO_PLANS: Plans = {};
const PICK_WITHIN_PX = 6;
/** A change of more plans than this replaces the data as a whole. */
const MOST_SINGLE_CHANGES = 200;
const HATCH_PX = 8;

/** Diagonal stripes, each pixel by its place: no canvas is asked. */
function hatch(colour: string): ImageData {
  const data = new Uint8ClampedArray(4 * HATCH_PX * HATCH_PX);
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let y = 0; y < HATCH_PX; y++) {
    for (let x = 0; x < HATCH_PX; x++) {
      if ((x + y) % HATCH_PX < 2) data.set([...channels, 255], 4 * (y * HATCH_PX + x));
    }
  }
  return new ImageData(data, HATCH_PX, HATCH_PX);
}

/**
 * All plans on the map, in one source of their own. What is edited is hidden there by its state, which
 * costs no tiles; the data follow when an edit is done.
 */
export class PlansOnMap {
  readonly #map: MapLibreMap;
  #plans: Plans = NO_PLANS;
  #edited: PlanId | null = null;
  #theme: Theme;

  constructor(map: MapLibreMap, theme: Theme) {
    this.#map = map;
    this.#theme = theme;
    map.addSource(PLAN_SOURCE, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      promoteId: 'id',
    });
    this.#addImage();
    for (const layer of planLayers(theme)) map.addLayer(layer);
    map.on('styledata', this.#raise);
  }

  /** What else the map comes to draw would be added above the plans. */
  readonly #raise = () => {
    const own = planLayers(this.#theme).map(({ id }) => id);
    if (this.#map.getLayersOrder().at(-1) === own.at(-1)) return;
    for (const id of own) this.#map.moveLayer(id);
  };

  #addImage(): void {
    if (this.#map.hasImage(FAULT_IMAGE)) this.#map.removeImage(FAULT_IMAGE);
    this.#map.addImage(FAULT_IMAGE, hatch(FAULT_COLOURS[this.#theme]));
  }

  get #source(): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(PLAN_SOURCE);
  }

  /** Draws what is different from before. */
  show(plans: Plans, edited: PlanId | null): void {
    if (plans !== this.#plans) this.#showPlans(plans);
    if (edited !== this.#edited) this.#hide(edited);
  }

  #showPlans(plans: Plans): void {
    const change = featureChange(this.#plans, plans);
    this.#plans = plans;
    if (change.add.length + change.remove.length > MOST_SINGLE_CHANGES) {
      const features = Object.values(plans).flatMap((plan) => planFeature(plan) ?? []);
      void this.#source?.setData({ type: 'FeatureCollection', features });
      return;
    }
    void this.#source?.updateData({ remove: [...change.remove], add: [...change.add] });
  }

  #hide(edited: PlanId | null): void {
    const state = (id: PlanId, isEdited: boolean) =>
      this.#map.setFeatureState({ source: PLAN_SOURCE, id }, { isEdited });
    if (this.#edited !== null) state(this.#edited, false);
    if (edited !== null) state(edited, true);
    this.#edited = edited;
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#addImage();
    for (const { id } of planLayers(theme)) this.#map.removeLayer(id);
    for (const layer of planLayers(theme)) this.#map.addLayer(layer);
  }

  /** The plan that is drawn at a point of the screen (CSS px), the topmost; null: none. */
  planAt({ x, y }: ScreenPoint): PlanId | null {
    const box: [[number, number], [number, number]] = [
      [x - PICK_WITHIN_PX, y - PICK_WITHIN_PX],
      [x + PICK_WITHIN_PX, y + PICK_WITHIN_PX],
    ];
    const [found] = this.#map.queryRenderedFeatures(box, { layers: [...PICKED_LAYERS] });
    return found === undefined ? null : String(found.properties.id);
  }

  destroy(): void {
    this.#map.off('styledata', this.#raise);
    for (const { id } of planLayers(this.#theme)) this.#map.removeLayer(id);
    this.#map.removeSource(PLAN_SOURCE);
    this.#map.removeImage(FAULT_IMAGE);
  }
}
