import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../src/data/plan-files/archive.ts';
import { FILE_FAULTS, ROW_FAULTS } from '../../src/data/plan-files/file-fault.ts';
import { LIMITS } from '../../src/data/plan-files/limits.ts';
import { fileReasonInWords, planFileMessages } from '../../src/i18n/plan-file-messages.ts';
import {
  CRS_SOURCES,
  ENCODING_SOURCES,
  ENCODINGS,
  IMPORT_FORMATS,
  PLAN_FIELDS,
} from '../../src/state/plans/plan-files.ts';
import { goodPreview, refusalOf, sampleFile, textFile } from '../support/plan-files.ts';

function zipFile(name: string, files: Zippable): PlanFile {
  return { name, bytes: zipSync(files) };
}

function bytesFile(name: string, ...bytes: readonly number[]): PlanFile {
  return { name, bytes: new Uint8Array(bytes) };
}

/** A sample with some of its bytes changed. */
function changed(name: string, change: (bytes: Uint8Array) => Uint8Array): PlanFile {
  return { name, bytes: change(sampleFile(name).bytes.slice()) };
}

function feature(geometry: unknown, properties: unknown = { ten: 'Thử' }): string {
  return JSON.stringify({ type: 'Feature', geometry, properties });
}

const POINT = { type: 'Point', coordinates: [102.5, 22.2] };
const KML_START = '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">';

/** A file that is deeper than wide. */
function deepKml(depth: number): string {
  return `${KML_START}${'<Folder>'.repeat(depth)}${'</Folder>'.repeat(depth)}</kml>`;
}

const BILLION_LAUGHS = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&b;</name></Placemark></kml>`;
const EXTERNAL_ENTITY = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<gpx version="1.1"><wpt lat="22" lon="102"><name>&x;</name></wpt></gpx>`;

/** A shapefile of one part, with whole numbers of its first record changed. */
function shapefileWith(numbers: Readonly<Record<number, number>>, cut = 0): PlanFile {
  const bytes = new Uint8Array(100 + 8 + 44 + 4 + 64);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(104, (44 + 4 + 64) / 2);
  view.setInt32(108, 5, true);
  view.setInt32(108 + 36, 1, true);
  view.setInt32(108 + 40, 4, true);
  for (const [offset, value] of Object.entries(numbers)) {
    view.setInt32(Number(offset), value, Number(offset) >= 108);
  }
  return { name: 'a.shp', bytes: bytes.subarray(0, bytes.length - cut) };
}

const manyRows = (count: number) => `ten,lng,lat\n${'a,102.5,22.2\n'.repeat(count)}`;

