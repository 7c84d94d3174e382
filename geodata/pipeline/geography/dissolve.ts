import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';

/**
 * The union of polygons that share their vertices, with every kept vertex exactly as it was: shared
 * lines fall away, nothing is computed. Rings are wound as RFC 7946 asks.
 */
export function dissolve(features: readonly Feature<Polygon>[]): Polygon | MultiPolygon {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  const topo = topology({ parts: collection });
  const parts = topo.objects.parts;
  if (parts?.type !== 'GeometryCollection') throw new Error('topology without a collection');
  // The collection holds nothing but the polygons put in; topojson's types cannot say so.
  const merged = merge(topo, parts.geometries as Parameters<typeof merge>[1]);
  const [only, ...others] = merged.coordinates;
  const geometry: Polygon | MultiPolygon =
    only !== undefined && others.length === 0 ? { type: 'Polygon', coordinates: only } : merged;
  return windRings(geometry);
}

/** The same polygon with exterior rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6). */
export function windRings<G extends Polygon | MultiPolygon>(geometry: G): G {
  return rewind(geometry, { reverse: false }) as G;
}
