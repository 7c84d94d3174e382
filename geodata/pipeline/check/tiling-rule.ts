import { bbox } from '@turf/turf';
import type { Position } from 'geojson';
import { type Geom, intersection, union } from 'polyclip-ts';
import type { Issue } from '../../../src/core/result.ts';
import { isWithinBox } from './coordinates-rule.ts';
import { type Dataset, type Entry, entryIssue, type Rule } from './geodata-folder.ts';
import { planarAreaM2, planarRingAreaM2 } from './planar-area.ts';
import { polygonsOf } from './polygons-rule.ts';

/** What neighbours may overlap, or leave between them. */
const TOLERANCE_M2 = 1;

/** Polygons as the clipper takes and gives them: [lng, lat], rings closed, the outer one first. */
type MultiPolygon = [number, number][][][];

interface Tile {
  readonly entry: Entry;
  readonly polygons: MultiPolygon;
  readonly bounds: readonly number[];
}

/**
 * Neighbours neither overlap nor leave gaps. Exact booleans (polyclip-ts): the union of all tiles
 * has no hole, and its area is the sum of theirs; only where that fails are the pairs
 * looked at, to name them. A gap that is open to the outside is none between neighbours: the
 * coverage rule finds it by comparing communes with districts and with their successors.
 */
export const tilingRule: Rule = ({ datasets }) =>
  datasets.flatMap((dataset) =>
    dataset.schema.kind === 'features' && dataset.schema.isTiling ? tilingIssues(dataset) : [],
  );

function tilingIssues(dataset: Dataset): Issue[] {
  const tiles = dataset.entries.flatMap((entry): Tile[] => {
    const polygons = polygonsOf(entry.geometry) as MultiPolygon;
    if (entry.geometry === null || polygons.length === 0) return [];
    if (!isWithinBox(entry.geometry)) return [];
    return [{ entry, polygons, bounds: bbox(entry.geometry) }];
  });
  const [first, ...others] = tiles.map(({ polygons }) => polygons as Geom);
  if (first === undefined) return [];
  try {
    const whole = union(first, ...others);
    const sumM2 = tiles.reduce((sum, { polygons }) => sum + planarAreaM2(polygons), 0);
    const overlapM2 = sumM2 - planarAreaM2(whole);
    return [
      ...gapIssues(dataset, whole),
      ...(overlapM2 > TOLERANCE_M2 ? overlapIssues(dataset, tiles) : []),
    ];
  } catch (error) {
    // Clipping fails on rings that the polygon rule reports, too.
    const reason = `overlaps could not be computed: ${String(error)}`;
    return [{ file: dataset.row.file, feature: null, field: 'geometry', reason }];
  }
}

function gapIssues({ row }: Dataset, whole: MultiPolygon): Issue[] {
  return holesOf(whole)
    .filter((hole) => planarRingAreaM2(hole) > TOLERANCE_M2)
    .map((hole) => ({
      file: row.file,
      feature: null,
      field: 'geometry',
      reason: `gap of ${squareMetres(planarRingAreaM2(hole))} between neighbours at [${hole[0]}]`,
    }));
}

function overlapIssues(dataset: Dataset, tiles: readonly Tile[]): Issue[] {
  return tiles.flatMap((tile, at) =>
    tiles.slice(at + 1).flatMap((other) => {
      if (!doBoundsMeet(tile.bounds, other.bounds)) return [];
      const overlapM2 = planarAreaM2(intersection(tile.polygons, other.polygons));
      if (overlapM2 <= TOLERANCE_M2) return [];
      const reason = `overlaps ${other.entry.name} by ${squareMetres(overlapM2)}`;
      return [entryIssue(dataset, tile.entry, 'geometry', reason)];
    }),
  );
}

function doBoundsMeet(a: readonly number[], b: readonly number[]): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = a;
  const [otherWest = 0, otherSouth = 0, otherEast = 0, otherNorth = 0] = b;
  return west <= otherEast && otherWest <= east && south <= otherNorth && otherSouth <= north;
}

function holesOf(polygons: MultiPolygon): Position[][] {
  return polygons.flatMap(([, ...holes]) => holes);
}

function squareMetres(areaInM2: number): string {
  return `${Number(areaInM2.toPrecision(4))} m²`;
}