const REFUSED: readonly (readonly [what: string, file: () => PlanFile, reason: RegExp])[] = [
  ['an empty file', () => bytesFile('a.geojson'), /^empty-file$/],
  ['bytes of nothing known', () => bytesFile('a.bin', 1, 2, 3, 0, 5), /^unknown-format$/],
  ['a drawing', () => textFile('a.dwg', 'AC1027 …'), /^format-not-read:AutoCAD DWG$/],
  ['a paper', () => textFile('a.geojson', '%PDF-1.7'), /^format-not-read:PDF$/],
  ['an old workbook', () => bytesFile('a.xls', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /^old-excel$/],
  [
    'a file beyond the size',
    () => ({ name: 'a', bytes: new Uint8Array(LIMITS.fileBytes + 1) }),
    /^too-large:64 MB$/,
  ],
  [
    'another XML',
    () => textFile('a.kml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    /^format-not-read:XML$/,
  ],

  [
    'JSON that is cut off',
    () => textFile('a.geojson', '{"type":"FeatureCollection","features":[{'),
    /^json-broken/,
  ],
  ['JSON that is no GeoJSON', () => textFile('a.json', '{"type":"Topology"}'), /^not-geojson$/],
  [
    'a collection without a list',
    () => textFile('a.json', '{"type":"FeatureCollection","features":{}}'),
    /^not-geojson$/,
  ],
  ['a list of numbers', () => textFile('a.json', '[1,2]'), /^not-geojson$/],
  [
    'an empty collection',
    () => textFile('a.json', '{"type":"FeatureCollection","features":[]}'),
    /^no-plans$/,
  ],
  [
    'brackets a million deep',
    () => textFile('a.json', `{"a":${'['.repeat(1e6)}`),
    /^too-deep:100$/,
  ],
  [
    'too many features',
    () =>
      textFile(
        'a.json',
        `{"type":"FeatureCollection","features":[${`${feature(POINT)},`.repeat(LIMITS.features)}${feature(POINT)}]}`,
      ),
    /^too-many-features:5000$/,
  ],
  ['zeros in a text', () => textFile('a.json', '{"type":"Feature"\u0000'), /^not-text$/],

  ['entities that grow', () => textFile('a.kml', BILLION_LAUGHS), /^xml-entities$/],
  ['an entity of another file', () => textFile('a.gpx', EXTERNAL_ENTITY), /^xml-entities$/],
  ['elements too deep', () => textFile('a.kml', deepKml(20_000)), /^too-deep:100$/],
  ['XML that is cut off', () => textFile('a.kml', `${KML_START}<Placemark><name>a`), /^xml-broken/],
  [
    'an archive without KML',
    () => zipFile('a.kmz', { 'readme.bin': new Uint8Array([0, 1, 2]) }),
    /^zip-nothing-inside$/,
  ],

  [
    'an archive that is cut off',
    () => changed('shp-4326-utf8.zip', (bytes) => bytes.subarray(0, 900)),
    /^zip-broken$/,
  ],
  [
    'an archive with false bytes',
    () => changed('shp-4326-utf8.zip', (bytes) => bytes.fill(0xaa, 60, 200)),
    /^(?:zip|shp|dbf)-broken/,
  ],
  [
    'an archive with a password',
    () => changed('kmz-lib.kmz', (bytes) => bytes.fill(1, 6, 7)),
    /^zip-encrypted$/,
  ],
  [
    'paths that lead out',
    () => zipFile('a.zip', { '../../a.geojson': strToU8(feature(POINT)) }),
    /^zip-path:/,
  ],
  [
    'paths from the root',
    () => zipFile('a.zip', { '/etc/a.geojson': strToU8(feature(POINT)) }),
    /^zip-path:/,
  ],
  [
    'paths of a drive',
    () => zipFile('a.zip', { 'C:\\a.geojson': strToU8(feature(POINT)) }),
    /^zip-path:/,
  ],
  [
    'an archive that unpacks to too much',
    () =>
      zipFile('a.zip', { 'a.geojson': [new Uint8Array(LIMITS.unpackedBytes / 16), { level: 9 }] }),
    /^zip-bomb:256 MB$/,
  ],
  [
    'an archive in an archive',
    () => zipFile('a.zip', { 'b.zip': zipSync({ 'a.geojson': strToU8(feature(POINT)) }) }),
    /^zip-nothing-inside$/,
  ],
  [
    'too many files',
    () =>
      zipFile(
        'a.zip',
        Object.fromEntries(
          Array.from({ length: LIMITS.archiveFiles + 1 }, (_, at) => [`${at}`, new Uint8Array(1)]),
        ),
      ),
    /^zip-bomb/,
  ],

  ['shapes that are cut off', () => shapefileWith({}, 10), /^shp-broken$/],
  ['a record longer than the file', () => shapefileWith({ 104: 1e6 }), /^shp-broken$/],
  ['a record of no length', () => shapefileWith({ 104: 0 }), /^shp-broken$/],
  ['a negative length', () => shapefileWith({ 104: -50 }), /^shp-broken$/],
  ['a thousand million corners', () => shapefileWith({ 148: 1e9 }), /^shp-broken$/],
  ['a thousand million parts', () => shapefileWith({ 144: 1e9 }), /^shp-broken$/],
  ['a part that begins beyond the end', () => shapefileWith({ 152: 77 }), /^shp-broken$/],
  ['shapes of another kind', () => shapefileWith({ 108: 31 }), /^shp-kind:31$/],
  [
    'a table without its shapes',
    () => textFile('a.dbf', '\u0003abc'),
    /^(?:format-not-read:DBF|unknown-format)$/,
  ],
  [
    'a shape whose table is another one',
    () => zipFile('a.zip', { 'a.shp': shapefileWith({}).bytes, 'b.dbf': new Uint8Array(40) }),
    /^dbf-missing:a\.dbf$/,
  ],
  [
    'a broken table',
    () =>
      zipFile('a.zip', {
        'a.shp': shapefileWith({}).bytes,
        'a.dbf': new Uint8Array(40).fill(0x7f),
      }),
    /^(?:dbf-broken|too-many-features)/,
  ],
  [
    'a system that is none',
    () =>
      zipFile('a.zip', { 'a.shp': shapefileWith({}).bytes, 'a.prj': strToU8('x'.repeat(60_000)) }),
    /^crs-unknown/,
  ],

  [
    'a database that is no GeoPackage',
    () => textFile('a.gpkg', `SQLite format 3\u0000${'x'.repeat(200)}`),
    /^gpkg-broken/,
  ],
  [
    'a GeoPackage that is cut off',
    () => changed('gpkg-9205.gpkg', (bytes) => bytes.subarray(0, 9000)),
    /^gpkg-broken|^no-plans/,
  ],
  [
    'a workbook that is none',
    () => zipFile('a.xlsx', { 'xl/workbook.xml': strToU8('<a/>') }),
    /^xlsx-broken/,
  ],

  [
    'a quotation mark that stays open',
    () => textFile('a.csv', 'ten,lng,lat\n"a,102.5,22.2\nb,102.5,22.2'),
    /^csv-broken$/,
  ],
  ['a table without headings', () => textFile('a.csv', '1,2\n3,4\n'), /^no-columns$/],
  ['too many rows', () => textFile('a.csv', manyRows(LIMITS.features + 200)), /^too-many-features/],
  [
    'too many columns',
    () =>
      textFile(
        'a.csv',
        `${Array.from({ length: LIMITS.fields + 1 }, (_, at) => `c${String.fromCharCode(97 + (at % 26))}`).join()}\n`,
      ),
    /^too-many-fields:500$/,
  ],
  [
    'a line that is no WKT',
    () => textFile('a.wkt', 'POINT(102.5 22.2)\nPOINT(102.5'),
    /^wkt-broken$/,
  ],
];

describe('a file that cannot be trusted is refused as a whole, with its reason', () => {
  it.each(REFUSED)('%s', async (_what, file, reason) => {
    const said = await refusalOf(file());
    expect(said).toMatch(reason);
    for (const language of ['vi', 'en'] as const) {
      expect(fileReasonInWords(said, language)).not.toBe(said);
    }
  });
});

const LEFT_OUT: readonly (readonly [what: string, geometry: unknown, reason: string])[] = [
  ['no shape', null, 'no-geometry'],
  ['a shape of no kind', { type: 'Circle', coordinates: [1, 2] }, 'no-geometry'],
  ['coordinates that are no list', { type: 'Polygon', coordinates: 'x' }, 'geometry-broken'],
  ['coordinates that are texts', { type: 'Point', coordinates: ['102', '22'] }, 'geometry-broken'],
  ['lists too deep', { type: 'LineString', coordinates: [[[102, 22]]] }, 'geometry-broken'],
  ['a number beyond all', { type: 'Point', coordinates: [1e308 * 10, 22] }, 'geometry-broken'],
  ['a place not on Earth', { type: 'Point', coordinates: [102.5, 91] }, 'out-of-range'],
  ['a place far away', { type: 'Point', coordinates: [2.35, 48.85] }, 'outside-region'],
  [
    'a line of one corner',
    {
      type: 'LineString',
      coordinates: [
        [102.5, 22.2],
        [102.5, 22.2],
      ],
    },
    'too-few-positions',
  ],
  [
    'a ring of two corners',
    {
      type: 'Polygon',
      coordinates: [
        [
          [102.5, 22.2],
          [102.6, 22.2],
        ],
      ],
    },
    'too-few-positions',
  ],
];

describe('a row that cannot be used is left out and told, and the others are taken', () => {
  it.each(LEFT_OUT)('%s', async (_what, geometry, reason) => {
    const text = `{"type":"FeatureCollection","features":[${feature(geometry)},${feature(POINT)}]}`;
    const preview = await goodPreview(textFile('a.geojson', text));
    expect(preview.plans).toHaveLength(1);
    expect(preview.problems).toEqual([{ file: 'a.geojson', feature: '#1', field: null, reason }]);
  });

  it('a text too long for anything', async () => {
    const long = feature(POINT, { ten: 'x'.repeat(LIMITS.textLength + 1) });
    const text = `{"type":"FeatureCollection","features":[${long},${feature(POINT)}]}`;
    const preview = await goodPreview(textFile('a.geojson', text));
    expect(preview.plans).toHaveLength(1);
    expect(preview.problems[0]).toMatchObject({ field: 'name', reason: 'text-too-long:20000' });
  });

  it('a cell that is no number', async () => {
    const preview = await goodPreview(textFile('a.csv', 'ten,lng,lat\na,102.5,22.2\nb,x,22.2\n'));
    expect(preview.plans).toHaveLength(1);
    expect(preview.problems).toEqual([
      { file: 'a.csv', feature: '#3', field: null, reason: 'not-a-number' },
    ]);
  });

  it('a shape that crosses itself waits as a sketch', async () => {
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [102.5, 22.2],
          [102.6, 22.3],
          [102.6, 22.2],
          [102.5, 22.3],
          [102.5, 22.2],
        ],
      ],
    };
    const { plans, problems } = await goodPreview(textFile('a.geojson', feature(bow)));
    expect(plans[0]?.versions[0]).toMatchObject({ geometry: null, sketch: { type: 'Polygon' } });
    expect(problems[0]?.reason).toBe('shape-fault:self-crossing');
  });
});

