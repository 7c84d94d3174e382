import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCoordinate } from '../../src/core/geodesy/coordinate-text.ts';
import { crsById, fromWgs84, OFFERED_CRS_IDS } from '../../src/core/geodesy/crs.ts';
import { distanceM } from '../../src/core/geodesy/measure.ts';
import { readMgrs } from '../../src/core/geodesy/mgrs-text.ts';
import { MGRS_ID } from '../../src/core/geodesy/placing.ts';
import { readMetres } from '../../src/core/geodesy/typed-metres.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import {
  coordinateFaultInWords,
  proposalInWords,
  systemName,
} from '../../src/i18n/plan-coordinate-messages.ts';
import { coordinateInWords } from '../../src/i18n/plan-coordinate-words.ts';

const REGION = [102.1, 21.4, 103.4, 22.9] as const;
const WGS84 = 'EPSG:4326';
const ZONE_103 = 'EPSG:9205';
const UTM_WGS84 = 'EPSG:32648';

const read = (text: string, system: string) => readCoordinate(text, { system, region: REGION });
const faultOf = (text: string, system: string) => {
  const reading = read(text, system);
  if (reading.ok) throw new Error(`“${text}” was read`);
  return reading.fault;
};
const proposalsFor = (text: string, system: string) => {
  const fault = faultOf(text, system);
  return 'proposals' in fault ? fault.proposals : [];
};
const inRegion = fc.tuple(
  fc.double({ min: 102.15, max: 103.35, noNaN: true }),
  fc.double({ min: 21.45, max: 22.85, noNaN: true }),
);

describe('degrees', () => {
  test.each([
    '22.1, 102.7',
    '22,1, 102,7',
    '22,1 102,7',
    '22,1; 102,7',
    '22.1,102.7',
    '22.100 102.700',
    '  22.1\t102.7 ',
    '22.1° 102.7°',
    '22,1° B · 102,7° Đ',
    '22.1N 102.7E',
    'N22.1 E102.7',
    '22.1N 102.7',
    '22.1 102.7Đ',
    'Đ 102,7 B 22,1',
    '102.7E 22.1N',
    'kinh độ 102,7 vĩ độ 22,1',
    'lat 22.1 lng 102.7',
    '22,1 Bắc, 102,7 Đông',
    '22°6\'0"N 102°42\'0"E',
    '22°06′00,0″ B · 102°42′00,0″ Đ',
    '22 06 00 B 102 42 00 Đ',
    '22 6 102 42',
    'N 22 6.0 E 102 42.0',
    '22º6’ 102º42’00”',
    '22 độ 6 phút Bắc, 102 độ 42 phút 0 giây Đông',
    // Both letters: N with Đ is a Vietnamese who means Nam, or an English North: north alone is here.
    '22,1 N 102,7 Đ',
  ])('“%s” is 22.1° N 102.7° E', (text) => {
    const reading = read(text, WGS84);
    if (!reading.ok) throw new Error(reading.fault.code);
    expect(distanceM(reading.position, [102.7, 22.1])).toBeLessThan(1e-6);
  });

  test('N is south where only that makes sense', () => {
    const java = [110, -8, 111, -7] as const;
    expect(readCoordinate('7,5 N 110,5 Đ', { system: WGS84, region: java })).toEqual({
      ok: true,
      position: [110.5, -7.5],
    });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['xin chào', 'not_a_coordinate'],
    ['22.1', 'one_number'],
    ['22°12′', 'one_number'],
    ['22.1 102.7 103.1', 'not_a_coordinate'],
    ['22 61 00 102 10 10', 'minutes_too_large'],
    ['22 12.5 30 102 10 10', 'minutes_too_large'],
    ['22.1 B 23 B', 'mixed'],
    ['22.1 512345', 'mixed'],
    ['10.5, 106.2', 'outside_region'],
    ['22.1 Nam 102.7 Đông', 'outside_region'],
    ['22.1 N 102.7 W', 'outside_region'],
    ['2500000 9900000', 'outside_region'],
  ])('“%s” is refused: %s', (text, code) => {
    expect(faultOf(text, WGS84).code).toBe(code);
  });

  test('longitude before latitude is refused, and offered', () => {
    const fault = faultOf('102.7 22.1', WGS84);
    expect(fault).toMatchObject({
      code: 'swapped_axes',
      proposals: [{ system: WGS84, order: 'east_first', position: [102.7, 22.1] }, {}],
    });
  });
});

