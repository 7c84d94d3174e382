import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { HOME_BOUNDS } from '../core/home-view.ts';
import type { Theme } from '../core/palette.ts';
import { GROUND } from '../layers/ground-palette.ts';
import type { Camera } from '../state/view.ts';
import { CAMERA_BOUNDS } from './camera.ts';
import { FONT_FACES } from './fonts.ts';

setWorkerUrl(workerUrl);

/** Above this, the ground has nothing more to show. */
const MAX_ZOOM = 15;
/** The library's own limit would blur walls of 4K and 8K. */
const MAX_CANVAS_PX: [number, number] = [8192, 8192];

interface MapInput {
  readonly container: HTMLElement;
  readonly theme: Theme;
  /** Null: home. */
  readonly camera: Camera | null;
  /** Whether all there is to see lies around the four districts. */
  readonly isBounded: boolean;
  /** For a picture on paper: its fineness, and how close it may be seen. Left out: a map on the screen. */
  readonly print?: { readonly pixelRatio: number; readonly maxZoom: number };
}

/** The map library on a container, with paper and type but nothing drawn yet. */
export function createMap({ container, theme, camera, isBounded, print }: MapInput): MapLibreMap {
  const [west, south, east, north] = HOME_BOUNDS;
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [
        {
          id: 'first-paper',
          type: 'background',
          paint: { 'background-color': GROUND[theme].veil },
        },
      ],
      'font-faces': FONT_FACES,
    },
    ...(camera
      ? {
          center: [...camera.center],
          zoom: camera.zoom,
          bearing: camera.bearing,
          pitch: camera.pitch,
        }
      : { bounds: [west, south, east, north] }),
    ...(isBounded ? { maxBounds: CAMERA_BOUNDS } : {}),
    ...(print ? { pixelRatio: print.pixelRatio } : {}),
    maxZoom: print?.maxZoom ?? MAX_ZOOM,
    maxCanvasSize: MAX_CANVAS_PX,
    renderWorldCopies: false,
    attributionControl: false,
    // A fade repaints the whole map some ten times for every change; office PCs draw it in software.
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  return map;
}
