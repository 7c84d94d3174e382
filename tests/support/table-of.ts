import type { AtlasRecord } from '../../src/core/record.ts';
import { blockOfRecords } from '../../src/core/record-block.ts';
import { createTable, type RecordTable, type TableInput } from '../../src/core/table.ts';

/** A table of records of any layers and natures, in their order: a block for each. */
export function tableOf(
  records: readonly AtlasRecord[],
  input: Omit<TableInput, 'blocks'>,
): RecordTable {
  return createTable({
    ...input,
    blocks: records.map((record) => blockOfRecords([record], record)),
  });
}

/** Ids of the records in some rows. */
export function idsOf(table: RecordTable, rows: Iterable<number>): readonly string[] {
  return Array.from(rows, (row) => table.recordAt(row).properties.id);
}
