import { line } from 'd3-shape';
import {
  type ChartFrame,
  domainOf,
  frameOf,
  placeLabels,
  placeStandards,
  TIER_HEIGHT,
  yearTicks,
} from '../core/chart-layout.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Series, SeriesPoint } from '../core/series.ts';
import { pointNumber } from '../i18n/figure-words.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { statisticsMessages } from '../i18n/statistics-messages.ts';

const SIZE = { width: 340, height: 190 } as const;

interface DrawingProps {
  readonly series: Series;
  readonly indicator: Indicator;
  readonly language: Language;
  readonly unitName: string;
}

/** A series as the atlas draws it, without what can be pointed at: its table stands below. */
export function SeriesDrawing({ series, indicator, language, unitName }: DrawingProps) {
  const words = statisticsMessages[language];
  const domain = domainOf([series]);
  if (domain === null || domain.firstYear === domain.lastYear) return null;
  const standards = placeStandards(series.standards, frameOf(domain, SIZE, 0), ({ standard }) =>
    words.standard(standard),
  );
  const tiers = Math.max(0, ...standards.map(({ tier }) => tier + 1));
  const frame = frameOf(domain, SIZE, tiers);
  const path = line<SeriesPoint>(
    (point) => frame.x(point.year),
    (point) => frame.y(point.value),
  );
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={words.chart(unitName, indicator.title[language])}
    >
      <Axes frame={frame} series={series} indicator={indicator} language={language} />
      {standards.map(({ span, text, x, tier, breakAt }) => (
        <g key={span.standard} className="chart-standard">
          {breakAt !== null && (
            <path
              d={`M${breakAt} ${(tier + 1) * TIER_HEIGHT}V${frame.plot.y + frame.plot.height}`}
            />
          )}
          <text x={x} y={tier * TIER_HEIGHT + 11}>
            {text}
          </text>
        </g>
      ))}
      {series.ranges.map((row) => {
        const y = frame.y(row.value);
        const d = `M${frame.x(row.yearFirst ?? 0)} ${y}H${frame.x(row.yearLast ?? 0)}`;
        return <path key={row.id} className="chart-range" d={d} />;
      })}
      {series.lines.map((points) => (
        <path
          key={points.map(({ rows }) => rows[0]?.id).join(' ')}
          className={points[0]?.isIllustrative ? 'chart-line chart-illustrative' : 'chart-line'}
          d={path(points) ?? ''}
        />
      ))}
      {series.points.map((point) => (
        <Mark
          key={point.rows.map(({ id }) => id).join(' ')}
          point={point}
          x={frame.x(point.year)}
          y={frame.y(point.value)}
        />
      ))}
      <Labels frame={frame} series={series} indicator={indicator} language={language} />
    </svg>
  );
}

type PartProps = Omit<DrawingProps, 'unitName'> & { readonly frame: ChartFrame };

function Axes({ frame: { x, y, plot }, series, indicator, language }: PartProps) {
  const years = [...new Set(series.points.map(({ year }) => year))];
  return (
    <g className="chart-axis">
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <path d={`M${plot.x} ${y(tick)}h${plot.width}`} />
          <text x={plot.x - 6} y={y(tick) + 4} textAnchor="end">
            {formatNumber(tick, language, tick % 1 === 0 ? 0 : indicator.decimals)}
          </text>
        </g>
      ))}
      {yearTicks(years, x, years.at(-1) ?? 0).map((year) => (
        <text key={year} x={x(year)} y={plot.y + plot.height + 15} textAnchor="middle">
          {year}
        </text>
      ))}
    </g>
  );
}

function Labels({ frame, series, indicator, language }: PartProps) {
  const textOf = (point: SeriesPoint) => pointNumber(point, indicator, language);
  const year = series.points.at(-1)?.year ?? 0;
  return placeLabels({ points: series.points, frame, textOf, year }).map(({ point, text, box }) => (
    <text
      key={point.rows.map(({ id }) => id).join(' ')}
      className="chart-label"
      x={box.x + box.width / 2}
      y={box.y + box.height - 2}
      textAnchor="middle"
    >
      {text}
    </text>
  ));
}

interface MarkProps {
  readonly point: SeriesPoint;
  readonly x: number;
  readonly y: number;
}

/** Full for a result, hollow for what is not exact, a triangle for a target, light for a derived one. */
function Mark({ point: { style, isIllustrative }, x, y }: MarkProps) {
  const className = `chart-point chart-${style}${isIllustrative ? ' chart-illustrative' : ''}`;
  return style === 'target' ? (
    <path className={className} d={`M${x} ${y - 5}l5.5 9h-11z`} />
  ) : (
    <circle className={className} cx={x} cy={y} r={3.5} />
  );
}
