import { areaOfUnits } from './area-of-units.ts';
import { buildBoundaries } from './build-boundaries.ts';
import { buildContextAreas } from './build-context-areas.ts';
import { buildPlaces } from './build-places.ts';
import { buildRoadsAndRivers } from './build-roads-and-rivers.ts';
import { toleranceAround } from './simplify-lines.ts';

/** Writes boundaries/ and context/ from the committed geography sources. */
export function buildGeography(): void {
  const toleranceOf = toleranceAround(areaOfUnits());
  buildBoundaries();
  buildContextAreas(toleranceOf);
  buildRoadsAndRivers(toleranceOf);
  buildPlaces();
}
