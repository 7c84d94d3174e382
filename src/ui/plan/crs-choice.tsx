import { OFFERED_CRS_IDS } from '../../core/geodesy/crs.ts';
import { MGRS_ID } from '../../core/geodesy/placing.ts';
import { systemName } from '../../i18n/plan-coordinate-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { changePlanning } from '../../state/plans/plan-store.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { usePlanStore, usePlans } from './plan-context.ts';

/**
 * The system in which coordinates are shown and typed, the same all over the view. One that was
 * proposed for a table, and is not in use in the region, is offered as long as it is chosen.
 */
export function CrsChoice() {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const language = useLanguage();
  const crs = usePlans(({ planning }) => planning.crs);
  return (
    <select
      className="entry-field crs-choice"
      aria-label={words.crs}
      value={crs}
      onChange={({ target }) => changePlanning(store, { crs: target.value })}
    >
      {[...new Set([...OFFERED_CRS_IDS, MGRS_ID, crs])].map((id) => (
        <option key={id} value={id}>
          {systemName(id, language)}
        </option>
      ))}
    </select>
  );
}
