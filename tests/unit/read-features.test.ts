import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { type ByteSource, countedSource } from '../../src/data/formats/byte-source.ts';
import type { ReadFeature } from '../../src/data/formats/feature-reader.ts';
import { FormatFault } from '../../src/data/formats/format-fault.ts';
import { listFieldsOf } from '../../src/data/formats/list-fields.ts';
import { readFeatures } from '../../src/data/formats/read-features.ts';
import { isRecordStream } from '../../src/data/formats/record-formats.ts';
import { projectSchema } from '../../src/layers/schema/projects.ts';
import { sourceOfBytes } from '../support/source-of-bytes.ts';
import {
  fileOf,
  flatGeobufFile,
  geoParquetFile,
  WRITTEN_FORMATS,
  type WrittenFeature,
} from '../support/write-formats.ts';

const LIST_FIELDS = listFieldsOf(projectSchema);

const PROPERTIES = {
  name: 'Đường Nậm Pồ – Nà Hỳ',
  note: null,
  clauses: ['5', '3b'],
  sources: [{ publisher: 'Báo “Điện Biên”', url: null, date: '2024' }],
  isOutside: false,
  budgetVnd: 103_260_000_000,
  magnitude: 4.5,
};

const FEATURES: readonly WrittenFeature[] = [
  { properties: { ...PROPERTIES, id: 'PRJ-1', note: null }, geometry: null },
  {
    properties: { ...PROPERTIES, id: 'PRJ-2', note: 'ghi chú', budgetVnd: null },
    geometry: { type: 'Point', coordinates: [102.12345, 22.54321] },
  },
  {
    properties: { ...PROPERTIES, id: 'PRJ-3', clauses: [], isOutside: true },
    geometry: {
      type: 'LineString',
      coordinates: [
        [102, 22],
        [102.1, 22.05],
      ],
    },
  },
  {
    properties: { ...PROPERTIES, id: 'PRJ-4' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [102, 22],
            [102.1, 22],
            [102.1, 22.1],
            [102, 22],
          ],
        ],
      ],
    },
  },
];

/** The same bytes in chunks of a few: every feature is cut somewhere. */
function inSmallChunks(bytes: Uint8Array, chunkBytes: number): ByteSource {
  const source = sourceOfBytes(bytes);
  return {
    ...source,
    stream: () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += chunkBytes) {
            controller.enqueue(bytes.slice(at, at + chunkBytes));
          }
          controller.close();
        },
      }),
  };
}

async function allOf(file: string, source: ByteSource): Promise<readonly ReadFeature[]> {
  const all: ReadFeature[] = [];
  const options = { listFields: LIST_FIELDS };
  for await (const features of readFeatures(file, source, options)) all.push(...features);
  return all;
}

async function faultOf(file: string, bytes: Uint8Array): Promise<FormatFault> {
  const fault = await allOf(file, sourceOfBytes(bytes)).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof FormatFault)) throw new Error(`no fault of the format: ${fault}`);
  return fault;
}

const asFeatures = FEATURES.map((feature) => ({ type: 'Feature', ...feature }));

describe.each(WRITTEN_FORMATS)('a .%s file', (format) => {
  test('gives the features that were written', async () => {
    expect(await allOf(`a.${format}`, sourceOfBytes(fileOf(format, FEATURES)))).toEqual(asFeatures);
  });

  test.each([1, 7, 1000])('is read the same in chunks of %i bytes', async (chunkBytes) => {
    const source = inSmallChunks(fileOf(format, FEATURES), chunkBytes);
    expect(await allOf(`a.${format}`, source)).toEqual(asFeatures);
  });

  test('is refused when it is cut off, wherever', async () => {
    const bytes = fileOf(format, FEATURES);
    for (let length = 1; length < bytes.length - 2; length += 13) {
      // A file of lines that ends with a line is a whole one: only its known size tells.
      if (format === 'geojsonl' && [0x0a, 0x7d].includes(bytes[length - 1] ?? 0)) continue;
      const { message } = await faultOf(`a.${format}`, bytes.subarray(0, length));
      expect(message, `${length} bytes`).not.toBe('');
    }
  });

  test('is refused when it is another file than its size says', async () => {
    const source = { ...sourceOfBytes(fileOf(format, FEATURES)), size: 999_999 };
    await expect(allOf(`a.${format}`, source)).rejects.toThrow(FormatFault);
  });

  test('is refused when it holds something else', async () => {
    for (const text of ['', 'điện biên', '{"type":"Topology"}', '[1, 2]', '\0\0\0\0\0\0\0\0\0']) {
      if (format === 'geojsonl' && text === '') continue;
      expect((await faultOf(`a.${format}`, Buffer.from(text))).message).not.toBe('');
    }
  });

  test('tells how many of its bytes were taken, and stops at the signal', async () => {
    const bytes = fileOf(format, FEATURES);
    const taken: number[] = [];
    const counted = countedSource(inSmallChunks(bytes, 500), (count) => taken.push(count));
    await allOf(`a.${format}`, counted);
    expect(taken).toEqual([...taken].sort((a, b) => a - b));
    expect(taken.at(-1)).toBe(bytes.length);
    const aborted = readFeatures(`a.${format}`, sourceOfBytes(bytes), {
      signal: AbortSignal.abort(new Error('enough')),
    });
    await expect(aborted.next()).rejects.toThrow('enough');
  });
});

