import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFrom } from '../../src/core/day.ts';
import { type FilterConditions, filterTable } from '../../src/core/filter.ts';
import { createTable } from '../../src/core/table.ts';
import { type Unit, UnitIndex } from '../../src/core/unit.ts';
import { RECORD_LAYER_IDS } from '../../src/layers/registry.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { naivePasses } from '../support/naive-filter.ts';
import { type Measurement, quantile, timings } from './measure.ts';
import { syntheticRecords } from './synthetic-records.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;

const CONDITIONS: FilterConditions = {
  layers: RECORD_LAYER_IDS,
  isPublishedOnly: false,
  clauses: ['5'],
  from: dayFrom(2020, 11, 19),
  to: dayFrom(2024, 12, 31),
  hasUndated: false,
  districts: ['103'],
  isZoneOnly: false,
};

function units(): UnitIndex {
  const file = join(PROJECT_ROOT, 'geodata/boundaries/units.json');
  return new UnitIndex(JSON.parse(readFileSync(file, 'utf8')) as Unit[]);
}

/** The one scan against the record-by-record filter. Throws when they do not agree. */
export function benchScan(): readonly Measurement[] {
  const unitIndex = units();
  return SIZES.flatMap((size) => {
    const records = syntheticRecords(size, unitIndex, RECORD_LAYER_IDS);
    const table = createTable({
      records,
      layerIds: RECORD_LAYER_IDS,
      units: unitIndex,
      lastDay: dayFrom(2026, 12, 31),
    });
    const naive = () =>
      records.filter((record) => naivePasses(record, CONDITIONS, unitIndex)).length;
    const scanned = filterTable(table, CONDITIONS).rows.length;
    if (naive() !== scanned) throw new Error(`the scan and the naive filter differ at ${size}`);
    const readings = {
      scan: timings(() => void filterTable(table, CONDITIONS)),
      naive: timings(() => void naive(), 3),
    };
    return Object.entries(readings).map(
      ([name, values]): Measurement => ({
        bench: 'filter',
        case: name,
        records: size,
        unit: 'ms',
        median: quantile(values, 0.5),
        p95: quantile(values, 0.95),
      }),
    );
  });
}
