import type { RecordTable } from '../../core/table.ts';
import type { MarkGroup } from './mark-groups.ts';
import { type DrawnTarget, type MarkPicture, markKey } from './picture.ts';
import type { WeightedPoints } from './weighted-points.ts';

interface FocusInput {
  readonly groups: readonly MarkGroup[];
  readonly points: WeightedPoints;
  readonly picture: MarkPicture;
  readonly table: Pick<RecordTable, 'rowOf'>;
  /** Records that are selected or pointed at. */
  readonly records: readonly string[];
  /** Key of what the keyboard has stepped to; null: nothing. */
  readonly stepped: string | null;
}

/** What is drawn for a record: its own mark, or the ring that it hides in. Null: nothing. */
function keyOfRecord(id: string, { groups, points, table }: FocusInput): string | null {
  const row = table.rowOf(id);
  const point = row < 0 ? -1 : (points.rows?.pointOf(row) ?? -1);
  if (point < 0) return null;
  const group = groups.find((candidate) => candidate.points.includes(point));
  if (!group) return null;
  return group.kind === 'ring' ? group.key : markKey(row);
}

/** What is selected, pointed at or stepped to; the ring of a record that hides in one. */
export function focusTargets(input: FocusInput): readonly DrawnTarget[] {
  const { picture, records, stepped } = input;
  const keys = new Set([...records.map((id) => keyOfRecord(id, input)), stepped]);
  keys.delete(null);
  if (keys.size === 0) return [];
  return picture.items.filter(
    (item): item is DrawnTarget => item.kind !== 'halo' && keys.has(item.key),
  );
}
