import type { Feature, Polygon } from 'geojson';
import * as v from 'valibot';
import { DISTRICT_CODES } from '../../../src/core/unit.ts';
import { readSourceFeatures, readSourceRows } from './read-source.ts';

const lngLatSchema = v.tuple([v.number(), v.number()]);
const provinceSchema = v.picklist(['11', '12']);

const commune2020Schema = v.object({
  code: v.string(),
  name: v.string(),
  full_name: v.string(),
  name_gso_2020: v.string(),
  type: v.picklist(['xa', 'thi_tran']),
  district_code: v.picklist(DISTRICT_CODES),
  district: v.string(),
  province_code: provinceSchema,
  border_km_la: v.number(),
  border_km_cn: v.number(),
  zone379_27: v.picklist(['yes', 'probable', 'alternate', 'no']),
  inner_boundary_quality: v.picklist(['official', 'good', 'fair', 'poor']),
  label_point: lngLatSchema,
});

const commune2025Schema = v.object({
  code: v.string(),
  name: v.string(),
  full_name: v.string(),
  type: v.picklist(['xa', 'phuong']),
  province_code: provinceSchema,
  border_km_la: v.number(),
  border_km_cn: v.number(),
  resolution: v.string(),
  label_point: lngLatSchema,
});

const liteSchema = v.object({ code: v.string() });

const crosswalkSchema = v.object({
  old_code: v.string(),
  new_code: v.string(),
  /** Every part of the new unit: `03202 Mường Mươn|03319 Mường Pồn`. */
  new_formed_from_all: v.string(),
  resolution: v.string(),
});

export type Commune2020 = Feature<Polygon, v.InferOutput<typeof commune2020Schema>>;
export type Commune2025 = Feature<Polygon, v.InferOutput<typeof commune2025Schema>>;
export type LiteCommune = Feature<Polygon, v.InferOutput<typeof liteSchema>>;
export type CrosswalkRow = v.InferOutput<typeof crosswalkSchema>;

/** What the boundary files are made of: two vintages of communes, and what became what. */
export interface BoundarySources {
  readonly communes2020: readonly Commune2020[];
  readonly communes2025: readonly Commune2025[];
  readonly lite2020: readonly LiteCommune[];
  readonly lite2025: readonly LiteCommune[];
  readonly crosswalk: readonly CrosswalkRow[];
}

/** Reads the boundary sources; every list sorted by code, so that files do not depend on theirs. */
export function readBoundarySources(): BoundarySources {
  const byCode = (a: Feature<Polygon, { code: string }>, b: typeof a) =>
    a.properties.code.localeCompare(b.properties.code, 'en');
  const read = <P extends { code: string }>(file: string, schema: v.GenericSchema<unknown, P>) =>
    readSourceFeatures<Polygon, P>(file, schema).sort(byCode);
  return {
    communes2020: read('communes-2020.geojson', commune2020Schema),
    communes2025: read('communes-2025.geojson', commune2025Schema),
    lite2020: read('lite/communes-2020.geojson', liteSchema),
    lite2025: read('lite/communes-2025.geojson', liteSchema),
    crosswalk: readSourceRows('crosswalk.csv', crosswalkSchema),
  };
}
