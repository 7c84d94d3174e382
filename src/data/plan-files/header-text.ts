import { foldVietnamese } from '../../core/search.ts';

/** A column's name without diacritics, units, marks and case: "Tọa độ X (m)" → `toado x`. */
export function foldHeader(name: string): string {
  return foldVietnamese(name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
