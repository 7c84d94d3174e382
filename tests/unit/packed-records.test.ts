import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { blockOfPacked } from '../../src/core/packed-block.ts';
import { fieldReader } from '../../src/core/packed-field.ts';
import { FieldPacker } from '../../src/core/packed-field-packer.ts';
import { buffersOf, RecordPacker } from '../../src/core/packed-records.ts';
import { type RecordSchema, recordEntries } from '../../src/core/record.ts';
import { blockOfRecords } from '../../src/core/record-block.ts';
import { formatIssue } from '../../src/core/result.ts';
import { foldVietnamese } from '../../src/core/search.ts';
import { parseRecords } from '../../src/data/parse-rows.ts';
import { projectSchema } from '../../src/layers/schema/projects.ts';
import { type ArbitraryFeature, arbitraryFeatures } from '../support/arbitrary-features.ts';

const ORIGIN = { file: 'p', layer: 'projects', dataset: 'p', isIllustrative: true } as const;

function pack(features: readonly ArbitraryFeature[], schema: RecordSchema = projectSchema) {
  const packer = new RecordPacker({ ...ORIGIN, schema });
  for (const feature of features) packer.add(feature);
  return packer.finish();
}

function blockOf(features: readonly ArbitraryFeature[]) {
  const packed = pack(features);
  if (!packed.ok) throw new Error(packed.issues.map(formatIssue).join('\n'));
  return blockOfPacked(packed.value);
}

function parse(features: readonly ArbitraryFeature[]) {
  const typed = features.map((feature) => ({ type: 'Feature', ...feature }));
  return parseRecords({ type: 'FeatureCollection', features: typed }, projectSchema, ORIGIN);
}

/** A project that its schema accepts. */
const GOOD: ArbitraryFeature = {
  properties: {
    id: 'PRJ-1',
    name: 'Đường Nậm Pồ',
    nameEn: 'Nậm Pồ road',
    clauses: ['5'],
    start: null,
    end: null,
    periodText: null,
    status: 'unknown',
    statusText: null,
    communes2020: [],
    communes2025: [],
    districts: [],
    province: null,
    isOutside: false,
    placeText: null,
    precision: 'exact',
    note: null,
    sources: [{ publisher: 'Báo', url: null, date: null }],
    kind: 'road',
    implementer: 'Huyện',
    programme: null,
    budgetVnd: null,
    budgetQualifier: null,
    householdsServed: null,
    beneficiaryText: null,
    quantityText: null,
    contains: [],
    isLeftOutOfSums: false,
  },
  geometry: null,
};

function good(id: string, own: object = {}, geometry: ArbitraryFeature['geometry'] = null) {
  return { properties: { ...GOOD.properties, id, ...own }, geometry };
}

