import type { Feature } from 'geojson';
import * as v from 'valibot';
import type { DatasetRef } from '../../core/catalog.ts';
import type { SnapSource } from '../../core/shapes/snap-index.ts';
import type { Vintage } from '../../core/unit.ts';
import { communeSource } from '../../layers/sources.ts';
import type { SnapKind } from '../../state/plans/planning.ts';

/** A line, or the border of an area, that drawing keeps to. */
export type SnapLine = SnapSource<SnapKind>;

/** What of a context file drawing reads; the files are checked where they are made. */
const collectionSchema = v.object({ features: v.array(v.unknown()) });
const featureSchema = v.object({
  properties: v.object({
    id: v.optional(v.string()),
    name: v.optional(v.nullable(v.string())),
    nameVi: v.optional(v.string()),
    ref: v.optional(v.nullable(v.string())),
  }),
  geometry: v.object({
    type: v.picklist(['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
    coordinates: v.array(v.unknown()),
  }),
});

/** Schemas of the datasets of a kind; boundaries are those of one vintage. */
const SCHEMAS: Readonly<Record<Exclude<SnapKind, 'plans'>, readonly string[]>> = {
  boundaries: ['boundaries'],
  rivers: ['rivers', 'water'],
  roads: ['roads', 'roads-local'],
};

/** Datasets that hold what drawing keeps to. */
export function datasetsOf(
  kind: Exclude<SnapKind, 'plans'>,
  vintage: Vintage,
  datasets: readonly DatasetRef[],
): readonly DatasetRef[] {
  const communes = communeSource({ vintage, isDetailed: true });
  return datasets.filter(
    ({ id, schema }) =>
      SCHEMAS[kind].includes(schema) && (kind !== 'boundaries' || id === communes),
  );
}

/** Lines of a GeoJSON file; what is no line and no area has nothing to keep to. */
export function linesOfFile(json: unknown, kind: SnapKind, file: string): readonly SnapLine[] {
  const collection = v.safeParse(collectionSchema, json);
  if (!collection.success) return [];
  return collection.output.features.flatMap((feature, index): readonly SnapLine[] => {
    const read = v.safeParse(featureSchema, feature);
    if (!read.success) return [];
    const { id, name, nameVi, ref } = read.output.properties;
    // The geometry was looked at as far as its type; its coordinates are checked where files are made.
    const { geometry } = feature as Feature<SnapLine['geometry']>;
    return [{ kind, name: ref ?? name ?? nameVi ?? null, id: id ?? `${file}#${index}`, geometry }];
  });
}
