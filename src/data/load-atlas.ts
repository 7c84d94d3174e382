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
import { blockOfPacked } from '../core/packed-block.ts';
import { blockOfRecords, type RecordBlock } from '../core/record-block.ts';
import { type Result, success } from '../core/result.ts';
import { UnitIndex, unitSchema } from '../core/unit.ts';
import { type Catalogue, isLargeSet, type Place } from '../state/catalogue.ts';
import {
  type AtlasStore,
  changeCatalogue,
  changeSession,
  setDatasetProgress,
  setDatasetStatus,
} from '../state/store.ts';
import { isForWorker } from './formats/record-formats.ts';
import { parseRecords, parseRows } from './parse-rows.ts';
import { readJson } from './read-json.ts';
import { recordInputOf } from './record-input.ts';
import type { RecordReader } from './record-worker-client.ts';
import type { LargeSetOpener } from './tiles/large-sets.ts';

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
  const input = recordInputOf(ref);
  if (input === null) return null;
  return (json, _, before) =>
    mapResult(parseRecords(json, input.schema, input), (records) =>
      withBlock(before, ref, blockOfRecords(records, input)),
    );
}

function withBlock(before: Catalogue, { id }: DatasetRef, block: RecordBlock): Partial<Catalogue> {
  return { blocks: { ...before.blocks, [id]: block } };
}

/** The reader of a dataset; null for those that the map reads by itself (boundaries, ground). */
function readerOf(ref: DatasetRef): Reader | null {
  return TABLE_READERS[ref.schema] ?? recordReader(ref);
}

/**
 * What a dataset's JSON adds to the catalogue; null for those that the map reads by itself. For
 * programs that have the files at hand: pages fetch them by `loadDataset`.
 */
export function readDataset(
  json: unknown,
  ref: DatasetRef,
  before: Catalogue,
): Result<Partial<Catalogue>> | null {
  return readerOf(ref)?.(json, ref, before) ?? null;
}

/** What reads datasets that are not for the main thread; null: this build holds no such dataset. */
export interface BigReaders {
  /** Reads many records. */
  readonly recordReader: RecordReader | null;
  /** Opens sets that are too large to be held. */
  readonly largeSetOpener: LargeSetOpener | null;
}

/**
 * Reads one dataset into the catalogue. A dataset that fails says why in its status and takes
 * nothing else with it; calling this again is the retry.
 */
export async function loadDataset(
  store: AtlasStore,
  ref: DatasetRef,
  { recordReader, largeSetOpener }: BigReaders,
): Promise<void> {
  if (isLargeSet(ref) && largeSetOpener !== null) {
    setDatasetStatus(store, ref.id, 'loading');
    return largeSetOpener(store, ref);
  }
  const read = readerOf(ref);
  if (!read) {
    // The map's own: it tries again when it sees the dataset idle.
    setDatasetStatus(store, ref.id, 'idle');
    return;
  }
  setDatasetStatus(store, ref.id, 'loading');
  if (recordReader !== null && recordInputOf(ref) !== null && isForWorker(ref)) {
    return loadRecords(store, ref, recordReader);
  }
  const json = await readJson(ref.id, ref.url);
  take(store, ref, json.ok ? read(json.value, ref, store.getState().catalogue) : json);
}

/** Whether a dataset is read on the page's own thread, all of it at once. */
export function isReadAtOnce(ref: DatasetRef): boolean {
  return !isLargeSet(ref) && readerOf(ref) !== null && !isForWorker(ref);
}

/**
 * Reads one dataset in place of what is held of it. Until the new is there, and if it cannot be read,
 * the old stays as it is: nothing shows that it was tried. Only for datasets that are read at once.
 */
export async function replaceDataset(store: AtlasStore, ref: DatasetRef): Promise<Result<null>> {
  const read = readerOf(ref);
  if (read === null) throw new Error(`Dataset ${ref.id} is not read here`);
  const json = await readJson(ref.id, ref.url);
  const result = json.ok ? read(json.value, ref, store.getState().catalogue) : json;
  if (!result.ok) return result;
  store.setState(({ catalogue, datasets }) => ({
    catalogue: { ...catalogue, ...result.value },
    datasets: { ...datasets, [ref.id]: { ref, status: 'ready', issues: result.issues } },
  }));
  return success(null, result.issues);
}

/** Puts what was read into the catalogue, or says why it could not be. */
function take(store: AtlasStore, { id }: DatasetRef, result: Result<Partial<Catalogue>>): void {
  if (result.ok) changeCatalogue(store, result.value);
  setDatasetStatus(store, id, result.ok ? 'ready' : 'failed', result.issues);
}

/** Reads many records. Whoever takes the dataset out of its loading meanwhile has stopped it. */
async function loadRecords(store: AtlasStore, ref: DatasetRef, read: RecordReader): Promise<void> {
  const stop = new AbortController();
  const unsubscribe = store.subscribe(({ datasets }) => {
    if (datasets[ref.id]?.status !== 'loading') stop.abort();
  });
  try {
    const packed = await read(ref, {
      signal: stop.signal,
      onProgress: (progress) => setDatasetProgress(store, ref.id, progress),
    });
    if (stop.signal.aborted) return;
    const before = store.getState().catalogue;
    take(
      store,
      ref,
      mapResult(packed, (value) => withBlock(before, ref, blockOfPacked(value))),
    );
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    unsubscribe();
  }
}

/** Stops the reading of a big dataset; it has then failed and can be read again like any other. */
export function cancelDataset(store: AtlasStore, id: string): void {
  const dataset = store.getState().datasets[id];
  if (dataset?.status !== 'loading' || dataset.progress === undefined) return;
  const issue = { file: id, feature: null, field: null, reason: 'cancelled by the user' };
  setDatasetStatus(store, id, 'failed', [issue]);
}

/** A line that has not brought the small files by then will bring them one by one: show what is there. */
const OPENING_MOST_MS = 6_000;

/**
 * Reads every table and record of the build: tables first, since records are placed by units. Panels
 * wait for what is read at once; big sets are told of while they come.
 */
export async function loadAtlas(store: AtlasStore, readers: BigReaders): Promise<void> {
  const refs = Object.values(store.getState().datasets).map(({ ref }) => ref);
  const read = (isWanted: (ref: DatasetRef) => boolean) =>
    Promise.all(refs.filter(isWanted).map((ref) => loadDataset(store, ref, readers)));
  const open = () => changeSession(store, { isOpening: false });
  changeSession(store, { isOpening: true });
  const timer = setTimeout(open, OPENING_MOST_MS);
  const big = read((ref) => isLargeSet(ref) || (readerOf(ref) !== null && isForWorker(ref)));
  await read(isReadAtOnce);
  clearTimeout(timer);
  open();
  await big;
}
