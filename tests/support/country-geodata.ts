import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveReport, writeArchive } from '../../geodata/pipeline/tiles/write-archive.ts';
import type { DatasetRow } from '../../src/core/catalog.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { RECORD_LAYERS } from '../../src/layers/registry.ts';
import { copyGeodata, withRows } from './geodata-copy.ts';
import { syntheticCountry } from './synthetic-country.ts';

export interface CountrySize {
  readonly communes: number;
  readonly records: number;
}

const FILE = 'illustrative/country.pmtiles';
const ABOUT = {
  name: 'Quốc gia thử',
  audience: 'public',
  nature: 'illustrative',
  source: 'Bản ghi thử tốc độ',
} as const;

const RECORD_SCHEMAS = RECORD_LAYERS.flatMap(({ schemas }) => schemas);

function rowOf(model: DatasetRow): DatasetRow {
  return {
    ...model,
    id: 'country',
    file: FILE,
    title: { vi: 'Quốc gia thử', en: 'Trial country' },
    audience: 'public',
    nature: 'illustrative',
    schema: 'record-tiles',
    internalFields: [],
    publicPrecision: 'exact',
    maxBytes: Number.MAX_SAFE_INTEGER,
  };
}

/**
 * Writes a folder of the shape of geodata/ whose records are those of a country that does not exist,
 * as an archive of tiles. `onRecord` sees each as it is written.
 */
export async function writeCountryGeodata(
  dir: string,
  { communes, records }: CountrySize,
  onRecord: (record: AtlasRecord) => void = () => undefined,
): Promise<ArchiveReport> {
  rmSync(dir, { recursive: true, force: true });
  const copy = copyGeodata(dir);
  mkdirSync(join(dir, 'illustrative'), { recursive: true });
  const country = syntheticCountry(communes);
  const labelPoints = new Map(country.communes.map(({ code, labelPoint }) => [code, labelPoint]));
  async function* seen(): AsyncGenerator<AtlasRecord> {
    for await (const record of country.records(records)) {
      onRecord(record);
      yield record;
    }
  }
  const report = await writeArchive(join(dir, FILE), {
    about: ABOUT,
    boundaries: country.communes.map(({ feature }) => feature),
    records: seen(),
    placeOf: ({ communes2025 }) => labelPoints.get(communes2025[0] ?? '') ?? null,
  });
  const [model] = copy.rows;
  if (model === undefined) throw new Error('the catalogue is empty');
  const ground = copy.rows.filter(({ schema }) => !RECORD_SCHEMAS.includes(schema));
  withRows(copy, [...ground, rowOf(model)]);
  return report;
}
