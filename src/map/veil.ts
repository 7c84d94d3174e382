import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/** [west, south, east, north] of everything that the camera can see. */
const WORLD = [90, 10, 115, 33] as const;

/**
 * Outer rings of a mosaic whose neighbours share their vertices: edges that two polygons run
 * through in opposite directions are inner ones, the others are joined to rings.
 */
export function outerRings(mosaic: FeatureCollection): readonly Position[][] {
  const edges = new Map<string, { readonly to: string; readonly at: Position }>();
  const nameOf = (position: Position) => position.join();
  const inner: string[] = [];
  for (const ring of mosaic.features.flatMap(ringsOf)) {
    ring.forEach((from, index) => {
      const to = ring[index + 1];
      if (to === undefined) return;
      const back = `${nameOf(to)} ${nameOf(from)}`;
      if (edges.delete(back)) inner.push(back);
      else edges.set(`${nameOf(from)} ${nameOf(to)}`, { to: nameOf(to), at: from });
    });
  }
  return joinEdges([...edges].map(([name, edge]) => [name.split(' ')[0] ?? '', edge]));
}

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function joinEdges(
  edges: readonly (readonly [from: string, { readonly to: string; readonly at: Position }])[],
): readonly Position[][] {
  const leaving = new Map<string, { to: string; at: Position }[]>();
  for (const [from, edge] of edges) {
    const known = leaving.get(from);
    if (known) known.push(edge);
    else leaving.set(from, [edge]);
  }
  const rings: Position[][] = [];
  for (const start of leaving.keys()) {
    for (;;) {
      const ring: Position[] = [];
      let edge = leaving.get(start)?.pop();
      while (edge) {
        ring.push(edge.at);
        if (edge.to === start) break;
        edge = leaving.get(edge.to)?.pop();
      }
      const [first] = ring;
      if (!first || !edge) break;
      rings.push([...ring, first]);
    }
  }
  return rings;
}

/** Twice the signed area in square degrees; positive for a counter-clockwise ring. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = x, nextY = y] = ring[index + 1] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

/**
 * Everything but the mosaic: the world with a hole for each outer ring. `null` for a mosaic
 * without area.
 */
export function veilAround(mosaic: FeatureCollection): Feature<Polygon> | null {
  const holes = outerRings(mosaic)
    .filter((ring) => signedArea(ring) > 0)
    .map((ring) => [...ring].reverse());
  if (holes.length === 0) return null;
  const [west, south, east, north] = WORLD;
  const outline: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [outline, ...holes] },
  };
}
