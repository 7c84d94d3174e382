import type { FeatureCollection, Point } from 'geojson';

/** Names of the countries around, each on its side of the border and clear of the four districts. */
const COUNTRIES = [
  { nameVi: 'Lào', nameEn: 'Laos', at: [102.27, 21.87] },
  { nameVi: 'Trung Quốc', nameEn: 'China', at: [102.98, 22.7] },
] as const;

export const COUNTRY_LABELS: FeatureCollection<Point> = {
  type: 'FeatureCollection',
  features: COUNTRIES.map(({ nameVi, nameEn, at }) => ({
    type: 'Feature',
    properties: { nameVi, nameEn },
    geometry: { type: 'Point', coordinates: [...at] },
  })),
};
