import { PROFILE_FOLDERS, profilePath } from '../core/profile-path.ts';
import type { Unit } from '../core/unit.ts';
import type { Language } from '../i18n/language.ts';
import type { ProfileSource } from './profile-source.ts';

/** What every part of a page is told. */
export interface ProfileContext {
  readonly source: ProfileSource;
  readonly language: Language;
  /** Way from the page to the site's own folder: `../../`. */
  readonly home: string;
}

/** Address of a language's list of all units. */
export function indexPath(language: Language): string {
  return `${PROFILE_FOLDERS[language]}/index.html`;
}

/** Way from a page to the folder of the site. */
export function homeOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Link from a page to a unit's profile. */
export function linkTo(unit: Unit, { home, language }: ProfileContext): string {
  return home + profilePath(unit, language);
}

/** Link into the atlas with the unit chosen. */
export function atlasLink(unit: Unit | null, { home, language }: ProfileContext): string {
  const query = new URLSearchParams();
  if (unit !== null) query.set('unit', unit.id);
  if (unit?.vintage === '2020') query.set('at', '2025-06-30');
  if (language !== 'vi') query.set('lang', language);
  return query.size > 0 ? `${home}index.html?${query}` : `${home}index.html`;
}
