import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkGeodata } from '../../geodata/pipeline/check/check-geodata.ts';
import { formatIssue } from '../../src/core/result.ts';
import {
  type Row,
  type SmallGeodata,
  smallGeodata,
  tile,
  writeSmallGeodata,
} from '../support/small-geodata.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'atlas-check-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** The lines that the check prints for a small folder broken by `change`. */
function linesAfter(change: (geodata: SmallGeodata) => void): readonly string[] {
  const geodata = smallGeodata();
  change(geodata);
  writeSmallGeodata(dir, geodata);
  return checkGeodata(dir).map(formatIssue);
}

type FeatureFile = keyof SmallGeodata['features'];
type RowFile = keyof SmallGeodata['rows'];

const PROJECTS = 'facts/projects.geojson';
const COMMUNES = 'boundaries/communes-2020.geojson';

function featureOf(geodata: SmallGeodata, file: FeatureFile, at = 0) {
  const feature = geodata.features[file].features[at];
  if (feature === undefined) throw new Error(`${file} has no feature ${at}`);
  return feature;
}

/** Sets a property of the first feature of a file. */
function setProperty(file: FeatureFile, name: string, value: unknown) {
  return (geodata: SmallGeodata): void => {
    const feature = featureOf(geodata, file);
    feature.properties = { ...feature.properties, [name]: value };
  };
}

/** Sets a property of one row of a file. */
function setCell(file: RowFile, at: number, name: string, value: unknown) {
  return (geodata: SmallGeodata): void => {
    const row: Row | undefined = geodata.rows[file][at];
    if (row !== undefined) row[name] = value;
  };
}

function setRing(file: FeatureFile, at: number, ...rings: Position[][]) {
  return (geodata: SmallGeodata): void => {
    featureOf(geodata, file, at).geometry = { type: 'Polygon', coordinates: rings };
  };
}

function square(west: number, south: number, side: number): Position[] {
  const [east, north] = [west + side, south + side].map((degrees) => Number(degrees.toFixed(5)));
  return [
    [west, south],
    [east ?? west, south],
    [east ?? west, north ?? south],
    [west, north ?? south],
    [west, south],
  ];
}

function setCatalogue(at: number, own: Partial<SmallGeodata['catalogue'][number]>) {
  return (geodata: SmallGeodata): void => {
    const row = geodata.catalogue[at];
    if (row !== undefined) geodata.catalogue[at] = { ...row, ...own };
  };
}

test('a folder without faults has no issues', () => {
  expect(linesAfter(() => undefined)).toEqual([]);
});

