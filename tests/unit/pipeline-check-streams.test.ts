import { describe, expect, test } from 'vitest';
import type { SmallGeodata } from '../support/small-geodata.ts';
import { linesAfter, PROJECTS } from '../support/small-geodata-changes.ts';
import { fileOf, type WrittenFeature } from '../support/write-formats.ts';

const FORMATS = ['geojsonl', 'fgb', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

/** Puts the projects of the small folder into a file of another format, after a change of them. */
function inFormat(
  format: Format,
  change: (features: readonly WrittenFeature[]) => readonly WrittenFeature[] = (all) => all,
) {
  return ({ catalogue, features, bytes }: SmallGeodata): void => {
    const { [PROJECTS]: projects } = features;
    const written = projects.features.map(({ properties, geometry }) => ({
      properties: { ...properties },
      geometry,
    }));
    bytes[`facts/projects.${format}`] = fileOf(format, change(written));
    Reflect.deleteProperty(features, PROJECTS);
    const at = catalogue.findIndex(({ file }) => file === PROJECTS);
    const row = catalogue[at];
    if (row) catalogue[at] = { ...row, file: `facts/projects.${format}`, maxBytes: 100_000 };
  };
}

/** The first feature with other properties, the others as they are. */
function first(own: object) {
  return (features: readonly WrittenFeature[]): readonly WrittenFeature[] =>
    features.map((feature, at) =>
      at > 0 ? feature : { ...feature, properties: { ...feature.properties, ...own } },
    );
}

describe.each(FORMATS)('records in a .%s file', (format) => {
  const file = `facts/projects.${format}`;

  test('have no issues where the same ones as GeoJSON have none', async () => {
    expect(await linesAfter(inFormat(format))).toEqual([]);
  });

  test.each([
    ['unknown property', { ethnicGroup: 'x' }, `${file} · PRJ-001 · ethnicGroup: `],
    ['a value that the schema refuses', { kind: 'bridge' }, `${file} · PRJ-001 · kind: `],
    ['a period that ends before it begins', { end: '2020' }, `${file} · PRJ-001 · end: 2020 is `],
    ['an unknown commune', { communes2020: ['03999'] }, `${file} · PRJ-001 · communes2020: "`],
    ['no source', { sources: [] }, `${file} · PRJ-001 · sources: no source`],
    ['an id that is there twice', { id: 'PRJ-002' }, `${file} · PRJ-002 · id: not unique`],
  ])('are checked like GeoJSON: %s', async (_name, own, line) => {
    const lines = await linesAfter(inFormat(format, first(own)));
    expect(lines.filter((text) => text.startsWith(line))).not.toEqual([]);
  });

  test('are counted where too many are wrong to be told', async () => {
    const many = (all: readonly WrittenFeature[]) =>
      Array.from({ length: 150 }, (_, at): WrittenFeature => {
        const { properties = {} } = all[0] ?? {};
        const position = [120, 22];
        return {
          properties: { ...properties, id: `PRJ-${at + 100}` },
          geometry: { type: 'Point', coordinates: position },
        };
      });
    const lines = await linesAfter(inFormat(format, many));
    expect(lines.filter((line) => line.includes('is outside the box'))).toHaveLength(100);
    expect(lines).toContain(`${file}: 50 more issues`);
  });

  test('are refused as a whole where the file is cut off', async () => {
    const lines = await linesAfter((geodata) => {
      inFormat(format)(geodata);
      const bytes = geodata.bytes[file];
      if (bytes instanceof Uint8Array) geodata.bytes[file] = bytes.subarray(0, bytes.length - 20);
    });
    expect(lines[0]).toMatch(new RegExp(`^${file}.*cut off`));
  });
});

test('a table is no file of features', async () => {
  const lines = await linesAfter(({ catalogue, bytes }) => {
    const at = catalogue.findIndex(({ id }) => id === 'units');
    const row = catalogue[at];
    if (row) catalogue[at] = { ...row, file: 'boundaries/units.parquet' };
    bytes['boundaries/units.parquet'] = 'PAR1';
  });
  expect(lines[0]).toBe(
    'boundaries/units.parquet: such a file holds features, not what units asks for',
  );
});
