import * as v from 'valibot';
import { spanOfPartialDate } from '../../../src/core/day.ts';
import {
  type AdminFact,
  adminFactSchema,
  type ClauseRow,
  clauseRowSchema,
} from '../../../src/core/lookup.ts';
import { type FactRow, isYes, numberOf, textOf } from './read-facts.ts';
import { sourceOf } from './sources.ts';

/** A clause of the regulation with the words it rests on. */
export function clauseRowOf(row: FactRow): ClauseRow {
  return v.parse(clauseRowSchema, {
    code: textOf(row, 'clause_no'),
    parent: textOf(row, 'parent_clause'),
    label: { vi: textOf(row, 'label_vi'), en: textOf(row, 'label_en') },
    short: { vi: textOf(row, 'label_vi_short'), en: textOf(row, 'label_short_en') },
    quoteVi: textOf(row, 'seed_quote_vi'),
    quoteParagraph: numberOf(row, 'quote_paragraph'),
    shown: { vi: textOf(row, 'shown_vi'), en: textOf(row, 'shown_en') },
    isManaged: isYes(row, 'is_managed'),
  });
}

/**
 * An administrative fact. A time that is inferred ("~2018") or no date ("trước 2012") goes to the
 * note, so that nothing shows it as a date.
 */
export function adminFactOf(row: FactRow): AdminFact {
  const time = textOf(row, 'date_or_year');
  const isDate = time !== null && spanOfPartialDate(time) !== null;
  const timeNote = time === null || isDate ? null : `thời điểm: ${timeInWords(time)}`;
  const note = [timeNote, textOf(row, 'note')].filter((part) => part !== null).join('; ');
  return v.parse(adminFactSchema, {
    id: textOf(row, 'fact_id'),
    topic: textOf(row, 'topic'),
    subject: textOf(row, 'subject'),
    units: textOf(row, 'units')?.split(' ') ?? [],
    date: isDate ? time : null,
    fact: { vi: textOf(row, 'fact_vi'), en: textOf(row, 'fact_en') },
    value: numberOf(row, 'value'),
    unitOfMeasure: textOf(row, 'unit'),
    confidence: textOf(row, 'confidence'),
    source: sourceOf(row),
    note: note === '' ? null : note,
  });
}

function timeInWords(time: string): string {
  return time.startsWith('~') ? `khoảng ${time.slice(1)} (suy ra)` : time;
}
