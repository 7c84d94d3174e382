import { line } from 'd3-shape';
import {
  type ChartDomain,
  type ChartFrame,
  type ChartSize,
  frameOf,
  placeLabels,
  placeStandards,
  TIER_HEIGHT,
  yearTicks,
} from '../../core/chart-layout.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Series, SeriesPoint } from '../../core/series.ts';
import { pointNumber } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { PointMark } from './point-mark.tsx';
import { seriesSourceId } from './source-ids.ts';

interface SeriesChartProps {
  readonly series: Series;
  readonly domain: ChartDomain;
  readonly size: ChartSize;
  readonly indicator: Indicator;
  /** Begins the ids of the values in words, which hold the sources. */
  readonly owner: string;
  readonly unitName: string;
  /** The year shown elsewhere. */
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onPointYear: (year: number | null) => void;
}

/** Values of one unit over the years, broken wherever the poverty standard changes. */
export function SeriesChart(props: SeriesChartProps) {
  const { series, domain, size, indicator, owner, unitName, year } = props;
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const textOf = (point: SeriesPoint) => pointNumber(point, indicator, language);
  const drafted = frameOf(domain, size, 0);
  const standards = placeStandards(series.standards, drafted, ({ standard }) =>
    words.standard(standard),
  );
  const tiers = Math.max(0, ...standards.map(({ tier }) => tier + 1));
  const frame = frameOf(domain, size, tiers);
  const labels = placeLabels({ points: series.points, frame, textOf, year });
  const path = line<SeriesPoint>(
    (point) => frame.x(point.year),
    (point) => frame.y(point.value),
  );
  const title = words.chart(unitName, pick(indicator.title, language));
  return (
    <svg
      className="series-chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={title}
    >
      <ValueAxis frame={frame} indicator={indicator} />
      <YearColumns {...props} frame={frame} />
      {standards.map(({ span, text, x, tier, breakAt }) => (
        <g key={span.standard} className="chart-standard">
          {breakAt !== null && (
            <line
              x1={breakAt}
              x2={breakAt}
              y1={(x < breakAt ? tier + 1 : tier) * TIER_HEIGHT + 2}
              y2={frame.plot.y + frame.plot.height}
            />
          )}
          <text x={x} y={tier * TIER_HEIGHT + 11}>
            {text}
          </text>
        </g>
      ))}
      {series.ranges.map((row) => (
        <RangeMark key={row.id} frame={frame} row={row} />
      ))}
      {series.lines.map((points) => (
        <path
          key={points.map(({ rows }) => rows[0]?.id).join(' ')}
          className={points[0]?.isIllustrative ? 'chart-line chart-illustrative' : 'chart-line'}
          d={path(points) ?? ''}
        />
      ))}
      {series.points.map((point) => (
        <PointMark
          key={point.rows.map(({ id }) => id).join(' ')}
          point={point}
          x={frame.x(point.year)}
          y={frame.y(point.value)}
          isChosen={point.year === year}
        />
      ))}
      {labels.map(({ point, text, box }) => (
        <text
          key={point.rows.map(({ id }) => id).join(' ')}
          data-figure={seriesSourceId(owner, point.rows)}
          className={point.year === year ? 'chart-label chart-label-chosen' : 'chart-label'}
          x={box.x + box.width / 2}
          y={box.y + box.height - 2}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function ValueAxis({
  frame: { y, plot },
  indicator,
}: {
  readonly frame: ChartFrame;
  readonly indicator: Indicator;
}) {
  const language = useLanguage();
  return (
    <g className="chart-axis" data-scale="">
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line x1={plot.x} x2={plot.x + plot.width} y1={y(tick)} y2={y(tick)} />
          <text x={plot.x - 6} y={y(tick) + 4} className="chart-value">
            {formatNumber(tick, language, tick % 1 === 0 ? 0 : indicator.decimals)}
            {indicator.unit.vi === '%' && '\u00a0%'}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A column per year to point at and to choose; the year shown is tinted. */
function YearColumns({
  frame: { x, plot },
  series,
  domain,
  year,
  onYear,
  onPointYear,
}: SeriesChartProps & { readonly frame: ChartFrame }) {
  const years = [...new Set(series.points.map((point) => point.year))];
  const width = x(1) - x(0);
  const all = Array.from(
    { length: domain.lastYear - domain.firstYear + 1 },
    (_, index) => domain.firstYear + index,
  );
  const bottom = plot.y + plot.height;
  return (
    <g className="chart-years">
      {all.map((each) => (
        // Pointing only: the same choice is open to keys in the year's own control.
        <rect
          key={each}
          className={each === year ? 'chart-year chart-year-chosen' : 'chart-year'}
          x={x(each - 0.5)}
          y={plot.y}
          width={width}
          height={plot.height}
          onPointerEnter={() => onPointYear(each)}
          onPointerLeave={() => onPointYear(null)}
          onPointerDown={() => years.includes(each) && onYear(each)}
        />
      ))}
      {yearTicks(years, x, year).map((each) => (
        <text
          key={each}
          x={x(each)}
          y={bottom + 14}
          className={each === year ? 'chart-tick chart-tick-chosen' : 'chart-tick'}
        >
          {each}
        </text>
      ))}
    </g>
  );
}

function RangeMark({
  frame: { x, y },
  row,
}: {
  readonly frame: ChartFrame;
  readonly row: Series['ranges'][number];
}) {
  const [from, to, height] = [x(row.yearFirst ?? 0), x(row.yearLast ?? 0), y(row.value)];
  return (
    <path
      className="chart-range"
      d={`M${from} ${height - 4}v8M${from} ${height}H${to}M${to} ${height - 4}v8`}
    />
  );
}
