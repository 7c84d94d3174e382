import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createStore } from 'zustand/vanilla';
import type { LngLat } from '../core/geo.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { createMap } from './create-map.ts';
import { MapController } from './map-controller.ts';
import type { TileProtocol } from './tile-protocol.ts';

/** A picture of the map, as large as it is asked for. */
export interface MapPicture {
  readonly center: LngLat;
  /** MapLibre's: at 0 the world is 512 CSS px wide. */
  readonly zoom: number;
  /** CSS px: type and lines have their desk size in them. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels of the picture in a CSS px. */
  readonly pixelRatio: number;
}

/** Software rendering of an A3 sheet takes its time; far from what any machine needs. */
const LIMIT_MS = 120_000;
const LOOK_MS = 50;
const MAX_ZOOM = 22;

/**
 * The state of which a picture on paper is drawn: light, seen from its own place, and with nothing
 * selected or pointed at.
 */
function onPaper(state: AtlasState, { center, zoom }: MapPicture): AtlasStore {
  const camera = { center: [...center] as const, zoom, bearing: 0, pitch: 0 };
  return createStore<AtlasState>(() => ({
    ...state,
    view: {
      ...state.view,
      view: 'explore',
      theme: 'light',
      record: null,
      unit: null,
      camera,
      hasColumns: false,
      hasDensity: false,
    },
    session: {
      ...state.session,
      hoveredRecord: null,
      hoveredUnit: null,
      pointer: null,
      cameraRequest: null,
      isPlaying: false,
      isMapIdle: false,
    },
  }));
}

/** Out of sight, but laid out: a canvas that is not has no size. */
function hiddenContainer({ widthPx, heightPx }: MapPicture): HTMLElement {
  const container = document.createElement('div');
  container.className = 'atlas-map map-of-print';
  container.inert = true;
  container.setAttribute('aria-hidden', 'true');
  container.style.width = `${widthPx}px`;
  container.style.height = `${heightPx}px`;
  document.body.append(container);
  return container;
}

/** Resolves once the map has drawn everything; rejects when the signal is aborted or time is up. */
async function untilDrawn(
  store: AtlasStore,
  controller: MapController,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (!store.getState().session.isMapIdle || !controller.isSettled) {
    signal.throwIfAborted();
    if (performance.now() > end) throw new Error('the map was not drawn in time');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The map's canvas keeps its pixels only within the frame that draws them. */
function copyWhenPainted(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      const source = map.getCanvas();
      const picture = document.createElement('canvas');
      picture.width = source.width;
      picture.height = source.height;
      const context = picture.getContext('2d');
      if (context === null) {
        reject(new Error('no canvas to copy the map to'));
        return;
      }
      // The marks lie on a canvas of their own above the map's.
      for (const canvas of map.getCanvasContainer().querySelectorAll('canvas')) {
        context.drawImage(canvas, 0, 0, picture.width, picture.height);
      }
      resolve(picture);
    });
    map.triggerRepaint();
  });
}

/**
 * Draws the atlas as it stands, in its light theme, once, out of sight, and gives the picture. Rejects
 * when the map library cannot draw, when it takes over two minutes, or with the signal's reason.
 */
export async function printMap(
  state: AtlasState,
  picture: MapPicture,
  { tileProtocol, signal }: { tileProtocol: TileProtocol | null; signal: AbortSignal },
): Promise<HTMLCanvasElement> {
  const store = onPaper(state, picture);
  const container = hiddenContainer(picture);
  try {
    const map = createMap({
      container,
      theme: 'light',
      camera: store.getState().view.camera,
      isBounded: false,
      print: { pixelRatio: picture.pixelRatio, maxZoom: MAX_ZOOM },
    });
    const controller = new MapController(map, store, tileProtocol, picture.pixelRatio);
    try {
      await untilDrawn(store, controller, signal);
      return await copyWhenPainted(map);
    } finally {
      controller.destroy();
      map.remove();
    }
  } finally {
    container.remove();
  }
}
