import { simplify } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

/** About 9 m: half a pixel at zoom 12 and this latitude, so that it cannot be seen there. */
export const TOLERANCE_DEGREES = 0.000_08;

type Lines = Feature<LineString | MultiLineString>;

function simplifyArc(arc: readonly Position[]): Position[] {
  if (arc.length < 3) return [...arc];
  const line: LineString = { type: 'LineString', coordinates: [...arc] };
  return simplify(line, { tolerance: TOLERANCE_DEGREES, highQuality: true }).coordinates;
}

/**
 * Simplifies lines (Douglas–Peucker, TOLERANCE_DEGREES) between their junctions, so that lines
 * that met still meet. `collections` are simplified together: a local road keeps its junction with
 * a main road of another file.
 */
export function simplifyLines<Name extends string>(
  collections: Readonly<Record<Name, readonly Lines[]>>,
): Record<Name, Lines[]> {
  const names = Object.keys(collections) as Name[];
  const objects: Record<string, FeatureCollection> = {};
  for (const name of names) {
    objects[name] = { type: 'FeatureCollection', features: [...collections[name]] };
  }
  const topo = topology(objects);
  topo.arcs = topo.arcs.map(simplifyArc);
  const simplified = names.map((name) => {
    const object = topo.objects[name];
    if (object === undefined) throw new Error(`topology lost ${name}`);
    const collection = feature(topo, object) as FeatureCollection<LineString | MultiLineString>;
    return [name, collection.features] as const;
  });
  return Object.fromEntries(simplified) as Record<Name, Lines[]>;
}
