import type { ClauseCode } from '../../core/clause.ts';
import type { MarkShape } from '../../core/palette.ts';

/** What an image of a mark shows. Equal symbols share one image. */
export type MarkSymbol =
  | {
      readonly kind: 'mark';
      readonly shape: MarkShape;
      readonly clause: ClauseCode;
      readonly isPlanned: boolean;
    }
  | {
      readonly kind: 'cluster';
      readonly shares: readonly (readonly [clause: ClauseCode, count: number])[];
    };

/** Name of a symbol's image in the map. */
export function symbolName(symbol: MarkSymbol): string {
  if (symbol.kind === 'cluster') {
    return `ring ${symbol.shares.map(([clause, count]) => `${clause}:${count}`).join(' ')}`;
  }
  const { shape, clause, isPlanned } = symbol;
  return `mark ${shape} ${clause}${isPlanned ? ' planned' : ''}`;
}

/** Outer diameter of a ring in px: area grows with the number's digits, not with the number. */
export function ringDiameterPx(count: number): number {
  return Math.min(52, 32 + 5.5 * Math.log10(count) + (count >= 100 ? 4 : 0));
}