describe('metres', () => {
  test.each([
    ['2432123.45', 2432123.45],
    ['2432123,45', 2432123.45],
    ['2.432.123,45', 2432123.45],
    ['2,432,123.45', 2432123.45],
    ['2 432 123,45', 2432123.45],
    ["2'432'123", 2432123],
    ['512.345', 512345],
    ['512345.678', 512345.678],
    ['2432123 m', 2432123],
    ['-5', -5],
    ['2.432,123.45', null],
    ['1.2.3', null],
    ['2432123.45x', null],
    ['', null],
  ])('“%s” is %d m', (text, metres) => {
    expect(readMetres(text)).toBe(metres);
  });

  const place = crsById(ZONE_103);
  const [east, north] = place ? fromWgs84(place, [102.7, 22.1]) : [0, 0];
  const [e, n] = [east.toFixed(2), north.toFixed(2)];
  const vietnamese = (metres: string) =>
    metres.replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, '.');

  test.each([
    `${n} ${e}`,
    `${n}, ${e}`,
    `${n};${e}`,
    `${vietnamese(n)} ${vietnamese(e)}`,
    `${vietnamese(n).replaceAll('.', ' ')} ${vietnamese(e).replaceAll('.', ' ')}`,
    `X = ${n}; Y = ${e}`,
    `X: ${vietnamese(n)} m, Y: ${vietnamese(e)} m`,
    `Y ${e} X ${n}`,
    `${e}E ${n}N`,
    `${e} Đ, ${n} B`,
  ])('“%s” is read as the cadastre writes, X north', (text) => {
    const reading = read(text, ZONE_103);
    if (!reading.ok) throw new Error(reading.fault.code);
    expect(distanceM(reading.position, [102.7, 22.1])).toBeLessThan(0.02);
  });

  test('X is east for UTM of WGS 84, as in a GIS', () => {
    const [first] = proposalsFor('X: 312345 Y: 2432123', ZONE_103);
    expect(read('X: 312345 Y: 2432123', UTM_WGS84)).toMatchObject({ ok: true });
    expect(first).toMatchObject({ order: 'east_first' });
  });

  test('swapped axes are refused with the swapped reading', () => {
    const fault = faultOf(`${e} ${n}`, ZONE_103);
    expect(fault).toMatchObject({ code: 'swapped_axes', proposals: [{ order: 'east_first' }] });
    const labelled = faultOf(`X ${e} Y ${n}`, ZONE_103);
    expect(labelled).toMatchObject({ code: 'swapped_axes', proposals: [{ order: 'east_first' }] });
  });

  test.each([
    ['EPSG:5896', 102],
    ['EPSG:9206', 104],
    ['EPSG:9207', 104.5],
    ['EPSG:9208', 104.75],
    ['EPSG:5897', 105],
    ['EPSG:9209', 105.5],
    ['EPSG:3405', 105],
  ])('a place in %s (meridian %d°) is refused in the zone of 103°, and named', (id) => {
    const crs = crsById(id);
    if (crs === null) throw new Error(`no ${id}`);
    const [x, y] = fromWgs84(crs, [102.6, 22.1]);
    const text = `${y.toFixed(2)} ${x.toFixed(2)}`;
    expect(faultOf(text, ZONE_103).code).toBe('wrong_zone');
    expect(proposalsFor(text, ZONE_103).map(({ system }) => system)).toContain(id);
  });

  test('metres in degrees, degrees in metres: the system is named', () => {
    expect(faultOf(`${n} ${e}`, WGS84)).toMatchObject({
      code: 'wrong_system',
      proposals: [{ system: ZONE_103, order: 'north_first' }],
    });
    expect(faultOf('22.1 102.7', ZONE_103)).toMatchObject({
      code: 'wrong_system',
      proposals: [{ system: WGS84 }, { system: 'EPSG:4756' }],
    });
  });

  test('asking as proposed gives what was proposed', () => {
    fc.assert(
      fc.property(
        inRegion,
        fc.constantFrom('EPSG:5896', 'EPSG:9206', 'EPSG:3405', UTM_WGS84, ZONE_103),
        fc.boolean(),
        (position, id, isSwapped) => {
          const crs = crsById(id);
          const pair = crs ? fromWgs84(crs, position).map((metres) => metres.toFixed(3)) : [];
          const text = (isSwapped ? pair : pair.toReversed()).join(' ');
          const reading = read(text, ZONE_103);
          const proposals =
            reading.ok || !('proposals' in reading.fault) ? [] : reading.fault.proposals;
          for (const { system, order, position: proposed } of proposals) {
            const again = readCoordinate(text, { system, order, region: REGION });
            expect(again).toEqual({ ok: true, position: proposed });
          }
          expect(reading.ok || proposals.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('numbers beyond all measure', () => {
  test.each([
    // Once round the earth from a northing of 2,432 km.
    '42436054 512345',
    '2432123 40512345',
    `${'9'.repeat(400)} 512345`,
    `${'9'.repeat(30)} ${'9'.repeat(30)}`,
  ])('are refused: “%s”', (text) => {
    expect(faultOf(text, ZONE_103).code).toBe('outside_region');
  });
});

describe('MGRS', () => {
  /** Letters of zone 48's columns from 200 km east, and of its rows from 2,300 km north. */
  const SQUARES = { columns: 'TU', from: 2, rows: 'JKL', fromRow: 23 } as const;

  test('is the place in UTM without its hundreds of kilometres, to the whole metre', () => {
    const crs = crsById(UTM_WGS84);
    fc.assert(
      fc.property(inRegion, (position) => {
        const [east, north] = crs ? fromWgs84(crs, position) : [0, 0];
        const [zone, square, e, n] = coordinateInWords(position, {
          system: MGRS_ID,
          language: 'vi',
        }).split(' ');
        expect(zone).toBe('48Q');
        const [column = '', row = ''] = square ?? '';
        const eastM = (SQUARES.columns.indexOf(column) + SQUARES.from) * 1e5 + Number(e);
        const northM = (SQUARES.rows.indexOf(row) + SQUARES.fromRow) * 1e5 + Number(n);
        // The library's own series for UTM is within centimetres: a metre may be cut off next door.
        expect(Math.abs(eastM - Math.floor(east))).toBeLessThanOrEqual(1);
        expect(Math.abs(northM - Math.floor(north))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    '48Q TK 62712 45688',
    '48qtk6271245688',
    '48QTK 62712 45688',
  ])('“%s” is read', (text) => {
    const position = readMgrs(text);
    expect(position && distanceM(position, [102.7, 22.1])).toBeLessThan(1);
    expect(read(text, MGRS_ID)).toEqual({ ok: true, position });
    expect(faultOf(text, ZONE_103)).toMatchObject({
      code: 'wrong_system',
      proposals: [{ system: MGRS_ID }],
    });
  });

  test.each([
    '48Q TK 62712 4568',
    '48I TK 62712 45688',
    '22.1 102.7',
    '',
    '48Q',
  ])('“%s” is none', (text) => {
    expect(readMgrs(text)).toBeNull();
  });
});

describe('in words', () => {
  test('what is written is read back, within a centimetre (MGRS: its square)', () => {
    fc.assert(
      fc.property(
        inRegion,
        fc.constantFrom(...OFFERED_CRS_IDS, MGRS_ID),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('decimal' as const, 'dms' as const),
        (position, system, language, notation) => {
          const text = coordinateInWords(position, { system, language, notation });
          const reading = read(text, system);
          if (!reading.ok) throw new Error(`${text}: ${reading.fault.code}`);
          const toleranceM = system === MGRS_ID ? 1 : 0.01;
          expect(distanceM(reading.position, position)).toBeLessThan(toleranceM);
        },
      ),
    );
  });

  test('by language', () => {
    const at = (system: string, language: 'vi' | 'en', notation?: 'dms') =>
      coordinateInWords([102.7, 22.1], { system, language, ...(notation && { notation }) });
    expect(at(WGS84, 'vi')).toBe('22,1000000° B · 102,7000000° Đ');
    expect(at(WGS84, 'en')).toBe('22.1000000° N · 102.7000000° E');
    expect(at(WGS84, 'vi', 'dms')).toBe('22°06′00,0000″ B · 102°42′00,0000″ Đ');
    expect(at(ZONE_103, 'vi')).toMatch(/^X 2\.44\d\.\d{3},\d\d · Y 46\d\.\d{3},\d\d$/);
    expect(at(UTM_WGS84, 'en')).toMatch(/^E 262,\d{3}\.\d\d · N 2,44\d,\d{3}\.\d\d$/);
    expect(
      coordinateInWords([102.99999999999, 22], { system: WGS84, language: 'en', notation: 'dms' }),
    ).toBe('22°00′00.0000″ N · 103°00′00.0000″ E');
  });

  test('systems and faults have names in both languages', () => {
    expect(systemName(ZONE_103, 'vi')).toBe('VN-2000, kinh tuyến trục 103°00′, múi 3°');
    expect(systemName('EPSG:3405', 'en')).toBe('VN-2000, central meridian 105°00′, 6° zone');
    expect(systemName('EPSG:9208', 'vi')).toContain('104°45′');
    expect(coordinateFaultInWords(faultOf('2432123 612345', ZONE_103), 'vi')).toBe(
      'Sai múi chiếu: toạ độ này khớp với VN-2000, kinh tuyến trục 102°00′, múi 3°.',
    );
    expect(proposalInWords({ system: MGRS_ID, order: 'east_first' }, 'en')).toBe(
      'Take as MGRS (military grid)',
    );
    expect(proposalInWords({ system: ZONE_103, order: 'north_first' }, 'vi')).toContain('X (bắc)');
  });
});
