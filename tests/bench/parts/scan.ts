import { dayFrom } from '../../../src/core/day.ts';
import { type FilterConditions, type FilterResult, filterTable } from '../../../src/core/filter.ts';
import { ColumnWriter, type RecordBlock } from '../../../src/core/record-block.ts';
import { createTable, type RecordTable } from '../../../src/core/table.ts';
import type { UnitIndex } from '../../../src/core/unit.ts';
import { RECORD_LAYER_IDS } from '../../../src/layers/registry.ts';
import { type Measurement, measured, timings } from '../measure.ts';
import type { SoloPart } from '../part.ts';
import { SYNTHETIC_LAYERS, type SyntheticLayer } from '../synthetic/layer-fields.ts';
import { naiveRows } from '../synthetic/naive-answers.ts';
import { conditionsOf } from '../synthetic/questions.ts';
import { syntheticRecords } from '../synthetic/records.ts';
import { readUnits } from '../synthetic/units.ts';

/** One question per facet, and all at once. */
const QUESTIONS: Readonly<Record<string, FilterConditions>> = {
  everything: conditionsOf({}),
  clause: conditionsOf({ clauses: ['5'] }),
  period: conditionsOf({ from: '2020-11-19', to: '2024-12-31' }),
  'clause, period and district': {
    ...conditionsOf({ clauses: ['5'], from: '2020-11-19', to: '2024-12-31' }),
    districts: ['103'],
  },
};

/** The columns of a layer's records, and nothing else of them: nobody asks the scan for a record. */
function blockOf(layer: SyntheticLayer, writer: ColumnWriter): RecordBlock {
  return {
    ...writer.finish(),
    layer,
    isIllustrative: true,
    recordAt: (row) => {
      throw new Error(`row ${row} was not kept`);
    },
    rowOf: () => -1,
    find: () => [],
  };
}

/** The table that the atlas would make of the records. */
function tableOf(size: number, units: UnitIndex): RecordTable {
  const writers = SYNTHETIC_LAYERS.map((layer) => ({ layer, writer: new ColumnWriter() }));
  for (const record of syntheticRecords(size, units)) {
    writers.find(({ layer }) => layer === record.layer)?.writer.add(record);
  }
  return createTable({
    blocks: writers.map(({ layer, writer }) => blockOf(layer, writer)),
    layerIds: RECORD_LAYER_IDS,
    units,
    lastDay: dayFrom(2026, 12, 31),
  });
}

function requireEqual(what: string, scanned: FilterResult['rows'], naive: readonly number[]): void {
  if (scanned.length === naive.length && naive.every((row, index) => scanned[index] === row))
    return;
  throw new Error(`${what}: the scan and the naive filter differ`);
}

function scanOf(size: number, units: UnitIndex): readonly Measurement[] {
  const naive = naiveRows(size, units, Object.values(QUESTIONS));
  const table = tableOf(size, units);
  return Object.entries(QUESTIONS).map(([measure, conditions], index) => {
    const rows = naive[index] ?? [];
    requireEqual(`${measure}, ${size} records`, filterTable(table, conditions).rows, rows);
    return measured(
      { part: 'scan', measure, subject: 'scan', records: size, unit: 'ms' },
      timings(() => void filterTable(table, conditions)),
    );
  });
}

/**
 * The limit: one scan over the columns, without a page. Throws when a row that it lets pass differs
 * from those of the filter that looks at one record after the other.
 */
export const scan: SoloPart = {
  kind: 'solo',
  name: 'scan',
  bearsCompany: true,
  async run({ sizes }) {
    const units = readUnits();
    return sizes.flatMap((size) => scanOf(size, units));
  },
};
