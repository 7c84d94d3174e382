/** Scheme by which the map library knows archives of tiles. */
export const TILE_SCHEME = 'pmtiles';

/** Address of an archive for the map library. `url`: absolute. */
export function archiveAddress(url: string): string {
  return `${TILE_SCHEME}://${url}`;
}
