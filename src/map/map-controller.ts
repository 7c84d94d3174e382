import type { Map as MapLibreMap } from 'maplibre-gl';
import { VINTAGES } from '../core/unit.ts';
import { type AtlasStore, changeSession } from '../state/store.ts';
import { applyScene } from './apply-scene.ts';
import { featuresOf, watchDatasets } from './dataset-watch.ts';
import { LazyDeck } from './deck/lazy-deck.ts';
import { HoverState } from './hover-state.ts';
import { type MapLocal, type MapState, veilDataset } from './map-state.ts';
import type { SymbolDrawing } from './marks/draw-symbol.ts';
import type { MarkFeature } from './marks/mark-features.ts';
import { approach, openingOf } from './marks/open-cluster.ts';
import { selectDrawn, selectMarkScene } from './marks/select-marks.ts';
import { type Scene, selectScene } from './scene.ts';
import { EMPTY_SCENE } from './scene-diff.ts';
import { SymbolImages } from './symbol-images.ts';
import { scaleOf, themeShown } from './theme.ts';
import { veilAround } from './veil.ts';

/** From this zoom on the light boundaries would look coarse. */
const DETAIL_ZOOM = 9.5;
const VEIL_DATASETS = VINTAGES.flatMap((vintage) => [
  veilDataset(vintage, false),
  veilDataset(vintage, true),
]);
const FONT_FAMILY = '"Be Vietnam Pro", sans-serif';

/** Turns every change of the state into changes of the map, and nothing else into any. */
export class MapController {
  readonly #map: MapLibreMap;
  readonly #store: AtlasStore;
  readonly #images: SymbolImages;
  readonly #hover: HoverState;
  readonly #deck: LazyDeck;
  readonly #datasets: ReturnType<typeof watchDatasets>;
  readonly #undo: (() => void)[] = [];
  #local: MapLocal;
  #scene: Scene = EMPTY_SCENE;
  #isStarted = false;

  constructor(map: MapLibreMap, store: AtlasStore) {
    this.#map = map;
    this.#store = store;
    this.#images = new SymbolImages(map);
    this.#hover = new HoverState(map);
    this.#deck = new LazyDeck(map);
    this.#local = {
      ...this.#looks(),
      wantsDetail: false,
      openSite: null,
      stepped: null,
      baseUrl: new URL('.', document.baseURI).href,
      veils: {},
    };
    this.#datasets = watchDatasets({ map, store, onReady: (id) => void this.#addVeil(id) });
    const onIdle = () => this.#noteIdle();
    const onLook = () => this.update();
    map.on('idle', onIdle);
    map.on('zoom', onLook);
    map.on('resize', onLook);
    this.#undo.push(
      store.subscribe(() => this.update()),
      () => map.off('idle', onIdle).off('zoom', onLook).off('resize', onLook),
    );
    void this.#start();
  }

  /** Marks and rings need the type in which their numbers are written. */
  async #start(): Promise<void> {
    const fonts = document.fonts.load(`700 12px ${FONT_FAMILY}`, '0123');
    await Promise.all([fonts, this.#map.loaded() || this.#map.once('style.load')]);
    this.#isStarted = true;
    this.update();
  }

  get #state(): MapState {
    return { atlas: this.#store.getState(), local: this.#local };
  }

  #looks(): Pick<MapLocal, 'theme' | 'zoom' | 'scale'> {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return {
      theme: themeShown(this.#store.getState().view),
      zoom: Math.floor(this.#map.getZoom()),
      scale: scaleOf(clientWidth, clientHeight),
    };
  }

  /** Looks at everything again and changes what is different. */
  update(): void {
    if (!this.#isStarted) return;
    const looks = this.#looks();
    const hasZoomed = looks.zoom !== this.#local.zoom;
    const wantsDetail = this.#local.wantsDetail || this.#map.getZoom() >= DETAIL_ZOOM;
    const openSite = hasZoomed ? null : this.#local.openSite;
    const next = { ...this.#local, ...looks, wantsDetail, openSite };
    if (
      JSON.stringify({ ...next, veils: null }) !== JSON.stringify({ ...this.#local, veils: null })
    ) {
      this.#local = next;
    }
    this.#draw();
    // What arrives without changing the picture must also end the waiting for the first view.
    if (!this.#store.getState().session.isMapIdle) this.#map.triggerRepaint();
  }

  #draw(): void {
    const state = this.#state;
    const scene = selectScene(state);
    this.#map.getContainer().style.setProperty('--map-scale', String(state.local.scale));
    const drawing: SymbolDrawing = {
      theme: state.local.theme,
      scale: state.local.scale,
      pixelRatio: Math.min(window.devicePixelRatio, 2),
      fontFamily: FONT_FAMILY,
    };
    this.#images.provide(selectMarkScene(state).symbols, drawing);
    const before = this.#scene;
    if (scene !== before) {
      this.#scene = scene;
      const isGone = (id: string) => state.atlas.datasets[id]?.status === 'failed';
      const isFirst = before === EMPTY_SCENE;
      applyScene(this.#map, { before, after: scene, isGone });
      if (isFirst) this.#map.removeLayer('first-paper');
      for (const id of Object.keys(scene.sources)) {
        if (!(id in before.sources)) this.#datasets.begin(id);
      }
    }
    this.#hover.show(state);
    this.#deck.show(state);
  }

  /** The veil leaves free what a boundary file covers. */
  async #addVeil(id: string): Promise<void> {
    if (!VEIL_DATASETS.includes(id)) return;
    const mosaic = await featuresOf(this.#map, id);
    const veil = mosaic && veilAround(mosaic);
    if (!veil) return;
    this.#local = { ...this.#local, veils: { ...this.#local.veils, [id]: veil } };
    this.update();
  }

  /** The first view is drawn once everything under way has arrived and the map rests. */
  #noteIdle(): void {
    const { session, datasets } = this.#store.getState();
    if (!this.#isStarted || session.isMapIdle) return;
    const isLoading = Object.values(datasets).some(({ status }) => status === 'loading');
    if (!isLoading) changeSession(this.#store, { isMapIdle: true });
  }

  /** Rings and marks that are drawn. */
  marks(): readonly MarkFeature[] {
    return selectMarkScene(this.#state).features.features;
  }

  /** Opens a ring: lays its marks out, or goes nearer. */
  open(key: string): void {
    const cluster = selectDrawn(this.#state).find((item) => item.key === key);
    if (cluster?.kind !== 'cluster') return;
    const opening = openingOf(cluster);
    if (opening.do === 'approach') approach(this.#map, opening);
    else this.#changeLocal({ openSite: opening.site });
  }

  /** Puts away marks that were laid out. */
  close(): void {
    if (this.#local.openSite !== null) this.#changeLocal({ openSite: null });
  }

  /** Rings what the keyboard has stepped to. */
  step(id: string | null): void {
    this.#changeLocal({ stepped: id });
  }

  #changeLocal(patch: Partial<MapLocal>): void {
    this.#local = { ...this.#local, ...patch };
    this.#draw();
  }

  destroy(): void {
    for (const undo of this.#undo) undo();
    this.#datasets.stop();
    this.#deck.destroy();
  }
}
