import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the signed area in the plane: negative for a ring that runs clockwise. */
export function doubledArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    // From the first corner: metres of VN-2000 squared lose the digits that matter.
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum;
}

/** Whether a position lies in a ring (even-odd). */
function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[last] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Whether a hole lies in a ring: most of its corners do, for some may touch it. */
function contains(ring: readonly Position[], hole: readonly Position[]): boolean {
  const inside = hole.filter((position) => isInside(position, ring)).length;
  return inside * 2 > hole.length;
}

/**
 * A polygon of a shapefile: rings that run clockwise are outlines, the others holes of the smallest
 * outline around them. A hole in no outline, and rings of a file that has them all the wrong way
 * round, are outlines.
 */
export function polygonOfRings(rings: readonly Position[][]): Polygon | MultiPolygon {
  const outlines = rings.filter((ring) => doubledArea(ring) <= 0);
  const holes = rings.filter((ring) => doubledArea(ring) > 0);
  const sorted = [...outlines].sort((a, b) => doubledArea(b) - doubledArea(a));
  const parts = new Map<Position[], Position[][]>(outlines.map((ring) => [ring, [ring]]));
  for (const hole of holes) {
    const around =
      outlines.length === 1 ? outlines[0] : sorted.find((ring) => contains(ring, hole));
    if (around) parts.get(around)?.push(hole);
    else parts.set(hole, [hole]);
  }
  const polygons = [...parts.values()];
  const [only] = polygons;
  if (polygons.length === 1 && only) return { type: 'Polygon', coordinates: only };
  return { type: 'MultiPolygon', coordinates: polygons };
}
