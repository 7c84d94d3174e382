import type { ClauseCode } from '../../core/clause.ts';
import type { MarkShape } from '../../core/palette.ts';

/** What the mark of one record shows. Equal symbols share one image. */
export interface MarkSymbol {
  readonly shape: MarkShape;
  readonly clause: ClauseCode;
  readonly isPlanned: boolean;
}

/** Names a symbol: equal names, equal looks. */
export function symbolName({ shape, clause, isPlanned }: MarkSymbol): string {
  return `${shape} ${clause}${isPlanned ? ' planned' : ''}`;
}

/** Half the side of a mark's box in px, with room for casing and shadow. */
export const MARK_HALF_PX = 15;

/** Room around a ring for its shadow. */
export const RING_MARGIN_PX = 3;

/** Steps in px in which rings grow, so that few images serve all counts. */
const RING_STEP_PX = 0.25;

/** Outer diameter of a ring in px: area grows with the number's digits, not with the number. */
export function ringDiameterPx(count: number): number {
  const diameter = Math.min(52, 32 + 5.5 * Math.log10(count) + (count >= 100 ? 4 : 0));
  return Math.round(diameter / RING_STEP_PX) * RING_STEP_PX;
}
