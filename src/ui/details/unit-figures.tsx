import { latestRow } from '../../core/latest-row.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
import type { Unit } from '../../core/unit.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { rowInWords } from '../../i18n/figure-words.ts';
import { selectCatalogue } from '../../state/selectors.ts';
import { selectIndicatorTable } from '../../state/statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { RowFacts } from '../common/row-facts.tsx';
import { RowSource } from '../common/row-source.tsx';

/** The newest value of each indicator of a unit, every one with its year and source. */
export function UnitFigures({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const { indicators } = useAtlas(selectCatalogue);
  const table = useAtlas(selectIndicatorTable);
  const figures = indicators.flatMap((indicator) => {
    const row = latestRow(table.series(unit.id, indicator.id));
    return row === null ? [] : [{ indicator, row }];
  });
  return (
    <>
      <h4 className="details-subtitle">{words.figures}</h4>
      {figures.length === 0 && <p className="details-empty">{words.noFigures}</p>}
      <dl className="facts">
        {figures.map(({ indicator, row }) => (
          <div className="fact" key={indicator.id}>
            <dt>{indicator.title[language]}</dt>
            <dd>
              <b>
                <Datum source={sourceId(row)}>{rowInWords(row, indicator, language)}</Datum>
              </b>
              <RowFacts row={row} indicator={indicator} />
              <span className="fact-source" id={sourceId(row)}>
                <RowSource row={row} hasFile />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function sourceId({ id }: IndicatorValue): string {
  return `details-${id}`;
}
