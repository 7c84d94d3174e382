import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { afterAll, expect, test } from 'vitest';
import { seededRandom } from '../../geodata/pipeline/illustrative/random.ts';
import { ArchiveFile } from '../../geodata/pipeline/tiles/archive-file.ts';
import { FileSource } from '../support/file-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BOUNDS = [102.1, 8.5, -110.25, 23.4] as const;

test('an archive too large for one directory is read through its leaves', async () => {
  const path = join(folder, 'leaves.pmtiles');
  const file = new ArchiveFile(path);
  // Lengths without a pattern, so that directories hardly compress.
  const random = seededRandom(27);
  const ids = Array.from({ length: 16_000 }, (_, index) => 5461 + index * 2);
  const contents = new Map(ids.map((id) => [id, `${id} `.repeat(random.whole(1, 250))]));
  for (const [id, text] of contents) file.add(id, gzipSync(text, { level: 0 }));
  const metadata = { name: 'Thử', text: 'Mường Chà '.repeat(20_000) };
  const bytes = file.finish(metadata, { minZoom: 7, maxZoom: 8, bounds: BOUNDS });

  const source = await FileSource.open(path);
  const archive = new PMTiles(source);
  const header = await archive.getHeader();
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(header).toMatchObject({
    specVersion: 3,
    clustered: true,
    numAddressedTiles: ids.length,
    minZoom: 7,
    maxZoom: 8,
    minLon: 102.1,
    minLat: 8.5,
    maxLon: -110.25,
    maxLat: 23.4,
  });
  expect(await archive.getMetadata()).toEqual(metadata);
  expect(bytes).toBe(header.jsonMetadataOffset + header.jsonMetadataLength);
  let found = 0;
  for (let x = 0; x < 128; x += 3) {
    const tile = await archive.getZxy(7, x, (x * 5) % 128);
    const text = tile === undefined ? undefined : Buffer.from(tile.data).toString();
    expect(text).toBe(contents.get(zxyToTileId(7, x, (x * 5) % 128)));
    if (text !== undefined) found++;
  }
  expect(found).toBeGreaterThan(10);
  await source.close();
});

test('tiles out of order are a mistake of the program', () => {
  const file = new ArchiveFile(join(folder, 'order.pmtiles'));
  file.add(5, Buffer.of(1));
  expect(() => file.add(5, Buffer.of(1))).toThrow('out of order');
  file.abandon();
});
