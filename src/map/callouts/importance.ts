import type { Day } from '../../core/day.ts';
import type { RecordTable } from '../../core/table.ts';
import { progressOf } from '../../core/wall/progress.ts';

type Columns = Pick<
  RecordTable,
  'isDated' | 'startDay' | 'endDay' | 'status' | 'budgetVnd' | 'riskLevel' | 'layer' | 'layerIds'
>;

/** From this official level on, a risk area is called out: as on the board, "level 3 or more". */
const HIGH_RISK_LEVEL = 3;

/** How a record ranks; of two the lesser is more important, compared number by number. */
type Rank = readonly number[];

/** A plan of a past season says nothing of today's risk: as on the board. */
function isInForce(row: number, { isDated, startDay, endDay }: Columns, today: Day): boolean {
  return isDated[row] !== 1 || ((startDay[row] ?? 0) <= today && (endDay[row] ?? 0) >= today);
}

/**
 * Under way before risk areas (the highest level first) before what is planned (the soonest first, what
 * has no date last); within, the largest budget, one that is not known last. Null: the room need not be
 * told of it now.
 */
function rankOf(row: number, columns: Columns, today: Day): Rank | null {
  const budget = columns.budgetVnd[row] ?? Number.NaN;
  const wealth = Number.isNaN(budget) ? 1 : -budget;
  const level = columns.riskLevel[row] ?? 0;
  if (level > 0) {
    return level >= HIGH_RISK_LEVEL && isInForce(row, columns, today) ? [1, -level, 0, row] : null;
  }
  // Places to go to and teams are there all year: they are no work under way.
  if (columns.layerIds[columns.layer[row] ?? 0] === 'rescue-plans') return null;
  switch (progressOf(row, columns, today)) {
    case 'ongoing':
      return [0, 0, wealth, row];
    case 'planned': {
      const days = columns.isDated[row] === 1 ? (columns.startDay[row] ?? 0) - today : -1;
      return [2, days >= 0 ? days : Number.MAX_SAFE_INTEGER, wealth, row];
    }
    case 'ended':
    case 'unknown':
      return null;
  }
}

function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Those of some rows that the room is to be told of, the most important first. */
export function importantRows(
  rows: readonly number[],
  { columns, today }: { readonly columns: Columns; readonly today: Day },
): readonly number[] {
  return rows
    .flatMap((row) => {
      const rank = rankOf(row, columns, today);
      return rank === null ? [] : [{ row, rank }];
    })
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ row }) => row);
}
