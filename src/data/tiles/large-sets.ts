import type { DatasetRef } from '../../core/catalog.ts';
import type { RecordSchema } from '../../core/record.ts';
import {
  ColumnWriter,
  type RecordBlock,
  searchTextOf,
  withRowOfId,
} from '../../core/record-block.ts';
import type { TileRecord } from '../../core/tile-record.ts';
import { RECORD_LAYERS } from '../../layers/registry.ts';
import type { SetInView } from '../../state/catalogue.ts';
import { type AtlasStore, changeCatalogue, setDatasetStatus } from '../../state/store.ts';
import { openTileArchive, type TileArchive, type WindowContent } from './tile-archive.ts';

function schemasByLayer(): ReadonlyMap<string, RecordSchema> {
  return new Map(
    RECORD_LAYERS.flatMap(({ id, record }) => (record ? [[id, record.schema] as const] : [])),
  );
}

/** The blocks of a table have one layer and one nature each: so have these, out of one archive. */
function blocksOf(records: readonly TileRecord[]): readonly RecordBlock[] {
  const alike = new Map<string, TileRecord[]>();
  for (const tileRecord of records) {
    const key = `${tileRecord.record.layer} ${tileRecord.record.isIllustrative}`;
    const others = alike.get(key);
    if (others) others.push(tileRecord);
    else alike.set(key, [tileRecord]);
  }
  return [...alike.values()].map(blockOfTileRecords);
}

function blockOfTileRecords(tileRecords: readonly TileRecord[]): RecordBlock {
  const writer = new ColumnWriter();
  const rows = new Map<string, number>();
  tileRecords.forEach(({ record }, row) => {
    writer.add(record);
    rows.set(record.properties.id, row);
  });
  const { size, columns, places } = writer.finish();
  // A commune's label point is known to the archive, not to the units of the page.
  tileRecords.forEach(({ isPlaced, position }, row) => {
    if (isPlaced) [columns.lng[row], columns.lat[row]] = position;
  });
  const [first] = tileRecords;
  const rowOf = (id: string) => rows.get(id) ?? -1;
  return {
    size,
    columns,
    places,
    layer: first?.record.layer ?? '',
    isIllustrative: first?.record.isIllustrative ?? false,
    recordAt(row) {
      const tileRecord = tileRecords[row];
      if (!tileRecord) throw new Error(`No record in row ${row}`);
      return tileRecord.record;
    },
    rowOf,
    find(words, limit) {
      const found = tileRecords
        .map(({ record }, row) => ({ row, text: searchTextOf(record) }))
        .filter(({ text }) => words.every((word) => text.includes(word)))
        .slice(0, limit)
        .map(({ row }) => row);
      return withRowOfId(found, words, { rowOf, limit });
    },
  };
}

function inViewOf(content: WindowContent): SetInView {
  return content.kind === 'cells'
    ? { kind: 'cells', cells: content.cells }
    : { kind: 'records', blocks: blocksOf(content.records) };
}

function putInView(store: AtlasStore, id: string, inView: SetInView): void {
  const { largeSets } = store.getState().catalogue;
  const set = largeSets[id];
  if (set) changeCatalogue(store, { largeSets: { ...largeSets, [id]: { ...set, inView } } });
}

/** Reads what the map shows of an archive, now and whenever the map comes to rest elsewhere. */
function followWindow(store: AtlasStore, { id }: DatasetRef, archive: TileArchive): void {
  const read = async () => {
    const { window } = store.getState().session;
    if (window === null) return;
    const result = await archive.read(window);
    if (result === null) return;
    if (result.ok) putInView(store, id, inViewOf(result.value));
    setDatasetStatus(store, id, result.ok ? 'ready' : 'failed', result.issues);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.datasets[id]?.status === 'loading') unsubscribe();
    else if (state.session.window !== before.session.window) void read();
  });
  void read();
}

/** Opens a dataset; never throws: its status says what happened. */
export type LargeSetOpener = (store: AtlasStore, ref: DatasetRef) => Promise<void>;

/**
 * Opens a dataset of which the page holds only counts and what is in view. The first view waits for
 * the archive's directory, not for tiles.
 */
export async function openLargeSet(store: AtlasStore, ref: DatasetRef): Promise<void> {
  const opened = await openTileArchive(ref.url, schemasByLayer());
  if (!opened.ok) return setDatasetStatus(store, ref.id, 'failed', opened.issues);
  const { facts, summary, withoutPlace } = opened.value;
  const { largeSets } = store.getState().catalogue;
  changeCatalogue(store, {
    largeSets: {
      ...largeSets,
      [ref.id]: {
        name: facts.name,
        layers: facts.layers,
        bounds: facts.bounds,
        communeZoom: facts.communeZoom,
        url: ref.url,
        summary,
        withoutPlace,
        inView: null,
      },
    },
  });
  setDatasetStatus(store, ref.id, 'ready', opened.issues);
  followWindow(store, ref, opened.value);
}
