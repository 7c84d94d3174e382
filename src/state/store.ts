import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatasetRef } from '../core/catalog.ts';
import type { Day } from '../core/day.ts';
import type { Bounds } from '../core/geo.ts';
import type { RecordOrder } from '../core/record-order.ts';
import type { Issue } from '../core/result.ts';
import {
  type Catalogue,
  type DatasetProgress,
  type DatasetState,
  EMPTY_CATALOGUE,
} from './catalogue.ts';
import type { BadParameter } from './url.ts';
import type { Camera, View } from './view.ts';

/** Somewhere the map is asked to go, once. A new object is a new request. */
export type CameraRequest =
  | { readonly kind: 'home' }
  | { readonly kind: 'results' }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'record'; readonly record: string }
  | { readonly kind: 'bounds'; readonly bounds: Bounds }
  | { readonly kind: 'camera'; readonly camera: Camera }
  | { readonly kind: 'position'; readonly center: readonly [number, number]; readonly zoom: number }
  | { readonly kind: 'zoom'; readonly by: number };

/** A part of the world on screen. */
export interface MapWindow {
  /** Degrees. */
  readonly bounds: Bounds;
  /** MapLibre's: at 0 the world is 512 CSS px wide. */
  readonly zoom: number;
}

/** What only this moment knows: gone with the tab, never in a link. */
export interface Session {
  readonly today: Day;
  /** While the first data are on their way: panels wait, and then stand where they stay. */
  readonly isOpening: boolean;
  readonly hoveredRecord: string | null;
  readonly hoveredUnit: string | null;
  readonly isPlaying: boolean;
  /** Whether the statistics step through their years; never while the window of time plays. */
  readonly isPlayingYears: boolean;
  /** `[lng, lat]` under the pointer; null while it is not over the map. */
  readonly pointer: readonly [number, number] | null;
  readonly cameraRequest: CameraRequest | null;
  /** What of the world the map shows; null before there is a map. */
  readonly window: MapWindow | null;
  /** Order of the results, for the list and for the steps from one record to the next. */
  readonly resultOrder: RecordOrder;
  /** True once the map has drawn the first view and is idle. */
  readonly isMapIdle: boolean;
}

/**
 * Four owners, each fact in one: the catalogue (read from files), the view (in the URL), the
 * session; the fourth, the user's documents, is kept by the planner's view.
 */
export interface AtlasState {
  readonly view: View;
  /** Whether the last change of the view makes a step of the browser's history. */
  readonly viewChange: 'push' | 'replace';
  readonly badParameters: readonly BadParameter[];
  readonly datasets: Readonly<Record<string, DatasetState>>;
  readonly catalogue: Catalogue;
  readonly session: Session;
}

export type AtlasStore = StoreApi<AtlasState>;

export interface StoreInput {
  readonly view: View;
  readonly badParameters: readonly BadParameter[];
  readonly datasets: readonly DatasetRef[];
  readonly today: Day;
}

export function createAtlasStore(input: StoreInput): AtlasStore {
  return createStore<AtlasState>(() => ({
    view: input.view,
    viewChange: 'replace',
    badParameters: input.badParameters,
    datasets: Object.fromEntries(
      input.datasets.map((ref) => [ref.id, { ref, status: 'idle', issues: [] }]),
    ),
    catalogue: EMPTY_CATALOGUE,
    session: {
      today: input.today,
      isOpening: false,
      hoveredRecord: null,
      hoveredUnit: null,
      isPlaying: false,
      isPlayingYears: false,
      pointer: null,
      cameraRequest: null,
      window: null,
      resultOrder: 'date',
      isMapIdle: false,
    },
  }));
}

/** Changes the view. Choices push a step of history; the camera and scrubbing replace it. */
export function changeView(
  store: AtlasStore,
  patch: Partial<View>,
  viewChange: AtlasState['viewChange'] = 'push',
): void {
  store.setState((state) => ({ view: { ...state.view, ...patch }, viewChange }));
}

export function changeSession(store: AtlasStore, patch: Partial<Session>): void {
  store.setState((state) => ({ session: { ...state.session, ...patch } }));
}

export function changeCatalogue(store: AtlasStore, patch: Partial<Catalogue>): void {
  store.setState((state) => ({ catalogue: { ...state.catalogue, ...patch } }));
}

/** Notes how far a dataset has come. Unknown ids are ignored: this build does not hold them. */
export function setDatasetStatus(
  store: AtlasStore,
  id: string,
  status: DatasetState['status'],
  issues: readonly Issue[] = [],
): void {
  store.setState((state) => {
    const known = state.datasets[id];
    if (!known) return state;
    return { datasets: { ...state.datasets, [id]: { ref: known.ref, status, issues } } };
  });
}

/** Notes how much of a dataset has been read. Ignored unless it is loading. */
export function setDatasetProgress(store: AtlasStore, id: string, progress: DatasetProgress): void {
  store.setState((state) => {
    const known = state.datasets[id];
    if (known?.status !== 'loading') return state;
    return { datasets: { ...state.datasets, [id]: { ...known, progress } } };
  });
}

export function dismissBadParameters(store: AtlasStore): void {
  store.setState({ badParameters: [] });
}
