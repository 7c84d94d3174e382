import { editionOf } from '../../geodata/pipeline/publish/edition.ts';
import { publish } from '../../geodata/pipeline/publish/publication.ts';
import { profilePages } from '../../src/profile/profile-pages.tsx';
import { type ProfileSource, profileSource } from '../../src/profile/profile-source.ts';
import { PROJECT_ROOT } from './build-site.ts';

interface PublicPages {
  readonly source: ProfileSource;
  /** HTML by path. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The pages of all units as the public build has them. `origin`: of the site; null: not known. */
export async function publicPages(
  origin: string | null = null,
  style = 'profile.css',
): Promise<PublicPages> {
  const published = await publish(editionOf(PROJECT_ROOT, 'production', {}));
  if (!published.ok) throw new Error('the geodata cannot be published');
  const source = profileSource(published.value);
  return { source, pages: profilePages({ source, origin, style }) };
}
