import type { Source } from '../../../src/core/record.ts';

/** What every illustrative record names as its source: nobody published it. */
export const ILLUSTRATIVE_SOURCE: Source = {
  publisher: 'Dữ liệu minh hoạ của dự án',
  url: null,
  date: null,
};

/** The day against which statuses were written. Fixed, so that the generator is repeatable. */
export const STATUS_DAY = '2026-11-15';
