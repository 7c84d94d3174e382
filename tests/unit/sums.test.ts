import { describe, expect, it } from 'vitest';
import type { AtlasRecord } from '../../src/core/record.ts';
import { blockOfRecords } from '../../src/core/record-block.ts';
import { sumOf } from '../../src/core/sums.ts';

interface Row {
  readonly id: string;
  readonly householdsServed: number | null;
  readonly contains?: readonly string[];
  readonly isLeftOutOfSums?: boolean;
}

/** As much of a record as sums look at. */
function record({
  id,
  householdsServed,
  contains = [],
  isLeftOutOfSums = false,
}: Row): AtlasRecord {
  const properties = {
    id,
    name: id,
    nameEn: id,
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
    precision: 'area',
    note: null,
    sources: [{ publisher: 'P', url: null, date: null }],
    householdsServed,
    contains: [...contains],
    isLeftOutOfSums,
  } satisfies AtlasRecord['properties'] & Record<string, unknown>;
  return {
    layer: 'projects',
    dataset: 'projects',
    isIllustrative: false,
    properties,
    geometry: null,
  };
}

const total = record({ id: 'PRJ-002', householdsServed: 4800, contains: ['PRJ-001'] });
const part = record({ id: 'PRJ-001', householdsServed: 1527, contains: ['PRJ-003'] });
const partOfPart = record({ id: 'PRJ-003', householdsServed: 24 });
const other = record({ id: 'PRJ-004', householdsServed: 100 });
const overlapping = record({ id: 'PRJ-039', householdsServed: 900, isLeftOutOfSums: true });
const silent = record({ id: 'PRJ-005', householdsServed: null, contains: ['PRJ-004'] });
const all = [total, part, partOfPart, other, overlapping, silent];

const table = blockOfRecords(all, { layer: 'projects', isIllustrative: false });

function households(...records: readonly AtlasRecord[]) {
  const rows = Uint32Array.from(records, ({ properties }) => table.rowOf(properties.id));
  return sumOf('householdsServed', rows, { ...table, ...table.columns });
}

describe('sums over records', () => {
  it('add a total, not its parts', () => {
    expect(households(total, part, partOfPart, other)).toMatchObject({
      value: 4900,
      recordCount: 2,
      leftOutCount: 2,
    });
  });

  it('reach parts of parts whose own total is not there', () => {
    expect(households(total, partOfPart).value).toBe(4800);
  });

  it('add parts where their total is not among the records', () => {
    expect(households(part, other).value).toBe(1627);
  });

  it('add a part where its total gives no number', () => {
    expect(households(silent, other).value).toBe(100);
  });

  it('leave out rows that may overlap others', () => {
    expect(households(overlapping, other)).toMatchObject({ value: 100, leftOutCount: 1 });
  });

  it('are null, not zero, where nothing is known', () => {
    expect(households(silent).value).toBeNull();
    expect(households().value).toBeNull();
    expect(households(overlapping).value).toBeNull();
  });
});
