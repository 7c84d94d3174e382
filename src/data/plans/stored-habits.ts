import * as v from 'valibot';
import { crsById } from '../../core/geodesy/crs.ts';
import { MGRS_ID } from '../../core/geodesy/placing.ts';
import type { KeptHabits } from '../../state/plans/kept-habits.ts';
import { SNAP_KINDS } from '../../state/plans/planning.ts';
import { storedValue } from '../stored-value.ts';

const habitsSchema = v.object({
  crs: v.pipe(
    v.string(),
    v.check((id) => id === MGRS_ID || crsById(id) !== null, 'no known reference system'),
  ),
  notation: v.picklist(['decimal', 'dms']),
  snapsTo: v.pipe(v.array(v.picklist(SNAP_KINDS)), v.readonly()),
  isTracing: v.boolean(),
});

/** Keeps them in the browser's simple storage, apart from the plans: a backup does not carry them. */
export function storedHabits(window: { readonly localStorage: Storage }): KeptHabits {
  return storedValue(window, 'atlas-plan-habits', habitsSchema);
}
