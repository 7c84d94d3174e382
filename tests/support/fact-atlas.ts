import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { type DatasetRef, type DatasetRow, datasetRowSchema } from '../../src/core/catalog.ts';
import { parseDay } from '../../src/core/day.ts';
import { indicatorRowSchema, indicatorSchema } from '../../src/core/indicator.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { blockOfRecords } from '../../src/core/record-block.ts';
import { UnitIndex, unitSchema } from '../../src/core/unit.ts';
import { parseRecords } from '../../src/data/parse-rows.ts';
import { RECORD_LAYERS } from '../../src/layers/registry.ts';
import {
  type AtlasStore,
  changeCatalogue,
  createAtlasStore,
  setDatasetStatus,
} from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { PROJECT_ROOT } from './build-site.ts';

/** Reads a file of geodata/ as JSON. */
export function readGeodata(file: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, 'geodata', file), 'utf8'));
}

export function readFeatures(file: string): FeatureCollection {
  return readGeodata(file) as FeatureCollection;
}

const ROWS = v.parse(v.array(datasetRowSchema), readGeodata('catalog.json'));

/** Units of both vintages as published in geodata/. */
export const UNITS = new UnitIndex(
  v.parse(v.array(unitSchema), readGeodata('boundaries/units.json')),
);

function recordsOf(row: DatasetRow): readonly AtlasRecord[] {
  const layer = RECORD_LAYERS.find(({ schemas }) => schemas.includes(row.schema));
  if (!layer?.record) return [];
  const parsed = parseRecords(readGeodata(row.file), layer.record.schema, {
    file: row.id,
    layer: layer.id,
    dataset: row.id,
    isIllustrative: row.nature === 'illustrative',
  });
  if (!parsed.ok) throw new Error(`${row.id} is not readable`);
  return parsed.value;
}

function refOf(row: DatasetRow): DatasetRef {
  return { ...row, url: `data/${row.file}`, bytes: row.maxBytes };
}

const INDICATORS = v.parse(
  v.array(indicatorSchema),
  readGeodata(ROWS.find(({ schema }) => schema === 'indicator-catalog')?.file ?? ''),
);
const INDICATOR_ROWS = v
  .parse(
    v.array(indicatorRowSchema),
    readGeodata(ROWS.find(({ schema }) => schema === 'indicators')?.file ?? ''),
  )
  .map((row) => ({ ...row, isIllustrative: false }));

const BLOCKS = Object.fromEntries(
  ROWS.flatMap((row) => {
    const records = recordsOf(row);
    const [first] = records;
    return first ? [[row.id, blockOfRecords(records, first)] as const] : [];
  }),
);

/** A store with everything of geodata/ read, as a visit of the internal edition with a query has it. */
export function factAtlas(query: string): AtlasStore {
  const store = createAtlasStore({
    view: decodeView(query).view,
    badParameters: [],
    datasets: ROWS.map(refOf),
    today: parseDay('2026-11-23') ?? 0,
  });
  changeCatalogue(store, {
    units: UNITS,
    indicators: INDICATORS,
    indicatorRows: INDICATOR_ROWS,
    blocks: BLOCKS,
  });
  for (const { id } of ROWS) setDatasetStatus(store, id, 'ready');
  return store;
}
