import type { Day } from '../day.ts';
import { RECORD_STATUSES } from '../record.ts';
import { OPEN_END, type RecordColumns } from '../record-block.ts';

/** How far an activity has come on a day. */
export const PROGRESS = ['ongoing', 'planned', 'ended', 'unknown'] as const;
export type Progress = (typeof PROGRESS)[number];

type ProgressColumns = Pick<RecordColumns, 'isDated' | 'startDay' | 'endDay' | 'status'>;

/**
 * How far the activity of a row has come. What begins later is planned, whatever is said of it; what
 * its source calls completed has ended, what it calls planned is planned until it says more; else its
 * days decide. Without days: ongoing if its source says so, otherwise unknown.
 */
export function progressOf(row: number, columns: ProgressColumns, today: Day): Progress {
  const status = RECORD_STATUSES[columns.status[row] ?? 0];
  const isDated = columns.isDated[row] === 1;
  if (isDated && (columns.startDay[row] ?? 0) > today) return 'planned';
  if (status === 'completed') return 'ended';
  if (status === 'planned') return 'planned';
  if (isDated) return (columns.endDay[row] ?? OPEN_END) >= today ? 'ongoing' : 'ended';
  return status === 'ongoing' ? 'ongoing' : 'unknown';
}
