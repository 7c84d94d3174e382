import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import type { DatasetRow } from '../../../src/core/catalog.ts';
import { parseDay } from '../../../src/core/day.ts';
import type { AtlasRecord } from '../../../src/core/record.ts';
import { type UnitIndex, unitId } from '../../../src/core/unit.ts';
import { copyGeodata, withRows } from '../../support/geodata-copy.ts';
import { naivePeriod } from '../../support/naive-filter.ts';
import { ALWAYS, type LeanRecord, NEVER } from '../peers/lean-record.ts';
import { FeatureFile } from './feature-file.ts';
import { SYNTHETIC_LAYERS, type SyntheticLayer } from './layer-fields.ts';
import { ParquetFile } from './parquet-file.ts';
import { syntheticRecords } from './records.ts';

/** Up to this many records the atlas gets GeoJSON; beyond, JSON outgrows what a text may be: Parquet. */
const GEOJSON_UP_TO = 100_000;

const RECORD_SCHEMAS: readonly string[] = [
  'projects',
  'training',
  'rescue-plans',
  'disasters',
  'meetings',
];
const FOLDER = 'synthetic';

function rowOf(layer: SyntheticLayer, file: string, model: DatasetRow): DatasetRow {
  return {
    ...model,
    id: `synthetic-${layer}`,
    file,
    audience: 'internal',
    nature: 'illustrative',
    schema: layer,
    internalFields: [],
    maxBytes: Number.MAX_SAFE_INTEGER,
  };
}

function leanOf({ properties }: AtlasRecord): LeanRecord {
  const period = naivePeriod(properties);
  return {
    id: properties.id,
    name: properties.name,
    clause: properties.clauses[0] ?? '',
    start: period === null ? NEVER : (parseDay(period[0]) ?? NEVER),
    end: period === null ? NEVER : Math.min(parseDay(period[1]) ?? ALWAYS, ALWAYS),
  };
}

/** Where the one mark of a synthetic record stands: at its point, else in the middle of its commune. */
function pointOf({ geometry, properties }: AtlasRecord, units: UnitIndex): Geometry | null {
  if (geometry !== null) return geometry;
  const commune = units.get(unitId('2020', properties.communes2020[0] ?? ''));
  return commune && { type: 'Point', coordinates: [...commune.labelPoint] };
}

/** Address of the lean records among the peers' files. */
export const LEAN_FILE = 'records.geojson';

export interface SyntheticFolders {
  /** Written anew: a folder of the shape of geodata/, with synthetic records for the real ones. */
  readonly geodata: string;
  /** Where the peers' pages lie; the records that they draw are put beside them. */
  readonly peers: string;
}

/**
 * Writes the same records for everybody: whole ones for the atlas, lean ones for its peers. `onRecord`
 * sees each as it is written: making a million of them again takes a quarter of a minute.
 */
export function writeSyntheticGeodata(
  size: number,
  units: UnitIndex,
  folders: SyntheticFolders,
  onRecord: (record: AtlasRecord) => void,
): void {
  rmSync(folders.geodata, { recursive: true, force: true });
  const copy = copyGeodata(folders.geodata);
  mkdirSync(join(folders.geodata, FOLDER), { recursive: true });
  const isJson = size <= GEOJSON_UP_TO;
  const fileOf = (layer: SyntheticLayer) => `${FOLDER}/${layer}.${isJson ? 'geojson' : 'parquet'}`;
  const open = (layer: SyntheticLayer) => {
    const path = join(folders.geodata, fileOf(layer));
    return isJson ? new FeatureFile(path) : new ParquetFile(path);
  };
  const files = new Map<string, FeatureFile | ParquetFile>(
    SYNTHETIC_LAYERS.map((layer) => [layer, open(layer)]),
  );
  const lean = new FeatureFile(join(folders.peers, LEAN_FILE));
  for (const record of syntheticRecords(size, units)) {
    onRecord(record);
    files.get(record.layer)?.add(record.properties, record.geometry);
    lean.add(leanOf(record), pointOf(record, units));
  }
  for (const file of [...files.values(), lean]) file.close();
  const [model] = copy.rows;
  if (model === undefined) throw new Error('the catalogue is empty');
  withRows(copy, [
    ...copy.rows.filter(({ schema }) => !RECORD_SCHEMAS.includes(schema)),
    ...SYNTHETIC_LAYERS.map((layer) => rowOf(layer, fileOf(layer), model)),
  ]);
}