describe('names that reach for the program', () => {
  it('are fields like others', async () => {
    const properties = '{"__proto__":{"polluted":1},"constructor":"x","toString":"y","ten":"Thử"}';
    const text = `{"type":"Feature","geometry":${JSON.stringify(POINT)},"properties":${properties}}`;
    const { fields, plans } = await goodPreview(textFile('a.geojson', text));
    expect(fields.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString', 'ten']);
    expect(plans[0]?.versions[0]?.properties.name).toBe('Thử');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('every source of a system or of letters, and every format', () => {
  it('has words in both languages', () => {
    for (const words of [planFileMessages.vi, planFileMessages.en]) {
      for (const source of CRS_SOURCES) expect(words.crsSources[source], source).toBeTruthy();
      for (const source of ENCODING_SOURCES) {
        expect(words.encodingSources[source], source).toBeTruthy();
      }
      for (const name of ENCODINGS) expect(words.encodings[name], name).toBeTruthy();
      for (const format of IMPORT_FORMATS) expect(words.formats[format], format).toBeTruthy();
      for (const field of PLAN_FIELDS) expect(words.fields[field], field).toBeTruthy();
    }
  });
});

describe('every reason', () => {
  it('has words in both languages', () => {
    for (const code of [...FILE_FAULTS, ...ROW_FAULTS]) {
      for (const { reasons } of [planFileMessages.vi, planFileMessages.en]) {
        expect(reasons[code]?.('x'), code).toMatch(/\.$/);
      }
    }
  });
});
