import type { Indicator } from '../core/indicator.ts';
import type { Series, SeriesPoint } from '../core/series.ts';
import { trendOf } from '../core/trend.ts';
import type { Unit } from '../core/unit.ts';
import { seriesOfUnit } from '../core/unit-series.ts';
import { pointInWords, rowInWords, yearsInWords } from '../i18n/figure-words.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { statisticsMessages } from '../i18n/statistics-messages.ts';
import { trendInWords } from '../i18n/trend-words.ts';
import { unitNameInSentence } from '../i18n/unit-words.ts';
import { indicators } from '../layers/indicators.ts';
import { DerivedNotes } from './derived-notes.tsx';
import { NewestFigures, RowNotes } from './newest-figures.tsx';
import type { ProfileContext } from './profile-context.ts';
import { IllustrativeBadge } from './profile-parts.tsx';
import { SeriesDrawing } from './series-drawing.tsx';

interface UnitProps {
  readonly unit: Unit;
  readonly context: ProfileContext;
}

/** Indicators that a unit has values of, with them: all of its rows, and what its parts make. */
function seriesByIndicator({ unit, context }: UnitProps) {
  const { catalogue, figures } = context.source;
  return catalogue.indicators
    .map((indicator) => ({
      indicator,
      series: seriesOfUnit({ unit, indicator }, figures, catalogue.units),
    }))
    .filter(
      ({ series: { points, ranges, offAxis } }) =>
        points.length + ranges.length + offAxis.length > 0,
    );
}

/** Every value of a unit: the newest of each indicator in short, then each series drawn and as a table. */
export function UnitFigures({ unit, context }: UnitProps) {
  const words = profileMessages[context.language];
  const held = seriesByIndicator({ unit, context });
  return (
    <section id="figures">
      <h2>{words.figures}</h2>
      {held.length === 0 ? <p className="empty">{words.noFigures}</p> : null}
      <NewestFigures unit={unit} context={context} />
      <div className="series-list">
        {held.map(({ indicator, series }) => (
          <IndicatorSeries
            key={indicator.id}
            unit={unit}
            indicator={indicator}
            series={series}
            context={context}
          />
        ))}
      </div>
      <p className="note">
        {`${words.noData} ${statisticsMessages[context.language].rowsOf(filesOf(context).join(', '))}`}
      </p>
    </section>
  );
}

/** The files that the values are rows of. */
function filesOf({ source }: ProfileContext): readonly string[] {
  const schemas: readonly string[] = indicators.schemas;
  return source.datasets.filter(({ schema }) => schemas.includes(schema)).map(({ id }) => id);
}

interface IndicatorProps extends UnitProps {
  readonly indicator: Indicator;
  readonly series: Series;
}

function IndicatorSeries({ unit, indicator, series, context }: IndicatorProps) {
  const { language } = context;
  const words = profileMessages[language];
  const others = [...series.ranges, ...series.offAxis];
  return (
    <section className="series">
      <h3>{indicator.title[language]}</h3>
      <TrendInWords series={series} indicator={indicator} context={context} />
      <SeriesDrawing
        series={series}
        indicator={indicator}
        language={language}
        unitName={unitNameInSentence(unit, language)}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.notes}</th>
          </tr>
        </thead>
        <tbody>
          {series.points.map((point) => (
            <PointRow
              key={point.rows.map(({ id }) => id).join(' ')}
              {...{ unit, indicator, point, context }}
            />
          ))}
          {others.map((row) => (
            <tr key={row.id}>
              <th scope="row">{yearsInWords(row) ?? words.undated}</th>
              <td
                data-unit={unit.id}
                data-indicator={indicator.id}
                data-year={yearsInWords(row) ?? ''}
                data-value={row.value}
                data-rows={row.id}
              >
                {rowInWords(row, indicator, language)}
              </td>
              <td>
                <RowNotes row={row} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Formula series={series} indicator={indicator} context={context} />
    </section>
  );
}

/** Whether it is getting better, where results of one standard say so: both stand in the table. */
function TrendInWords({ series, indicator, context: { language } }: Omit<IndicatorProps, 'unit'>) {
  const trend = trendOf(series);
  if (trend === null) return null;
  return (
    <p className="trend">
      {`${trendInWords(trend, indicator, language)} `}
      {trend.last.isIllustrative && <IllustrativeBadge language={language} />}
    </p>
  );
}

interface PointProps extends UnitProps {
  readonly indicator: Indicator;
  readonly point: SeriesPoint;
}

function PointRow({ unit, indicator, point, context }: PointProps) {
  const [row] = point.rows;
  return (
    <tr>
      <th scope="row">{point.year}</th>
      <td
        data-unit={unit.id}
        data-indicator={indicator.id}
        data-year={point.year}
        data-value={point.value}
        data-rows={point.rows.map(({ id }) => id).join(' ')}
      >
        {pointInWords(point, indicator, context.language)}
      </td>
      <td>
        {point.style === 'derived' || row === undefined ? (
          <DerivedNotes point={point} indicator={indicator} context={context} />
        ) : (
          <RowNotes row={row} context={context} />
        )}
      </td>
    </tr>
  );
}

/** How the values that no source states were made; nothing where there are none. */
function Formula({ indicator, series, context }: Omit<IndicatorProps, 'unit'>) {
  const { sumFormula, meanFormula } = statisticsMessages[context.language];
  if (!series.points.some(({ style }) => style === 'derived')) return null;
  return <p className="note">{indicator.aggregation === 'sum' ? sumFormula : meanFormula}</p>;
}
