import type { PartialDate } from '../core/day.ts';
import type { RecordProperties } from '../core/record.ts';
import { formatPartialDate } from './format.ts';
import type { Language } from './language.ts';

const WORDS = {
  vi: { undated: 'chưa rõ ngày', present: 'nay', until: 'đến' },
  en: { undated: 'date not known', present: 'present', until: 'until' },
} as const;

const DAY_OF_MONTH = /^(\d{4}-\d{2})-(\d{2})$/;

/** Days of one month need it only once: "10–22/11/2017". */
function span(start: PartialDate, end: PartialDate): string {
  const first = DAY_OF_MONTH.exec(start);
  const last = DAY_OF_MONTH.exec(end);
  if (first && last && first[1] === last[1]) return `${first[2]}–${formatPartialDate(end)}`;
  return `${formatPartialDate(start)} – ${formatPartialDate(end)}`;
}

/** A record's period at the precision of its source: "19/11/2020 – 31/12/2024", "05/2024 – nay". */
export function formatPeriod(
  { start, end, status }: Pick<RecordProperties, 'start' | 'end' | 'status'>,
  language: Language,
): string {
  const words = WORDS[language];
  if (start !== null && end !== null) {
    return start === end ? formatPartialDate(start) : span(start, end);
  }
  if (start !== null) {
    const from = formatPartialDate(start);
    return status === 'ongoing' ? `${from} – ${words.present}` : from;
  }
  return end === null ? words.undated : `${words.until} ${formatPartialDate(end)}`;
}
