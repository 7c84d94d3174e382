import { useState } from 'react';
import { type ChartDomain, domainOf } from '../../core/chart-layout.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Series, SeriesPoint } from '../../core/series.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { nameWithAge } from '../../i18n/unit-words.ts';
import { selectYear } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import { selectSeries, type UnitSeries } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import './series-chart.css';
import { openUnit } from '../common/unit-choice.ts';
import { SeriesChart } from './series-chart.tsx';
import { AllValues, OffAxisValues, SeriesReadout } from './series-values.tsx';
import { useUnitMark } from './use-unit-mark.ts';

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
          scope="series"
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
  /** Begins the ids of its values; the page may hold a unit twice. */
  readonly scope: string;
}

/** A unit over the years: chart, what it says of the year pointed at, and every value in words. */
export function UnitSeriesBlock({
  unit,
  series,
  indicator,
  domain,
  isAlone,
  scope,
}: UnitSeriesBlockProps) {
  const owner = `${scope}-${unit.id}`;
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const year = useAtlas(selectYear);
  const [pointed, setPointed] = useState<number | null>(null);
  const name = nameWithAge(unit, language);
  const ownDomain = isAlone ? domainOf([series]) : domain;
  const { isHovered, handlers } = useUnitMark(unit.id);
  const hasMarks = series.points.length + series.ranges.length > 0;
  return (
    <div
      className={!isAlone && isHovered ? 'series-unit unit-hovered' : 'series-unit'}
      {...(isAlone ? {} : handlers)}
    >
      {!isAlone && (
        <h4>
          <button type="button" className="series-name" onClick={() => openUnit(store, unit)}>
            {name}
          </button>
        </h4>
      )}
      {hasMarks && ownDomain !== null && (
        <>
          <SeriesChart
            series={series}
            domain={ownDomain}
            size={isAlone ? ONE_CHART : SMALL_CHART}
            indicator={indicator}
            owner={owner}
            unitName={name}
            year={year}
            onYear={(chosen) => changeView(store, { year: chosen })}
            onPointYear={setPointed}
          />
          <SeriesReadout
            owner={owner}
            series={series}
            indicator={indicator}
            year={pointed ?? year}
          />
        </>
      )}
      {!hasMarks && series.offAxis.length === 0 && <p className="figure-note">{words.noSeries}</p>}
      <OffAxisValues owner={owner} rows={series.offAxis} indicator={indicator} />
      {hasMarks && <AllValues owner={owner} series={series} indicator={indicator} />}
    </div>
  );
}

/** Explains only the kinds of mark that are there. */
export function SeriesNotes({ all }: { readonly all: readonly Series[] }) {
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
