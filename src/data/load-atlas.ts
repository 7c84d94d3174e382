import * as v from 'valibot';
import type { DatasetRef } from '../core/catalog.ts';
import {
  type IndicatorRow,
  indicatorRowSchema,
  indicatorSchema,
  indicatorSeriesSchema,
  rowsOfSeries,
} from '../core/indicator.ts';
import { adminFactSchema, clauseRowSchema } from '../core/lookup.ts';
import { blockOfRecords } from '../core/record-block.ts';
import { type Result, success } from '../core/result.ts';
import { UnitIndex, unitSchema } from '../core/unit.ts';
import { RECORD_LAYERS } from '../layers/registry.ts';
import type { Catalogue, Place } from '../state/catalogue.ts';
import { type AtlasStore, changeCatalogue, setDatasetStatus } from '../state/store.ts';
import { parseRecords, parseRows } from './parse-rows.ts';
import { readJson } from './read-json.ts';

/** Turns a file's JSON into the part of the catalogue that it adds. */
type Reader = (json: unknown, ref: DatasetRef, before: Catalogue) => Result<Partial<Catalogue>>;

function mapResult<T, U>(result: Result<T>, map: (value: T) => U): Result<U> {
  return result.ok ? success(map(result.value), result.issues) : result;
}

const placeCollectionSchema = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        name: v.string(),
        class: v.string(),
        commune2020: v.nullable(v.string()),
        commune2025: v.nullable(v.string()),
      }),
      geometry: v.object({ coordinates: v.tuple([v.number(), v.number()]) }),
    }),
  ),
});

function readPlaces(json: unknown, ref: DatasetRef): Result<Partial<Catalogue>> {
  const collection = v.safeParse(placeCollectionSchema, json);
  if (!collection.success) {
    const reason = collection.issues[0].message;
    return { ok: false, issues: [{ file: ref.id, feature: null, field: null, reason }] };
  }
  const places = collection.output.features.map(
    ({ properties, geometry }): Place => ({
      name: properties.name,
      kind: properties.class,
      position: geometry.coordinates,
      commune2020: properties.commune2020,
      commune2025: properties.commune2025,
    }),
  );
  return success({ places });
}

/** The rows of a dataset in place of those of its nature that were there before. */
function withIndicatorRows(
  rows: readonly IndicatorRow[],
  { nature }: DatasetRef,
  before: Catalogue,
): Partial<Catalogue> {
  const isIllustrative = nature === 'illustrative';
  const others = before.indicatorRows.filter((row) => row.isIllustrative !== isIllustrative);
  return { indicatorRows: [...others, ...rows.map((row) => ({ ...row, isIllustrative }))] };
}

/** Readers of the tables, by the name of their schema in the catalogue. */
const TABLE_READERS: Readonly<Record<string, Reader>> = {
  units: (json, ref) =>
    mapResult(parseRows(json, unitSchema, { file: ref.id }), (units) => ({
      units: new UnitIndex(units),
    })),
  clauses: (json, ref) =>
    mapResult(parseRows(json, clauseRowSchema, { file: ref.id }), (clauses) => ({ clauses })),
  'admin-facts': (json, ref) =>
    mapResult(parseRows(json, adminFactSchema, { file: ref.id }), (adminFacts) => ({ adminFacts })),
  'indicator-catalog': (json, ref) =>
    mapResult(parseRows(json, indicatorSchema, { file: ref.id }), (indicators) => ({ indicators })),
  indicators: (json, ref, before) =>
    mapResult(parseRows(json, indicatorRowSchema, { file: ref.id }), (rows) =>
      withIndicatorRows(rows, ref, before),
    ),
  'indicator-series': (json, ref, before) =>
    mapResult(parseRows(json, indicatorSeriesSchema, { file: ref.id }), (series) =>
      withIndicatorRows(series.flatMap(rowsOfSeries), ref, before),
    ),
  places: readPlaces,
};

function recordReader(ref: DatasetRef): Reader | null {
  const layer = RECORD_LAYERS.find(({ schemas }) => schemas.includes(ref.schema));
  if (!layer?.record) return null;
  const { schema } = layer.record;
  return (json, _, before) =>
    mapResult(
      parseRecords(json, schema, {
        file: ref.id,
        layer: layer.id,
        dataset: ref.id,
        isIllustrative: ref.nature === 'illustrative',
      }),
      (records) => ({
        blocks: {
          ...before.blocks,
          [ref.id]: blockOfRecords(records, {
            layer: layer.id,
            isIllustrative: ref.nature === 'illustrative',
          }),
        },
      }),
    );
}

/** The reader of a dataset; null for those that the map reads by itself (boundaries, ground). */
function readerOf(ref: DatasetRef): Reader | null {
  return TABLE_READERS[ref.schema] ?? recordReader(ref);
}

/**
 * Reads one dataset into the catalogue. A dataset that fails says why in its status and takes
 * nothing else with it; calling this again is the retry.
 */
export async function loadDataset(store: AtlasStore, ref: DatasetRef): Promise<void> {
  const read = readerOf(ref);
  if (!read) {
    // The map's own: it tries again when it sees the dataset idle.
    setDatasetStatus(store, ref.id, 'idle');
    return;
  }
  setDatasetStatus(store, ref.id, 'loading');
  const json = await readJson(ref.id, ref.url);
  const result = json.ok ? read(json.value, ref, store.getState().catalogue) : json;
  if (result.ok) changeCatalogue(store, result.value);
  setDatasetStatus(store, ref.id, result.ok ? 'ready' : 'failed', result.issues);
}

/** Reads every table and record of the build: tables first, since records are placed by units. */
export async function loadAtlas(store: AtlasStore): Promise<void> {
  const refs = Object.values(store.getState().datasets).map(({ ref }) => ref);
  const readable = refs.filter((ref) => readerOf(ref) !== null);
  await Promise.all(readable.map((ref) => loadDataset(store, ref)));
}