describe('what is wrong is told with its place', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9205' } };
  const feature = '{"type":"Feature","properties":{},"geometry":null}';

  test.each([
    ['a.geojson', `{"crs":${JSON.stringify(crs)},"type":"FeatureCollection","features":[]}`, 'crs'],
    ['a.geojson', `{"type":"FeatureCollection","features":[${feature},{"type":"x"}]}`, '#2'],
    ['a.geojson', `{"type":"FeatureCollection","features":[${feature},{`, '#2'],
    ['a.geojsonl', `${feature}\n{"type":"Feature","properties":null,"geometry":null}`, '#2'],
    ['a.geojsonl', `${feature}\n\n${feature}\n{"type":"Fea`, '#3'],
    ['a.ndjson', `{"type":"Feature","properties":{},"geometry":5}`, '#1'],
  ])('%s: %s', async (file, text, place) => {
    const { feature: at, field } = await faultOf(file, Buffer.from(text));
    expect([at, field]).toContain(place);
  });

  test('another reference system', async () => {
    const vn2000 = { id: { authority: 'EPSG', code: 9205 } };
    const faults = [
      await faultOf('a.fgb', flatGeobufFile(FEATURES, 9205)),
      await faultOf('a.parquet', geoParquetFile(FEATURES, { crs: vn2000 })),
      await faultOf('a.parquet', geoParquetFile(FEATURES, { crs: null })),
    ];
    expect(faults.map(({ message }) => message)).toEqual([
      'coordinates are in EPSG:9205: only WGS 84 (EPSG:4326) is read',
      'coordinates are in EPSG:9205: only WGS 84 (EPSG:4326) is read',
      'coordinates are in a system that is not stated: only WGS 84 (EPSG:4326) is read',
    ]);
  });

  test('Parquet that is no GeoParquet', async () => {
    const plain = parquetWriteBuffer({ columnData: [{ name: 'id', data: ['PRJ-1'] }] });
    expect((await faultOf('a.parquet', new Uint8Array(plain))).message).toMatch(/no GeoParquet/);
  });

  test('a damaged row group', async () => {
    const bytes = Uint8Array.from(geoParquetFile(FEATURES));
    bytes.fill(0xff, 4, 60);
    expect((await faultOf('a.parquet', bytes)).feature).toBe('#1');
  });

  test('a name that tells no format', async () => {
    expect((await faultOf('a.kml', Buffer.from('<kml/>'))).message).toMatch(/no format/);
  });
});

describe('GeoParquet', () => {
  test('may have several row groups, lists as text, and WGS 84 by name', async () => {
    const many = Array.from({ length: 25 }, (_, at): WrittenFeature => {
      const { properties, geometry } = FEATURES[at % 4] ?? { properties: {}, geometry: null };
      return { properties: { ...properties, id: `PRJ-${at}` }, geometry };
    });
    const bytes = geoParquetFile(many, {
      rowGroupSize: 10,
      lists: 'STRING',
      crs: { id: { authority: 'OGC', code: 'CRS84' } },
    });
    const features = await allOf('a.parquet', sourceOfBytes(bytes));
    expect(features).toEqual(many.map((feature) => ({ type: 'Feature', ...feature })));
  });

  test('may have dates, whole numbers of 64 bits, and lists of its own', async () => {
    const element = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
    const geo = { columns: { geometry: { encoding: 'WKB' } }, primary_column: 'geometry' };
    const bytes = parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 4 },
        { name: 'start', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
        { name: 'budgetVnd', type: 'INT64', repetition_type: 'OPTIONAL' },
        { name: 'clauses', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', ...element },
        { name: 'geometry', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' },
      ],
      columnData: [
        { name: 'start', data: [new Date('2020-11-19'), null] },
        { name: 'budgetVnd', data: [5_000_000_000n, null] },
        { name: 'clauses', data: [['5', '3b'], []] },
        { name: 'geometry', data: [null, null] },
      ],
      kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
    });
    const features = await allOf('a.parquet', sourceOfBytes(new Uint8Array(bytes)));
    expect(features.map(({ properties }) => properties)).toEqual([
      { start: '2020-11-19', budgetVnd: 5_000_000_000, clauses: ['5', '3b'] },
      { start: null, budgetVnd: null, clauses: [] },
    ]);
  });
});

test('FlatGeobuf may leave its reference system out', async () => {
  expect(await allOf('a.fgb', sourceOfBytes(flatGeobufFile(FEATURES, 0)))).toEqual(asFeatures);
});

test('the name tells which files are streams of records', () => {
  expect(['a.fgb', 'a.parquet', 'a.geojsonl', 'a.ndjson'].every(isRecordStream)).toBe(true);
  expect(['a.json', 'a.geojson', 'a.pmtiles', 'a.png'].some(isRecordStream)).toBe(false);
});

test('lists are told by their schema', () => {
  expect([...LIST_FIELDS].sort()).toEqual([
    'clauses',
    'communes2020',
    'communes2025',
    'contains',
    'districts',
    'sources',
  ]);
});
