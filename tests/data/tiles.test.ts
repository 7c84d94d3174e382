import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TILE_LIMITS } from '../../geodata/pipeline/tiles/tile-plan.ts';
import { type ArchiveReport, writeArchive } from '../../geodata/pipeline/tiles/write-archive.ts';
import { parseDay } from '../../src/core/day.ts';
import type { FilterConditions } from '../../src/core/filter.ts';
import type { AtlasRecord, RecordSchema } from '../../src/core/record.ts';
import { addSummaries } from '../../src/core/record-summary.ts';
import { filterSummary } from '../../src/core/summary-filter.ts';
import { tilesIn } from '../../src/core/tile-grid.ts';
import type { TileRecord } from '../../src/core/tile-record.ts';
import {
  openTileArchive,
  type TileArchive,
  type WindowContent,
} from '../../src/data/tiles/tile-archive.ts';
import { RECORD_LAYERS } from '../../src/layers/registry.ts';
import { FileSource } from '../support/file-source.ts';
import { naivePasses } from '../support/naive-filter.ts';
import { noConditions } from '../support/no-conditions.ts';
import { SMALL_INDEX } from '../support/small-units.ts';
import { EMPTY_SUMMARY, recordCount } from '../support/summaries.ts';
import { syntheticCountry } from '../support/synthetic-country.ts';

/** A country of 400 communes and 100,000 records, written as it would be for ten thousand and five million. */
const COMMUNES = 400;
const RECORDS = 100_000;
const COUNTRY_BOX = [101, 8, 111, 24] as const;
const COMMUNE_PROPERTIES = ['code', 'id', 'name'];

const schemas: ReadonlyMap<string, RecordSchema> = new Map(
  RECORD_LAYERS.flatMap(({ id, record }) => (record ? [[id, record.schema] as const] : [])),
);

const folder = mkdtempSync(join(tmpdir(), 'atlas-tiles-'));
const path = join(folder, 'country.pmtiles');
const country = syntheticCountry(COMMUNES);
const records: AtlasRecord[] = [];
let report: ArchiveReport;
let source: FileSource;
let archive: TileArchive;

/** Gives every record to the writer, and keeps it for comparison. */
async function* kept(): AsyncGenerator<AtlasRecord> {
  for await (const record of country.records(RECORDS)) {
    records.push(record);
    yield record;
  }
}

async function opened(from: FileSource): Promise<TileArchive> {
  const result = await openTileArchive(from, schemas);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

async function wholeCountry(zoom: number): Promise<WindowContent> {
  const result = await archive.read({ bounds: COUNTRY_BOX, zoom });
  if (!result?.ok) throw new Error(JSON.stringify(result));
  expect(result.issues).toEqual([]);
  return result.value;
}

async function cellsAt(zoom: number) {
  const content = await wholeCountry(zoom);
  return content.kind === 'cells' ? content.cells : [];
}

let readOnce: Promise<readonly TileRecord[]> | null = null;

/** The records of all record tiles, read at the first call. */
function recordsRead(): Promise<readonly TileRecord[]> {
  readOnce ??= wholeCountry(archive.facts.recordZoom).then((content) => {
    if (content.kind !== 'records') throw new Error(`${content.kind} at the zoom of records`);
    return content.records;
  });
  return readOnce;
}

beforeAll(async () => {
  const labelPoints = new Map(country.communes.map(({ code, labelPoint }) => [code, labelPoint]));
  report = await writeArchive(path, {
    about: {
      name: 'Quốc gia thử',
      audience: 'public',
      nature: 'illustrative',
      source: 'Bản ghi thử tốc độ',
    },
    boundaries: country.communes.map(({ feature }) => feature),
    records: kept(),
    placeOf: ({ communes2025 }) => labelPoints.get(communes2025[0] ?? '') ?? null,
  });
  source = await FileSource.open(path);
  archive = await opened(source);
});

afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true });
});

