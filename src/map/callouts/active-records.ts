import type { Day } from '../../core/day.ts';
import { OPEN_END } from '../../core/record-block.ts';
import type { RecordTable } from '../../core/table.ts';

type Columns = Pick<RecordTable, 'isDated' | 'startDay' | 'endDay' | 'budgetVnd'>;

/** Whether a record's period holds the day, or begins later. */
export function isActive(row: number, { isDated, endDay }: Columns, today: Day): boolean {
  return isDated[row] === 1 && (endDay[row] ?? OPEN_END) >= today;
}

/** Days until a record begins; 0: it is under way. */
function daysUntil(row: number, { startDay }: Columns, today: Day): number {
  return Math.max(0, (startDay[row] ?? 0) - today);
}

function budgetOf(row: number, { budgetVnd }: Columns): number {
  const budget = budgetVnd[row] ?? Number.NaN;
  return Number.isNaN(budget) ? -1 : budget;
}

/**
 * Order of importance for the room: under way, then the soonest to begin, then the largest budget (one
 * that is not known last), then as the table has them.
 */
export function compareImportance(
  a: number,
  b: number,
  { columns, today }: { readonly columns: Columns; readonly today: Day },
): number {
  return (
    daysUntil(a, columns, today) - daysUntil(b, columns, today) ||
    budgetOf(b, columns) - budgetOf(a, columns) ||
    a - b
  );
}
