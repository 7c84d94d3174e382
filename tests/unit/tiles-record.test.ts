import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../src/core/record.ts';
import {
  decodeTileRecord,
  encodeTileRecord,
  type TileProperties,
} from '../../src/core/tile-record.ts';
import { type TrainingProperties, trainingSchema } from '../../src/layers/schema/training.ts';

const schemas = new Map([['training', trainingSchema]]);

const properties: TrainingProperties = {
  id: 'SYN-1',
  name: 'Tập huấn “cán bộ” bản Huổi Lụ',
  nameEn: 'Course',
  clauses: ['2', '3b'],
  start: '2024-05',
  end: null,
  periodText: null,
  status: 'completed',
  statusText: null,
  communes2020: [],
  communes2025: ['03158'],
  districts: [],
  province: null,
  isOutside: false,
  placeText: null,
  precision: 'exact',
  note: null,
  sources: [{ publisher: 'Phép thử', url: null, date: null }],
  kind: 'training_cadre',
  organiser: 'UBND xã',
  content: null,
  venue: null,
  durationDays: 5,
};

const record: AtlasRecord = {
  layer: 'training',
  dataset: 'synthetic',
  isIllustrative: true,
  geometry: { type: 'Point', coordinates: [102.7, 21.9] },
  properties,
};

const read = (encoded: TileProperties) =>
  decodeTileRecord({ file: 'a.pmtiles · 9/1/2', encoded, position: [102.7, 21.9], schemas });

describe('a record in a tile', () => {
  test('is plain values only, and none for what is not known', () => {
    const encoded = encodeTileRecord(record);
    expect(Object.values(encoded).every((value) => typeof value !== 'object')).toBe(true);
    expect(encoded).toMatchObject({ id: 'SYN-1', durationDays: 5, 'clauses:json': '["2","3b"]' });
    expect('end' in encoded || 'venue' in encoded).toBe(false);
  });

  test('is read as it was', () => {
    const result = read(encodeTileRecord(record));
    expect(result).toMatchObject({ ok: true, value: { record, isPlaced: false } });
  });

  test('that has no geometry of its own has none when read, but a position', () => {
    const result = read(encodeTileRecord({ ...record, geometry: null }));
    expect(result).toMatchObject({
      ok: true,
      value: { record: { geometry: null }, position: [102.7, 21.9], isPlaced: true },
    });
  });

  test.each([
    ['a layer that is not there', { '@layer': 'roads' }, '@layer'],
    ['a property that nobody declared', { secret: 'x' }, 'secret'],
    ['a value of another kind', { durationDays: 'five' }, 'durationDays'],
    ['a list that is no JSON', { 'clauses:json': '[' }, null],
  ])('with %s is refused, by name', (_, changed, field) => {
    const result = read({ ...encodeTileRecord(record), ...changed });
    expect(result.ok).toBe(false);
    expect(result.issues[0]).toMatchObject({ file: 'a.pmtiles · 9/1/2', feature: 'SYN-1', field });
  });
});
