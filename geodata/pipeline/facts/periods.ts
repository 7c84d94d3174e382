import type { RecordProperties, RecordStatus } from '../../../src/core/record.ts';

/** Both ends of a published date: `A/B` is a span, anything else a start without an end. */
export function datesOf(text: string | null): Pick<RecordProperties, 'start' | 'end'> {
  const [start, end] = text?.split('/') ?? [];
  return { start: start ?? null, end: end ?? null };
}

const FIRST_WORDS: readonly (readonly [string, RecordStatus])[] = [
  ['đang', 'ongoing'],
  ['khởi công', 'ongoing'],
  ['dự kiến', 'planned'],
  ['đề xuất', 'planned'],
];

/** Words that leave open whether the work is done. */
const INCONCLUSIVE = ['lũy kế', 'đã thực hiện một phần'];

/**
 * The status that the source's words stand for: words beginning with "đang" or "khởi công" mean
 * ongoing, "dự kiến" or "đề xuất" planned; a running total or a part done says nothing; the rest
 * is completed. Dates inside the words are never read.
 */
export function statusOf(words: string | null): RecordStatus {
  const lower = words?.toLocaleLowerCase('vi') ?? '';
  if (lower === '' || INCONCLUSIVE.some((start) => lower.startsWith(start))) return 'unknown';
  return FIRST_WORDS.find(([start]) => lower.startsWith(start))?.[1] ?? 'completed';
}