describe('packed records are the records that parseRecords reads', () => {
  test('one by one, in columns, by id, and in their issues', () => {
    fc.assert(
      fc.property(arbitraryFeatures, (features) => {
        const [packed, parsed] = [pack(features), parse(features)];
        expect(packed.issues).toEqual(parsed.issues);
        expect(packed.ok).toBe(parsed.ok);
        if (!packed.ok || !parsed.ok) return;
        const block = blockOfPacked(packed.value);
        const plain = blockOfRecords(parsed.value, ORIGIN);
        expect(block.size).toBe(plain.size);
        expect(block.columns).toEqual(plain.columns);
        expect(block.places).toEqual(plain.places);
        for (const [row, record] of parsed.value.entries()) {
          expect(block.recordAt(row)).toEqual(record);
          expect(block.rowOf(record.properties.id)).toBe(row);
        }
        expect(['', 'PRJ', 'PRJ-99', 'đ'].map(block.rowOf)).toEqual([-1, -1, -1, -1]);
      }),
    );
  });

  test('and are found by the same words', () => {
    const words = fc.array(
      fc.constantFrom('nam', 'nam po', 'duong', 'a', '–', '“b', 'ω', '🚜', 'prj-1', 'zz', '20', ''),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(arbitraryFeatures, words, fc.nat(5), (features, typed, limit) => {
        const parsed = parse(features);
        if (!parsed.ok) return;
        const folded = typed.map(foldVietnamese);
        const plain = blockOfRecords(parsed.value, ORIGIN);
        expect(blockOf(features).find(folded, limit)).toEqual(plain.find(folded, limit));
      }),
    );
  });

  test('after they were handed to another thread', () => {
    fc.assert(
      fc.property(arbitraryFeatures, (features) => {
        const [packed, parsed] = [pack(features), parse(features)];
        if (!packed.ok || !parsed.ok) return;
        const transfer = [...buffersOf(packed.value)];
        const block = blockOfPacked(structuredClone(packed.value, { transfer }));
        expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true);
        expect(parsed.value.map((_, row) => block.recordAt(row))).toEqual(parsed.value);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is left out is named', () => {
  test('an id that was there before', () => {
    const packed = pack([good('PRJ-1'), good('PRJ-2'), good('PRJ-1')]);
    expect(packed.issues.map(formatIssue)).toEqual(['p · PRJ-1 · id: not unique']);
    expect(packed.ok && packed.value.size).toBe(2);
  });

  test.each([
    [{ type: 'Point', coordinates: [512_345, 2_445_678] }, /no longitudes and latitudes/],
    [{ type: 'Point', coordinates: [] }, /no longitudes and latitudes/],
    [{ type: 'Point', coordinates: [null, 22] }, /no longitudes and latitudes/],
    [{ type: 'LineString', coordinates: [[102, 22]] }, /no place for a mark/],
    [{ type: 'Circle', coordinates: [102, 22] }, /type Circle is not read/],
    [{}, /type undefined/],
  ])('a geometry that is none: %j', (geometry, reason) => {
    const packed = pack([good('PRJ-1', {}, geometry as never), good('PRJ-2')]);
    expect(packed.issues.map(formatIssue)[0]).toMatch(reason);
    expect(packed.issues[0]).toMatchObject({ file: 'p', feature: 'PRJ-1', field: 'geometry' });
    expect(packed.ok && blockOfPacked(packed.value).rowOf('PRJ-2')).toBe(0);
  });

  test('not more often than a person can read', () => {
    const packed = pack(Array.from({ length: 500 }, (_, at) => good(`PRJ-${at}`, { name: '' })));
    expect(packed).toMatchObject({ ok: false });
    expect(packed.issues).toHaveLength(20);
  });

  test('by a check over several properties', () => {
    const entries = { ...recordEntries };
    const schema = v.pipe(
      v.strictObject(entries),
      v.check(({ name, nameEn }) => name !== nameEn, 'two names alike'),
    );
    const { kind: _, ...rest } = GOOD.properties;
    const common = Object.fromEntries(Object.entries(rest).filter(([key]) => key in entries));
    const features = ['Đường', 'Road'].map((name, at) => ({
      properties: { ...common, id: `PRJ-${at}`, name, nameEn: 'Road' },
      geometry: null,
    }));
    expect(pack(features, schema).issues.map(formatIssue)).toEqual(['p · PRJ-1: two names alike']);
  });
});

describe('a property is packed by what its values are', () => {
  /** The kind it is packed as, after every value has been read back right. */
  function kindOf(values: readonly unknown[]): string {
    const packer = new FieldPacker(v.unknown());
    for (const value of values) {
      expect(packer.accepts(value)).toBe(true);
      packer.commit();
    }
    const field = packer.finish();
    const read = fieldReader(field);
    expect(values.map((_, row) => read(row))).toEqual(values);
    if (field.kind !== 'dictionary') return field.kind;
    return `dictionary of ${field.codes?.constructor.name ?? 'one'}`;
  }

  const rows = (length: number, of: (row: number) => unknown) =>
    Array.from({ length }, (_, at) => of(at));

  test.each([
    ['one value', rows(1000, () => null), 'dictionary of one'],
    ['few values', rows(1000, (row) => row % 7), 'dictionary of Uint8Array'],
    ['many values that repeat', rows(5000, (row) => `${row % 999}`), 'dictionary of Uint16Array'],
    ['few lists', rows(1000, (row) => [row % 3, { a: null }]), 'dictionary of Uint8Array'],
    ['texts that do not repeat', rows(1000, (row) => (row % 5 ? `tên ${row}` : null)), 'texts'],
    ['numbers that do not repeat', rows(1000, (row) => (row % 5 ? row / 7 : null)), 'numbers'],
    ['lists that do not repeat', rows(1000, (row) => [row]), 'json'],
    ['absent and present', rows(1000, (row) => (row % 5 ? `tên ${row}` : undefined)), 'json'],
    ['texts and numbers', rows(1000, (row) => (row % 2 ? `tên ${row}` : row)), 'json'],
    ['more than a dictionary holds', rows(70_000, (row) => `tên ${row}`), 'texts'],
    ['another kind late', rows(70_000, (row) => (row > 69_000 ? [row] : `tên ${row}`)), 'json'],
  ])('%s', (_, values, kind) => {
    expect(kindOf(values)).toBe(kind);
  });
});
