import { simplify } from '@turf/turf';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import * as v from 'valibot';
import { unitId } from '../../../src/core/unit.ts';
import { type FileText, formatFeatures, roundGeometry } from '../write-json.ts';
import { windRings } from './dissolve.ts';
import { areaKm2 } from './measure.ts';
import { findCrossing } from './polygon-faults.ts';
import { readSourceFeatures } from './read-source.ts';
import type { ToleranceOf } from './simplify-lines.ts';
import { withoutRepeats } from './tidy-lines.ts';

const borderSchema = v.object({
  between: v.optional(v.picklist(['VN-LA', 'VN-CN', 'LA-CN', 'Điện Biên-Lai Châu'])),
});
const countrySchema = v.object({ iso: v.picklist(['VN', 'LA', 'CN']) });
const waterSchema = v.object({ class: v.picklist(['lake', 'river']) });
const neighbourSchema = v.object({
  code: v.string(),
  name: v.string(),
  full_name: v.string(),
  province_code: v.picklist(['11', '12']),
});

/** Border lines by what they divide; a feature without that is the tripoint. */
const BORDERS = {
  'VN-LA': { kind: 'national', nameVi: 'Biên giới Việt Nam – Lào', nameEn: 'Viet Nam–Laos border' },
  'VN-CN': {
    kind: 'national',
    nameVi: 'Biên giới Việt Nam – Trung Quốc',
    nameEn: 'Viet Nam–China border',
  },
  'LA-CN': {
    kind: 'foreign',
    nameVi: 'Biên giới Lào – Trung Quốc',
    nameEn: 'Laos–China border',
  },
  'Điện Biên-Lai Châu': {
    kind: 'province',
    nameVi: 'Ranh giới Điện Biên – Lai Châu',
    nameEn: 'Điện Biên–Lai Châu line',
  },
  tripoint: {
    kind: 'tripoint',
    nameVi: 'Mốc số 0: ngã ba biên giới Việt Nam – Lào – Trung Quốc',
    nameEn: 'Border marker 0: tripoint of Viet Nam, Laos and China',
  },
} as const;

const COUNTRIES = {
  VN: { nameVi: 'Việt Nam', nameEn: 'Viet Nam' },
  LA: { nameVi: 'Lào', nameEn: 'Laos' },
  CN: { nameVi: 'Trung Quốc', nameEn: 'China' },
} as const;

function borderFeatures(): Feature[] {
  type Properties = v.InferOutput<typeof borderSchema>;
  const read = readSourceFeatures<LineString | Point, Properties>(
    'context/borders.geojson',
    borderSchema,
  );
  return read.map(({ properties, geometry }) => {
    const border = BORDERS[properties.between ?? 'tripoint'];
    const tidied: LineString | Point =
      geometry.type === 'Point'
        ? geometry
        : { type: 'LineString', coordinates: withoutRepeats(geometry.coordinates) };
    return { type: 'Feature', properties: border, geometry: roundGeometry(tidied) };
  });
}

function countryFeatures(): Feature[] {
  type Properties = v.InferOutput<typeof countrySchema>;
  return readSourceFeatures<Polygon, Properties>('context/countries.geojson', countrySchema).map(
    ({ properties: { iso }, geometry }) => ({
      type: 'Feature',
      properties: { iso, ...COUNTRIES[iso] },
      geometry: roundGeometry(windRings(geometry)),
    }),
  );
}

function neighbourFeatures(): Feature[] {
  type Properties = v.InferOutput<typeof neighbourSchema>;
  return readSourceFeatures<Polygon, Properties>(
    'context/communes-2025-neighbours.geojson',
    neighbourSchema,
  ).map(({ properties: { code, name, full_name, province_code }, geometry }) => ({
    type: 'Feature',
    properties: {
      id: unitId('2025', code),
      name,
      fullName: full_name,
      province: province_code,
    },
    geometry: roundGeometry(windRings(geometry)),
  }));
}

function waterFeatures(toleranceOf: ToleranceOf): Feature[] {
  type Properties = v.InferOutput<typeof waterSchema>;
  return readSourceFeatures<Polygon, Properties>('context/water.geojson', waterSchema).map(
    ({ properties, geometry }) => ({
      type: 'Feature',
      properties: { class: properties.class, areaKm2: areaKm2(geometry) },
      geometry: simplifyShore(geometry, toleranceOf(geometry.coordinates.flat())),
    }),
  );
}

/** A shore as coarse as the tolerance allows without meeting itself. */
function simplifyShore(shore: Polygon, toleranceDegrees: number): Polygon {
  const attempts = [toleranceDegrees, toleranceDegrees / 2, toleranceDegrees / 4, 0].map(
    (tolerance) => {
      const simpler = tolerance > 0 ? simplify(shore, { tolerance, highQuality: true }) : shore;
      return roundGeometry(windRings(simpler));
    },
  );
  const valid = attempts.find(({ coordinates }) => findCrossing(coordinates) === null);
  if (valid === undefined) throw new Error(`shore meets itself near ${shore.coordinates[0]?.[0]}`);
  return valid;
}

/** context/borders, countries, neighbours-2025 and water. */
export function contextAreaFiles(toleranceOf: ToleranceOf): FileText[] {
  return [
    ['context/borders.geojson', formatFeatures(borderFeatures())],
    ['context/countries.geojson', formatFeatures(countryFeatures())],
    ['context/neighbours-2025.geojson', formatFeatures(neighbourFeatures())],
    ['context/water.geojson', formatFeatures(waterFeatures(toleranceOf))],
  ];
}
