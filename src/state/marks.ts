import { createSelector } from 'reselect';
import { type MarkPlace, markPlaceOf } from '../core/mark.ts';
import type { AtlasRecord } from '../core/record.ts';
import { selectResult, selectTable, selectUnits } from './selectors.ts';

/** A shown record with the place of its mark. */
export interface Mark extends MarkPlace {
  readonly record: AtlasRecord;
}

/** Place of every record's mark, by row of the table; null where a record has none. */
const selectMarkPlaces = createSelector(
  [selectTable, selectUnits],
  (table, units): readonly (MarkPlace | null)[] =>
    table.records.map((record) => markPlaceOf(record, units)),
);

/** What is shown, parted into what has a mark on the map and what has none. */
const selectMarkedAndUnmarked = createSelector(
  [selectTable, selectResult, selectMarkPlaces],
  (table, result, places) => {
    const marks: Mark[] = [];
    const unmarked: AtlasRecord[] = [];
    for (const row of result.rows) {
      const record = table.records[row];
      if (record === undefined) continue;
      const place = places[row] ?? null;
      if (place === null) unmarked.push(record);
      else marks.push({ ...place, record });
    }
    return { marks, unmarked };
  },
);

/** Marks of the shown records, in table order. */
export const selectMarks = createSelector(
  [selectMarkedAndUnmarked],
  ({ marks }): readonly Mark[] => marks,
);

/** Shown records without a mark: about a province, several districts or the whole zone, or outside. */
export const selectUnmarked = createSelector(
  [selectMarkedAndUnmarked],
  ({ unmarked }): readonly AtlasRecord[] => unmarked,
);
