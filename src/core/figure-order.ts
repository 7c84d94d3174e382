import type { Figure } from './statistic.ts';

export type SortDirection = 'ascending' | 'descending';

/** Compares two figures; those without a value come last in either direction. */
export function compareFigures(a: Figure, b: Figure, direction: SortDirection): number {
  if (a.kind === 'missing' || b.kind === 'missing') {
    return Number(a.kind === 'missing') - Number(b.kind === 'missing');
  }
  return direction === 'ascending' ? a.value - b.value : b.value - a.value;
}
