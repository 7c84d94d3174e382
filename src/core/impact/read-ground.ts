import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';
import type { UnitId } from '../unit.ts';

export interface CommuneShape {
  readonly unit: UnitId;
  readonly geometry: Polygon | MultiPolygon;
}

/** A road or a national border. */
export interface GroundLine {
  /** Class of a road: trunk, primary, secondary, tertiary, local; `national` for a border. */
  readonly class: string;
  /** Number of a road: "QL.12". */
  readonly ref: string | null;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly geometry: LineString | MultiLineString;
}

/** A settlement. Codes are those of the communes it lies in, `VINTAGE:CODE`; null outside ours. */
export interface GroundPlace {
  readonly name: string;
  readonly class: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly commune2020: UnitId | null;
  readonly commune2025: UnitId | null;
  readonly position: readonly [number, number];
}

const coordinates = v.array(v.any());
const areaSchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates }),
  v.object({ type: v.literal('MultiPolygon'), coordinates }),
]);
const lineSchema = v.variant('type', [
  v.object({ type: v.literal('LineString'), coordinates }),
  v.object({ type: v.literal('MultiLineString'), coordinates }),
]);
const optionalText = v.optional(v.nullable(v.string()), null);

function featuresOf<T>(feature: v.GenericSchema<unknown, T>) {
  return v.object({ features: v.array(feature) });
}

/** Reads features of a file by a schema; the issue names the place of the first fault. */
function read<T, U>(
  file: string,
  json: unknown,
  feature: v.GenericSchema<unknown, T>,
  map: (feature: T) => U | null,
): Result<readonly U[]> {
  const parsed = v.safeParse(featuresOf(feature), json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return failure([{ file, feature: null, field: v.getDotPath(issue), reason: issue.message }]);
  }
  return success(parsed.output.features.flatMap((each) => map(each) ?? []));
}

const communeFeature = v.object({
  properties: v.object({ id: v.string() }),
  geometry: areaSchema,
});

/** The communes of a boundary file, GeoJSON. */
export function readCommunes(file: string, json: unknown): Result<readonly CommuneShape[]> {
  return read(file, json, communeFeature, ({ properties, geometry }) => ({
    unit: properties.id,
    geometry,
  }));
}

const borderFeature = v.object({
  properties: v.object({ kind: v.string(), nameVi: v.string(), nameEn: v.string() }),
  geometry: v.object({ type: v.string(), coordinates }),
});

/** The national borders of the file of borders; its other lines are left out. */
export function readBorders(file: string, json: unknown): Result<readonly GroundLine[]> {
  return read(file, json, borderFeature, ({ properties, geometry }) =>
    properties.kind === 'national' && v.is(lineSchema, geometry)
      ? {
          class: 'national',
          ref: null,
          name: properties.nameVi,
          nameEn: properties.nameEn,
          geometry,
        }
      : null,
  );
}

const roadFeature = v.object({
  properties: v.object({ class: v.string(), ref: optionalText, name: optionalText }),
  geometry: lineSchema,
});

/** Roads, of either file. */
export function readRoads(file: string, json: unknown): Result<readonly GroundLine[]> {
  return read(file, json, roadFeature, ({ properties, geometry }) => ({
    class: properties.class,
    ref: properties.ref,
    name: properties.name,
    nameEn: null,
    geometry,
  }));
}

const placeFeature = v.object({
  properties: v.object({
    name: v.string(),
    class: v.string(),
    country: v.string(),
    commune2020: optionalText,
    commune2025: optionalText,
  }),
  geometry: v.object({ coordinates: v.tuple([v.number(), v.number()]) }),
});

export function readPlaces(file: string, json: unknown): Result<readonly GroundPlace[]> {
  return read(file, json, placeFeature, ({ properties, geometry }) => ({
    ...properties,
    position: geometry.coordinates,
  }));
}
