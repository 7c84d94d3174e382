import { describe, expect, it } from 'vitest';
import { chosenVersion, type PlanProperties } from '../../src/core/plan/plan.ts';
import { UnitIndex } from '../../src/core/unit.ts';
import { CommuneNames } from '../../src/data/plan-files/commune-names.ts';
import { csvDelimiter } from '../../src/data/plan-files/csv-delimiter.ts';
import { parseNumberText } from '../../src/data/plan-files/number-text.ts';
import { proposeMapping } from '../../src/data/plan-files/plan-fields.ts';
import { readProperties } from '../../src/data/plan-files/read-properties.ts';
import {
  decodeAs,
  encodingOfName,
  recogniseEncoding,
} from '../../src/data/plan-files/text-encoding.ts';
import { projectionOfWkt } from '../../src/data/plan-files/wkt-projection.ts';
import type { ImportChoices, ImportPreview } from '../../src/state/plans/plan-files.ts';
import { goodPreview, IMPORT_CONTEXT, sampleFile, textFile } from '../support/plan-files.ts';

function csv(text: string, choices: ImportChoices = {}): Promise<ImportPreview> {
  return goodPreview(textFile('bảng.csv', text), choices);
}

function firstPosition({ plans }: ImportPreview): readonly number[] {
  const shape = plans[0] && chosenVersion(plans[0]).geometry;
  return shape?.type === 'Point' ? shape.coordinates : [];
}

function propertiesOf({ plans }: ImportPreview): readonly PlanProperties[] {
  return plans.map((plan) => chosenVersion(plan).properties);
}

describe('coordinates of a table', () => {
  it.each([
    ['degrees with a decimal comma', 'Tên;Kinh độ;Vĩ độ\na;102,5;22,2\n'],
    ['degrees with English names', 'name,latitude,longitude\na,22.2,102.5\n'],
    ['degrees, minutes and seconds', 'Tên;Vĩ độ;Kinh độ\na;22°12\'00"B;102°30\'00"Đ\n'],
    ['degrees under X and Y', 'ten\tX\tY\na\t102.5\t22.2\n'],
    ['the cadastre, X north', 'Tên;X (m);Y (m)\na;2455891,082;448250,448\n'],
    ['a plane, X east', 'Tên|X|Y\na|448250.448|2455891.082\n'],
    ['thousands apart', 'Tên;X;Y\na;2.455.891,082;448.250,448\n'],
    ['below titles', 'DANH SÁCH ĐIỂM;;\n;;\nTên;X;Y\na;2455891,082;448250,448\n'],
    ['well-known text', 'ten,hinh\na,POINT (448250.448 2455891.082)\n'],
    ['a system of its own', 'ten,WKT,CRS\na,POINT (242057.891 2457197.525),EPSG:3405\n'],
    ['extended well-known text', 'ten,g\na,SRID=3405;POINT(242057.891 2457197.525)\n'],
  ])('%s', async (_what, text) => {
    const preview = await csv(text);
    expect(preview.problems).toEqual([]);
    const [lng = 0, lat = 0] = firstPosition(preview);
    expect(lng).toBeCloseTo(102.5, 6);
    expect(lat).toBeCloseTo(22.2, 6);
  });

  it('that fit several zones name the others', async () => {
    const { layers } = await csv('Tên;X;Y\na;2455890;551357\n');
    expect(layers[0]?.crs).toMatchObject({ id: 'EPSG:9205', foundIn: 'magnitude' });
    expect(layers[0]?.crs.alternatives.map(({ id }) => id)).toContain('EPSG:5896');
  });

  it('are read in the system that a person chooses', async () => {
    const choice = { id: 'EPSG:5896', axes: 'east-first' } as const;
    const text = 'Tên;X;Y\na;2455889,788;551357,119\n';
    const [layer] = (await csv(text)).layers;
    const preview = await csv(text, { crs: { [layer?.name ?? '']: choice } });
    expect(firstPosition(preview)[0]).toBeCloseTo(102.5, 5);
    expect(preview.layers[0]?.crs.foundIn).toBe('chosen');
  });

  it('that fit nothing wait for a choice, and add nothing', async () => {
    const preview = await csv('Tên;X;Y\na;12345;67890\n');
    expect(preview.plans).toEqual([]);
    expect(preview.problems.map(({ reason }) => reason)).toEqual(['crs-missing']);
    expect(preview.layers[0]?.crs.id).toBeNull();
  });

  it('with swapped axes are told, and put right by a choice', async () => {
    const text = JSON.stringify({ type: 'Point', coordinates: [22.2, 102.5] });
    const refused = await goodPreview(textFile('a.geojson', text));
    expect(refused.plans).toEqual([]);
    expect(refused.problems.map(({ reason }) => reason)).toEqual(['swapped-axes', 'out-of-range']);
    const [proposal] = refused.layers[0]?.crs.alternatives ?? [];
    expect(proposal).toEqual({ id: 'EPSG:4326', axes: 'north-first' });
    const name = refused.layers[0]?.name ?? '';
    const mended = await goodPreview(
      textFile('a.geojson', text),
      proposal && { crs: { [name]: proposal } },
    );
    expect(firstPosition(mended)).toEqual([102.5, 22.2]);
  });
});

