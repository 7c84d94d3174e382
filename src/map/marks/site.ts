import type { MarkBasis } from '../../core/mark.ts';
import type { Mark } from '../../state/marks.ts';

/** All marks that stand at one position. */
export interface Site {
  /** Names the position, whatever the filter. */
  readonly key: string;
  readonly position: readonly [lng: number, lat: number];
  /** The vaguest of its marks. */
  readonly basis: MarkBasis;
  readonly marks: readonly Mark[];
}

const VAGUENESS: readonly MarkBasis[] = ['exact', 'commune', 'district'];

function vaguest(a: MarkBasis, b: MarkBasis): MarkBasis {
  return VAGUENESS.indexOf(a) >= VAGUENESS.indexOf(b) ? a : b;
}

/** Brings marks at equal positions together, in order of first appearance. */
export function sitesOf(marks: readonly Mark[]): readonly Site[] {
  const sites = new Map<string, { basis: MarkBasis; marks: Mark[] }>();
  for (const mark of marks) {
    const key = mark.position.join('/');
    const site = sites.get(key);
    if (site) {
      site.marks.push(mark);
      site.basis = vaguest(site.basis, mark.basis);
    } else {
      sites.set(key, { basis: mark.basis, marks: [mark] });
    }
  }
  return [...sites].flatMap(([key, site]) => {
    const [first] = site.marks;
    return first ? [{ key, position: first.position, ...site }] : [];
  });
}
