import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import { VINTAGES } from '../core/unit.ts';
import { selectCommuneSets } from '../state/selectors.ts';
import type { AtlasStore } from '../state/store.ts';
import { applyScene } from './apply-scene.ts';
import { featuresOf, watchDatasets } from './dataset-watch.ts';
import { LazyDeck } from './deck/lazy-deck.ts';
import { HoverState } from './hover-state.ts';
import type { LocalState } from './local-state.ts';
import { type MapLocal, type MapState, veilDataset } from './map-state.ts';
import type { SymbolDrawing } from './marks/draw-symbol.ts';
import { type Scene, selectScene } from './scene.ts';
import { EMPTY_SCENE } from './scene-diff.ts';
import { StyleImages } from './style-images.ts';
import { TILE_SCHEME } from './tile-address.ts';
import type { TileProtocol } from './tile-protocol.ts';
import { veilAround } from './veil.ts';

const VEIL_DATASETS = VINTAGES.flatMap((vintage) => [
  veilDataset(vintage, false),
  veilDataset(vintage, true),
]);

interface SceneInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  /** Null in a build that holds no archive of tiles. */
  readonly tileProtocol: TileProtocol | null;
  readonly local: LocalState;
  /** Something has been learnt that the scene follows from. */
  readonly onLearnt: (patch: Partial<MapLocal>) => void;
}

/** Everything that the map library draws: told of it, it changes what is different. */
export class DrawnScene {
  readonly #input: SceneInput;
  readonly #images: StyleImages;
  readonly #hover: HoverState;
  readonly #deck: LazyDeck;
  readonly #datasets: ReturnType<typeof watchDatasets>;
  #scene: Scene = EMPTY_SCENE;

  constructor(input: SceneInput) {
    const { map, store } = input;
    this.#input = input;
    this.#images = new StyleImages(map);
    this.#hover = new HoverState(map);
    this.#deck = new LazyDeck(map);
    this.#datasets = watchDatasets({ map, store, onReady: (id) => void this.#addVeil(id) });
  }

  show(state: MapState, drawing: SymbolDrawing): void {
    const { map, tileProtocol } = this.#input;
    map.getContainer().style.setProperty('--map-scale', String(state.local.scale));
    this.#images.provide(drawing);
    const before = this.#scene;
    const scene = selectScene(state);
    if (scene !== before) this.#change(before, scene);
    this.#hover.show(state);
    this.#deck.show(state);
    const hasTiles = tileProtocol !== null && selectCommuneSets(state.atlas).length > 0;
    if (hasTiles && !state.local.hasTileProtocol) void this.#learnTiles();
  }

  #change(before: Scene, after: Scene): void {
    const { map, store } = this.#input;
    this.#scene = after;
    const { datasets } = store.getState();
    const isGone = (id: string) => datasets[id]?.status === 'failed';
    applyScene(map, { before, after, isGone });
    if (before === EMPTY_SCENE) map.removeLayer('first-paper');
    for (const id of Object.keys(after.sources)) {
      if (!(id in before.sources)) this.#datasets.begin(id);
    }
  }

  async #learnTiles(): Promise<void> {
    const { tileProtocol, local, onLearnt } = this.#input;
    const protocol = await tileProtocol?.();
    if (protocol === undefined || local.value.hasTileProtocol) return;
    addProtocol(TILE_SCHEME, protocol);
    onLearnt({ hasTileProtocol: true });
  }

  /** The veil leaves free what a boundary file covers. */
  async #addVeil(id: string): Promise<void> {
    if (!VEIL_DATASETS.includes(id)) return;
    const { map, local, onLearnt } = this.#input;
    const mosaic = await featuresOf(map, id);
    const veil = mosaic && veilAround(mosaic);
    if (veil) onLearnt({ veils: { ...local.value.veils, [id]: veil } });
  }

  destroy(): void {
    this.#datasets.stop();
    this.#deck.destroy();
  }
}
