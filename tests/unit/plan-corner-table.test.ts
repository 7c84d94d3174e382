import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCornerTable, type TableReading } from '../../src/core/geodesy/corner-table.ts';
import { type Crs, crsById, fromWgs84 } from '../../src/core/geodesy/crs.ts';
import { distanceM } from '../../src/core/geodesy/measure.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { tableFaultInWords } from '../../src/i18n/plan-coordinate-messages.ts';

const REGION = [102.1, 21.4, 103.4, 22.9] as const;
const WGS84 = 'EPSG:4326';
const ZONE_103 = 'EPSG:9205';

const CORNERS = [
  [102.7, 22.1],
  [102.71, 22.1],
  [102.71, 22.11],
  [102.7, 22.11],
] as const;

const known = (id: string): Crs => {
  const crs = crsById(id);
  if (crs === null) throw new Error(`no ${id}`);
  return crs;
};
/** [X, Y] of the corners as the cadastre writes them: north, east. */
const inZone = (id: string) =>
  CORNERS.map((corner) => {
    const [east, north] = fromWgs84(known(id), corner);
    return [north.toFixed(2), east.toFixed(2)] as const;
  });
const XY = inZone(ZONE_103);
const read = (text: string, system = ZONE_103) => readCornerTable(text, { system, region: REGION });

