import type { Geometry, Position } from 'geojson';

/** Twice the signed area of a ring in square degrees: positive when it runs counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function woundRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const isCounterclockwise = signedArea(ring) > 0;
    return isCounterclockwise === (index === 0) ? ring : ring.toReversed();
  });
}

/** The geometry with its outlines counterclockwise and its holes clockwise (RFC 7946, section 3.1.6). */
export function withRightHandRings(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') {
    return { ...geometry, coordinates: woundRings(geometry.coordinates) };
  }
  if (geometry.type !== 'MultiPolygon') return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map(woundRings) };
}
