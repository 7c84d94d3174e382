import { FetchSource, PMTiles, type Source, TileType } from 'pmtiles';
import * as v from 'valibot';
import type { Bounds } from '../../core/geo.ts';
import type { RecordSchema } from '../../core/record.ts';
import type { RecordSummary } from '../../core/record-summary.ts';
import { failure, type Issue, type Result, success } from '../../core/result.ts';
import { decodeSummary } from '../../core/summary-codec.ts';
import { type ArchiveFacts, archiveFactsSchema } from '../../core/tile-archive.ts';
import { type TileAddress, tilesIn } from '../../core/tile-grid.ts';
import type { TileRecord } from '../../core/tile-record.ts';
import { CountedSource } from './counted-source.ts';
import { decodeTile, EMPTY_TILE, type TileCell, type TileContent } from './decode-tile.ts';
import { Recent } from './recent.ts';

/** What the map shows: degrees, and MapLibre's zoom (a tile of zoom 0 is 512 CSS pixels wide). */
export interface TileWindow {
  readonly bounds: Bounds;
  readonly zoom: number;
}

/** What stands in a window's tiles, some of it beyond the window's edge. */
export type WindowContent =
  | { readonly kind: 'cells'; readonly zoom: number; readonly cells: readonly TileCell[] }
  | { readonly kind: 'records'; readonly zoom: number; readonly records: readonly TileRecord[] };

/** Tiles kept after they were read: some views' worth, so that panning back costs nothing. */
const KEPT_TILES = 48;

interface Pending {
  readonly controller: AbortController;
  readonly tile: Promise<Result<TileContent>>;
}

function keyOf({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}

interface OpenArchive {
  readonly pmtiles: PMTiles;
  readonly source: CountedSource;
  readonly facts: ArchiveFacts;
  readonly summary: RecordSummary;
  readonly withoutPlace: RecordSummary;
  readonly schemas: ReadonlyMap<string, RecordSchema>;
}

/** An open archive of records and boundaries, of which only the tiles looked at are fetched. */
export class TileArchive {
  /** For MapLibre's protocol, which draws the communes from the same directories. */
  readonly pmtiles: PMTiles;
  readonly facts: ArchiveFacts;
  /** Of all records. */
  readonly summary: RecordSummary;
  /** Of the records that stand in no tile. */
  readonly withoutPlace: RecordSummary;
  readonly #source: CountedSource;
  readonly #schemas: ReadonlyMap<string, RecordSchema>;
  readonly #tiles = new Recent<Result<TileContent>>(KEPT_TILES);
  /** Tiles on their way, by key. */
  readonly #pending = new Map<string, Pending>();
  /** Number of the latest call of `read`. */
  #latest = 0;

  constructor({ pmtiles, source, facts, summary, withoutPlace, schemas }: OpenArchive) {
    this.pmtiles = pmtiles;
    this.facts = facts;
    this.summary = summary;
    this.withoutPlace = withoutPlace;
    this.#source = source;
    this.#schemas = schemas;
  }

  /** Bytes fetched since the archive was opened, everything included. */
  get bytesFetched(): number {
    return this.#source.bytes;
  }

  /** The tiles that a window needs: of its own zoom, or of `recordZoom` where it is closer. */
  tilesFor({ bounds, zoom }: TileWindow): readonly TileAddress[] {
    return tilesIn(bounds, this.#zoomFor(zoom));
  }

  /**
   * What a window shows. A later call ends the fetches that only an earlier one needed, and that one
   * gives null: the window has moved on. A tile that cannot be had fails the whole: counts without it
   * would be wrong.
   */
  async read(window: TileWindow): Promise<Result<WindowContent> | null> {
    const call = ++this.#latest;
    const addresses = this.tilesFor(window);
    this.#endFetchesBut(new Set(addresses.map(keyOf)));
    const results = await Promise.all(addresses.map((address) => this.#tile(address)));
    if (call !== this.#latest) return null;
    const issues = results.flatMap((result) => result.issues);
    const contents = results.flatMap((result) => (result.ok ? result.value : []));
    if (contents.length < results.length) return failure(issues);
    return success(this.#content(this.#zoomFor(window.zoom), contents), issues);
  }

  #endFetchesBut(wanted: ReadonlySet<string>): void {
    for (const [key, { controller }] of this.#pending) {
      if (wanted.has(key)) continue;
      controller.abort();
      this.#pending.delete(key);
    }
  }

  #zoomFor(zoom: number): number {
    return Math.min(Math.max(Math.floor(zoom), 0), this.facts.recordZoom);
  }

  #content(zoom: number, contents: readonly TileContent[]): WindowContent {
    return zoom < this.facts.recordZoom
      ? { kind: 'cells', zoom, cells: contents.flatMap(({ cells }) => cells) }
      : { kind: 'records', zoom, records: contents.flatMap(({ records }) => records) };
  }

  #tile(address: TileAddress): Promise<Result<TileContent>> {
    const key = keyOf(address);
    const kept = this.#tiles.get(key);
    if (kept !== undefined) return Promise.resolve(kept);
    const known = this.#pending.get(key);
    if (known !== undefined) return known.tile;
    const controller = new AbortController();
    const tile = this.#fetch(address, controller.signal).finally(() => {
      if (this.#pending.get(key)?.controller === controller) this.#pending.delete(key);
    });
    this.#pending.set(key, { controller, tile });
    return tile;
  }

  async #fetch(address: TileAddress, signal: AbortSignal): Promise<Result<TileContent>> {
    const { z, x, y } = address;
    const key = keyOf(address);
    const file = `${this.#source.getKey()} · ${key}`;
    try {
      const response = await this.pmtiles.getZxy(z, x, y, signal);
      const origin = { file, address, schemas: this.#schemas };
      const tile = response === undefined ? success(EMPTY_TILE) : decodeTile(response.data, origin);
      this.#tiles.set(key, tile);
      return tile;
    } catch (error) {
      const reason = `not fetched (${String(error)})`;
      return failure([{ file, feature: null, field: null, reason }]);
    }
  }
}

const metadataSchema = v.object({ atlas: archiveFactsSchema });

/**
 * Opens an archive by address, or by any other source of bytes. `schemas` are those of the record
 * layers, by layer id. Fails when there is no archive, or one that the atlas did not write.
 */
export async function openTileArchive(
  from: string | Source,
  schemas: ReadonlyMap<string, RecordSchema>,
): Promise<Result<TileArchive>> {
  const source = new CountedSource(typeof from === 'string' ? new FetchSource(from) : from);
  const file = source.getKey();
  const refuse = (field: string | null, reason: string): Result<never> =>
    failure([{ file, feature: null, field, reason } satisfies Issue]);
  const pmtiles = new PMTiles(source);
  let metadata: unknown;
  try {
    const { tileType } = await pmtiles.getHeader();
    if (tileType !== TileType.Mvt) return refuse(null, 'no vector tiles');
    metadata = await pmtiles.getMetadata();
  } catch (error) {
    return refuse(null, `not a readable archive (${String(error)})`);
  }
  const parsed = v.safeParse(metadataSchema, metadata);
  if (!parsed.success) {
    return failure(
      parsed.issues.map((issue) => ({
        file,
        feature: null,
        field: v.getDotPath(issue),
        reason: issue.message,
      })),
    );
  }
  const facts = parsed.output.atlas;
  const summary = decodeSummary(facts.summary);
  const withoutPlace = decodeSummary(facts.withoutPlaceSummary);
  if (summary === null || withoutPlace === null) return refuse('summary', 'not a summary');
  return success(new TileArchive({ pmtiles, source, facts, summary, withoutPlace, schemas }));
}
