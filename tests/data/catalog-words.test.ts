import { describe, expect, test } from 'vitest';
import { projectCatalogue } from '../support/geodata-copy.ts';

const MAP_2025 =
  'Ranh giới: NXB Tài nguyên – Môi trường và Bản đồ Việt Nam (2025), qua vietnamese-provinces-database';

/** As the sources ask for them, written a second time on purpose. */
const ATTRIBUTIONS = [
  MAP_2025,
  `${MAP_2025}; ranh giới xã cũ: vietnam63 (M. Choisy)`,
  '© OpenStreetMap contributors',
  'Địa hình: Viewfinder Panoramas (J. de Ferranti)',
];

const rows = projectCatalogue();

function quotesOf(text: string): readonly string[] {
  return [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
}

const MONTHS = [
  'January February March April May June',
  'July August September October November December',
].flatMap((half) => half.split(' '));

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Numbers of an English text, sorted; a month by its name counts as its number. */
function englishNumbers(text: string): readonly number[] {
  const dated = text.replace(/\b[A-Z][a-z]+\b/g, (word) => {
    const month = MONTHS.indexOf(word);
    return month < 0 ? word : String(month + 1);
  });
  return (dated.match(NUMBER) ?? []).map((number) => Number(number.replaceAll(',', ''))).sort();
}

/** Numbers of a Vietnamese text, sorted: points between thousands, a comma before decimals. */
function vietnameseNumbers(text: string): readonly number[] {
  return (text.match(NUMBER) ?? [])
    .map((number) => Number(number.replaceAll('.', '').replace(',', '.')))
    .sort();
}

describe('the words of the catalogue', () => {
  test('quote every attribution exactly, the same in both languages', () => {
    for (const { id, licence } of rows) {
      expect(quotesOf(licence.vi), id).toEqual(quotesOf(licence.en));
      for (const quote of quotesOf(licence.vi)) expect(ATTRIBUTIONS).toContain(quote);
    }
    const quoted = new Set(rows.flatMap(({ licence }) => quotesOf(licence.vi)));
    expect([...quoted].sort()).toEqual([...ATTRIBUTIONS].sort());
  });

  test('hold the same numbers in both languages', () => {
    const texts = rows.flatMap(({ source, vintage, defects }) => [source, vintage, ...defects]);
    for (const { vi, en } of texts) {
      expect(vietnameseNumbers(vi), vi).toEqual(englishNumbers(en));
    }
  });

  test('name every defect in two languages, one of them Vietnamese', () => {
    const defects = rows.flatMap((row) => row.defects);
    expect(defects.length).toBeGreaterThan(rows.length);
    for (const { vi, en } of defects) {
      expect(vi).not.toBe(en);
      expect(vi).toMatch(/[đăâêôơư\u1ea0-\u1ef9]/i);
      expect(vi).not.toMatch(/\b(?:the|and|of|only|not)\b/);
    }
  });
});
