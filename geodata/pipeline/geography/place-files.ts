import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, Point, Polygon } from 'geojson';
import * as v from 'valibot';
import { unitId } from '../../../src/core/unit.ts';
import { type FileText, formatFeatures, roundGeometry } from '../write-json.ts';
import { readSourceFeatures } from './read-source.ts';
import { readableName } from './readable-name.ts';

const placeSchema = v.object({
  name: v.string(),
  class: v.string(),
  rank: v.number(),
  country: v.string(),
  commune_2020: v.nullable(v.string()),
  commune_2025: v.nullable(v.string()),
});
const countrySchema = v.object({ iso: v.picklist(['VN', 'LA', 'CN']) });

type Place = v.InferOutput<typeof placeSchema>;
type Country = Feature<Polygon, v.InferOutput<typeof countrySchema>>;

/** The source's country where it gives one, else the country whose area holds the point. */
function countryOf(place: Feature<Point, Place>, countries: readonly Country[]): string | null {
  if (place.properties.country !== 'other') return place.properties.country;
  const holder = countries.find((country) => booleanPointInPolygon(place.geometry, country));
  return holder?.properties.iso ?? null;
}

/** context/places: settlements and peaks that have a name in Latin letters. */
export function placeFiles(): FileText[] {
  const countries: Country[] = readSourceFeatures('context/countries.geojson', countrySchema);
  const places = readSourceFeatures<Point, Place>('context/places.geojson', placeSchema);
  const features = places.flatMap((place): Feature[] => {
    const name = readableName(place.properties.name);
    if (name === null) return [];
    const { class: placeClass, rank, commune_2020, commune_2025 } = place.properties;
    const properties = {
      name,
      class: placeClass,
      rank,
      country: countryOf(place, countries),
      commune2020: commune_2020 === null ? null : unitId('2020', commune_2020),
      commune2025: commune_2025 === null ? null : unitId('2025', commune_2025),
    };
    return [{ type: 'Feature', properties, geometry: roundGeometry(place.geometry) }];
  });
  return [['context/places.geojson', formatFeatures(features)]];
}
