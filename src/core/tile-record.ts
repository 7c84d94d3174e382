import * as v from 'valibot';
import type { LngLat } from './geo.ts';
import type { AtlasRecord, RecordProperties, RecordSchema } from './record.ts';
import { failure, type Issue, type Result, success } from './result.ts';

/** Values that a property of a vector tile may have. */
export type TileValue = string | number | boolean;
export type TileProperties = Readonly<Record<string, TileValue>>;

/** A record as a tile holds it. Its geometry is the point at `position`, or null: see `isPlaced`. */
export interface TileRecord {
  readonly record: AtlasRecord;
  /** Where its mark stands. */
  readonly position: LngLat;
  /** True: the record has no geometry of its own; the mark stands at its commune's label point. */
  readonly isPlaced: boolean;
}

/** No property of a record begins with this sign. */
const OWN = '@';
const LAYER = `${OWN}layer`;
const DATASET = `${OWN}dataset`;
const ILLUSTRATIVE = `${OWN}illustrative`;
const PLACED = `${OWN}placed`;
/** Lists and objects are JSON text, since tiles know only plain values; their names say so. */
const JSON_SUFFIX = ':json';

function isTileValue(value: unknown): value is TileValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A record as properties of a tile's feature: null is left out, lists are JSON text. */
export function encodeTileRecord(record: AtlasRecord): TileProperties {
  const encoded: Record<string, TileValue> = {
    [LAYER]: record.layer,
    [DATASET]: record.dataset,
    [ILLUSTRATIVE]: record.isIllustrative,
    [PLACED]: record.geometry === null,
  };
  // for…in makes no list of pairs: this runs once for each of millions of records.
  for (const name in record.properties) {
    const value: unknown = record.properties[name as keyof RecordProperties];
    if (isTileValue(value)) encoded[name] = value;
    else if (value !== null && value !== undefined) {
      encoded[name + JSON_SUFFIX] = JSON.stringify(value);
    }
  }
  return encoded;
}

/** Properties in their own shape again; every one that the schema knows and the tile lacks is null. */
function decodeProperties(encoded: TileProperties, schema: RecordSchema): Record<string, unknown> {
  const properties: Record<string, unknown> = Object.fromEntries(
    Object.keys(schema.entries).map((name) => [name, null]),
  );
  for (const [name, value] of Object.entries(encoded)) {
    if (name.startsWith(OWN)) continue;
    if (name.endsWith(JSON_SUFFIX)) {
      properties[name.slice(0, -JSON_SUFFIX.length)] = JSON.parse(String(value));
    } else properties[name] = value;
  }
  return properties;
}

export interface TileRecordInput {
  /** Archive and tile, for messages. */
  readonly file: string;
  readonly encoded: TileProperties;
  readonly position: LngLat;
  readonly schemas: ReadonlyMap<string, RecordSchema>;
}

/** Reads what encodeTileRecord wrote; `schemas` by layer id. */
export function decodeTileRecord(input: TileRecordInput): Result<TileRecord> {
  const { file, encoded, position, schemas } = input;
  const feature = typeof encoded.id === 'string' ? encoded.id : null;
  const refuse = (field: string | null, reason: string) =>
    failure([{ file, feature, field, reason } satisfies Issue]);
  const layer = String(encoded[LAYER]);
  const schema = schemas.get(layer);
  if (schema === undefined) return refuse(LAYER, `no record layer "${layer}"`);
  let properties: Record<string, unknown>;
  try {
    properties = decodeProperties(encoded, schema);
  } catch (error) {
    return refuse(null, `a list that is not JSON (${String(error)})`);
  }
  const parsed = v.safeParse(schema, properties);
  if (!parsed.success) {
    return failure(
      parsed.issues.map((issue) => ({
        file,
        feature,
        field: v.getDotPath(issue),
        reason: issue.message,
      })),
    );
  }
  const isPlaced = encoded[PLACED] === true;
  return success({
    position,
    isPlaced,
    record: {
      layer,
      dataset: String(encoded[DATASET]),
      isIllustrative: encoded[ILLUSTRATIVE] === true,
      properties: parsed.output,
      geometry: isPlaced ? null : { type: 'Point', coordinates: [...position] },
    },
  });
}
