import { rmSync } from 'node:fs';
import { anchorOf, type Bounds, boundsOf, type LngLat } from '../../../src/core/geo.ts';
import type { AtlasRecord, RecordProperties } from '../../../src/core/record.ts';
import { addSummaries, monthExtent, type RecordSummary } from '../../../src/core/record-summary.ts';
import { encodeSummary } from '../../../src/core/summary-codec.ts';
import { SummaryColumns } from '../../../src/core/summary-columns.ts';
import { type ArchiveFacts, TILE_LAYERS } from '../../../src/core/tile-archive.ts';
import { roundDegrees } from '../write-json.ts';
import { ArchiveFile } from './archive-file.ts';
import { type Boundary, CommuneTiles, communeZooms } from './commune-tiles.ts';
import { PointLayers } from './point-layers.ts';
import { RecordStore } from './record-store.ts';
import { planCells, planRecordZoom, TILE_LIMITS, type TileLimits } from './tile-plan.ts';
import { writeTiles, type ZoomReport } from './write-tiles.ts';

export interface ArchiveInput {
  readonly about: Pick<ArchiveFacts, 'name' | 'audience' | 'nature' | 'source'>;
  readonly boundaries: readonly Boundary[];
  readonly records: AsyncIterable<AtlasRecord> | Iterable<AtlasRecord>;
  /** Where the mark of a record without geometry stands; null: no commune that it names is known. */
  readonly placeOf: (properties: RecordProperties) => LngLat | null;
  readonly limits?: TileLimits;
}

export interface ArchiveReport {
  readonly facts: ArchiveFacts;
  /** Size of the file. */
  readonly bytes: number;
  readonly zooms: readonly ZoomReport[];
}

interface Collected {
  readonly counts: ArchiveFacts['counts'];
  readonly bounds: Bounds | null;
  readonly summary: RecordSummary;
  readonly withoutPlace: RecordSummary;
}

function around(bounds: Bounds | null, [west, south, east, north]: Bounds): Bounds {
  if (bounds === null) return [west, south, east, north];
  return [
    Math.min(bounds[0], west),
    Math.min(bounds[1], south),
    Math.max(bounds[2], east),
    Math.max(bounds[3], north),
  ];
}

/** Takes every record once: into the store where it has a place, else into counts only. */
async function collect(input: ArchiveInput, store: RecordStore): Promise<Collected> {
  const placeless = new SummaryColumns();
  let [placedByCommune, reducedToPoint] = [0, 0];
  let bounds = input.boundaries.reduce<Bounds | null>(
    (box, { geometry }) => around(box, boundsOf(geometry)),
    null,
  );
  for await (const record of input.records) {
    const { geometry, properties } = record;
    const place = geometry === null ? input.placeOf(properties) : anchorOf(geometry);
    if (place === null) {
      placeless.append(record);
      continue;
    }
    if (geometry === null) placedByCommune++;
    else if (geometry.type !== 'Point') reducedToPoint++;
    const [lng, lat] = [roundDegrees(place[0]), roundDegrees(place[1])];
    bounds = around(bounds, [lng, lat, lng, lat]);
    store.add(record, [lng, lat]);
  }
  store.flush();
  const withoutPlace = placeless.summaryOfAll();
  return {
    bounds,
    withoutPlace,
    summary: addSummaries([store.summaries.summaryOfAll(), withoutPlace]),
    counts: {
      records: store.size + placeless.size,
      placedByCommune,
      reducedToPoint,
      withoutPlace: placeless.size,
      communes: input.boundaries.length,
    },
  };
}

/** What any reader of vector tiles wants to know of the layers (TileJSON 3.0, vector_layers). */
function vectorLayers({ recordZoom, communeZoom }: ArchiveFacts, maxZoom: number) {
  const layer = (id: string, minzoom: number, maxzoom: number) => ({
    id,
    fields: {},
    minzoom,
    maxzoom,
  });
  return [
    ...(communeZoom === null ? [] : [layer(TILE_LAYERS.communes, communeZoom, maxZoom)]),
    ...(recordZoom === 0 ? [] : [layer(TILE_LAYERS.cells, 0, recordZoom - 1)]),
    layer(TILE_LAYERS.records, recordZoom, recordZoom),
  ];
}

async function writeInto(
  file: ArchiveFile,
  input: ArchiveInput,
  store: RecordStore,
): Promise<ArchiveReport> {
  const { bounds, counts, summary, withoutPlace } = await collect(input, store);
  const points = new PointLayers(store, store.sorted());
  const limits = input.limits ?? TILE_LIMITS;
  const recordZoom = planRecordZoom(points, limits);
  const drawn = communeZooms(input.boundaries);
  const maxZoom = Math.max(recordZoom, drawn?.last ?? 0);
  const communes = new CommuneTiles(input.boundaries, drawn, maxZoom);
  const cellDepths = planCells({ points, communes, recordZoom }, limits);
  const zooms = await writeTiles({ points, communes, recordZoom, cellDepths, maxZoom }, file);
  const facts: ArchiveFacts = {
    version: 1,
    ...input.about,
    layers: [...new Set(summary.groups.map(({ layer }) => layer))],
    recordZoom,
    communeZoom: drawn?.first ?? null,
    cellsPerSide: cellDepths.map((depth) => 2 ** depth),
    months: monthExtent(summary),
    bounds: bounds && [...bounds],
    counts,
    summary: encodeSummary(summary),
    withoutPlaceSummary: encodeSummary(withoutPlace),
  };
  const metadata = {
    name: facts.name,
    attribution: facts.source,
    type: 'overlay',
    format: 'pbf',
    vector_layers: vectorLayers(facts, maxZoom),
    atlas: facts,
  };
  const bytes = file.finish(metadata, { minZoom: 0, maxZoom, bounds });
  return { facts, bytes, zooms };
}

/**
 * Writes records and boundaries as one PMTiles archive (version 3, vector tiles, gzip). Records are
 * read once, in one pass; a temporary file beside `path` holds them until they stand in tiles. When
 * it throws, neither file is left.
 */
export async function writeArchive(path: string, input: ArchiveInput): Promise<ArchiveReport> {
  const store = new RecordStore(`${path}.records`);
  const file = new ArchiveFile(path);
  try {
    return await writeInto(file, input, store);
  } catch (error) {
    file.abandon();
    rmSync(path, { force: true });
    throw error;
  } finally {
    store.dispose();
  }
}
