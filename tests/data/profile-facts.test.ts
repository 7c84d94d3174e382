// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { profilePath } from '../../src/core/profile-path.ts';
import type { UnitId } from '../../src/core/unit.ts';
import type { Language } from '../../src/i18n/language.ts';
import type { ProfileSource } from '../../src/profile/profile-source.ts';
import { publicPages } from '../support/public-pages.ts';

let source: ProfileSource;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ source, pages } = await publicPages());
});

function pageOf(id: UnitId, language: Language): Document {
  const unit = source.catalogue.units.get(id);
  if (unit === null) throw new Error(`no unit ${id}`);
  const text = pages.get(profilePath(unit, language)) ?? '';
  return new DOMParser().parseFromString(text, 'text/html');
}

/** "Borders on" → "Mường Chà commune, …". */
function factsOf(id: UnitId, language: Language): ReadonlyMap<string, string> {
  const terms = [...pageOf(id, language).querySelectorAll('#facts dt')];
  return new Map(
    terms.map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? '']),
  );
}

describe('pages of the units', () => {
  test('name the neighbours of 2025 outside the four districts, too', () => {
    expect(factsOf('2025:03166', 'vi').get('Giáp với')).toMatch(/, Xã Mường Mô$/);
    expect(factsOf('2025:03166', 'en').get('Borders on')).toMatch(/, Mường Mô commune$/);
    const beyond = [...source.neighboursOutside].filter(([, units]) => units.length > 0);
    expect(beyond).toHaveLength(12);
  });

  test('say that those of 2020 are of the four districts alone', () => {
    expect(factsOf('2020:03166', 'vi').has('Giáp với (trong bốn huyện)')).toBe(true);
    expect(factsOf('2020:103', 'en').has('Borders on (within the four districts)')).toBe(true);
  });

  test.each([
    ['2025:03451', 'Mù Cả'],
    ['2025:03463', 'Tà Tổng'],
  ])('%s %s went on unchanged, and was not made', (id, name) => {
    const [vi, en] = [factsOf(id, 'vi'), factsOf(id, 'en')];
    expect(vi.get('Giữ nguyên từ xã cũ')).toBe(`Xã ${name}`);
    expect(en.get('Unchanged from the former commune')).toBe(`${name} commune`);
    for (const term of ['Thành lập theo', 'Hình thành từ']) expect(vi.has(term)).toBe(false);
  });

  test('one part of others, or of another name, is no unchanged commune', () => {
    for (const id of ['2025:03202', '2025:03151', '2025:03460', '2025:03166']) {
      expect(factsOf(id, 'vi').has('Thành lập theo'), id).toBe(true);
      expect(factsOf(id, 'vi').has('Giữ nguyên từ xã cũ'), id).toBe(false);
    }
  });

  test('name a part from outside in their own language', () => {
    expect(factsOf('2025:03202', 'en').get('Made of')).toBe(
      'Mường Mươn commune, Mường Pồn commune (outside the four districts)',
    );
  });

  test('tell of what time of the year a figure is, in the words of its source', () => {
    const value = pageOf('2020:107', 'vi').querySelector('[data-rows="IND-0109"]');
    expect(value?.textContent).toContain('trên 36');
    expect(value?.closest('tr')?.textContent).toContain('giữa năm (báo 07/2020)');
  });
});
