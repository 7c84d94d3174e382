import type { Feature, Polygon } from 'geojson';
import type { Theme } from '../core/palette.ts';
import type { Vintage } from '../core/unit.ts';
import type { AtlasState } from '../state/store.ts';
import type { MapWindow } from './marks/window.ts';

/** What only the map knows: how it is looked at, and what has arrived in its worker. */
export interface MapLocal {
  readonly theme: Theme;
  /** Whole zoom, at which marks are joined. */
  readonly zoom: number;
  /** What lies in and around the view, at that zoom. */
  readonly window: MapWindow;
  /** Whether the camera was ever close enough to need boundaries of full resolution. */
  readonly wantsDetail: boolean;
  /** Key of the site whose marks the viewer has laid out; null: none. */
  readonly openSite: string | null;
  /** Key of the ring or mark that the keyboard has stepped to; null: none. */
  readonly stepped: string | null;
  /** See StyleContext. */
  readonly scale: number;
  /** Whether the map library can draw from archives of tiles. */
  readonly hasTileProtocol: boolean;
  /** The page's folder, ending in a slash. */
  readonly baseUrl: string;
  /** What lies outside the units, by vintage and resolution; absent until their file is there. */
  readonly veils: Readonly<Record<string, Feature<Polygon>>>;
}

/** Everything the picture follows from. */
export interface MapState {
  readonly atlas: AtlasState;
  readonly local: MapLocal;
}

/** Dataset whose outline the veil leaves free: the light one suffices until seen from close by. */
export function veilDataset(vintage: Vintage, isDetailed: boolean): string {
  const name = vintage === '2020' ? 'districts-2020' : 'communes-2025';
  return isDetailed ? name : `${name}-lite`;
}
