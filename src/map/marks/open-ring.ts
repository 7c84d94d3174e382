import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../core/geo.ts';
import { WORLD_PX_AT_ZOOM_0, worldX, worldY } from '../../core/mercator.ts';
import type { RecordTable } from '../../core/table.ts';
import type { Ring } from './mark-groups.ts';
import type { WeightedPoints } from './weighted-points.ts';

/** Nearest that opening a ring goes by itself. */
const OPEN_MAX_ZOOM = 13.5;
/** Nearer than the zoom at which a ring just falls apart. */
const CLEARANCE_ZOOM = 0.4;

const CELL_STEP_ZOOM = 2;

/** How a ring is opened: by laying its marks out where they are, or by going nearer. */
export type Opening =
  | { readonly do: 'lay-out'; readonly site: string }
  | { readonly do: 'approach'; readonly center: readonly [number, number]; readonly zoom: number };

interface OpeningInput {
  readonly points: WeightedPoints;
  readonly table: Pick<RecordTable, 'lng' | 'lat'>;
  /** Zoom at which it falls apart; null: not known. */
  readonly expansionZoom: number | null;
  /** See GroupInput. */
  readonly radiusPx: number;
  readonly zoom: number;
}

/**
 * Marks of one position never part by zooming: they are laid out in place. A ring over several
 * positions is approached until they part.
 */
export function openingOf(ring: Ring, input: OpeningInput): Opening {
  if (ring.site !== null) return { do: 'lay-out', site: ring.site };
  const bounds = boundsOfRing(ring, input);
  const [west, south, east, north] = bounds;
  const parting = input.expansionZoom ?? partingZoom(bounds, input.radiusPx);
  // A single cell of counts has no extent: what it counts parts somewhat closer by.
  const zoom = Number.isFinite(parting) ? parting : input.zoom + CELL_STEP_ZOOM;
  return {
    do: 'approach',
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.min(zoom + CLEARANCE_ZOOM, OPEN_MAX_ZOOM),
  };
}

/** Box of what a ring stands for: of its records where they are known, else of its points. */
function boundsOfRing(ring: Ring, { points, table }: OpeningInput): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  const include = (lng = 0, lat = 0) => {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  for (const point of ring.points) include(points.lng[point], points.lat[point]);
  points.rows?.each(ring.points, (row) => include(table.lng[row], table.lat[row]));
  return [west, south, east, north];
}

/** Zoom at which a box is twice as wide as what is joined: its ends stand apart. */
function partingZoom([west, south, east, north]: Bounds, radiusPx: number): number {
  const side = Math.max(worldX(east) - worldX(west), worldY(south) - worldY(north));
  return Math.log2((2 * radiusPx) / (WORLD_PX_AT_ZOOM_0 * side));
}

/** Goes nearer to a ring. */
export function approach(map: MapLibreMap, opening: Opening & { do: 'approach' }): void {
  map.easeTo({ center: [...opening.center], zoom: Math.max(map.getZoom() + 0.5, opening.zoom) });
}
