import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { type Bounds, boundsOf } from '../core/geo.ts';
import { HOME_BOUNDS, roomAround } from '../core/home-view.ts';
import { markPlaceOf } from '../core/mark.ts';
import { roundCamera } from '../state/camera-text.ts';
import { insetsOf } from '../state/map-insets.ts';
import { selectResult, selectTable, selectUnits } from '../state/selectors.ts';
import {
  type AtlasState,
  type AtlasStore,
  type CameraRequest,
  changeView,
} from '../state/store.ts';
import type { Camera } from '../state/view.ts';

/** How far the camera may go: some way beyond the paper's edge. */
export const CAMERA_BOUNDS: LngLatBoundsLike = [
  [100.2, 20.1],
  [105.3, 24.2],
];

/** Closest zoom that a request flies to: nearer, the ground has nothing more to show. */
const CLOSE_ZOOM = 12;
/** Zoom for a single position without extent. */
const POSITION_ZOOM = 11.5;

/** Tilt in degrees at which columns show their height. */
const COLUMNS_PITCH = 50;

/** A wall glides: eyes across the room must be able to follow. The library itself jumps under reduced motion. */
const GLIDE_MS = 2500;

function paddingOf(map: MapLibreMap, factor = 1): PaddingOptions {
  const container = map.getContainer();
  const size = { width: container.clientWidth, height: container.clientHeight };
  return { ...roomAround(size, insetsOf(container), factor) };
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return roundCamera({
    zoom: map.getZoom(),
    center: [lng, lat],
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  });
}

/** Marks a movement as the program's, so that it is not written into the link as the viewer's. */
const BY_LINK = { isByLink: true } as const;

function isByLink(event: object): boolean {
  return 'isByLink' in event && event.isByLink === true;
}

function toBounds([west, south, east, north]: Bounds): LngLatBoundsLike {
  return [
    [west, south],
    [east, north],
  ];
}

/** Box around the marks of everything shown; null: nothing shown has a mark. */
function boundsOfResults(state: AtlasState): Bounds | null {
  const { lng, lat } = selectTable(state);
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const row of selectResult(state).rows) {
    const [x = Number.NaN, y = Number.NaN] = [lng[row], lat[row]];
    if (Number.isNaN(x)) continue;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west > east ? null : [west, south, east, north];
}

/** Where a request wants to go: a box, a position, or null for nowhere known. */
function targetOf(
  state: AtlasState,
  request: CameraRequest,
): Bounds | Camera | Pick<Camera, 'center' | 'zoom'> | null {
  const units = selectUnits(state);
  switch (request.kind) {
    case 'results':
      return boundsOfResults(state);
    case 'unit':
      return units.get(request.unit)?.bbox ?? null;
    case 'record': {
      const record = selectTable(state).recordById(request.record);
      if (!record) return null;
      const { geometry } = record;
      if (geometry !== null && geometry.type !== 'Point') return boundsOf(geometry);
      const place = markPlaceOf(record, units);
      return place && { center: place.position, zoom: POSITION_ZOOM };
    }
    case 'bounds':
      return request.bounds;
    case 'camera':
      return request.camera;
    case 'position':
      return { center: request.center, zoom: request.zoom };
    case 'home':
    case 'zoom':
      return null;
    default:
      return request satisfies never;
  }
}

/** Keeps the live camera and the link in step; the map leads, the link follows on `moveend`. */
export function bindCamera(map: MapLibreMap, store: AtlasStore): () => void {
  let written: Camera | null = store.getState().view.camera;
  let isAtHome = written === null;

  const glide = () =>
    store.getState().view.view === 'wall' ? { duration: GLIDE_MS, linear: true } : {};

  const upright = () => ({
    bearing: 0,
    pitch: store.getState().view.hasColumns ? COLUMNS_PITCH : 0,
  });

  const goHome = (isAnimated: boolean) => {
    isAtHome = true;
    written = null;
    map.fitBounds(
      toBounds(HOME_BOUNDS),
      {
        padding: paddingOf(map),
        animate: isAnimated,
        ...glide(),
        ...upright(),
      },
      BY_LINK,
    );
  };

  const follow = (request: CameraRequest) => {
    if (request.kind === 'home') {
      goHome(true);
      changeView(store, { camera: null }, 'replace');
      return;
    }
    isAtHome = false;
    if (request.kind === 'zoom') {
      map.easeTo({ zoom: map.getZoom() + request.by });
      return;
    }
    const target = targetOf(store.getState(), request);
    if (target === null) return;
    if ('pitch' in target) {
      map.easeTo({ ...target, center: [...target.center], ...glide() });
    } else if ('zoom' in target) {
      const { center, zoom } = target;
      map.easeTo({ center: [...center], zoom: Math.max(map.getZoom(), zoom), ...glide() });
    } else {
      const padding = paddingOf(map, 2);
      const turn = request.kind === 'bounds' ? upright() : {};
      map.fitBounds(toBounds(target), { padding, maxZoom: CLOSE_ZOOM, ...glide(), ...turn });
    }
  };

  const onMoveEnd = (event: object) => {
    if (isByLink(event) || isAtHome) return;
    written = cameraOf(map);
    changeView(store, { camera: written }, 'replace');
  };
  const onMoveStart = (event: { originalEvent?: unknown }) => {
    if (event.originalEvent) isAtHome = false;
  };
  const onResize = () => {
    if (isAtHome) goHome(false);
  };

  if (isAtHome) goHome(false);
  map.on('moveend', onMoveEnd);
  map.on('movestart', onMoveStart);
  map.on('resize', onResize);
  const unsubscribe = store.subscribe((state, before) => {
    const { cameraRequest } = state.session;
    if (cameraRequest !== null && cameraRequest !== before.session.cameraRequest) {
      follow(cameraRequest);
    }
    const { camera, hasColumns } = state.view;
    if (hasColumns !== before.view.hasColumns) {
      if (isAtHome) goHome(true);
      else map.easeTo({ pitch: hasColumns ? COLUMNS_PITCH : 0, bearing: 0 });
    }
    if (camera === before.view.camera || camera === written) return;
    if (camera === null) goHome(false);
    else {
      isAtHome = false;
      written = camera;
      map.jumpTo({ ...camera, center: [...camera.center] }, BY_LINK);
    }
  });
  return () => {
    unsubscribe();
    map.off('moveend', onMoveEnd);
    map.off('movestart', onMoveStart);
    map.off('resize', onResize);
  };
}
