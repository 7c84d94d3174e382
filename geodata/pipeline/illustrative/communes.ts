import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon, lineIntersect } from '@turf/turf';
import type {
  Feature,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { Unit } from '../../../src/core/unit.ts';
import { readUnits } from '../facts/places.ts';
import { GEODATA_DIR } from '../write-json.ts';

/** A 2020 commune with the ground that the generator may set things on. */
export interface CommuneGround {
  readonly unit: Unit;
  readonly district: Unit;
  /** The commune of 2025 that it went to. */
  readonly successor: Unit;
  readonly geometry: Polygon | MultiPolygon;
  /** Villages of the ground map inside it: name and [lng, lat]. */
  readonly villages: readonly Village[];
  /** Pieces of roads that lie wholly inside it, at least two points each. */
  readonly roads: readonly Position[][];
  readonly rivers: readonly Position[][];
}

export interface Village {
  readonly name: string;
  readonly position: Position;
}

type Line = LineString | MultiLineString;

function readFeatures<G extends Point | Line | Polygon | MultiPolygon>(
  path: string,
): Feature<G, Record<string, unknown>>[] {
  return JSON.parse(readFileSync(join(GEODATA_DIR, path), 'utf8')).features;
}

/** Whether a point lies inside an area, its border excluded. */
export function isInside(position: Position, area: Polygon | MultiPolygon): boolean {
  return booleanPointInPolygon(position, area, { ignoreBoundary: true });
}

/** Whether a polygon lies inside an area: its corners do, and its sides meet no border. */
export function isPolygonInside(polygon: Polygon, area: Polygon | MultiPolygon): boolean {
  const [ring = []] = polygon.coordinates;
  if (!ring.every((position) => isInside(position, area))) return false;
  return lineIntersect(polygon, area).features.length === 0;
}

function isInBox([lng = 0, lat = 0]: Position, [west, south, east, north]: Unit['bbox']): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** The runs of neighbouring vertices of a line that lie inside a commune. */
function piecesInside(
  line: readonly Position[],
  { bbox }: Unit,
  area: Polygon | MultiPolygon,
): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const position of line) {
    if (isInBox(position, bbox) && isInside(position, area)) piece.push(position);
    else {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function linesOf(geometry: Line): Position[][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** Names in Vietnamese letters only; the ground map also holds Lao and Chinese ones. */
const READABLE_NAME = /^[\p{Script=Latin}\d .'’-]+$/u;
const VILLAGE_CLASSES = ['village', 'hamlet'];

function villagesIn(commune: Unit, places: readonly Feature<Point, Record<string, unknown>>[]) {
  return places.flatMap(({ properties, geometry }): Village[] => {
    const { name, commune2020 } = properties;
    const isVillage = VILLAGE_CLASSES.includes(String(properties.class));
    if (typeof name !== 'string' || commune2020 !== commune.id || !isVillage) return [];
    if (!READABLE_NAME.test(name) || name.startsWith('Xã ')) return [];
    return [{ name: name.replace(/^Bản /, ''), position: geometry.coordinates }];
  });
}

/** The 52 communes of 2020 in the order of their codes. */
export function readCommuneGrounds(): CommuneGround[] {
  const units = readUnits();
  const unitOf = (id: string | undefined): Unit => {
    const unit = units.find((candidate) => candidate.id === id);
    if (!unit) throw new Error(`No unit ${id}`);
    return unit;
  };
  const areas = new Map(
    readFeatures<Polygon | MultiPolygon>('boundaries/communes-2020.geojson').map((feature) => [
      String(feature.properties.id),
      feature.geometry,
    ]),
  );
  const places = readFeatures<Point>('context/places.geojson');
  const roads = ['context/roads.geojson', 'context/roads-local.geojson'].flatMap((path) =>
    readFeatures<Line>(path).flatMap(({ geometry }) => linesOf(geometry)),
  );
  const rivers = readFeatures<Line>('context/rivers.geojson').flatMap(({ geometry }) =>
    linesOf(geometry),
  );
  return units
    .filter((unit) => unit.vintage === '2020' && unit.level === 'commune')
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((unit) => {
      const geometry = areas.get(unit.id);
      if (!geometry) throw new Error(`No boundary of ${unit.id}`);
      return {
        unit,
        district: unitOf(`2020:${unit.district}`),
        successor: unitOf(unit.became[0]),
        geometry,
        villages: villagesIn(unit, places),
        roads: roads.flatMap((line) => piecesInside(line, unit, geometry)),
        rivers: rivers.flatMap((line) => piecesInside(line, unit, geometry)),
      };
    });
}
