import { describe, expect, it } from 'vitest';
import { chosenVersion } from '../../src/core/plan/plan.ts';
import type { ImportPreview } from '../../src/state/plans/plan-files.ts';
import { goodPreview, textFile } from '../support/plan-files.ts';

function amountsOf({ plans }: ImportPreview): readonly (number | null)[] {
  return plans.map((plan) => chosenVersion(plan).properties.budgetVnd);
}

/** A table with one column of budgets. */
function table(heading: string, ...amounts: readonly string[]): Promise<ImportPreview> {
  const rows = amounts.map((amount) => `a;${amount};102,5;22,2`);
  return goodPreview(textFile('bảng.csv', `Tên;${heading};Kinh độ;Vĩ độ\n${rows.join('\n')}\n`));
}

/** GeoJSON with a value as it stands. */
function feature(properties: Readonly<Record<string, unknown>>): Promise<ImportPreview> {
  const geometry = { type: 'Point', coordinates: [102.5, 22.2] };
  return goodPreview(
    textFile('a.geojson', JSON.stringify({ type: 'Feature', geometry, properties })),
  );
}

describe('sums of money in the unit of their column', () => {
  it.each([
    ['Kinh phí (triệu đồng)', '1500', 1.5e9],
    ['Kinh phí (triệu đồng)', '1.500', 1.5e9],
    ['Kinh phí [ĐVT: triệu đồng]', '1500', 1.5e9],
    ['Tổng mức đầu tư (tỷ đồng)', '25,375', 25.375e9],
    ['Tổng mức đầu tư (tỉ)', '3', 3e9],
    ['KINH_PHI_TY', '3', 3e9],
    ['Kinh phí triệu đồng', '12,5', 12.5e6],
    ['Kinh phí (nghìn đồng)', '1.500.000', 1.5e9],
    ['Kinh phí (ngàn đồng)', '250', 250e3],
    ['Kinh phí (1.000 đồng)', '250', 250e3],
    ['Tổng vốn (nghìn tỷ đồng)', '1,2', 1.2e12],
    ['Budget (VND million)', '1,500', 1.5e9],
    ['Cost (billion VND)', '25.375', 25.375e9],
    ['Cost (thousand VND)', '1,500', 1.5e6],
    // What a cell says goes before the heading.
    ['Kinh phí (triệu đồng)', '2 tỷ', 2e9],
    ['Kinh phí (triệu đồng)', '1.500.000 đồng', 1.5e6],
  ])('%s: %s', async (heading, amount, vnd) => {
    const preview = await table(heading, amount);
    expect(preview.problems).toEqual([]);
    expect(amountsOf(preview)).toEqual([vnd]);
  });

  it.each([
    ['Kinh phí', '12.500', 12_500],
    ['Kinh phí (đồng)', '1.500.000.000', 1.5e9],
    ['Kinh phí', '1.500 triệu', 1.5e9],
    ['Kinh phí', '250 nghìn đồng', 250e3],
  ])('and in đồng where it names none: %s: %s', async (heading, amount, vnd) => {
    const preview = await table(heading, amount);
    expect(amountsOf(preview)).toEqual([vnd]);
    expect(preview.scaledAmounts).toEqual([]);
  });

  it('are read by the mark of decimals that the column has', async () => {
    expect(amountsOf(await table('Kinh phí (tỷ đồng)', '25.375', '1.5'))).toEqual([
      25.375e9, 1.5e9,
    ]);
    expect(amountsOf(await table('Kinh phí (tỷ đồng)', '25,375', '1.250,5'))).toEqual([
      25.375e9, 1250.5e9,
    ]);
    expect(amountsOf(await table('Budget (VND million)', '1.250', '12,5'))).toEqual([
      1250e6, 12.5e6,
    ]);
  });

  it.each([
    ['Kinh phí', '1.500', 1.5e9],
    ['Kinh phí (tỷ đồng)', '3', 3e9],
    ['Kinh phí (đồng)', '1.500.000', 1.5e6],
  ])('may stand above the table: %s', async (heading, amount, vnd) => {
    const preview = await goodPreview(
      textFile(
        'bảng.csv',
        `DANH MỤC DỰ ÁN;;;\n;;;Đơn vị tính: triệu đồng\nTên;${heading};Kinh độ;Vĩ độ\na;${amount};102,5;22,2\n`,
      ),
    );
    expect(amountsOf(preview)).toEqual([vnd]);
  });

  it('are told with what became of the first', async () => {
    const { scaledAmounts } = await table('Kinh phí (triệu đồng)', 'không rõ', '1.500', '2');
    expect(scaledAmounts).toEqual([
      {
        column: 'Kinh phí (triệu đồng)',
        vndPerUnit: 1e6,
        example: { written: '1.500', vnd: 1.5e9 },
      },
    ]);
  });

  it('no word of another thing is taken for a unit', async () => {
    const preview = await goodPreview(
      textFile('a.csv', 'Tên;Vốn công ty;Kinh độ;Vĩ độ\na;5;102,5;22,2\n'),
      { mapping: { Tên: 'name', 'Vốn công ty': 'budgetVnd' } },
    );
    expect(amountsOf(preview)).toEqual([5]);
  });
});

describe('numbers that a file has as numbers', () => {
  it('are taken as they are', async () => {
    expect(amountsOf(await feature({ kinh_phi: 12_500_000_000 }))).toEqual([12.5e9]);
    expect(amountsOf(await feature({ 'Kinh phí (tỷ đồng)': 25.375 }))).toEqual([25.375e9]);
    expect(amountsOf(await feature({ 'Kinh phí (triệu đồng)': 1500 }))).toEqual([1.5e9]);
    expect(amountsOf(await feature({ 'Kinh phí (triệu đồng)': 1.1 }))).toEqual([1.1e6]);
  });

  it('that are no whole number of đồng are told, not made a thousand times as many', async () => {
    const preview = await feature({ kinh_phi: 25.375 });
    expect(amountsOf(preview)).toEqual([null]);
    expect(preview.problems).toMatchObject([
      { field: 'budgetVnd', reason: 'amount-not-whole:25.375' },
    ]);
  });

  it('of households must be whole', async () => {
    const preview = await feature({ so_ho: 1.375 });
    expect(preview.problems).toMatchObject([
      { field: 'householdsToServe', reason: 'value-not-number:1.375' },
    ]);
    expect(preview.plans.map((plan) => chosenVersion(plan).properties.householdsToServe)).toEqual([
      null,
    ]);
  });
});