describe('an archive of a country', () => {
  test('is PMTiles version 3, with bounds', async () => {
    const { data } = await source.getBytes(0, 8);
    expect(Buffer.from(data).toString('latin1')).toBe('PMTiles\u0003');
    const header = await archive.pmtiles.getHeader();
    expect(header).toMatchObject({ clustered: true, minZoom: 0 });
    const { west, south, east, north } = {
      west: header.minLon,
      south: header.minLat,
      east: header.maxLon,
      north: header.maxLat,
    };
    const bounds = archive.facts.bounds ?? [];
    [west, south, east, north].forEach((degrees, side) => {
      expect(degrees).toBeCloseTo(bounds[side] ?? Number.NaN, 6);
    });
  });

  test('says what it holds', () => {
    expect(archive.facts).toEqual(report.facts);
    expect(archive.facts).toMatchObject({
      nature: 'illustrative',
      source: 'Bản ghi thử tốc độ',
      months: { first: 2000 * 12, last: 2029 * 12 + 11 },
      counts: { records: RECORDS, withoutPlace: 0, communes: COMMUNES },
    });
    expect([...archive.facts.layers].sort()).toEqual(['disasters', 'projects', 'training']);
    expect(archive.facts.counts.placedByCommune).toBe(
      records.filter(({ geometry }) => geometry === null).length,
    );
    expect(recordCount(archive.summary)).toBe(RECORDS);
    expect(archive.withoutPlace).toEqual(EMPTY_SUMMARY);
  });

  test('counts every record once at every zoom above the records', async () => {
    expect(archive.facts.recordZoom).toBeGreaterThan(5);
    for (let zoom = 0; zoom < archive.facts.recordZoom; zoom++) {
      const cells = await cellsAt(zoom);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(RECORDS);
      expect(cells.every(({ count, summary }) => count === recordCount(summary))).toBe(true);
    }
  });

  test('its cells together are its summary', async () => {
    for (const zoom of [0, 4, archive.facts.recordZoom - 1]) {
      const cells = await cellsAt(zoom);
      expect(addSummaries(cells.map(({ summary }) => summary))).toEqual(archive.summary);
    }
  });

  test('its counts under a filter are those of a reading record by record', async () => {
    const none = noConditions(['projects', 'training', 'disasters']);
    const asked: FilterConditions[] = [
      none,
      { ...none, clauses: ['3'], from: parseDay('2010-01-01'), to: parseDay('2014-06-30') },
      { ...none, layers: ['projects'], from: parseDay('2024-02-01'), to: parseDay('2024-02-29') },
      { ...none, clauses: ['2', '5'], to: parseDay('2005-12-31'), hasUndated: true },
      { ...none, from: parseDay('2029-12-01') },
      { ...none, isPublishedOnly: true },
    ];
    const summaries = (await cellsAt(7)).map(({ summary }) => summary);
    const extent = archive.facts.months ?? { first: 0, last: 0 };
    for (const conditions of asked) {
      const result = filterSummary(addSummaries(summaries), conditions, extent);
      expect(result.isExact).toBe(true);
      const passing = records.filter((record) => naivePasses(record, conditions, SMALL_INDEX));
      expect(result.shown).toBe(passing.length);
    }
  });

  test('its record tiles hold exactly the records that were given', async () => {
    const given = new Map(records.map((record) => [record.properties.id, record]));
    const found = (await recordsRead()).map(({ record }) => record);
    expect(found.length).toBe(RECORDS);
    expect(new Set(found.map(({ properties }) => properties.id)).size).toBe(RECORDS);
    const changed = found.find(
      (record) => !isDeepStrictEqual(record, given.get(record.properties.id)),
    );
    expect(changed).toBeUndefined();
  });

  test('puts records without a geometry at the label point of their commune', async () => {
    const placed = (await recordsRead()).filter(({ isPlaced }) => isPlaced);
    expect(placed.length).toBe(archive.facts.counts.placedByCommune);
    const pointByCode = new Map(country.communes.map(({ code, labelPoint }) => [code, labelPoint]));
    const strays = placed.filter(({ record, position }) => {
      const point = pointByCode.get(record.properties.communes2025[0] ?? '') ?? [];
      return position[0] !== point[0] || position[1] !== point[1];
    });
    expect(strays).toEqual([]);
  });

  test('has no tile above the limit', () => {
    expect(source.requests.length).toBeGreaterThan(100);
    const longest = Math.max(...source.requests.map(([, length]) => length));
    expect(longest).toBeLessThan(TILE_LIMITS.records);
    for (const { z, largest } of report.zooms) {
      const limit = z < report.facts.recordZoom ? TILE_LIMITS.cells : TILE_LIMITS.records;
      expect(largest?.bytes).toBeLessThan(limit);
    }
  });

  test('holds every commune, from its first zoom to the last', async () => {
    const first = archive.facts.communeZoom ?? Number.NaN;
    const { maxZoom } = await archive.pmtiles.getHeader();
    for (const zoom of [first, first + 2, maxZoom]) {
      const found = new Map<unknown, unknown>();
      for (const { z, x, y } of tilesIn(COUNTRY_BOX, zoom)) {
        const tile = await archive.pmtiles.getZxy(z, x, y);
        const layer = tile && new VectorTile(new PbfReader(tile.data)).layers.communes;
        for (let index = 0; index < (layer?.length ?? 0); index++) {
          const properties = layer?.feature(index).properties ?? {};
          expect(Object.keys(properties).sort()).toEqual(COMMUNE_PROPERTIES);
          found.set(properties.id, properties.name);
        }
      }
      const expected = country.communes.map(({ code, name }) => [`2025:${code}`, name]);
      expect([...found].sort()).toEqual(expected.sort());
    }
  });
});

