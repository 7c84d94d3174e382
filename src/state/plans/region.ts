import type { Bounds } from '../../core/geo.ts';
import { createSelector } from '../create-selector.ts';
import { selectUnits } from '../selectors.ts';

/** Where plans may lie: a box around every commune of both vintages; null while none is known. */
export const selectRegion = createSelector([selectUnits], (units): Bounds | null => {
  const boxes = units.all.map(({ bbox }) => bbox);
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
});
