import type { Indicator } from '../../core/indicator.ts';
import { newestFigure } from '../../core/newest-figure.ts';
import type { SeriesPoint } from '../../core/series.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
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
              {newest.kind === 'row' ? (
                <StatedFigure row={newest.row} indicator={indicator} />
              ) : (
                <FigureOfParts point={newest.point} indicator={indicator} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface StatedFigureProps {
  readonly row: IndicatorValue;
  readonly indicator: Indicator;
}

function StatedFigure({ row, indicator }: StatedFigureProps) {
  const language = useLanguage();
  const source = `details-${row.id}`;
  return (
    <>
      <b>
        <Datum source={source}>{rowInWords(row, indicator, language)}</Datum>
      </b>
      <RowFacts row={row} indicator={indicator} source={source} />
      <span className="fact-source" id={source}>
        <RowSource row={row} hasFile />
      </span>
    </>
  );
}

interface FigureOfPartsProps {
  readonly point: SeriesPoint;
  readonly indicator: Indicator;
}

function FigureOfParts({ point, indicator }: FigureOfPartsProps) {
  const language = useLanguage();
  const source = `details-parts-${indicator.id}`;
  return (
    <>
      <b>
        <Datum source={source}>{pointInWords(point, indicator, language)}</Datum>
      </b>
      {` · ${point.year}`}
      <span className="fact-source" id={source}>
        <DerivedFacts point={point} indicator={indicator} />
      </span>
    </>
  );
}
