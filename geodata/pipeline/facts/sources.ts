import type { Source } from '../../../src/core/record.ts';
import { type FactRow, requiredText, textOf } from './read-facts.ts';

/** Stands in `source_url` for the article of 19-11-2020, whose address is not known. */
const ARTICLE_WITHOUT_ADDRESS = 'seed-article';

/**
 * Publication date of a source. A date marked `~` was inferred from context and is no publication
 * date: null, like an empty cell.
 */
function publicationDate(text: string | null): string | null {
  return text === null || text.startsWith('~') ? null : text;
}

/** The page that a row rests on. */
export function sourceOf(row: FactRow): Source {
  const url = requiredText(row, 'source_url');
  return {
    publisher: requiredText(row, 'source_publisher'),
    url: url === ARTICLE_WITHOUT_ADDRESS ? null : url,
    date: publicationDate(textOf(row, 'source_date')),
  };
}

/** The second page of a disaster, where there is one. */
export function secondSourceOf(row: FactRow): Source[] {
  const url = textOf(row, 'source2_url');
  return url === null
    ? []
    : [{ publisher: requiredText(row, 'source2_publisher'), url, date: null }];
}
