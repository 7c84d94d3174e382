import { buffer, kinks, rewind, simplify } from '@turf/turf';
import type { LineString, Polygon, Position } from 'geojson';
import { roundGeometry } from '../write-json.ts';
import { type CommuneGround, isInside, isPolygonInside } from './communes.ts';
import { distanceM, lengthM, patchInside, roundedLine } from './ground.ts';
import type { Random } from './random.ts';

/** The ground of one evacuation: where the danger is, the way out, and where people gather. */
export interface Evacuation {
  readonly riskArea: Polygon;
  /** Whether the risk area follows a river. */
  readonly isAlongRiver: boolean;
  /** A stretch of road from the risk area to the assembly point. */
  readonly route: LineString;
  readonly assemblyPoint: Position;
}

const ROUTE_M = { shortest: 900, longest: 4500 } as const;
const RIVER_REACH_M = 1500;
const RIVER_STRETCH_M = 1400;
const PATCH_HECTARES = [8, 45] as const;
const ATTEMPTS = 40;

/** A stretch of a road from somewhere in its first half on, not longer than a route may be. */
function stretchOf(road: readonly Position[], random: Random): Position[] {
  const line = random.chance(0.5) ? [...road] : [...road].reverse();
  const first = random.whole(0, Math.floor(line.length / 2));
  const stretch: Position[] = [];
  const longestM = random.between(1.4 * ROUTE_M.shortest, ROUTE_M.longest);
  let metres = 0;
  for (const position of line.slice(first)) {
    const last = stretch.at(-1);
    if (last) metres += distanceM(last, position);
    if (metres > longestM) break;
    stretch.push(position);
  }
  return stretch;
}

function routeIn({ roads }: CommuneGround, random: Random): LineString {
  let longest: Position[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stretch = stretchOf(random.pick(roads), random);
    if (lengthM(stretch) >= ROUTE_M.shortest) return roundedLine(stretch);
    if (lengthM(stretch) > lengthM(longest)) longest = stretch;
  }
  return roundedLine(longest);
}

/** The vertices of the river nearest to a place, some hundred metres up and down from it. */
function riverStretchNear({ rivers }: CommuneGround, place: Position): Position[] | null {
  let nearest: { line: readonly Position[]; index: number; metres: number } | null = null;
  for (const line of rivers) {
    for (const [index, position] of line.entries()) {
      const metres = distanceM(position, place);
      if (metres < (nearest?.metres ?? RIVER_REACH_M)) nearest = { line, index, metres };
    }
  }
  if (nearest === null) return null;
  const { line, index } = nearest;
  const centre = line[index];
  const stretch = line.filter(
    (position) => centre !== undefined && distanceM(position, centre) <= RIVER_STRETCH_M / 2,
  );
  return stretch.length > 1 ? stretch : null;
}

const CORRIDOR_HALF_WIDTHS_M = [240, 170, 120, 80, 50];
/** About 10 m: the roundings of a corridor need no more. */
const CORRIDOR_TOLERANCE_DEG = 0.0001;

/** The land along a stretch of river, as wide as still lies inside the commune; null: none does. */
function corridorInside({ geometry }: CommuneGround, river: readonly Position[]): Polygon | null {
  for (const halfWidthM of CORRIDOR_HALF_WIDTHS_M) {
    const line: LineString = { type: 'LineString', coordinates: [...river] };
    const corridor = buffer(line, halfWidthM, { units: 'meters', steps: 4 })?.geometry;
    if (corridor?.type !== 'Polygon' || corridor.coordinates.length > 1) continue;
    const simple = simplify(corridor, { tolerance: CORRIDOR_TOLERANCE_DEG });
    const polygon = rewind(roundGeometry(simple), { reverse: false }) as Polygon;
    if (kinks(polygon).features.length > 0) continue;
    if (isPolygonInside(polygon, geometry)) return polygon;
  }
  return null;
}

/** An evacuation somewhere on the roads of a commune. */
export function evacuationIn(ground: CommuneGround, random: Random): Evacuation {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const route = routeIn(ground, random);
    const [start] = route.coordinates;
    const assemblyPoint = route.coordinates.at(-1);
    if (!start || !assemblyPoint) continue;
    const river = riverStretchNear(ground, start);
    const corridor = river && corridorInside(ground, river);
    const riskArea = corridor ?? slopeAt(ground, start, random);
    if (!riskArea || isInside(assemblyPoint, riskArea)) continue;
    return { riskArea, isAlongRiver: corridor !== null, route, assemblyPoint };
  }
  throw new Error(`No room for an evacuation in ${ground.unit.id}`);
}

/** A slope around the start of the route; null where the border leaves no room for it. */
function slopeAt(ground: CommuneGround, start: Position, random: Random): Polygon | null {
  return patchInside(ground, { hectares: PATCH_HECTARES, centreOf: () => start }, random);
}
