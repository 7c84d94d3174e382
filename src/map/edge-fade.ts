import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/**
 * The ground data end at a box: 101.87–103.6 E, 21.28–23.02 N. The map fades to paper before it,
 * over rounded bands, so that no data end at a visible line.
 */
const CENTRE: Position = [102.735, 22.165];
/** Half width and height of the box in degrees, and of what stays clear inside. */
const OUTER = [0.93, 0.9] as const;
const INNER = [0.66, 0.66] as const;
const BANDS = 24;
const CORNERS = 96;
/** Exponent of the superellipse: between an ellipse (2) and a box. */
const SQUARENESS = 3.4;
const WORLD = { west: 90, south: 10, east: 115, north: 33 };

function roundedBox([halfWidth, halfHeight]: readonly [number, number]): Position[] {
  const [lng = 0, lat = 0] = CENTRE;
  const power = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS);
  const ring = Array.from({ length: CORNERS }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / CORNERS;
    return [lng + halfWidth * power(Math.cos(angle)), lat + halfHeight * power(Math.sin(angle))];
  });
  return [...ring, ...ring.slice(0, 1)];
}

function sizeAt(share: number): readonly [number, number] {
  return [INNER[0] + (OUTER[0] - INNER[0]) * share, INNER[1] + (OUTER[1] - INNER[1]) * share];
}

function band(outline: Position[], hole: Position[], opacity: number): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: { opacity },
    geometry: { type: 'Polygon', coordinates: [outline, [...hole].reverse()] },
  };
}

/** Bands from clear to opaque (property `opacity`, 0–1), the last one reaching to the horizon. */
export function edgeFade(): FeatureCollection<Polygon> {
  const { west, south, east, north } = WORLD;
  const horizon: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const features = Array.from({ length: BANDS }, (_, index) => {
    const share = (index + 1) / BANDS;
    // Smooth at both ends, so that the fade has no visible beginning.
    const opacity = share * share * (3 - 2 * share);
    return band(roundedBox(sizeAt(share)), roundedBox(sizeAt(index / BANDS)), opacity);
  });
  return {
    type: 'FeatureCollection',
    features: [...features, band(horizon, roundedBox(sizeAt(1)), 1)],
  };
}
