import type { Indicator } from '../../core/indicator.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
import { yearsInWords } from '../../i18n/figure-words.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { Datum } from './datum.tsx';
import { SourceWords } from './source-words.tsx';

interface RowFactsProps {
  readonly row: IndicatorValue;
  readonly indicator: Indicator;
  /** Id of the element that tells the row's source. */
  readonly source: string;
}

/** What must be known beside a single value: its years, its poverty standard, on which boundaries, when. */
export function RowFacts({ row, indicator, source }: RowFactsProps) {
  const words = useMessages(statisticsMessages);
  // Which part, or which boundaries, is in the note.
  const note = row.measuredOn === null ? null : row.note;
  return (
    <>
      {` · ${yearsInWords(row) ?? words.undated}`}
      {indicator.topic === 'poverty' && ` · ${words.standard(row.standard)}`}
      {row.measuredOn !== null && ` · ${words.measuredOn[row.measuredOn]}`}
      {row.periodText !== null && (
        <>
          {' · '}
          <SourceWords text={row.periodText} />
        </>
      )}
      {note !== null && (
        <>
          {' · '}
          <Datum source={source}>
            <SourceWords text={note} />
          </Datum>
        </>
      )}
    </>
  );
}
