import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, Geometry, Position } from 'geojson';

/** Absolute path of the project's geodata/ folder. */
export const GEODATA_DIR = fileURLToPath(new URL('../', import.meta.url));

/** A file of geodata/: its path below the folder, and all of its text. */
export type FileText = readonly [path: string, text: string];

/** Five decimals of a degree: about 1 m, the most that any source justifies. */
const COORDINATE_DECIMALS = 5;

/** A longitude or latitude as it is written to files. */
export function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(COORDINATE_DECIMALS));
}

type NestedCoordinates = readonly (number | NestedCoordinates)[];

function roundNested(coordinates: NestedCoordinates): unknown {
  return coordinates.map((part) =>
    typeof part === 'number' ? roundDegrees(part) : roundNested(part),
  );
}

/** The geometry with every coordinate as it is written; collections are not used by the atlas. */
export function roundGeometry<G extends Exclude<Geometry, { type: 'GeometryCollection' }>>(
  geometry: G,
): G {
  const coordinates = roundNested(geometry.coordinates as Position | NestedCoordinates);
  return { ...geometry, coordinates };
}

/**
 * The text of a GeoJSON file: one feature a line, so that a change of one feature is one line of a
 * diff. Properties keep the order in which they were given.
 */
export function formatFeatures(features: readonly Feature<Geometry | null>[]): string {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({ type: 'Feature', properties, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** The text of a JSON file that is an array: one row a line. */
export function formatRows(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** Writes a text below geodata/, making its folder where there is none. */
export function writeGeodata(path: string, text: string): void {
  const target = join(GEODATA_DIR, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