describe('the reader of an archive', () => {
  const window = { bounds: [104, 20, 105, 21] as const, zoom: 6.4 };

  test('asks for the tiles of a window, of no deeper zoom than the records', () => {
    expect(archive.tilesFor(window)).toEqual(tilesIn(window.bounds, 6));
    const { recordZoom } = archive.facts;
    const close = { bounds: [104, 20, 104.01, 20.01] as const, zoom: 17 };
    expect(archive.tilesFor(close)).toEqual(tilesIn(close.bounds, recordZoom));
  });

  test('counts bytes, and fetches no tile twice', async () => {
    const fresh = await opened(source);
    const before = fresh.bytesFetched;
    expect(before).toBeGreaterThan(0);
    await fresh.read(window);
    const after = fresh.bytesFetched;
    expect(after).toBeGreaterThan(before);
    await fresh.read(window);
    expect(fresh.bytesFetched).toBe(after);
  });

  test('gives up a window when another is asked for', async () => {
    const fresh = await opened(source);
    const [first, second] = await Promise.all([
      fresh.read({ bounds: COUNTRY_BOX, zoom: 8 }),
      fresh.read(window),
    ]);
    expect(first).toBeNull();
    expect(second?.ok).toBe(true);
  });

  test('keeps the fetches that the next window needs, too', async () => {
    const fresh = await opened(source);
    source.requests.length = 0;
    const wider = { bounds: [103, 20, 107, 21] as const, zoom: 6.4 };
    const [, second] = await Promise.all([fresh.read(window), fresh.read(wider)]);
    expect(second?.ok).toBe(true);
    const tiles = new Set(source.requests.map(([offset]) => offset));
    expect(source.requests.length).toBe(tiles.size);
  });

  test('fails as a whole when a tile cannot be had, and says which', async () => {
    const failing = await FileSource.open(path);
    const fresh = await opened(failing);
    await failing.close();
    const result = await fresh.read(window);
    expect(result).toMatchObject({ ok: false });
    expect(result?.issues[0]?.file).toContain('country.pmtiles · 6/');
    expect(result?.issues[0]?.reason).toContain('not fetched');
  });

  test('refuses what is no archive', async () => {
    const other = await FileSource.open(new URL('../../package.json', import.meta.url).pathname);
    const result = await openTileArchive(other, schemas);
    await other.close();
    expect(result.ok).toBe(false);
  });
});

test('records that have no place are counted, and stand in no tile', async () => {
  const small = join(folder, 'small.pmtiles');
  const few = records.slice(0, 50);
  const placeless = few.filter(({ geometry }) => geometry === null).length;
  expect(placeless).toBeGreaterThan(0);
  const { facts } = await writeArchive(small, {
    about: { name: 'Thử', audience: 'public', nature: 'illustrative', source: 'Thử' },
    boundaries: [],
    records: few,
    placeOf: () => null,
  });
  const smallSource = await FileSource.open(small);
  const fresh = await opened(smallSource);
  expect(facts.counts).toMatchObject({ records: 50, withoutPlace: placeless, communes: 0 });
  expect(recordCount(fresh.summary)).toBe(50);
  expect(recordCount(fresh.withoutPlace)).toBe(placeless);
  const result = await fresh.read({ bounds: COUNTRY_BOX, zoom: facts.recordZoom });
  const found = result?.ok && result.value.kind === 'records' ? result.value.records.length : 0;
  expect(found).toBe(50 - placeless);
  await smallSource.close();
});
