import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Bounds, boundsOfPoints } from '../../core/geo.ts';
import { type Cluster, STACK_ZOOM } from './cluster-index.ts';

/** Nearest that opening a ring goes by itself. */
const OPEN_MAX_ZOOM = 13.5;

/** How a ring is opened: by laying its marks out where they are, or by going nearer. */
export type Opening =
  | { readonly do: 'lay-out'; readonly site: string }
  | { readonly do: 'approach'; readonly center: readonly [number, number]; readonly zoom: number };

/**
 * Marks of one position never part by zooming: they are laid out in place. A ring over several
 * positions is approached until they part.
 */
export function openingOf(cluster: Cluster): Opening {
  if (cluster.site) return { do: 'lay-out', site: cluster.site.key };
  const bounds = boundsOfPoints(cluster.marks.map(({ position }) => position));
  return {
    do: 'approach',
    center: bounds ? centreOf(bounds) : cluster.position,
    zoom: Math.min((cluster.expansionZoom ?? STACK_ZOOM) + 0.4, OPEN_MAX_ZOOM),
  };
}

function centreOf([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

/** Goes nearer to a ring. */
export function approach(map: MapLibreMap, opening: Opening & { do: 'approach' }): void {
  map.easeTo({ center: [...opening.center], zoom: Math.max(map.getZoom() + 0.5, opening.zoom) });
}