describe('lines of GeoJSON', () => {
  it('are told from one object however long the first line is', async () => {
    const corners = Array.from({ length: 400 }, (_, index): [number, number] => {
      const angle = (2 * Math.PI * index) / 400;
      return [102.5 + 0.05 * Math.cos(angle), 22.1 + 0.05 * Math.sin(angle)];
    });
    const feature = (name: string) =>
      JSON.stringify({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
      });
    const text = `\ufeff${feature('a')}\n${feature('b')}\n`;
    expect(text.length).toBeGreaterThan(8192);
    const preview = await goodPreview(textFile('hai.geojsonl', text));
    expect([preview.format, preview.plans.length]).toEqual(['geojson-lines', 2]);
    const single = await goodPreview(textFile('mot.geojson', `${feature('a')}\n`));
    expect([single.format, single.plans.length]).toEqual(['geojson', 1]);
  });
});

describe('a choice of the reference system', () => {
  it('is that of its layer alone', async () => {
    const file = sampleFile('gpkg-9205.gpkg');
    const foundIn = async (crs: ImportChoices['crs']) =>
      (await goodPreview(file, crs && { crs })).layers.map((layer) => layer.crs.foundIn);
    expect(await foundIn(undefined)).toEqual(['gpkg', 'gpkg', 'gpkg']);
    const [first] = (await goodPreview(file)).layers;
    const chosen = { [first?.name ?? '']: { id: 'EPSG:9205', axes: 'east-first' } as const };
    expect(await foundIn(chosen)).toEqual(['chosen', 'gpkg', 'gpkg']);
  });
});