function expectCorners(reading: TableReading, labels?: readonly (string | null)[]) {
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  expect(reading.corners).toHaveLength(CORNERS.length);
  for (const [index, { position }] of reading.corners.entries()) {
    expect(distanceM(position, CORNERS[index] ?? [0, 0])).toBeLessThan(0.02);
  }
  if (labels) expect(reading.corners.map(({ label }) => label)).toEqual(labels);
}
function refusal(reading: TableReading) {
  if (reading.ok) throw new Error('was read');
  return reading;
}
const vietnamese = (metres: string) => {
  const [whole = '', decimals = ''] = metres.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals}`;
};

describe('a table of corners', () => {
  const tabbed = XY.map(([x, y], index) => `${index + 1}\t${x}\t${y}`);

  test.each([
    ['bare, tabs', tabbed.join('\n')],
    ['Windows line ends and empty lines', `\r\n${tabbed.join('\r\n\r\n')}\r\n\r\n`],
    ['semicolons', XY.map(([x, y], index) => `${index + 1};${x};${y}`).join('\n')],
    ['several spaces', XY.map(([x, y], index) => `  ${index + 1}    ${x}   ${y}  `).join('\n')],
    ['single spaces', XY.map(([x, y], index) => `${index + 1} ${x} ${y}`).join('\n')],
    ['commas', XY.map(([x, y], index) => `${index + 1},${x},${y}`).join('\n')],
    ['commas and spaces', XY.map(([x, y], index) => `${index + 1}, ${x}, ${y}`).join('\n')],
    [
      'Vietnamese numbers',
      XY.map(([x, y], index) => `${index + 1}\t${vietnamese(x)}\t${vietnamese(y)}`).join('\n'),
    ],
    [
      'thousands parted by spaces',
      XY.map(([x, y], index) =>
        [index + 1, vietnamese(x).replaceAll('.', ' '), vietnamese(y).replaceAll('.', ' ')].join(
          '\t',
        ),
      ).join('\n'),
    ],
    ['header X, Y', `STT\tX (m)\tY (m)\n${tabbed.join('\n')}`],
    ['the last corner repeated', [...tabbed, tabbed[0]].join('\n')],
    [
      'header Y, X',
      `Số hiệu điểm\tY(m)\tX(m)\n${XY.map(([x, y], index) => `${index + 1}\t${y}\t${x}`).join('\n')}`,
    ],
    [
      'header of two lines, with a title and lengths of edges',
      [
        'BẢNG KÊ TỌA ĐỘ GÓC RANH',
        'Hệ tọa độ VN-2000, kinh tuyến trục 103°00′, múi chiếu 3°',
        'Số hiệu điểm\tTọa độ\t\tCạnh',
        '\tX (m)\tY (m)\t(m)',
        ...XY.map(([x, y], index) => `${index + 1}\t${x}\t${y}\t1031,25`),
      ].join('\n'),
    ],
    [
      'words for the axes',
      `Điểm;Tọa độ Đông;Tọa độ Bắc\n${XY.map(([x, y], index) => `${index + 1};${y};${x}`).join('\n')}`,
    ],
    [
      'an area and a height beside the coordinates, named by the header',
      `TT\tDiện tích\tX\tY\tH\n${XY.map(([x, y], index) => `${index + 1}\t25000\t${x}\t${y}\t812.5`).join('\n')}`,
    ],
  ])('%s', (_, text) => {
    expectCorners(read(text), ['1', '2', '3', '4']);
  });

  test('without numbers of points', () => {
    expectCorners(read(XY.map((pair) => pair.join('\t')).join('\n')), [null, null, null, null]);
  });

  test('with names of points', () => {
    const text = XY.map(([x, y], index) => `Mốc M${index + 1}\t${x}\t${y}`).join('\n');
    expectCorners(read(text), ['Mốc M1', 'Mốc M2', 'Mốc M3', 'Mốc M4']);
  });

  test.each([
    ['latitude first', CORNERS.map(([lng, lat]) => `${lat}00\t${lng}00`).join('\n')],
    [
      'by header',
      `STT\tKinh độ\tVĩ độ\n${CORNERS.map(([lng, lat], index) => `${index}\t${lng}\t${lat}`).join('\n')}`,
    ],
    [
      'decimal commas',
      CORNERS.map(([lng, lat]) => `${lat};${lng}`.replaceAll('.', ',')).join('\n'),
    ],
    [
      'degrees, minutes, seconds',
      [
        '22°06\'00"\t102°42\'00"',
        '22°06\'00"\t102°42\'36"',
        '22°06\'36"\t102°42\'36"',
        '22°06\'36"\t102°42\'00"',
      ].join('\n'),
    ],
  ])('in degrees: %s', (_, text) => {
    expectCorners(read(text, WGS84));
  });

  test('says on which line each corner stood', () => {
    const reading = read(`STT\tX\tY\n\n${tabbed.join('\n')}`);
    expect(reading.ok && reading.corners.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });
});

describe('a table is refused', () => {
  const swapped = XY.map(([x, y], index) => `${index + 1}\t${y}\t${x}`).join('\n');

  test.each([
    ['without header', swapped],
    ['against its header', `STT\tX\tY\n${swapped}`],
  ])('with swapped axes %s; taken as proposed it is read', (_, text) => {
    const { faults, proposals } = refusal(read(text));
    expect(faults.map(({ code }) => code)).toEqual(Array.from(CORNERS, () => 'swapped_axes'));
    const [proposal] = proposals;
    expect(proposal).toEqual({ system: ZONE_103, order: 'east_first' });
    if (proposal) expectCorners(readCornerTable(text, { ...proposal, region: REGION }));
  });

  test.each([
    'EPSG:5896',
    'EPSG:9206',
    'EPSG:5897',
    'EPSG:3405',
  ])('in another zone (%s), which is among the proposals', (id) => {
    const text = inZone(id)
      .map((pair) => pair.join('\t'))
      .join('\n');
    const { faults, proposals } = refusal(read(text));
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['wrong_zone']));
    expect(proposals).toContainEqual({ system: id, order: 'north_first' });
    expectCorners(readCornerTable(text, { system: id, order: 'north_first', region: REGION }));
  });

  test.each([
    ['Kinh tuyến trục 104°00′, múi chiếu 3°', 'EPSG:9206'],
    ['KTT: 104o45, múi 3', 'EPSG:9208'],
    ['Kinh tuyến trục: 105 độ 00 phút, múi chiếu 6°', 'EPSG:3405'],
    ['kinh tuyến trục 105°', 'EPSG:5897'],
  ])('that says “%s”, even if it would lie in the region as asked', (title, id) => {
    const text = `${title}\nSTT\tX\tY\n${XY.map(([x, y], index) => `${index}\t${x}\t${y}`).join('\n')}`;
    const { faults, proposals } = refusal(read(text));
    expect(faults).toMatchObject([{ code: 'declared_zone', line: 1 }]);
    expect(proposals).toEqual([{ system: id, order: 'north_first' }]);
    expectCorners(
      readCornerTable(text, { system: ZONE_103, order: 'north_first', region: REGION }),
    );
  });

  test('in metres where degrees were asked; what it says of itself is proposed first', () => {
    const rows = inZone('EPSG:5897').map((pair) => pair.join('\t'));
    const bare = refusal(read(rows.join('\n'), WGS84));
    expect(bare.faults[0]).toMatchObject({ code: 'wrong_system' });
    const titled = refusal(read(['Kinh tuyến trục 105°00′', ...rows].join('\n'), WGS84));
    expect(titled.proposals[0]).toEqual({ system: 'EPSG:5897', order: 'north_first' });
  });

  const rows = XY.map((pair) => pair.join('\t'));

  test('for lines that are no corners, by number', () => {
    const text = [...rows.slice(0, 2), '\t512345.00', ...rows.slice(2), 'Diện tích: 1,2 ha'].join(
      '\n',
    );
    expect(refusal(read(text))).toEqual({
      ok: false,
      faults: [
        { code: 'not_a_corner', line: 3, text: '\t512345.00' },
        { code: 'not_a_corner', line: 6, text: 'Diện tích: 1,2 ha' },
      ],
      proposals: expect.anything() as unknown,
    });
  });

  test('in another zone although a line is no corner: both are said', () => {
    const text = [...inZone('EPSG:9206').map((pair) => pair.join('\t')), 'hết'].join('\n');
    const { faults, proposals } = refusal(read(text));
    expect(faults.map(({ code }) => code).toSorted()).toEqual([
      'not_a_corner',
      ...Array.from(CORNERS, () => 'wrong_zone'),
    ]);
    expect(proposals).toContainEqual({ system: 'EPSG:9206', order: 'north_first' });
  });

  test('for one line with swapped axes, one far away', () => {
    const [x = '', y = ''] = XY[1] ?? [];
    const text = [rows[0], `${y}\t${x}`, '1200000.00\t500000.00', ...rows.slice(2)].join('\n');
    const { faults, proposals } = refusal(read(text));
    expect(faults).toMatchObject([
      { code: 'swapped_axes', line: 2, proposal: { system: ZONE_103, order: 'east_first' } },
      { code: 'outside_region', line: 3 },
    ]);
    expect(proposals).toEqual([]);
  });

  test('with too few corners, the closing one not counted', () => {
    const two = [rows[0], rows[1], rows[0]].join('\n');
    expect(refusal(read(two)).faults).toEqual([{ code: 'not_enough_corners', count: 2, least: 3 }]);
    const line = { system: ZONE_103, region: REGION, leastCorners: 2 };
    expect(readCornerTable(rows.slice(0, 2).join('\n'), line).ok).toBe(true);
  });

  test.each([
    ['', 'empty'],
    ['\n \n', 'empty'],
    ['xin chào', 'no_coordinate_columns'],
    ['1\t2\t3\n4\t5\t6', 'no_coordinate_columns'],
    ['2432123.45\n2432124.45', 'no_coordinate_columns'],
  ])('for “%s”: %s', (text, code) => {
    expect(refusal(read(text)).faults).toEqual([{ code }]);
  });

  test('every fault is said in both languages, with its line', () => {
    const texts = ['', 'x', rows[0] ?? '', swapped, [...rows, 'hết'].join('\n')];
    const faults = texts.flatMap((text) => refusal(read(text)).faults);
    for (const fault of faults) {
      for (const language of LANGUAGES) {
        const words = tableFaultInWords(fault, language);
        expect(words).toMatch(/\.$/);
        if ('line' in fault) expect(words).toContain(String(fault.line));
      }
    }
    expect(tableFaultInWords({ code: 'not_a_corner', line: 7, text: '' }, 'vi')).toBe(
      'Dòng 7: Dòng này không phải là một điểm góc.',
    );
  });
});

describe('laws', () => {
  test('no text makes it throw, and a refusal has a reason', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789.,;\t\n °\'"XYBĐ-x') });
    fc.assert(
      fc.property(noise, fc.constantFrom(ZONE_103, WGS84, 'MGRS'), (text, system) => {
        const reading = read(text, system);
        expect(reading.ok || reading.faults.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is proposed is accepted', () => {
    const lng = fc.double({ min: 102.15, max: 103.35, noNaN: true });
    const lat = fc.double({ min: 21.45, max: 22.85, noNaN: true });
    const corners = fc.array(fc.tuple(lng, lat), { minLength: 3, maxLength: 8 });
    const ids = fc.constantFrom('EPSG:5896', 'EPSG:9206', 'EPSG:3405', 'EPSG:32648', ZONE_103);
    fc.assert(
      fc.property(corners, ids, fc.boolean(), (places, id, isSwapped) => {
        const rows = places
          .map((place) => fromWgs84(known(id), place).map((metres) => metres.toFixed(2)))
          .map((pair) => (isSwapped ? pair : pair.toReversed()).join('\t'));
        fc.pre(new Set(rows).size === rows.length);
        const reading = read(rows.join('\n'));
        for (const proposal of reading.ok ? [] : reading.proposals) {
          const again = readCornerTable(rows.join('\n'), { ...proposal, region: REGION });
          expect(again.ok && again.corners).toHaveLength(places.length);
        }
        if (!reading.ok) {
          const order = isSwapped ? 'east_first' : 'north_first';
          expect(reading.proposals).toContainEqual({ system: id, order });
        }
      }),
    );
  });
});
