import { describe, expect, test } from 'vitest';
import { impactReport } from '../../src/core/impact/impact-report.ts';
import { impactWorld } from '../../src/core/impact/impact-world.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { reportCaveatMessages } from '../../src/i18n/report-caveat-messages.ts';
import { reportLineMessages } from '../../src/i18n/report-line-messages.ts';
import { reportMethodMessages } from '../../src/i18n/report-method-messages.ts';
import { reportRows } from '../../src/i18n/report-rows.ts';
import { realWorldInput } from '../support/impact-world.ts';
import { boxOf, questionOn } from '../support/small-ground.ts';

const WORLD = impactWorld(realWorldInput());
const CLAIMS = {
  budgetVnd: 5e9,
  householdsToServe: 99_999,
  communes: ['2025:03158'],
  start: '2026',
  end: null,
};
const SHAPES: Readonly<Record<string, PlanGeometry>> = {
  area: boxOf(102.2, 22.1, 102.7, 22.5),
  line: {
    type: 'LineString',
    coordinates: [
      [102.2, 22.3],
      [102.9, 22.1],
    ],
  },
  point: { type: 'Point', coordinates: [102.4, 22.3] },
};

function rowsOf(shape: string, language: (typeof LANGUAGES)[number]) {
  const geometry = SHAPES[shape];
  if (geometry === undefined) throw new Error(shape);
  const report = impactReport(WORLD, questionOn(geometry, CLAIMS));
  if (report === null) throw new Error('no report');
  return { report, sections: reportRows(report, language) };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('a', 'b'))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('rows of the report', () => {
  test.each(
    Object.keys(SHAPES),
  )('of a %s: every line has its words, method and sources', (shape) => {
    for (const language of LANGUAGES) {
      const { report, sections } = rowsOf(shape, language);
      const rows = sections.flatMap((section) => section.rows);
      expect(rows.length).toBe(report.sections.flatMap(({ lines }) => lines).length);
      for (const row of rows) {
        expect(row.label, row.key).not.toBe('');
        expect(row.value, row.key).not.toBe('');
        const told = [row.label, row.value, row.note, ...row.caveats].join(' ');
        expect(told, row.key).not.toMatch(/undefined|null|NaN|\[object/);
        expect(row.method.text.length).toBeGreaterThan(20);
      }
    }
  });

  test('say an area in the language’s own numbers', () => {
    const value = (language: 'vi' | 'en') =>
      rowsOf('area', language).sections[0]?.rows[0]?.value.replace(/\u00a0/g, ' ');
    expect(value('vi')).toMatch(/^\d{3}\.\d{3} ha$/);
    expect(value('en')).toMatch(/^\d{3},\d{3} ha$/);
  });

  test('warn where the plan does not fit what is there', () => {
    const warned = rowsOf('area', 'vi').sections.flatMap(({ rows }) =>
      rows.filter(({ isWarning }) => isWarning).map(({ code }) => code),
    );
    expect(warned).toEqual(['claimed-households', 'claimed-communes']);
  });

  test('a figure’s source names the commune, the year and the publisher', () => {
    const { sections } = rowsOf('area', 'vi');
    const population = sections
      .flatMap(({ rows }) => rows)
      .find(({ key }) => key === 'spread-count/population');
    expect(population?.sources.length).toBeGreaterThan(1);
    for (const { text, source } of population?.sources ?? []) {
      expect(text).toMatch(/^(Xã|Thị trấn) .+: Dân số, .+\sngười, \d{4}/);
      expect(source?.publisher).toBeTruthy();
    }
  });
});

test('all words are in Unicode NFC, and none is empty', () => {
  const texts = LANGUAGES.flatMap((language) =>
    [reportCaveatMessages, reportLineMessages, reportMethodMessages].flatMap((messages) =>
      textsIn(messages[language]),
    ),
  );
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter((text) => text === '' || text !== text.normalize('NFC'))).toEqual([]);
});
