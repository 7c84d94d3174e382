import { CLAUSE_COLOURS, type Theme } from '../../core/palette.ts';
import type { MarkSymbol } from './mark-symbol.ts';

/** What marks and rings are drawn with besides the colours of clauses. */
export const INK = {
  light: { casing: '#ffffff', disc: '#fffdf8', text: '#1f2328', shadow: 'rgba(40,30,20,0.35)' },
  dark: { casing: '#f4f7f9', disc: '#0e1a23', text: '#f3f6f8', shadow: 'rgba(0,0,0,0.6)' },
} as const satisfies Record<Theme, Record<string, string>>;

/** Colours of a mark, `#rrggbb`. */
export interface MarkInks {
  readonly fill: string;
  /** Along the inner edge; null: none. */
  readonly rim: string | null;
  readonly number: string;
}

type Painted = Pick<MarkSymbol, 'clause' | 'isPlanned'>;

/**
 * On a desk a mark is filled with its clause's colour. On most of these no number has a contrast of 7:1, so
 * where marks are read from across a room the colour is a rim around it, as it is around a ring's.
 */
export function markInks({ clause, isPlanned }: Painted, theme: Theme, isFar: boolean): MarkInks {
  const colour = CLAUSE_COLOURS[clause];
  const { casing, disc, text } = INK[theme];
  if (isFar) {
    return {
      fill: isPlanned ? casing : disc,
      rim: colour,
      number: isPlanned ? INK.light.text : text,
    };
  }
  return isPlanned
    ? { fill: casing, rim: colour, number: colour }
    : { fill: colour, rim: null, number: '#ffffff' };
}
