import { buildBoundaries } from './geography/build-boundaries.ts';
import { buildContextAreas } from './geography/build-context-areas.ts';
import { buildPlaces } from './geography/build-places.ts';
import { buildRoadsAndRivers } from './geography/build-roads-and-rivers.ts';

buildBoundaries();
buildContextAreas();
buildRoadsAndRivers();
buildPlaces();
