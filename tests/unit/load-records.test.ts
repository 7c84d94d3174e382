import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DatasetRef } from '../../src/core/catalog.ts';
import { parseDay } from '../../src/core/day.ts';
import { formatIssue } from '../../src/core/result.ts';
import { type ByteSource, sourceOfUrl } from '../../src/data/formats/byte-source.ts';
import { cancelDataset, loadDataset } from '../../src/data/load-atlas.ts';
import { readRecords } from '../../src/data/read-records.ts';
import { recordInputOf } from '../../src/data/record-input.ts';
import type { RecordReader } from '../../src/data/record-worker-client.ts';
import type { DatasetProgress } from '../../src/state/catalogue.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { type ArbitraryFeature, arbitraryFeatures } from '../support/arbitrary-features.ts';
import { sourceOfBytes } from '../support/source-of-bytes.ts';
import { fileOf, WRITTEN_FORMATS, type WrittenFormat } from '../support/write-formats.ts';

function refOf(format: WrittenFormat, bytes: number): DatasetRef {
  const words = { vi: 'thử', en: 'test' };
  return {
    id: 'projects',
    title: words,
    nature: 'illustrative',
    schema: 'projects',
    source: words,
    licence: words,
    vintage: words,
    retrieved: '2026',
    defects: [],
    url: `data/projects-0.${format}`,
    bytes,
  };
}

/** Reads here what the page would have a worker read. */
function readerOf(source: ByteSource): RecordReader {
  return async (ref, options) => {
    const input = recordInputOf(ref);
    if (input === null) throw new Error('no records');
    return readRecords({ name: ref.url, source, input }, options);
  };
}

function storeWith(ref: DatasetRef) {
  return createAtlasStore({
    view: decodeView('').view,
    badParameters: [],
    datasets: [ref],
    today: parseDay('2026-11-23') ?? 0,
  });
}

/** Good features that every format can hold: nothing but the schema's own properties. */
const goodFeatures = arbitraryFeatures.map((features) =>
  features.filter(({ properties }) => {
    const input = recordInputOf(refOf('parquet', 0));
    return input?.schema['~run']({ value: properties }, {}).issues === undefined;
  }),
);

async function recordsOf(format: WrittenFormat, features: readonly ArbitraryFeature[]) {
  const bytes = fileOf(format, features);
  // Above the size up to which the page reads GeoJSON by itself.
  const ref = refOf(format, 3_000_000);
  const store = storeWith(ref);
  await loadDataset(store, ref, {
    recordReader: readerOf(sourceOfBytes(bytes)),
    largeSetOpener: null,
  });
  const { status, issues } = store.getState().datasets.projects ?? {};
  expect([status, issues]).toEqual(['ready', []]);
  const block = store.getState().catalogue.blocks.projects;
  return Array.from({ length: block?.size ?? 0 }, (_, row) => block?.recordAt(row));
}

