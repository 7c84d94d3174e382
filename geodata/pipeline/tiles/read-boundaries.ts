import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { anchorOf, type LngLat, nearestToMean } from '../../../src/core/geo.ts';
import { type RecordProperties, textSchema } from '../../../src/core/record.ts';
import type { Issue } from '../../../src/core/result.ts';
import { unitId, unitSchema } from '../../../src/core/unit.ts';
import { GEODATA_DIR } from '../write-json.ts';
import type { Boundary } from './commune-tiles.ts';
import { inputFeatures } from './input-features.ts';
import { InputIssues } from './input-issues.ts';

const positionSchema = v.pipe(v.array(v.number()), v.minLength(2));
const ringsSchema = v.pipe(
  v.array(v.pipe(v.array(positionSchema), v.minLength(4))),
  v.minLength(1),
);
const boundarySchema = v.object({
  properties: v.object({
    id: v.pipe(v.string(), v.regex(/^(2020|2025):\d{3}(\d{2})?$/, 'not VINTAGE:CODE')),
    name: textSchema,
  }),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: ringsSchema }),
    v.object({
      type: v.literal('MultiPolygon'),
      coordinates: v.pipe(v.array(ringsSchema), v.minLength(1)),
    }),
  ]),
});

/** Reads boundary files whole: tens of thousands of polygons, not millions. Throws InputIssues. */
export async function readBoundaries(files: readonly string[]): Promise<readonly Boundary[]> {
  const boundaries: Boundary[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    for await (const { feature, name } of inputFeatures(file)) {
      const parsed = v.safeParse(boundarySchema, feature);
      if (parsed.success) {
        const { properties, geometry } = parsed.output;
        boundaries.push({
          type: 'Feature',
          properties: { ...properties, code: properties.id.slice(properties.id.indexOf(':') + 1) },
          geometry: geometry satisfies Polygon | MultiPolygon,
        });
      } else {
        issues.push(
          ...parsed.issues.map((issue) => ({
            file,
            feature: name,
            field: v.getDotPath(issue),
            reason: issue.message,
          })),
        );
      }
    }
  }
  if (issues.length > 0) throw new InputIssues(issues);
  return boundaries;
}

/** Label points of the project's own units, where the page puts their marks. */
function ownLabelPoints(): ReadonlyMap<string, LngLat> {
  const text = readFileSync(join(GEODATA_DIR, 'boundaries/units.json'), 'utf8');
  const units = v.parse(v.array(unitSchema), JSON.parse(text));
  return new Map(units.map(({ id, labelPoint }) => [id, labelPoint]));
}

/**
 * Where the mark of a record stands that has no geometry, as on the page: at the label point of its
 * communes (of several, the one nearest to their mean), else of its only district. Null: no unit
 * that it names is among the boundaries.
 */
export function placesBy(boundaries: readonly Boundary[]) {
  const own = ownLabelPoints();
  const points = new Map(
    boundaries.map(({ properties: { id }, geometry }) => [id, own.get(id) ?? anchorOf(geometry)]),
  );
  return ({ communes2020, communes2025, districts }: RecordProperties): LngLat | null => {
    const named =
      communes2020.length > 0
        ? communes2020.map((code) => unitId('2020', code))
        : communes2025.map((code) => unitId('2025', code));
    const only = districts.length === 1 ? districts.map((code) => unitId('2020', code)) : [];
    const ids = named.length > 0 ? named : only;
    return nearestToMean(ids.flatMap((id) => (points.has(id) ? [points.get(id) ?? [0, 0]] : [])));
  };
}
