import { describe, expect, test } from 'vitest';
import { selectUnits } from '../../src/state/selectors.ts';
import { figureConditions } from '../../src/state/take-away/conditions.ts';
import { takeFigures } from '../../src/state/take-away/take-figures.ts';
import { DetailsPanel } from '../../src/ui/details/details-panel.tsx';
import { describeUnit } from '../../src/ui/search/describe-unit.ts';
import { StatisticsPanel } from '../../src/ui/statistics/statistics-panel.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

/** Mường Pồn, which no figures are held of where it lay outside the four districts. */
const MUONG_PON = '?lang=en&at=2025-08-01&unit=2025:03202&year=2024';
const VIETNAMESE_TYPE = /\b(?:Xã|Phường|Thị trấn)\s/;

describe('parts of a commune from outside the four districts, in English', () => {
  test('are named so where a figure is missing', async () => {
    renderPart(await realStore(MUONG_PON), <StatisticsPanel />);
    const headline = document.querySelector('.headline')?.textContent;
    expect(headline).toContain('Figures are missing for: Mường Pồn commune.');
  });

  test('and in the details of what it was made of', async () => {
    renderPart(await realStore(MUONG_PON), <DetailsPanel />);
    const facts = document.querySelector('.facts')?.textContent;
    expect(facts).toContain('Mường Pồn commune (outside the four districts)');
    expect(facts).not.toMatch(VIETNAMESE_TYPE);
  });

  test('and in the file of the figures', async () => {
    const store = await realStore(MUONG_PON);
    const taken = takeFigures(store.getState(), { address: '', written: '' }, null);
    const missing = taken?.rows.map(({ values }) => String(values.missingParts)) ?? [];
    expect(missing).toContain('Mường Pồn commune');
    expect(missing.filter((names) => VIETNAMESE_TYPE.test(names))).toEqual([]);
  });

  test.each([
    ['vi', 'gồm Mường Mươn, Mường Pồn cũ'],
    ['en', 'made of Mường Mươn, Mường Pồn'],
  ] as const)('and, like the others, by its name in the search: %s', async (language, words) => {
    const units = selectUnits((await realStore()).getState());
    const unit = units.get('2025:03202');
    expect(unit && describeUnit(unit, units, language)).toContain(words);
  });
});

describe('a file of figures', () => {
  test('calls that of a single former commune neither a sum nor a mean', async () => {
    for (const indicator of ['population', 'poor_rate']) {
      const query = `?lang=en&at=2025-08-01&year=2024&indicator=${indicator}`;
      const taken = takeFigures(
        (await realStore(query)).getState(),
        { address: '', written: '' },
        null,
      );
      const methodOf = (id: string) => taken?.rows.find((row) => row.id === id)?.values.method;
      expect(methodOf('2025:03463')).toBe('figure of the former commune, unchanged');
      expect(methodOf('2025:03160')).toMatch(/^(?:sum over|mean of) former communes/);
    }
  });

  test.each([
    ['vi', '2024-01-01', 'Mọi đơn vị cấp huyện, xã; ranh giới đến 30/06/2025'],
    ['en', '2024-01-01', 'All districts and communes; boundaries until 30/06/2025'],
    ['vi', '2025-08-01', 'Mọi đơn vị cấp xã; ranh giới từ 01/07/2025'],
    ['en', '2025-08-01', 'All communes; boundaries since 01/07/2025'],
  ])('names the levels of its rows: %s, %s', async (language, day, words) => {
    const state = (await realStore(`?lang=${language}&at=${day}`)).getState();
    const levels = takeFigures(state, { address: '', written: '' }, null)?.rows.map(
      ({ properties }) => properties.level,
    );
    expect(new Set(levels).size).toBe(day < '2025-07' ? 2 : 1);
    expect(figureConditions(state)).toContain(words);
  });
});
