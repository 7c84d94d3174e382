import type { Indicator } from '../../core/indicator.ts';
import { type NewestFigure, newestFigure } from '../../core/newest-figure.ts';
import type { Unit } from '../../core/unit.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { pointInWords, rowInWords } from '../../i18n/figure-words.ts';
import { selectCatalogue } from '../../state/selectors.ts';
import { selectIndicatorTable } from '../../state/statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { DerivedFacts } from '../common/derived-facts.tsx';
import { RowFacts } from '../common/row-facts.tsx';
import { RowSource } from '../common/row-source.tsx';

/** The newest value of each indicator of a unit, every one with its year and source. */
export function UnitFigures({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const { indicators, units } = useAtlas(selectCatalogue);
  const table = useAtlas(selectIndicatorTable);
  const figures = indicators.flatMap((indicator) => {
    const newest = newestFigure({ unit, indicator }, table, units);
    return newest === null ? [] : [{ indicator, newest }];
  });
  return (
    <>
      <h4 className="details-subtitle">{words.figures}</h4>
      {figures.length === 0 && <p className="details-empty">{words.noFigures}</p>}
      <dl className="facts">
        {figures.map(({ indicator, newest }) => (
          <div className="fact" key={indicator.id}>
            <dt>{indicator.title[language]}</dt>
            <dd>
              <NewestValue newest={newest} indicator={indicator} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface NewestValueProps {
  readonly newest: NewestFigure;
  readonly indicator: Indicator;
}

/** The value with what must be known beside it; its source, or its parts, on a line of their own. */
function NewestValue({ newest, indicator }: NewestValueProps) {
  const language = useLanguage();
  const source = `details-${indicator.id}`;
  const isRow = newest.kind === 'row';
  return (
    <>
      <b>
        <Datum source={source}>
          {isRow
            ? rowInWords(newest.row, indicator, language)
            : pointInWords(newest.point, indicator, language)}
        </Datum>
      </b>
      {isRow ? (
        <RowFacts row={newest.row} indicator={indicator} source={source} />
      ) : (
        ` · ${newest.point.year}`
      )}
      <span className="fact-source" id={source}>
        {isRow ? (
          <RowSource row={newest.row} hasFile />
        ) : (
          <DerivedFacts point={newest.point} indicator={indicator} />
        )}
      </span>
    </>
  );
}