describe('communes of a table', () => {
  const names = new CommuneNames(new UnitIndex(IMPORT_CONTEXT.units));
  const named = (id: string) => ({ unit: id, candidates: [] });

  it.each([
    ['Sín Thầu', '2025', '2025:03158'],
    ['sin thau', '2020', '2020:03154'],
    ['Xã Sín Thầu', '2025', '2025:03158'],
    ['xã  SÍN THẦU', '2025', '2025:03158'],
    ['03158', '2020', '2020:03158'],
    ['3158', '2025', '2025:03158'],
    ['2020:03154', '2025', '2020:03154'],
    ['Xã Sín Thầu (2020:03154)', '2025', '2020:03154'],
    ['Xá Tổng', '2020', '2020:03178'],
    ['TT. Mường Tè', '2020', '2020:03433'],
  ] as const)('%s in %s', (text, vintage, id) => {
    expect(names.match(text, vintage)).toEqual(named(id));
  });

  it('of the other vintage are found where theirs has none', () => {
    const [old] = IMPORT_CONTEXT.units.filter(
      ({ vintage, level, name }) =>
        vintage === '2020' &&
        level === 'commune' &&
        !IMPORT_CONTEXT.units.some((unit) => unit.vintage === '2025' && unit.name === name),
    );
    if (!old) throw new Error('every name lived on');
    expect(names.match(old.name, '2025').unit).toBe(old.id);
  });

  it('that may be two are for a person to decide', () => {
    const { unit, candidates } = names.match('Mường Tè', '2020');
    expect(unit).toBeNull();
    expect(candidates).toHaveLength(2);
  });

  it('that are misspelt propose the nearest', () => {
    const { unit, candidates } = names.match('Sín Thâuu', '2025');
    expect(unit).toBeNull();
    expect(candidates[0]).toBe('2025:03158');
  });

  it('make plans without a shape; what is not clear is listed, and decided', async () => {
    const text = 'Tên,Xã\na,Sín Thầu\nb,Sín Thâuu\nc,Ở đâu đó\n';
    const first = await csv(text);
    expect(propertiesOf(first).map(({ communes }) => communes)).toEqual([['2025:03158']]);
    expect(first.counts.none).toBe(1);
    expect(first.unmatched.map((unmatched) => unmatched.text)).toEqual(['Sín Thâuu', 'Ở đâu đó']);
    const decided = await csv(text, { communes: { 'Sín Thâuu': '2025:03158', 'Ở đâu đó': null } });
    expect(decided.unmatched.map(({ text, isDecided }) => [text, isDecided])).toEqual([
      ['Sín Thâuu', true],
      ['Ở đâu đó', true],
    ]);
    expect(decided.problems.map(({ feature, reason }) => [feature, reason])).toEqual([
      ['#4', 'no-geometry'],
    ]);
    expect(propertiesOf(decided).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('fields', () => {
  it('are recognised by the names that people give them', () => {
    expect(
      proposeMapping([
        'STT',
        'TÊN DỰ ÁN',
        'Kinh phí (đồng)',
        'SO_HO',
        'Ghi chú',
        'Chủ đầu tư',
        'Xã',
      ]),
    ).toEqual({
      STT: null,
      'TÊN DỰ ÁN': 'name',
      'Kinh phí (đồng)': 'budgetVnd',
      SO_HO: 'householdsToServe',
      'Ghi chú': 'note',
      'Chủ đầu tư': 'responsibleParty',
      Xã: 'communes',
    });
  });

  it('are taken as a person maps them', async () => {
    const preview = await csv('ten,cot1,lng,lat\na,Nhà văn hoá,102.5,22.2\n', {
      mapping: { ten: 'note', cot1: 'name' },
    });
    expect(propertiesOf(preview)[0]).toMatchObject({ name: 'Nhà văn hoá', note: 'a' });
    expect(preview.fields).toEqual([
      { name: 'ten', samples: ['a'], mapsTo: 'note' },
      { name: 'cot1', samples: ['Nhà văn hoá'], mapsTo: 'name' },
    ]);
  });

  it.each([
    ['budgetVnd', '1.500.000.000', 1.5e9],
    ['budgetVnd', '1,5 tỷ', 1.5e9],
    ['budgetVnd', '500 triệu đồng', 5e8],
    ['budgetVnd', '12.500', 12_500],
    ['householdsToServe', '1.240 hộ', 1240],
    ['plannedStart', '1/5/2026', '2026-05-01'],
    ['plannedStart', '05/2026', '2026-05'],
    ['plannedStart', '2026', '2026'],
    ['plannedStart', '2026-05-01T00:00:00Z', '2026-05-01'],
    ['kind', 'Thuỷ lợi', 'irrigation'],
    ['kind', 'training', 'training'],
    ['status', 'đang thi công', 'ongoing'],
    ['clauses', 'Khoản 4, 3b', ['3b', '4']],
  ] as const)('%s: %s', (field, text, value) => {
    const { properties, problems } = readProperties({ [field]: text });
    expect(problems).toEqual([]);
    expect(properties[field]).toEqual(value);
  });

  it.each([
    ['budgetVnd', 'nhiều', 'value-not-number:nhiều'],
    ['budgetVnd', '-5', 'value-not-number:-5'],
    ['householdsToServe', '2,5', 'value-not-number:2,5'],
    ['plannedStart', '31/2/2026', 'value-not-date:31/2/2026'],
    ['kind', 'gì đó', 'unknown-value:gì đó'],
    ['clauses', '99', 'unknown-value:99'],
    ['links', 'xem ở kia', 'value-not-link:xem ở kia'],
  ] as const)('%s: %s is told', (field, text, reason) => {
    expect(readProperties({ [field]: text }).problems).toEqual([{ field, reason }]);
  });

  it('with the end before the start are told', () => {
    const { properties, problems } = readProperties({ plannedStart: '2027', plannedEnd: '2026' });
    expect(properties).toEqual({ plannedStart: '2027' });
    expect(problems).toEqual([{ field: 'plannedEnd', reason: 'dates-out-of-order:2026' }]);
  });
});

describe('numbers', () => {
  it.each([
    ['1.500', 'decimal', 1.5],
    ['1.500', 'thousands', 1500],
    ['1,500.25', 'thousands', 1500.25],
    ['1.500,25', 'decimal', 1500.25],
    ['2 455 891,08', 'decimal', 2455891.08],
    ['0,125', 'thousands', 0.125],
    ['1.2.3', 'decimal', null],
    ['', 'decimal', null],
    ['12a', 'decimal', null],
  ] as const)('%s as %s', (text, loneMark, value) => {
    expect(parseNumberText(text, loneMark)).toBe(value);
  });
});

describe('letters', () => {
  const TEXT = 'Hồ chứa nước Nậm Pồ, Đường Mường Nhé - Chung Chải, khu tái định cư';
  /** The same text in each code page, byte by byte as their tables have it (iconv; the VNI table). */
  const TCVN3 = 'H\u00e5 ch\u00f8a n\u00ad\u00edc N\u00cbm P\u00e5';
  const VNI = 'Hoà chöùa nöôùc Naäm Poà, Ñöôøng Möôøng Nheù';
  const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  it('of TCVN3 are recognised', () => {
    const bytes = latin1(TCVN3);
    expect(recogniseEncoding([bytes])).toEqual({ name: 'tcvn3', foundIn: 'letters' });
    expect(decodeAs('tcvn3', latin1('N\u00cbm P\u00e5'))).toBe('Nậm Pồ');
  });

  it('of TCVN3 in capitals, whose tones ABC writes small', () => {
    expect(decodeAs('tcvn3', latin1('H\u00e5 N\u00cbM P\u00e5'))).toBe('HỒ NẬM PỒ');
  });

  it('of VNI are recognised', () => {
    expect(recogniseEncoding([latin1(VNI)])).toEqual({ name: 'vni', foundIn: 'letters' });
    expect(decodeAs('vni', latin1(VNI))).toBe('Hồ chứa nước Nậm Pồ, Đường Mường Nhé');
  });

  it('of UTF-8 are taken where they are whole, and come composed', () => {
    const bytes = new TextEncoder().encode(TEXT.normalize('NFD'));
    expect(recogniseEncoding([bytes])).toEqual({ name: 'utf-8', foundIn: 'valid' });
    expect(decodeAs('utf-8', bytes)).toBe(TEXT);
  });

  it('that read like nothing are told as not recognised', () => {
    expect(recogniseEncoding([latin1('Fran\u00e7ois \u00e0 l\u2019\u00e9cole')]).foundIn).toBe(
      'fallback',
    );
  });

  it('are read as a person chooses', async () => {
    const file = sampleFile('shp-9205-tcvn3.zip');
    const [layer] = (await goodPreview(file)).layers;
    const preview = await goodPreview(file, {
      encodings: { [layer?.part ?? '']: 'windows-1252' },
    });
    expect(preview.layers[0]?.encoding).toEqual({ name: 'windows-1252', foundIn: 'chosen' });
  });

  it.each([
    ['UTF-8', 'utf-8'],
    ['65001', 'utf-8'],
    ['ANSI 1258', 'windows-1258'],
    ['CP1258', 'windows-1258'],
    ['ISO-8859-1', 'windows-1252'],
    ['TCVN5712-1', 'tcvn3'],
    ['klingon', null],
  ])('by name: %s', (said, name) => {
    expect(encodingOfName(said)).toBe(name);
  });
});

describe('what parts columns', () => {
  it.each([
    ['a;b;c\n1,5;2,5;x\n3,5;4,5;y\n', ';'],
    ['a,b\n"1; 2; 3; 4",x\n"5; 6; 7",y\n', ','],
    ['a\tb\n1, 2\tx\n', '\t'],
  ])('%j', (text, delimiter) => {
    expect(csvDelimiter(text)).toBe(delimiter);
  });
});

describe('systems by their text', () => {
  const tm3 = (geographic: string, name = 'TM3') =>
    `PROJCS["${name}",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",103.0],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
  const degrees = (system: string, datum: string, shift = '') =>
    `GEOGCS["${system}",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]${shift}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
  /** [102.5, 22.2] in EPSG:9205, by cs2cs. */
  const OFFICIAL = [448250.44779, 2455891.08183] as const;

  it.each([
    ['ESRI', degrees('GCS_VN_2000', 'D_Vietnam_2000')],
    ['an older one', degrees('GCS_VN-2000', 'D_VN_2000')],
    ['one of an office', degrees('VN2000', 'Viet Nam 2000')],
    ['zeros for parameters', degrees('VN-2000', 'Vietnam_2000', ',TOWGS84[0,0,0,0,0,0,0]')],
  ])('VN-2000 as %s writes it gets the official parameters', (_who, geographic) => {
    const [east = 0, north = 0] = projectionOfWkt(tm3(geographic))?.fromWgs84([102.5, 22.2]) ?? [];
    expect(east).toBeCloseTo(OFFICIAL[0], 3);
    expect(north).toBeCloseTo(OFFICIAL[1], 3);
  });

  it('is known by the name of the plane alone', () => {
    const text = tm3(degrees('GCS_User_Defined', 'D_User_Defined'), 'VN-2000 103');
    expect(projectionOfWkt(text)?.fromWgs84([102.5, 22.2])[0]).toBeCloseTo(OFFICIAL[0], 3);
  });

  it('keeps parameters of its own', () => {
    const shift =
      ',TOWGS84[-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278]';
    const own = projectionOfWkt(tm3(degrees('VN-2000', 'Vietnam_2000', shift)));
    const [east = 0, north = 0] = own?.fromWgs84([102.5, 22.2]) ?? [];
    const apartM = Math.hypot(east - OFFICIAL[0], north - OFFICIAL[1]);
    // The two readings of the signs are 0.79 m apart in space.
    expect(apartM).toBeGreaterThan(0.3);
    expect(apartM).toBeLessThan(0.8);
  });

  it('of a datum without parameters is not known', () => {
    expect(projectionOfWkt(tm3(degrees('Indian 1960', 'Indian_1960')))).toBeNull();
    expect(projectionOfWkt('rubbish')).toBeNull();
  });
});

describe('a backup of the atlas', () => {
  it('is read with the ids of its plans', async () => {
    const { plans: made } = await csv('ten,lng,lat\na,102.5,22.2\n');
    const text = JSON.stringify({ format: 'muong-cha-atlas-plans', version: 1, plans: made });
    const preview = await goodPreview(textFile('a.atlas.json', text));
    expect(preview.format).toBe('atlas');
    expect(preview.plans).toEqual(made);
  });
});

describe('files of several parts', () => {
  it('may be chosen without packing them', async () => {
    const { unpack } = await import('../../src/data/plan-files/archive.ts');
    const parts = unpack(sampleFile('shp-custom.zip').bytes);
    const preview = await goodPreview(parts);
    expect(preview).toMatchObject({ format: 'shapefile', file: 'custom.shp' });
    expect(preview.plans).toHaveLength(2);
  });

  it('of several layers may be taken in part', async () => {
    const preview = await goodPreview(sampleFile('gpkg-9205.gpkg'), { layers: ['point'] });
    expect(preview.layers).toHaveLength(3);
    expect(preview.plans).toHaveLength(1);
  });
});
