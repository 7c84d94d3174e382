import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { AnyArea } from '../shapes/area-geometry.ts';
import { union } from '../shapes/clip.ts';
import { type AreaEdges, areaEdges, type Rings } from './equal-area.ts';
import type { ImpactRecord } from './impact-record.ts';
import type { PreparedShape } from './prepared-shape.ts';
import type { RecordWorld } from './record-world.ts';

/** Risk areas of one level, as one area in which nothing counts twice. */
export interface RiskLevel {
  readonly level: number;
  readonly records: readonly ImpactRecord[];
  readonly edges: AreaEdges;
}

/** Shapes in groups of which none has a box that meets another group's. */
function clusters(shapes: readonly PreparedShape[]): readonly (readonly PreparedShape[])[] {
  if (shapes.length === 0) return [];
  const index = new Flatbush(shapes.length);
  for (const { bounds } of shapes) index.add(...bounds);
  index.finish();
  const seen = new Set<number>();
  return shapes.flatMap((_, first) => {
    if (seen.has(first)) return [];
    const group: number[] = [];
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      group.push(at);
      const bounds = shapes[at]?.bounds;
      if (bounds !== undefined) waiting.push(...index.search(...bounds));
    }
    return [group.sort((a, b) => a - b).flatMap((at) => shapes[at] ?? [])];
  });
}

/** One area in which nothing counts twice. Null: there is none. */
function joined(group: readonly PreparedShape[]): AnyArea | null {
  const areas = group.map(
    ({ polygons }): AnyArea => ({ type: 'MultiPolygon', coordinates: polygons.map(mutable) }),
  );
  return areas.reduce<AnyArea | null>(
    (whole, area) => (whole === null ? area : union(whole, area)),
    null,
  );
}

/** GeoJSON's types are mutable; the clipper changes nothing that it is given. */
function mutable(rings: Rings): Position[][] {
  return rings.map((ring) => [...ring]);
}

function polygonsOf(area: AnyArea | null): readonly Rings[] {
  if (area === null) return [];
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function riskLevel(level: number, records: readonly ImpactRecord[], world: RecordWorld): RiskLevel {
  const shapes = records.flatMap((record) => world.shapeOf(record) ?? []);
  return {
    level,
    records,
    edges: areaEdges(clusters(shapes).flatMap((group) => polygonsOf(joined(group)))),
  };
}

/** Risk areas by official level, the highest first. */
export function riskLevels(world: RecordWorld): readonly RiskLevel[] {
  const byLevel = new Map<number, ImpactRecord[]>();
  for (const record of world.records) {
    const level = record.numbers.riskLevel;
    const isArea = record.kind === 'risk_area' && world.shapeOf(record)?.kind === 'area';
    if (level === undefined || !isArea) continue;
    const list = byLevel.get(level);
    if (list) list.push(record);
    else byLevel.set(level, [record]);
  }
  return [...byLevel]
    .sort(([a], [b]) => b - a)
    .map(([level, records]) => riskLevel(level, records, world));
}
