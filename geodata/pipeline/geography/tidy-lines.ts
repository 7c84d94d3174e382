import type { LineString, MultiLineString, Position } from 'geojson';

/** A line without vertices that stand twice in a row. */
export function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter(([lng, lat], at) => {
    const before = line[at - 1];
    return before === undefined || before[0] !== lng || before[1] !== lat;
  });
}

/**
 * Lines without repeated vertices, and without parts that have shrunk to a point (loops smaller
 * than the tolerance of simplification). Null when no part is left.
 */
export function tidyLines(
  geometry: LineString | MultiLineString,
): LineString | MultiLineString | null {
  const given = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const parts = given.map(withoutRepeats).filter((part) => part.length > 1);
  const [only, ...others] = parts;
  if (only === undefined) return null;
  return others.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}
