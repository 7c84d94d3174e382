import { foldVietnamese } from './search.ts';
import type { Unit } from './unit.ts';

/** Folder of the profiles of each language, below the site's own. */
export const PROFILE_FOLDERS = { vi: 'ho-so', en: 'en/profile' } as const;

/**
 * Address of a unit's profile, relative to the site: `ho-so/2020/03154-sin-thau.html`. The vintage is
 * in it because codes were reused; the name is there for its reader.
 */
export function profilePath(
  { vintage, code, name }: Pick<Unit, 'vintage' | 'code' | 'name'>,
  language: keyof typeof PROFILE_FOLDERS,
): string {
  const slug = foldVietnamese(name).replace(/[^a-z0-9]+/g, '-');
  return `${PROFILE_FOLDERS[language]}/${vintage}/${code}-${slug}.html`;
}
