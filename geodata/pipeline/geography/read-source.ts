import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import Papa from 'papaparse';
import * as v from 'valibot';
import { GEODATA_DIR } from '../write-json.ts';

const SOURCES = join(GEODATA_DIR, 'sources/geography');

/**
 * Features of a committed source file (geodata/sources/geography). Properties that the schema does
 * not name are left behind. A source that breaks its schema stops the pipeline.
 */
export function readSourceFeatures<G extends Geometry, P>(
  file: string,
  properties: v.GenericSchema<unknown, P>,
): Feature<G, P>[] {
  const collection: { features: Feature<G>[] } = JSON.parse(
    readFileSync(join(SOURCES, file), 'utf8'),
  );
  return collection.features.map(({ geometry, properties: given }) => ({
    type: 'Feature',
    properties: v.parse(properties, given),
    geometry,
  }));
}

/** Rows of a committed CSV source with a header line. */
export function readSourceRows<P>(file: string, row: v.GenericSchema<unknown, P>): P[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  return v.parse(v.array(row), Papa.parse(text, { header: true, skipEmptyLines: true }).data);
}
