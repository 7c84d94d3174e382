import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FilterResult } from '../core/filter.ts';
import { formatCompact } from '../i18n/format.ts';
import { AfterPaint } from '../state/after-paint.ts';
import { selectResult, selectTable } from '../state/selectors.ts';
import { type AtlasState, type AtlasStore, changeSession } from '../state/store.ts';
import { DrawnScene } from './drawn-scene.ts';
import { LocalState } from './local-state.ts';
import type { MapLocal, MapState } from './map-state.ts';
import type { SymbolDrawing } from './marks/draw-symbol.ts';
import { LabelRoom } from './marks/label-room.ts';
import { MarksCanvas, type PlacedTarget } from './marks/marks-canvas.ts';
import { approach, openingOf } from './marks/open-ring.ts';
import { pickTarget } from './marks/pick-target.ts';
import type { DrawnTarget } from './marks/picture.ts';
import {
  selectDrawn,
  selectFocus,
  selectJoinRadius,
  selectMarkGroups,
  selectPicture,
  selectWeightedPoints,
} from './marks/select-picture.ts';
import { paceOpening } from './pace.ts';
import type { TileProtocol } from './tile-protocol.ts';

const FONT_FAMILY = '"Be Vietnam Pro", sans-serif';
/**
 * Repainting the map costs far more than drawing marks: what another filter changes in it (lines and
 * areas of records, mostly) waits, so that a filter that plays repaints it four times a second.
 */
const FILTER_WAIT_MS = 250;

const RING_FORMATS = {
  vi: (count: number) => formatCompact(count, 'vi'),
  en: (count: number) => formatCompact(count, 'en'),
} as const;

/** What of the state the scene follows from; the rest changes as the pointer moves. */
function sceneParts({ view, datasets, catalogue, session }: AtlasState): readonly unknown[] {
  return [view, datasets, catalogue, session.hoveredUnit, session.today];
}

/**
 * Turns changes of the state into changes of the picture: marks at once, on their own canvas; what
 * the map library draws, once they are painted.
 */
export class MapController {
  readonly #map: MapLibreMap;
  readonly #store: AtlasStore;
  readonly #local: LocalState;
  readonly #marks: MarksCanvas;
  readonly #room: LabelRoom;
  readonly #scene: DrawnScene;
  readonly #sceneTask = new AfterPaint(() => this.#drawScene());
  readonly #undo: (() => void)[] = [];
  readonly #mostPixels: number;
  readonly #atFullPace: () => void;
  #drawing: SymbolDrawing;
  #sceneParts: readonly unknown[] = [];
  #filtered: { readonly result: FilterResult; readonly layers: readonly string[] } | null = null;
  #isStarted = false;

