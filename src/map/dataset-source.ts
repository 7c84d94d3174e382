import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DatasetRef } from '../core/catalog.ts';

/** Box of the terrain tiles, [west, south, east, north] (geodata/terrain). */
const TERRAIN_BOUNDS: [number, number, number, number] = [101.26, 20.65, 104.05, 23.23];

/** Schemas of the datasets that the map reads by itself, by address, in its worker. */
const MAP_SCHEMAS: readonly string[] = [
  'boundaries',
  'zone',
  'borders',
  'countries',
  'neighbours',
  'rivers',
  'water',
  'roads',
  'roads-local',
  'places',
  'terrain-tiles',
];

/** Schemas that another part reads too, and whose status it keeps. */
const SHARED_SCHEMAS: readonly string[] = ['places'];

export function isReadByMap({ schema }: DatasetRef): boolean {
  return MAP_SCHEMAS.includes(schema);
}

/** Whether the map alone knows how far a dataset has come. */
export function isStatusOfMap(ref: DatasetRef): boolean {
  return isReadByMap(ref) && !SHARED_SCHEMAS.includes(ref.schema);
}

/** The source of a dataset. `baseUrl` is the page's folder, ending in a slash. */
export function datasetSource(ref: DatasetRef, baseUrl: string): SourceSpecification {
  const url = baseUrl + ref.url.replace(/^\.?\//, '');
  if (ref.schema === 'terrain-tiles') {
    return {
      type: 'raster-dem',
      tiles: [url],
      encoding: 'terrarium',
      tileSize: 256,
      minzoom: 8,
      maxzoom: 9,
      bounds: TERRAIN_BOUNDS,
    };
  }
  return { type: 'geojson', data: url, promoteId: 'id', maxzoom: 14 };
}
