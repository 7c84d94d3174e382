import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LngLat } from '../../core/geo.ts';

/** Where a desk points on the wall. */
export interface Pointed {
  /** `[lng, lat]` WGS 84; null: nowhere. */
  readonly at: LngLat | null;
}

export type PointedStore = StoreApi<Pointed>;

export function createPointed(): PointedStore {
  return createStore<Pointed>(() => ({ at: null }));
}