test('the same records come out of every format', async () => {
  await fc.assert(
    fc.asyncProperty(goodFeatures, async (features) => {
      fc.pre(features.length > 0);
      const [first, ...others] = await Promise.all(
        WRITTEN_FORMATS.map((format) => recordsOf(format, features)),
      );
      expect(first).toHaveLength(features.length);
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 30 },
  );
});

const MANY = Array.from({ length: 6000 }, (_, at) => ({
  properties: { id: `PRJ-${at}`, ethnicity: 'x' },
  geometry: null,
}));

describe.each(['geojsonl', 'fgb', 'parquet'] as const)('a big .%s dataset', (format) => {
  const bytes = fileOf(format, MANY);
  const ref = refOf(format, bytes.length);

  test('tells its progress, which only grows', async () => {
    const input = recordInputOf(ref);
    if (input === null) throw new Error('no records');
    const told: DatasetProgress[] = [];
    const onProgress = (progress: DatasetProgress) => told.push(progress);
    await readRecords({ name: ref.url, source: sourceOfBytes(bytes), input }, { onProgress });
    expect(told[0]).toEqual({ bytes: 0, totalBytes: bytes.length, rows: 0 });
    const taken = told.map((progress) => progress.bytes);
    expect(taken).toEqual([...taken].sort((a, b) => a - b));
    expect(taken.every((count) => count <= bytes.length)).toBe(true);
  });

  test('fails with what is wrong in it, feature by feature', async () => {
    const store = storeWith(ref);
    await loadDataset(store, ref, {
      recordReader: readerOf(sourceOfBytes(bytes)),
      largeSetOpener: null,
    });
    const { status, issues = [] } = store.getState().datasets.projects ?? {};
    expect(status).toBe('failed');
    expect(issues.map(formatIssue)[0]).toMatch(/^projects · PRJ-0 · \w+: /);
  });

  test('fails as a whole when it is cut off, and says where', async () => {
    const store = storeWith(ref);
    const part = bytes.subarray(0, bytes.length >> 1);
    await loadDataset(store, ref, {
      recordReader: readerOf(sourceOfBytes(part)),
      largeSetOpener: null,
    });
    const { status, issues = [] } = store.getState().datasets.projects ?? {};
    expect(status).toBe('failed');
    expect(issues[0]).toMatchObject({ file: 'projects' });
    expect(store.getState().catalogue.blocks).toEqual({});
  });
});

describe('stopping a big dataset', () => {
  const features = fc.sample(goodFeatures, { numRuns: 20, seed: 379 }).find(({ length }) => length);
  const bytes = fileOf('parquet', features ?? []);
  const ref = refOf('parquet', bytes.length);
  /** A source whose bytes never come. */
  const stuck: ByteSource = {
    size: bytes.length,
    stream: () => new ReadableStream(),
    read: () => new Promise(() => undefined),
  };

  /** Like the worker: it ends at once, whatever the reading is waiting for. */
  const endless: RecordReader = (own, options) =>
    Promise.race([
      readerOf(stuck)(own, options),
      new Promise<never>((_, reject) => {
        options.signal.addEventListener('abort', () => reject(options.signal.reason));
      }),
    ]);

  test('makes it one that failed, which can be read again', async () => {
    const store = storeWith(ref);
    const loading = loadDataset(store, ref, { recordReader: endless, largeSetOpener: null });
    const { status, progress } = store.getState().datasets.projects ?? {};
    expect([status, progress]).toEqual([
      'loading',
      { bytes: 0, totalBytes: bytes.length, rows: 0 },
    ]);
    cancelDataset(store, 'projects');
    await loading;
    const stopped = store.getState().datasets.projects;
    expect(stopped?.issues.map(formatIssue)).toEqual(['projects: cancelled by the user']);
    expect([stopped?.status, stopped?.progress]).toEqual(['failed', undefined]);

    await loadDataset(store, ref, {
      recordReader: readerOf(sourceOfBytes(bytes)),
      largeSetOpener: null,
    });
    expect(store.getState().datasets.projects?.status).toBe('ready');
    expect(store.getState().catalogue.blocks.projects?.size).toBe(features?.length);
  });

  test('changes nothing once it has arrived', async () => {
    const store = storeWith(ref);
    await loadDataset(store, ref, {
      recordReader: readerOf(sourceOfBytes(bytes)),
      largeSetOpener: null,
    });
    cancelDataset(store, 'projects');
    cancelDataset(store, 'unknown');
    expect(store.getState().datasets.projects?.status).toBe('ready');
  });
});

describe('a file of a server', () => {
  const fetchBefore = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = fetchBefore;
  });
  const CONTENT = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

  /** Answers like a server; `asked` collects the ranges. */
  function serve(knowsRanges: boolean, asked: string[]): void {
    globalThis.fetch = async (_url, init) => {
      const range = new Headers(init?.headers).get('Range');
      asked.push(range ?? 'all');
      const [, start, end] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
      if (!knowsRanges || start === undefined) return new Response(CONTENT);
      return new Response(CONTENT.slice(Number(start), Number(end) + 1), { status: 206 });
    };
  }

  test.each([
    [true, ['bytes=10-19', 'bytes=500-999']],
    [false, ['bytes=10-19']],
  ])('is read in parts where the server knows ranges (%s)', async (knowsRanges, ranges) => {
    const asked: string[] = [];
    serve(knowsRanges, asked);
    const source = sourceOfUrl('data/a.parquet', { size: 1000 });
    expect(new Uint8Array(await source.read(10, 20))).toEqual(CONTENT.slice(10, 20));
    expect(new Uint8Array(await source.read(500, 1000))).toEqual(CONTENT.slice(500));
    expect(asked).toEqual(ranges);
  });

  test.each([
    ['HTTP 404', async () => new Response(null, { status: 404 })],
    ['not reachable (no line)', async () => Promise.reject(new Error('no line'))],
  ])('that is not there fails the dataset: %s', async (reason, answer) => {
    globalThis.fetch = answer;
    for (const format of ['geojsonl', 'fgb', 'parquet'] as const) {
      const ref = refOf(format, 1000);
      const store = storeWith(ref);
      await loadDataset(store, ref, {
        recordReader: readerOf(sourceOfUrl(ref.url, { size: ref.bytes })),
        largeSetOpener: null,
      });
      expect(store.getState().datasets.projects?.issues.map(formatIssue)).toEqual([
        `projects: ${reason}`,
      ]);
    }
  });
});
