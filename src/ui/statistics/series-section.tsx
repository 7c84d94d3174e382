import { useState } from 'react';
import type { Indicator } from '../../core/indicator.ts';
import type { Series, SeriesPoint } from '../../core/series.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
import type { UnitId } from '../../core/unit.ts';
import { rowInWords, valueInWords, yearsInWords } from '../../i18n/figure-words.ts';
import { formatNumber, qualify } from '../../i18n/format.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { nameWithAge } from '../../i18n/unit-words.ts';
import { selectYear } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import { selectSeries, type UnitSeries } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { NatureBadge } from '../common/nature-badge.tsx';
import { RowSource } from '../common/row-source.tsx';
import { SourceWords } from '../common/source-words.tsx';
import { type ChartDomain, domainOf } from './chart-layout.ts';
import { SeriesChart } from './series-chart.tsx';
import { seriesSourceId } from './source-ids.ts';

const ONE_CHART = { width: 340, height: 190 } as const;
const SMALL_CHART = { width: 340, height: 132 } as const;

interface SeriesSectionProps {
  readonly indicator: Indicator;
}

/** The selected unit over the years, or the districts one under the other on the same scales. */
export function SeriesSection({ indicator }: SeriesSectionProps) {
  const words = useMessages(statisticsMessages);
  const all = useAtlas(selectSeries);
  const hasSelected = useAtlas((state) => state.view.unit !== null);
  const domain = domainOf(all.map(({ series }) => series));
  if (all.length === 0) return null;
  return (
    <div className="series">
      {!hasSelected && <h3 className="series-title">{words.districts}</h3>}
      {all.map((each) => (
        <UnitSeriesBlock
          key={each.unit.id}
          {...each}
          indicator={indicator}
          domain={domain}
          isAlone={hasSelected}
        />
      ))}
      <SeriesNotes all={all.map(({ series }) => series)} />
    </div>
  );
}

interface UnitSeriesBlockProps extends UnitSeries {
  readonly indicator: Indicator;
  readonly domain: ChartDomain | null;
  readonly isAlone: boolean;
}

function UnitSeriesBlock({ unit, series, indicator, domain, isAlone }: UnitSeriesBlockProps) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const year = useAtlas(selectYear);
  const [pointed, setPointed] = useState<number | null>(null);
  const name = nameWithAge(unit, language);
  const ownDomain = isAlone ? domainOf([series]) : domain;
  const hasMarks = series.points.length + series.ranges.length > 0;
  return (
    <div className="series-unit">
      {!isAlone && <h4>{name}</h4>}
      {hasMarks && ownDomain !== null && (
        <>
          <SeriesChart
            series={series}
            domain={ownDomain}
            size={isAlone ? ONE_CHART : SMALL_CHART}
            indicator={indicator}
            unit={unit}
            unitName={name}
            year={year}
            onYear={(chosen) => changeView(store, { year: chosen })}
            onPointYear={setPointed}
          />
          <SeriesReadout
            unit={unit.id}
            series={series}
            indicator={indicator}
            year={pointed ?? year}
          />
        </>
      )}
      {!hasMarks && series.offAxis.length === 0 && <p className="figure-note">{words.noSeries}</p>}
      <OffAxisValues unit={unit.id} rows={series.offAxis} indicator={indicator} />
      {hasMarks && <AllValues unit={unit.id} series={series} indicator={indicator} />}
    </div>
  );
}

interface ReadoutProps {
  readonly unit: UnitId;
  readonly series: Series;
  readonly indicator: Indicator;
  readonly year: number;
}

/** The values of the year pointed at, each with its source. */
function SeriesReadout({ unit, series, indicator, year }: ReadoutProps) {
  const points = series.points.filter((point) => point.year === year);
  if (points.length === 0) return null;
  return (
    <ul className="series-readout">
      {points.map((point) => (
        <PointInWords
          key={point.rows.map(({ id }) => id).join(' ')}
          id={`readout-${seriesSourceId(unit, point.rows)}`}
          point={point}
          indicator={indicator}
        />
      ))}
    </ul>
  );
}

function PointInWords({
  id,
  point,
  indicator,
}: {
  readonly id: string;
  readonly point: SeriesPoint;
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const [row] = point.rows;
  const isDerived = point.style === 'derived';
  const value = valueInWords(point.value, indicator, language);
  return (
    <li id={id}>
      <strong>
        {point.year}:{' '}
        <Datum source={id}>
          {isDerived ? value : qualify(value, row?.qualifier ?? null, language)}
        </Datum>
      </strong>
      {point.standard !== null && <span> · {words.standard(point.standard)}</span>}
      {row?.periodText != null && !isDerived && <span> · {row.periodText}</span>}{' '}
      {isDerived && <span>· {words.derivedFrom} </span>}
      {isDerived && point.isIllustrative && <NatureBadge isIllustrative />}
      {isDerived && <span className="row-id"> {point.rows.map((each) => each.id).join(', ')}</span>}
      {row !== undefined && !isDerived && <RowSource row={row} />}
    </li>
  );
}

/** Values that the time axis cannot hold, in words. */
function OffAxisValues({
  unit,
  rows,
  indicator,
}: {
  readonly unit: UnitId;
  readonly rows: readonly IndicatorValue[];
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  if (rows.length === 0) return null;
  return (
    <div className="series-off-axis">
      <p>{words.offAxis}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id} id={seriesSourceId(unit, [row])}>
            <strong>
              <Datum source={seriesSourceId(unit, [row])}>
                {rowInWords(row, indicator, language)}
              </Datum>
            </strong>{' '}
            · {yearsInWords(row) ?? words.undated}
            {!row.isPaintable && ` · ${words.otherBoundaries}`}
            {row.periodText !== null && (
              <>
                {' · '}
                <SourceWords text={row.periodText} />
              </>
            )}{' '}
            <RowSource row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every value of the chart in words: its text twin. */
function AllValues({
  unit,
  series: { points, ranges },
  indicator,
}: {
  readonly unit: UnitId;
  readonly series: Series;
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  return (
    <details className="series-values">
      <summary>{words.values(formatNumber(points.length + ranges.length, language))}</summary>
      <ul>
        {points.map((point) => (
          <PointInWords
            key={point.rows.map(({ id }) => id).join(' ')}
            id={seriesSourceId(unit, point.rows)}
            point={point}
            indicator={indicator}
          />
        ))}
        {ranges.map((row) => (
          <li key={row.id} id={seriesSourceId(unit, [row])}>
            <strong>
              {yearsInWords(row)}:{' '}
              <Datum source={seriesSourceId(unit, [row])}>
                {rowInWords(row, indicator, language)}
              </Datum>
            </strong>{' '}
            <RowSource row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Explains only the kinds of mark that are there. */
function SeriesNotes({ all }: { readonly all: readonly Series[] }) {
  const words = useMessages(statisticsMessages);
  const points = all.flatMap((series) => series.points);
  const has = (style: SeriesPoint['style']) => points.some((point) => point.style === style);
  const notes = [
    all.some(({ standards }) => standards.length > 1) && words.chartNote,
    has('approximate') && words.hollow,
    has('derived') && words.derivedPoint,
    has('target') && words.targets,
    all.some(({ ranges }) => ranges.length > 0) && words.range,
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return <p className="figure-note">{notes.join(' · ')}</p>;
}
