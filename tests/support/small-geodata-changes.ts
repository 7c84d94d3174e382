import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { checkGeodata } from '../../geodata/pipeline/check/check-geodata.ts';
import { formatIssue } from '../../src/core/result.ts';
import { type Row, type SmallGeodata, smallGeodata, writeSmallGeodata } from './small-geodata.ts';

type FeatureFile = keyof SmallGeodata['features'];
type RowFile = keyof SmallGeodata['rows'];

/** What a test does to the small folder. */
export type Change = (geodata: SmallGeodata) => void;

/** A fault and the lines that the check must print for it. */
export type Fault = readonly [name: string, change: Change, lines: readonly string[]];

export const PROJECTS = 'facts/projects.geojson';
export const COMMUNES = 'boundaries/communes-2020.geojson';

/** Hands a folder of its own to `use`, and removes it afterwards. */
export async function inTemporaryFolder<T>(use: (dir: string) => T | Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'atlas-check-'));
  try {
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The lines that the check prints for the small folder after a change. */
export async function linesAfter(change: Change): Promise<readonly string[]> {
  const geodata = smallGeodata();
  change(geodata);
  return inTemporaryFolder(async (dir) => {
    writeSmallGeodata(dir, geodata);
    return (await checkGeodata(dir)).map(formatIssue);
  });
}

/** A feature of a file; throws where there is none. */
export function featureOf(geodata: SmallGeodata, file: FeatureFile, at = 0) {
  const feature = geodata.features[file].features[at];
  if (feature === undefined) throw new Error(`${file} has no feature ${at}`);
  return feature;
}

/** Sets a property of the first feature of a file. */
export function setProperty(file: FeatureFile, name: string, value: unknown): Change {
  return (geodata): void => {
    const feature = featureOf(geodata, file);
    feature.properties = { ...feature.properties, [name]: value };
  };
}

/** Sets a property of one row of a file. */
export function setCell(file: RowFile, at: number, name: string, value: unknown): Change {
  return (geodata): void => {
    const row: Row | undefined = geodata.rows[file][at];
    if (row !== undefined) row[name] = value;
  };
}

/** Gives a feature a polygon of rings. */
export function setRing(file: FeatureFile, at: number, ...rings: Position[][]): Change {
  return (geodata): void => {
    featureOf(geodata, file, at).geometry = { type: 'Polygon', coordinates: rings };
  };
}

/** A closed square ring, counter-clockwise from its south-western corner, degrees. */
export function square(west: number, south: number, side: number): Position[] {
  const [east, north] = [west + side, south + side].map((degrees) => Number(degrees.toFixed(5)));
  return [
    [west, south],
    [east ?? west, south],
    [east ?? west, north ?? south],
    [west, north ?? south],
    [west, south],
  ];
}

/** Changes a row of the catalogue. */
export function setCatalogue(at: number, own: Partial<SmallGeodata['catalogue'][number]>): Change {
  return (geodata): void => {
    const row = geodata.catalogue[at];
    if (row !== undefined) geodata.catalogue[at] = { ...row, ...own };
  };
}
