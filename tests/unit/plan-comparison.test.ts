import { describe, expect, test } from 'vitest';
import { impactReport } from '../../src/core/impact/impact-report.ts';
import { impactWorld } from '../../src/core/impact/impact-world.ts';
import { comparisonOf, type LabelledReport } from '../../src/i18n/report-comparison.ts';
import { realWorldInput } from '../support/impact-world.ts';
import { boxOf, questionOn } from '../support/small-ground.ts';

const WORLD = impactWorld(realWorldInput());

function version(label: string, east: number): LabelledReport {
  const report = impactReport(WORLD, questionOn(boxOf(102.2, 22.1, east, 22.3)));
  if (report === null) throw new Error('no report');
  return { label, report };
}

const A = version('A', 102.3);
const B = version('B', 102.4);
const C = version('C', 102.25);

function rowOf(key: string, language: 'vi' | 'en' = 'vi') {
  const { rows } = comparisonOf(A, [B, C], language);
  return rows
    .find((row) => row.key === key)
    ?.cells.map(({ value, difference }) => ({
      value: value?.replaceAll('\u00a0', ' '),
      difference: difference.replaceAll('\u00a0', ' '),
    }));
}

describe('versions of a plan side by side', () => {
  test('each has its area, and those behind the first how much more or less it is', () => {
    const cells = rowOf('shape-area') ?? [];
    expect(cells).toHaveLength(3);
    const hectares = cells.map(({ value }) => Number(value?.replace(/\D/g, '')));
    const [a = 0, b = 0, c = 0] = hectares;
    const told = cells.map(({ difference }) => difference);
    expect(told[0]).toBe('');
    expect(told[1]).toMatch(/^\+[\d.]+ ha$/);
    expect(told[2]).toMatch(/^−[\d.]+ ha$/);
    // Each is rounded to a hectare of its own.
    expect(Math.abs(Number(told[1]?.replace(/\D/g, '')) - (b - a))).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(told[2]?.replace(/\D/g, '')) - (a - c))).toBeLessThanOrEqual(1);
  });

  test('people are told by their estimates, shares in points of percent', () => {
    expect(rowOf('spread-count/households')?.[1]?.difference).toMatch(/^\+[\d.]+$/);
    const { rows } = comparisonOf(A, [B], 'en');
    const shares = rows.filter(({ key }) => key.startsWith('indicator/'));
    const told = shares.flatMap(({ cells }) => cells.map(({ difference }) => difference));
    expect(told.filter((text) => /^[+−][\d.]+\u00a0pp$/.test(text)).length).toBeGreaterThan(0);
    expect(told.join()).not.toContain('%');
  });

  test('what only one version reaches is a gap in the others, not a zero', () => {
    const { rows } = comparisonOf(A, [B], 'vi');
    const gaps = rows.filter(({ cells }) => cells.some(({ value }) => value === null));
    expect(gaps.length).toBeGreaterThan(0);
    for (const { cells } of gaps)
      expect(cells.every(({ difference }) => difference === '')).toBe(true);
  });

  test('a line is listed only where something is seen to differ, not for its reservation alone', () => {
    const { rows } = comparisonOf(A, [B, C], 'vi');
    const idle = rows.filter(({ cells }) =>
      cells.every(({ value, difference }) => /\d/.test(value ?? '') && difference === ''),
    );
    expect(idle.map(({ key }) => key)).toEqual([]);
  });

  test('what is claimed differs by what was claimed, whatever is estimated', () => {
    const claiming = (label: string, east: number, householdsToServe: number): LabelledReport => {
      const question = questionOn(boxOf(102.2, 22.1, east, 22.3));
      const claims = { ...question.claims, householdsToServe, budgetVnd: 6e9 };
      const report = impactReport(WORLD, { ...question, claims });
      if (report === null) throw new Error('no report');
      return { label, report };
    };
    const differenceOf = (b: LabelledReport, key: string) => {
      const { rows } = comparisonOf(claiming('A', 102.3, 120), [b], 'vi');
      return rows.find((row) => row.key.startsWith(key))?.cells[1]?.difference.replace(/\s/g, ' ');
    };
    expect(differenceOf(claiming('B', 102.4, 120), 'claimed-households') ?? '').toBe('');
    expect(differenceOf(claiming('B', 102.3, 150), 'claimed-households')).toBe('+30');
    expect(differenceOf(claiming('B', 102.3, 150), 'budget-per-household')).toMatch(/^−.*(đ|đồng)/);
  });

  test('reports that differ in what they name only are not called the same', () => {
    const naming = (label: string, commune: string): LabelledReport => {
      const question = questionOn(boxOf(102.2, 22.1, 102.3, 22.3));
      const claims = { ...question.claims, communes: [commune] };
      const report = impactReport(WORLD, { ...question, claims });
      if (report === null) throw new Error('no report');
      return { label, report };
    };
    const [x, y] = [naming('A', '2020:03154'), naming('B', '2020:03160')];
    expect(comparisonOf(x, [y], 'vi').isSame).toBe(false);
    expect(comparisonOf(x, [{ ...x, label: 'B' }], 'vi').isSame).toBe(true);
  });

  test('lines that are alike are counted, not listed', () => {
    const { rows, sameCount } = comparisonOf(A, [{ ...A, label: 'B' }], 'vi');
    expect(rows).toEqual([]);
    expect(sameCount).toBe(A.report.sections.flatMap(({ lines }) => lines).length);
    expect(comparisonOf(A, [B], 'vi').sameCount).toBeGreaterThan(0);
  });
});
