import { booleanPointInPolygon, simplify } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

/** About 12 m: less than a pixel at zoom 12 and this latitude (17.7 m), so that it cannot be seen. */
const TOLERANCE_INSIDE_DEGREES = 0.000_12;

/** About 40 m, outside the units of either vintage, where the map lies under a veil. */
const TOLERANCE_OUTSIDE_DEGREES = 0.000_4;

/** Every how many vertices a line is asked whether it lies inside. */
const SAMPLE_STEP = 8;

type Lines = Feature<LineString | MultiLineString>;

/** How many degrees a simplified line may be off, by where the line runs. */
export type ToleranceOf = (coordinates: readonly Position[]) => number;

/** Fine for lines that touch `area`, coarse for the rest. */
export function toleranceAround(area: Polygon | MultiPolygon): ToleranceOf {
  return (coordinates) => {
    const last = coordinates.length - 1;
    const isInside = coordinates.some(
      (position, at) =>
        (at % SAMPLE_STEP === 0 || at === last) && booleanPointInPolygon(position, area),
    );
    return isInside ? TOLERANCE_INSIDE_DEGREES : TOLERANCE_OUTSIDE_DEGREES;
  };
}

/**
 * Simplifies lines (Douglas–Peucker) between their junctions, so that lines that met still meet.
 * `collections` are simplified together: a local road keeps its junction with a main road of
 * another file.
 */
export function simplifyLines<Name extends string>(
  collections: Readonly<Record<Name, readonly Lines[]>>,
  toleranceOf: ToleranceOf,
): Record<Name, Lines[]> {
  const names = Object.keys(collections) as Name[];
  const objects: Record<string, FeatureCollection> = {};
  for (const name of names) {
    objects[name] = { type: 'FeatureCollection', features: [...collections[name]] };
  }
  const topo = topology(objects);
  topo.arcs = topo.arcs.map((coordinates) => {
    const arc: LineString = { type: 'LineString', coordinates };
    const options = { tolerance: toleranceOf(coordinates), highQuality: true };
    return coordinates.length < 3 ? coordinates : simplify(arc, options).coordinates;
  });
  const simplified = names.map((name) => {
    const object = topo.objects[name];
    if (object === undefined) throw new Error(`topology lost ${name}`);
    const collection = feature(topo, object) as FeatureCollection<LineString | MultiLineString>;
    return [name, collection.features] as const;
  });
  return Object.fromEntries(simplified) as Record<Name, Lines[]>;
}