describe('each fault is one line: file, feature, field, reason', () => {
  const faults: readonly [
    name: string,
    change: (geodata: SmallGeodata) => void,
    lines: readonly string[],
  ][] = [
    [
      'unknown property',
      setProperty(PROJECTS, 'colour', 'red'),
      ['facts/projects.geojson · PRJ-001 · colour: unknown property'],
    ],
    [
      'property of a kind that is never held',
      setProperty(PROJECTS, 'ethnicGroup', 'x'),
      [
        'facts/projects.geojson · PRJ-001 · ethnicGroup: unknown property',
        'facts/projects.geojson · PRJ-001 · ethnicGroup: a property of this kind is never held',
      ],
    ],
    [
      'missing property',
      setCell('facts/indicators.json', 0, 'qualifier', undefined),
      [
        'facts/indicators.json · IND-0001 · qualifier: Invalid key: Expected "qualifier" but received undefined',
      ],
    ],
    [
      'id given twice',
      ({ features }) => {
        features[PROJECTS].features.push({ ...featureOf(smallGeodata(), PROJECTS) });
      },
      ['facts/projects.geojson · PRJ-001 · id: not unique: also in facts/projects.geojson'],
    ],
    [
      'geometry of a kind that is not expected',
      (geodata) => {
        featureOf(geodata, 'context/roads.geojson').geometry = {
          type: 'Point',
          coordinates: [102, 22],
        };
      },
      ['context/roads.geojson · #0 · geometry: Point is not expected here'],
    ],
    [
      'geometry missing where there must be one',
      (geodata) => {
        featureOf(geodata, 'context/roads.geojson').geometry = null;
      },
      ['context/roads.geojson · #0 · geometry: missing'],
    ],
    [
      'open ring',
      setRing('context/water.geojson', 0, square(102, 22, 0.1).slice(0, 4)),
      ['context/water.geojson · #0 · geometry: ring 0 is not closed'],
    ],
    [
      'ring wound clockwise',
      setRing('context/water.geojson', 0, square(102, 22, 0.1).reverse()),
      [
        'context/water.geojson · #0 · geometry: ring 0 is wound the wrong way (RFC 7946: outer counter-clockwise, holes clockwise)',
      ],
    ],
    [
      'hole wound counter-clockwise',
      setRing('context/water.geojson', 0, square(102, 22, 0.1), square(102.02, 22.02, 0.01)),
      [
        'context/water.geojson · #0 · geometry: ring 1 is wound the wrong way (RFC 7946: outer counter-clockwise, holes clockwise)',
      ],
    ],
    [
      'bow tie',
      setRing('context/water.geojson', 0, [
        [102, 22],
        [102.1, 22.1],
        [102.1, 22],
        [102, 22.15],
        [102, 22],
      ]),
      ['context/water.geojson · #0 · geometry: invalid polygon: ring meets itself at [102.1,22]'],
    ],
    [
      'hole outside its ring',
      setRing('context/water.geojson', 0, square(102, 22, 0.1), square(103, 22, 0.01).reverse()),
      [
        'context/water.geojson · #0 · geometry: invalid polygon: hole at [103,22] lies outside its ring',
      ],
    ],
    [
      'coordinates outside the box',
      (geodata) => {
        featureOf(geodata, PROJECTS).geometry = { type: 'Point', coordinates: [22.05, 102.05] };
      },
      ['facts/projects.geojson · PRJ-001 · geometry: [22.05,102.05] is outside the box'],
    ],
    [
      'more decimals than are known',
      (geodata) => {
        featureOf(geodata, PROJECTS).geometry = { type: 'Point', coordinates: [102.123456, 22] };
      },
      ['facts/projects.geojson · PRJ-001 · geometry: [102.123456,22] has over 5 decimals'],
    ],
    [
      'line with a vertex twice',
      (geodata) => {
        featureOf(geodata, 'context/roads.geojson').geometry = {
          type: 'LineString',
          coordinates: [
            [102, 22],
            [102, 22],
            [102.1, 22],
          ],
        };
      },
      ['context/roads.geojson · #0 · geometry: vertex [102,22] stands twice in a row'],
    ],
    [
      'end before start',
      setProperty(PROJECTS, 'end', '2024-04-30'),
      ['facts/projects.geojson · PRJ-001 · end: 2024-04-30 is before start 2024-05'],
    ],
    [
      'validity reversed',
      setCell('boundaries/units.json', 3, 'validTo', '2025-06-30'),
      ['boundaries/units.json · 2025:03158 · validTo: 2025-06-30 is before validFrom 2025-07-01'],
    ],
    [
      'years reversed',
      setCell('facts/indicators.json', 0, 'yearFirst', 2017),
      [
        'facts/indicators.json · IND-0001 · yearLast: is before yearFirst, or only one of them is given',
      ],
    ],
    [
      'clause that the table lacks',
      setProperty(PROJECTS, 'clauses', ['4']),
      ['facts/projects.geojson · PRJ-001 · clauses: "4" is no known clause'],
    ],
    [
      'commune that does not exist',
      setProperty(PROJECTS, 'communes2020', ['03158']),
      ['facts/projects.geojson · PRJ-001 · communes2020: "03158" is no known unit'],
    ],
    [
      'contained record that does not exist',
      setProperty(PROJECTS, 'contains', ['PRJ-999']),
      ['facts/projects.geojson · PRJ-001 · contains: "PRJ-999" is no known record'],
    ],
    [
      'indicator that is not in its catalogue',
      setCell('facts/indicators.json', 0, 'indicator', 'rich_rate'),
      ['facts/indicators.json · IND-0001 · indicator: "rich_rate" is no known indicator'],
    ],
    [
      'value of a unit that does not exist',
      setCell('facts/indicators.json', 0, 'unit', '2025:03154'),
      ['facts/indicators.json · IND-0001 · unit: "2025:03154" is no known unit or province'],
    ],
    [
      'predecessor that became nothing',
      setCell('boundaries/units.json', 1, 'became', []),
      [
        'boundaries/units.json · 2020:03154 · became: 0 successors, not one',
        'boundaries/units.json · 2025:03158 · cameFrom: 2020:03154 did not become 2025:03158',
      ],
    ],
    [
      'name not in NFC',
      setProperty('context/roads.geojson', 'ref', 'ĐT.131 Huổi'.normalize('NFD')),
      [
        'context/roads.geojson · #0 · ref: not in Unicode NFC',
        `context/roads.geojson · #0 · ref: "${'ĐT.131 Huổi'.normalize('NFD')}" is not in Unicode NFC`,
      ],
    ],
    [
      'record without a source',
      setProperty(PROJECTS, 'sources', []),
      [
        'facts/projects.geojson · PRJ-001 · sources: Invalid length: Expected >=1 but received 0',
        'facts/projects.geojson · PRJ-001 · sources: no source',
      ],
    ],
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

  test.each(faults)('%s', (_name, change, lines) => {
    expect(linesAfter(change)).toEqual(lines);
  });
});

describe('neighbours', () => {
  test('an overlap names both communes and its area', () => {
    // 0.001° × 0.1° at 22.05° N is about 103 m × 11,074 m.
    const lines = linesAfter(setRing(COMMUNES, 0, wider(0.001)));
    expect(lines).toEqual([
      expect.stringMatching(
        /^boundaries\/communes-2020\.geojson · 2020:03154 · geometry: overlaps 2020:03155 by 114\d+ m²$/,
      ),
      expect.stringMatching(
        /^boundaries\/communes-2025\.geojson · 2025:03158 · geometry: 114\d+ m² off/,
      ),
      expect.stringMatching(
        /^boundaries\/districts-2020\.geojson · 2020:096 · geometry: 114\d+ m² off/,
      ),
    ]);
  });

  test('a gap between neighbours is found where it is', () => {
    const lines = linesAfter(
      setRing(COMMUNES, 0, [
        [102, 22],
        [102.1, 22],
        [102.1, 22.02],
        [102.09, 22.05],
        [102.1, 22.08],
        [102.1, 22.1],
        [102, 22.1],
        [102, 22],
      ]),
    );
    expect(lines[0]).toMatch(
      /^boundaries\/communes-2020\.geojson · geometry: gap of \d+ m² between neighbours at \[102\.\d+,22[.\d]*\]$/,
    );
  });

  test('a gap that is open to the outside shows against the district and the successor', () => {
    const lines = linesAfter(setRing(COMMUNES, 0, square(102, 22, 0.1).with(2, [102.1, 22.09])));
    expect(lines).toEqual([
      expect.stringMatching(/communes-2025\.geojson · 2025:03158 · geometry: \d+ m² off the sum/),
      expect.stringMatching(/districts-2020\.geojson · 2020:096 · geometry: \d+ m² off the sum/),
    ]);
  });

  test('less than a square metre is tolerated', () => {
    // A triangle of 1e-5° by 1e-5° reaches over the shared edge: about 0.57 m².
    const [first, , ...others] = square(102, 22, 0.1);
    const ring = [first ?? [], [102.10001, 22], [102.1, 22.00001], ...others];
    expect(linesAfter(setRing(COMMUNES, 0, ring))).toEqual([]);
  });

  test('a unit without a boundary', () => {
    const lines = linesAfter(({ features }) => {
      features[COMMUNES].features.pop();
    });
    expect(lines).toContain(
      'boundaries/communes-2020.geojson · 2020:03155: a unit without a boundary',
    );
  });
});

/** The western square, reaching over its eastern edge. */
function wider(degrees: number): Position[] {
  const east = Number((102.1 + degrees).toFixed(5));
  return [
    [102, 22],
    [102.1, 22],
    [east, 22],
    [east, 22.1],
    [102.1, 22.1],
    [102, 22.1],
    [102, 22],
  ];
}

test('an empty folder is one issue, not an exception', () => {
  expect(checkGeodata(dir).map(formatIssue)).toEqual(['catalog.json: does not exist']);
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

  test('the check reports it and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.oneof(
          fc.string(),
          fc.json(),
          anyCollection.map((value) => JSON.stringify(value)),
        ),
        (file, text) => {
          const geodata = smallGeodata();
          geodata.bytes[file] = text;
          writeSmallGeodata(dir, geodata);
          const lines = checkGeodata(dir).map(formatIssue);
          expect(lines.every((line) => !line.includes('\n'))).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('npm run geodata:check -- DIR', () => {
  const script = fileURLToPath(new URL('../../geodata/pipeline/check.ts', import.meta.url));

  function run() {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, dir], {
      encoding: 'utf8',
    });
    return { status, stdout };
  }

  test('prints nothing and exits 0 when all is well', () => {
    writeSmallGeodata(dir, smallGeodata());
    expect(run()).toEqual({ status: 0, stdout: '' });
  }, 60_000);

  test('prints a line an issue and exits 1', () => {
    const geodata = smallGeodata();
    setProperty(PROJECTS, 'end', '2024-04-30')(geodata);
    writeSmallGeodata(dir, geodata);
    expect(run()).toEqual({
      status: 1,
      stdout: 'facts/projects.geojson · PRJ-001 · end: 2024-04-30 is before start 2024-05\n',
    });
  }, 60_000);
});
