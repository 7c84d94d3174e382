import { getPosition } from 'suncalc';

/** The middle of the four districts, `[lng, lat]`: at either end of them the sun is two minutes off. */
const PLACE = [102.75, 22.15] as const;
/** Civil twilight ends where the sun is this far below the horizon: from then on lamps are needed. */
const CIVIL_DUSK_DEG = -6;

/** Whether it is between civil dusk and civil dawn over the zone, at an instant (ms since 1970). */
export function isNightAt(instantMs: number): boolean {
  const [lng, lat] = PLACE;
  return getPosition(new Date(instantMs), lat, lng).altitude < CIVIL_DUSK_DEG;
}