  /** `mostPixels`: in a CSS px, for the marks; finer ones than on most screens cost time for nothing. */
  constructor(
    map: MapLibreMap,
    store: AtlasStore,
    tileProtocol: TileProtocol | null,
    mostPixels = 2,
  ) {
    this.#map = map;
    this.#store = store;
    this.#mostPixels = mostPixels;
    this.#atFullPace = paceOpening(map);
    this.#local = new LocalState(map, store);
    this.#drawing = this.#drawingNow();
    this.#marks = new MarksCanvas(map);
    this.#room = new LabelRoom(map);
    const onLearnt = (patch: Partial<MapLocal>) => {
      this.#local.change(patch);
      this.update();
    };
    this.#scene = new DrawnScene({ map, store, tileProtocol, local: this.#local, onLearnt });
    const onIdle = () => this.#noteIdle();
    const onLook = () => this.update();
    map.on('idle', onIdle);
    map.on('move', onLook);
    map.on('resize', onLook);
    const onRest = () => this.#reportWindow();
    map.on('moveend', onRest);
    this.#undo.push(store.subscribe(onLook), () =>
      map.off('idle', onIdle).off('move', onLook).off('resize', onLook).off('moveend', onRest),
    );
    void this.#start();
  }

  /** Marks and rings need the type in which their numbers are written. */
  async #start(): Promise<void> {
    const fonts = document.fonts.load(`700 12px ${FONT_FAMILY}`, '0123');
    await Promise.all([fonts, this.#map.loaded() || this.#map.once('style.load')]);
    this.#isStarted = true;
    this.#reportWindow();
    this.update();
  }

  /** Sets too large to be held are read where the map is looked at. */
  #reportWindow(): void {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    const zoom = this.#map.getZoom();
    changeSession(this.#store, { window: { bounds: [west, south, east, north], zoom } });
  }

  get #state(): MapState {
    return { atlas: this.#store.getState(), local: this.#local.value };
  }

  /** Looks at everything again and changes what is different. */
  update(): void {
    if (!this.#isStarted) return;
    this.#local.look();
    this.#draw();
    // What arrives without changing the picture must also end the waiting for the first view.
    if (!this.#store.getState().session.isMapIdle) this.#map.triggerRepaint();
  }

  #draw(): void {
    const state = this.#state;
    this.#drawMarks(state);
    const parts = [...sceneParts(state.atlas), state.local];
    if (parts.every((part, index) => part === this.#sceneParts[index])) return;
    this.#sceneParts = parts;
    const waitMs = this.#isOnlyFiltered(state.atlas) ? FILTER_WAIT_MS : 0;
    if (state.atlas.session.isMapIdle) this.#sceneTask.request(waitMs);
    else this.#sceneTask.run();
  }

  /** Whether other records are shown since last asked, of the same layers. */
  #isOnlyFiltered(atlas: AtlasState): boolean {
    const before = this.#filtered;
    this.#filtered = { result: selectResult(atlas), layers: atlas.view.layers };
    const { result, layers } = this.#filtered;
    return before !== null && before.result !== result && before.layers === layers;
  }

  #drawMarks(state: MapState): void {
    const drawing = this.#drawingNow();
    const isSame =
      drawing.theme === this.#drawing.theme &&
      drawing.scale === this.#drawing.scale &&
      drawing.isFar === this.#drawing.isFar &&
      drawing.pixelRatio === this.#drawing.pixelRatio;
    if (!isSame) this.#drawing = drawing;
    const { view, session } = state.atlas;
    const picture = selectPicture(state);
    this.#marks.show({
      picture,
      focus: selectFocus(state),
      drawing: this.#drawing,
      format: RING_FORMATS[view.language],
    });
    if (session.isMapIdle) this.#room.show(picture, session.isPlaying ? 'not-yet' : 'at-rest');
  }

  #drawingNow(): SymbolDrawing {
    const { theme, scale } = this.#local.value;
    return {
      theme,
      scale,
      pixelRatio: Math.min(this.#map.getPixelRatio(), this.#mostPixels),
      isFar: this.#store.getState().view.view === 'wall',
      fontFamily: FONT_FAMILY,
    };
  }

  #drawScene(): void {
    const state = this.#state;
    this.#scene.show(state, this.#drawing);
    if (!state.atlas.session.isMapIdle) this.#room.show(selectPicture(state), 'at-once');
  }

  /** The first view is drawn once everything under way has arrived and the map rests. */
  #noteIdle(): void {
    if (!this.#isStarted) return;
    const { session, datasets } = this.#store.getState();
    // A map that takes the place of a lost one opens in a session that has had its first view.
    if (session.isMapIdle) {
      this.#atFullPace();
      return;
    }
    const isLoading = Object.values(datasets).some(({ status }) => status === 'loading');
    if (isLoading) return;
    this.#atFullPace();
    changeSession(this.#store, { isMapIdle: true });
  }

  /** Whether the map library has been told all that is to be drawn. */
  get isSettled(): boolean {
    return this.#isStarted && !this.#sceneTask.isPending && !this.#room.isPending;
  }

  /** Marks and rings on or near the screen, bottom first. */
  marks(): readonly PlacedTarget[] {
    return this.#marks.placed();
  }

  /** The mark or ring that is hit at a point of the screen (CSS px); null: none. */
  pick(point: { readonly x: number; readonly y: number }): DrawnTarget | null {
    return pickTarget(this.marks(), point, window.matchMedia('(pointer: coarse)').matches);
  }

  /** Id of the record that a mark stands for. */
  recordOf(row: number): string {
    return selectTable(this.#store.getState()).recordAt(row).properties.id;
  }

  /** Rows of the records that a mark or ring stands for; none for a ring over counts alone. */
  rowsOf(target: DrawnTarget): readonly number[] {
    if (target.kind === 'mark') return [target.row];
    const rows: number[] = [];
    selectWeightedPoints(this.#state).rows?.each(target.ring.points, (row) => rows.push(row));
    return rows;
  }

  /** Opens a ring: lays its marks out, or goes nearer. */
  open(key: string): void {
    const state = this.#state;
    const ring = selectDrawn(state).find((group) => group.key === key);
    if (ring?.kind !== 'ring') return;
    const opening = openingOf(ring, {
      points: selectWeightedPoints(state),
      table: selectTable(state.atlas),
      expansionZoom: selectMarkGroups(state).expansionZoom(ring),
      radiusPx: selectJoinRadius(state),
      zoom: state.local.zoom,
    });
    if (opening.do === 'approach') approach(this.#map, opening);
    else this.#changeLocal({ openSite: opening.site });
  }

  /** Puts away marks that were laid out. */
  close(): void {
    if (this.#local.value.openSite !== null) this.#changeLocal({ openSite: null });
  }

  /** Rings what the keyboard has stepped to. */
  step(key: string | null): void {
    this.#changeLocal({ stepped: key });
  }

  #changeLocal(patch: Partial<MapLocal>): void {
    this.#local.change(patch);
    this.#draw();
  }

  destroy(): void {
    this.#atFullPace();
    for (const undo of this.#undo) undo();
    this.#sceneTask.cancel();
    this.#scene.destroy();
    this.#room.destroy();
    this.#marks.destroy();
  }
}
