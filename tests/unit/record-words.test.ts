import { describe, expect, it } from 'vitest';
import { CLAUSE_CODES } from '../../src/core/clause.ts';
import { contrast, inkOn } from '../../src/core/colour.ts';
import { CLAUSE_COLOURS } from '../../src/core/palette.ts';
import { formatPeriod } from '../../src/i18n/period-words.ts';

describe('a period in words', () => {
  const period = (
    start: string | null,
    end: string | null,
    status: 'ongoing' | 'completed' = 'completed',
  ) => formatPeriod({ start, end, status }, 'vi');

  it.each([
    [period('2020-11-19', '2024-12-31'), '19/11/2020 – 31/12/2024'],
    [period('2017-11-10', '2017-11-22'), '10–22/11/2017'],
    [period('2024-05', null, 'ongoing'), '05/2024 – nay'],
    [period('2024-05', null), '05/2024'],
    [period('2022', '2025'), '2022 – 2025'],
    [period('2024', '2024'), '2024'],
    [period(null, '2025-12'), 'đến 12/2025'],
    [period(null, null), 'chưa rõ ngày'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });

  it('has English words', () => {
    const open = { start: '2024-05', end: null, status: 'ongoing' } as const;
    expect(formatPeriod(open, 'en')).toBe('05/2024 – present');
  });
});

it.each(CLAUSE_CODES)('the number on the tab of clause %s can be read', (code) => {
  const colour = CLAUSE_COLOURS[code];
  expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
});
