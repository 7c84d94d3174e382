/** WGS 84 ellipsoid. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;

/**
 * Northing in m of the cylindrical equal-area projection of the WGS 84 ellipsoid, a·q(φ)/2 (J. P. Snyder,
 * Map Projections: A Working Manual, 1987, equations 3-12 and 10-15, standard parallel 0).
 */
export function northingM(latDegrees: number): number {
  const sin = Math.sin(latDegrees * RADIANS);
  const q = (1 - E2) * (sin / (1 - E2 * sin * sin) + Math.atanh(E * sin) / E);
  return (SEMI_MAJOR_M * q) / 2;
}

/** Easting in m of the same projection, a·λ. */
export function eastingM(lngDegrees: number): number {
  return SEMI_MAJOR_M * lngDegrees * RADIANS;
}

/** Places from −1 to 1 and weights of Gauss's rule of three points (NIST DLMF, table 3.5.1). */
const GAUSS = [
  { at: -Math.sqrt(0.6), weight: 5 / 18 },
  { at: 0, weight: 8 / 18 },
  { at: Math.sqrt(0.6), weight: 5 / 18 },
] as const;

/**
 * Mean northing in m of an edge that is straight in longitude and latitude: times its width in m, the
 * area below it. For an edge across two degrees of latitude the rule errs by some 1e-9 m.
 */
export function meanNorthingM(latDegrees1: number, latDegrees2: number): number {
  const middle = (latDegrees1 + latDegrees2) / 2;
  const half = (latDegrees2 - latDegrees1) / 2;
  return GAUSS.reduce((sum, { at, weight }) => sum + weight * northingM(middle + half * at), 0);
}
