import type { IndicatorValue } from '../../core/statistic.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectFigureDatasets } from '../../state/statistics.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { NatureBadge } from './nature-badge.tsx';
import { SourceLink } from './source-link.tsx';

interface RowSourceProps {
  readonly row: IndicatorValue;
  /** Names the file as well; else only the row of it, where the file is named beside. */
  readonly hasFile?: boolean;
}

/** Where a row comes from: its source, or that it is illustrative; and which row it is. */
export function RowSource({ row, hasFile = false }: RowSourceProps) {
  const words = useMessages(statisticsMessages);
  const datasets = useAtlas(selectFigureDatasets);
  const dataset = row.isIllustrative ? datasets.illustrative : datasets.published;
  const inFile = words.row(row.id, dataset ?? '');
  return (
    <span className="row-source">
      {row.isIllustrative ? <NatureBadge isIllustrative /> : <SourceLink source={row.source} />}{' '}
      <span className="row-id" title={inFile}>
        {hasFile ? inFile : row.id}
      </span>
    </span>
  );
}
