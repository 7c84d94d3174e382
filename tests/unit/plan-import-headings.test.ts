import { describe, expect, it } from 'vitest';
import { chosenVersion, type PlanProperties } from '../../src/core/plan/plan.ts';
import type { ImportPreview } from '../../src/state/plans/plan-files.ts';
import { goodPreview, refusalOf, textFile } from '../support/plan-files.ts';

function csv(text: string): Promise<ImportPreview> {
  return goodPreview(textFile('bảng.csv', text));
}

function firstPosition({ plans }: ImportPreview): readonly number[] {
  const shape = plans[0] && chosenVersion(plans[0]).geometry;
  return shape?.type === 'Point' ? shape.coordinates : [];
}

function propertiesOf({ plans }: ImportPreview): readonly PlanProperties[] {
  return plans.map((plan) => chosenVersion(plan).properties);
}

const PLANE = '2455891,082;448250,448';

describe('headings of coordinates', () => {
  it.each([
    ['POINT_X;POINT_Y', '448250,448;2455891,082'],
    ['X_COORD;Y_COORD', '448250,448;2455891,082'],
    ['XCOORD;YCOORD', '448250,448;2455891,082'],
    ['Tọa độ (X);Tọa độ (Y)', PLANE],
    ['Toạ độ X VN2000;Toạ độ Y VN2000', PLANE],
    ['Toạ độ VN-2000 X (m);Toạ độ VN-2000 Y (m)', PLANE],
    ['X (m) kinh tuyến trục 103°00;Y (m) kinh tuyến trục 103°00', PLANE],
    ['X (Bắc);Y (Đông)', PLANE],
    ['x [m];y [m]', PLANE],
    ['Kinh độ Đông;Vĩ độ Bắc', '102,5;22,2'],
    ['Kinh độ (độ);Vĩ độ (độ)', '102,5;22,2'],
    ['Kinh độ (WGS84);Vĩ độ (WGS84)', '102,5;22,2'],
    ['Vĩ độ Bắc (N);Kinh độ Đông (E)', '22,2;102,5'],
    ['Easting (m);Northing (m)', '448250,448;2455891,082'],
  ])('%s', async (headings, position) => {
    const preview = await csv(`Tên;${headings}\na;${position}\n`);
    expect(preview.problems).toEqual([]);
    const [lng = 0, lat = 0] = firstPosition(preview);
    expect(lng).toBeCloseTo(102.5, 6);
    expect(lat).toBeCloseTo(22.2, 6);
  });

  it.each([
    ['over two columns', 'Điểm;Tên;Toạ độ VN-2000;\n;;X (m);Y (m)\n'],
    ['over two columns, others said twice', 'Điểm;Tên;Toạ độ VN-2000;\nĐiểm;Tên;X (m);Y (m)\n'],
    ['beside others', 'STT;Tên;Toạ độ VN-2000;;Ghi chú\n;;X (m);Y (m);\n'],
    ['above a row that numbers them', 'STT;Tên;X;Y\n(1);(2);(3);(4)\n'],
    ['above a row of letters and numbers', 'STT;Tên;X;Y\nA;B;1;2\n'],
    ['in two lines, and a row of numbers', 'STT;Tên;Toạ độ;\n;;X;Y\n1;2;3;4\n'],
  ])('%s', async (_where, head) => {
    const preview = await csv(`${head}1;Trường;${PLANE}\n2;Trạm;${PLANE}\n`);
    expect(preview.problems).toEqual([]);
    expect(propertiesOf(preview).map(({ name }) => name)).toEqual(['Trường', 'Trạm']);
    const [lng = 0, lat = 0] = firstPosition(preview);
    expect(lng).toBeCloseTo(102.5, 6);
    expect(lat).toBeCloseTo(22.2, 6);
  });

  it('keep the unit that stands above several columns of money', async () => {
    const preview = await csv(
      `STT;Tên;Kinh phí (triệu đồng);;X;Y\n;;Tổng;Năm 2026;;\n1;Trường;1500;500;${PLANE}\n`,
    );
    expect(preview.fields.map(({ name }) => name)).toEqual([
      'STT',
      'Tên',
      'Kinh phí (triệu đồng) Tổng',
      'Kinh phí (triệu đồng) Năm 2026',
    ]);
  });

  it('may be years', async () => {
    const preview = await csv(`STT;Tên;X;Y;2025;2026\n1;Trường;${PLANE};100;200\n`);
    expect(preview.problems).toEqual([]);
    expect(preview.fields.map(({ name }) => name)).toEqual(['STT', 'Tên', '2025', '2026']);
  });
});

describe('rows that are no headings', () => {
  it('are kept, though they hold words only', async () => {
    const preview = await csv('Tên;Xã;\nTrường;Sín Thầu;\nTrạm;Leng Su Sìn;ghi chú\n');
    expect(propertiesOf(preview).map(({ name }) => name)).toEqual(['Trường', 'Trạm']);
  });

  it('are kept, though they count', async () => {
    const preview = await csv('STT;X;Y\n1;2455891;448250\n2;2455884;450312\n');
    expect(preview.plans).toHaveLength(2);
  });

  it('do not stand for a heading that is missing', async () => {
    expect(await refusalOf(textFile('a.csv', '2025,2026\n3,4\n'))).toBe('no-columns');
  });
});

describe('a table without a place', () => {
  it('is told once, not row by row', async () => {
    const preview = await csv(`Tên;Kinh phí\n${'Trường;5\n'.repeat(30)}`);
    expect(preview.plans).toEqual([]);
    expect(preview.problems).toEqual([
      { file: 'bảng.csv', feature: null, field: null, reason: 'no-coordinate-columns:30' },
    ]);
  });

  it('but with communes is told where a row has none', async () => {
    const preview = await csv('Tên;Xã\nTrường;Sín Thầu\nTrạm;\n');
    expect(preview.plans).toHaveLength(1);
    expect(preview.problems).toMatchObject([{ feature: '#3', reason: 'no-geometry' }]);
  });
});
