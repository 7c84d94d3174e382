import { newestFigure } from '../core/newest-figure.ts';
import type { Unit } from '../core/unit.ts';
import { provinceName } from '../i18n/place-words.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { unitName } from '../i18n/unit-words.ts';
import type { ProfileContext } from './profile-context.ts';

/**
 * A unit, and the data about it where there are any, in the words of schema.org, as the text of a script
 * element.
 */
export function structuredData(unit: Unit, { source, language }: ProfileContext): string {
  const name = unitName(unit, language);
  const [west, south, east, north] = unit.bbox;
  const [longitude, latitude] = unit.labelPoint;
  const { indicators, units } = source.catalogue;
  const variableMeasured = indicators
    .filter((indicator) => newestFigure({ unit, indicator }, source.figures, units) !== null)
    .map(({ title, unit: measure }) => ({
      '@type': 'PropertyValue',
      name: title[language],
      unitText: measure[language],
    }));
  const files = source.datasets.filter(({ schema }) =>
    /^indicators|^indicator-series/.test(schema),
  );
  const place = {
    '@type': 'AdministrativeArea',
    '@id': '#place',
    name,
    identifier: unit.id,
    containedInPlace: {
      '@type': 'AdministrativeArea',
      name: provinceName(unit.province, language),
    },
    geo: [
      { '@type': 'GeoCoordinates', latitude, longitude },
      { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    ],
  };
  const dataset = {
    '@type': 'Dataset',
    name: `${profileMessages[language].figures}: ${name}`,
    description: profileMessages[language].description(name),
    inLanguage: language,
    spatialCoverage: { '@id': '#place' },
    creator: { '@type': 'Organization', name: profileMessages[language].atlas },
    license: files.map(({ licence }) => licence[language]),
    variableMeasured,
  };
  // A text of the data may hold "</script>": as an escape it ends nothing and reads the same.
  const graph = {
    '@context': 'https://schema.org',
    '@graph': variableMeasured.length > 0 ? [place, dataset] : [place],
  };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
