import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { legendMessages } from './legend-messages.ts';
import { messagesIn } from './messages.ts';

/** More names than these are not read; every figure and record has its own source beside it. */
const MOST_NAMED = 3;

/** "Báo Điện Biên Phủ; UBND huyện Nậm Pồ; Cục Thống kê; 4 nguồn khác". */
export function publishersInWords(publishers: readonly string[], language: Language): string {
  const rest = publishers.length - MOST_NAMED;
  const { moreSources } = messagesIn(legendMessages, language);
  const more = rest > 0 ? [moreSources(formatNumber(rest, language))] : [];
  return [...publishers.slice(0, MOST_NAMED), ...more].join('; ');
}
