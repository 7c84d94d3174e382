import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGeodata } from '../../geodata/pipeline/check/check-geodata.ts';
import { formatIssue } from '../../src/core/result.ts';
import {
  type SmallGeodata,
  smallGeodata,
  tile,
  writeSmallGeodata,
} from '../support/small-geodata.ts';
import {
  COMMUNES,
  type Fault,
  inTemporaryFolder,
  linesAfter,
  PROJECTS,
  setCatalogue,
  setProperty,
} from '../support/small-geodata-changes.ts';

test('a folder without faults has no issues', async () => {
  expect(await linesAfter(() => undefined)).toEqual([]);
});

test('an empty folder is one issue, not an exception', async () => {
  const lines = await inTemporaryFolder(async (dir) => (await checkGeodata(dir)).map(formatIssue));
  expect(lines).toEqual(['catalog.json: does not exist']);
});

describe('catalogue: a fault is one line with file, feature, field and reason', () => {
  const faults: readonly Fault[] = [
    [
      'file that the catalogue lacks',
      ({ bytes }) => {
        bytes['context/stray.geojson'] = '{}';
      },
      ['context/stray.geojson: not in the catalogue'],
    ],
    [
      'row whose file is missing',
      setCatalogue(7, { file: 'context/roads-new.geojson' }),
      ['context/roads-new.geojson: does not exist', 'context/roads.geojson: not in the catalogue'],
    ],
    [
      'rows out of order',
      ({ catalogue }) => {
        catalogue.unshift(...catalogue.splice(1, 1));
      },
      ['catalog.json · clauses · id: rows are not sorted: comes before communes-2020'],
    ],
    [
      'row of an unknown schema',
      setCatalogue(7, { schema: 'rails' }),
      ['catalog.json · roads · schema: unknown "rails"'],
    ],
    [
      'row with a property of nobody',
      ({ catalogue }) => {
        Object.assign(catalogue[7] ?? {}, { owner: 'x' });
      },
      [
        'catalog.json · roads · owner: unknown property',
        'context/roads.geojson: not in the catalogue',
      ],
    ],
    [
      'internal field that the schema lacks',
      setCatalogue(6, { internalFields: ['disbursedVnd', 'disbursedVND'] }),
      ['catalog.json · projects · internalFields: "disbursedVND" is no property of projects'],
    ],
    [
      'file over its budget',
      setCatalogue(7, { maxBytes: 100 }),
      ['context/roads.geojson · maxBytes: 219 bytes, more than its budget of 100'],
    ],
    [
      'tile of the wrong size',
      ({ bytes }) => {
        bytes['terrain/8/200/111.png'] = tile(128);
      },
      ['terrain/8/200/111.png: 128 × 128 pixels, not 256 × 256'],
    ],
  ];

  test.each(faults)('%s', async (_name, change, lines) => {
    expect(await linesAfter(change)).toEqual(lines);
  });
});

describe('files: a fault is one line with file, feature, field and reason', () => {
  const faults: readonly Fault[] = [
    [
      'no JSON',
      ({ bytes }) => {
        bytes['context/roads.geojson'] = '{"type":';
      },
      ['context/roads.geojson: no JSON: Unexpected end of JSON input'],
    ],
    [
      'JSON of another shape',
      ({ bytes }) => {
        bytes['context/roads.geojson'] = '{"type":"FeatureCollection","features":[null,7]}';
      },
      [
        'context/roads.geojson · #0: not a GeoJSON feature',
        'context/roads.geojson · #1: not a GeoJSON feature',
      ],
    ],
    [
      'members that GeoJSON of RFC 7946 lacks',
      ({ bytes }) => {
        bytes['context/roads.geojson'] = '{"type":"FeatureCollection","crs":null,"features":[]}';
      },
      ['context/roads.geojson · crs: unknown member'],
    ],
    [
      'catalogue that is no JSON',
      ({ bytes }) => {
        bytes['catalog.json'] = '[';
      },
      ['catalog.json: no JSON: Unexpected end of JSON input'],
    ],
  ];

  test.each(faults)('%s', async (_name, change, lines) => {
    expect(await linesAfter(change)).toEqual(lines);
  });
});

describe('whatever the files hold', () => {
  const files = [
    'catalog.json',
    'context/water.geojson',
    'boundaries/units.json',
    COMMUNES,
    PROJECTS,
  ];
  const anyPosition = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.nat(200)), { maxLength: 3 });
  const nearPosition = fc.tuple(
    fc.integer({ min: 10_190, max: 10_200 }).map((hundredths) => hundredths / 100),
    fc.integer({ min: 2200, max: 2210 }).map((hundredths) => hundredths / 100),
  );
  const anyRing = fc.oneof(
    fc.array(anyPosition, { maxLength: 6 }),
    fc.array(nearPosition, { minLength: 3, maxLength: 9 }).map((ring) => [...ring, ring[0]]),
  );
  const anyCollection = fc.record({
    type: fc.constant('FeatureCollection'),
    features: fc.array(
      fc.record({
        type: fc.constant('Feature'),
        properties: fc.record({ id: fc.constant('2020:03154'), name: fc.string() }),
        geometry: fc.record({
          type: fc.constantFrom('Polygon', 'MultiPolygon', 'LineString'),
          coordinates: fc.array(anyRing, { maxLength: 3 }),
        }),
      }),
      { maxLength: 3 },
    ),
  });

  test('the check reports it and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.oneof(
          fc.string(),
          fc.json(),
          anyCollection.map((value) => JSON.stringify(value)),
        ),
        async (file, text) => {
          const lines = await linesAfter(({ bytes }) => {
            bytes[file] = text;
          });
          expect(lines.every((line) => !line.includes('\n'))).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('npm run geodata:check -- DIR', () => {
  const script = fileURLToPath(new URL('../../geodata/pipeline/check.ts', import.meta.url));

  function run(geodata: SmallGeodata) {
    return inTemporaryFolder((dir) => {
      writeSmallGeodata(dir, geodata);
      const args = ['--import', 'tsx', script, dir];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      return { status, stdout };
    });
  }

  test('prints nothing and exits 0 when all is well', async () => {
    expect(await run(smallGeodata())).toEqual({ status: 0, stdout: '' });
  }, 60_000);

  test('prints a line an issue and exits 1', async () => {
    const geodata = smallGeodata();
    setProperty(PROJECTS, 'end', '2024-04-30')(geodata);
    expect(await run(geodata)).toEqual({
      status: 1,
      stdout: 'facts/projects.geojson · PRJ-001 · end: 2024-04-30 is before start 2024-05\n',
    });
  }, 60_000);
});
