import { SIGNING_DAY } from '../../core/clause.ts';
import { type Day, firstDayOfMonth, lastDayOfMonth } from '../../core/day.ts';
import { type MonthSpan, monthsIn } from '../../core/month-span.ts';
import { FIRST_DAY_OF_2025_UNITS } from '../../core/unit.ts';
import { formatNumber } from '../../i18n/format.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import { selectToday } from '../../state/selectors.ts';
import { type ClauseMonths, type MonthBars, selectMonthBars } from '../../state/timeline.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';

/** Share of a month's width that is left free on either side of its bar. */
const GAP = 0.1;

/** One path for all bars of a clause. x counts months, y counts records downwards from the top. */
function stackPath(counts: readonly number[], below: readonly number[], highest: number): string {
  return counts
    .map((count, month) => {
      if (count === 0) return '';
      const bottom = highest - (below[month] ?? 0);
      return `M${month + GAP} ${bottom}v${-count}h${1 - 2 * GAP}v${count}z`;
    })
    .join('');
}

/** For every clause, what stands below it in each month. */
function heightsBelow(clauses: readonly ClauseMonths[], size: number): readonly number[][] {
  const sums: number[] = new Array(size).fill(0);
  return clauses.map(({ counts }) => {
    const below = [...sums];
    counts.forEach((count, month) => {
      sums[month] = (sums[month] ?? 0) + count;
    });
    return below;
  });
}

function Bars({ bars }: { readonly bars: MonthBars }) {
  const size = monthsIn(bars.extent);
  const below = heightsBelow(bars.clauses, size);
  return (
    <svg
      className="time-bars"
      viewBox={`0 0 ${size} ${Math.max(1, bars.highest)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.clauses.map(({ code, counts }, index) => (
        <path
          key={code}
          d={stackPath(counts, below[index] ?? [], bars.highest)}
          fill={`var(--clause-${code})`}
        />
      ))}
    </svg>
  );
}

/** Place of a day along the bar, in percent; days outside are not on it. */
function percentOfDay(day: Day, extent: MonthSpan): number | null {
  const first = firstDayOfMonth(extent.first);
  const last = lastDayOfMonth(extent.last);
  if (day < first || day > last) return null;
  return ((day - first) / (last - first + 1)) * 100;
}

/** Marks further left than this have their name on the right, where there is room. */
const LEFT_SHARE = 26;
/** Beyond this the name of today would leave the bar on the right. */
const RIGHT_SHARE = 90;
/** A year with less of the bar than this, in percent, has no room for its number. */
const MIN_YEAR_SHARE = 4;

interface TimeMarkProps {
  readonly kind: 'signing' | 'boundaries' | 'today';
  readonly day: Day;
  readonly extent: MonthSpan;
  readonly label: string;
  readonly shortLabel: string;
}

/** Side of its line on which a mark has its name. Today's is right of it, away from the others. */
function sideOf(kind: TimeMarkProps['kind'], percent: number): 'left' | 'right' {
  if (kind === 'today') return percent < RIGHT_SHARE ? 'right' : 'left';
  return percent < LEFT_SHARE ? 'right' : 'left';
}

function TimeMark({ kind, day, extent, label, shortLabel }: TimeMarkProps) {
  const percent = percentOfDay(day, extent);
  if (percent === null) return null;
  return (
    <div
      className={`time-mark time-mark-${kind}`}
      data-side={sideOf(kind, percent)}
      style={{ left: `${percent}%` }}
    >
      <span className="time-mark-label">
        <span className="time-mark-long">{label}</span>
        <span className="time-mark-short" aria-hidden="true">
          {shortLabel}
        </span>
      </span>
    </div>
  );
}

/** Active records per month, stacked by clause, with the days that change what the map shows. */
export function Histogram() {
  const bars = useAtlas(selectMonthBars);
  const today = useAtlas(selectToday);
  const language = useLanguage();
  const words = useMessages(timeMessages);
  const { extent, highest } = bars;
  return (
    <>
      <Bars bars={bars} />
      {highest > 0 && (
        <span className="time-highest" aria-hidden="true">
          {words.perMonth(formatNumber(highest, language))}
        </span>
      )}
      <TimeMark
        kind="signing"
        day={SIGNING_DAY}
        extent={extent}
        label={words.signing}
        shortLabel={words.signingShort}
      />
      <TimeMark
        kind="boundaries"
        day={FIRST_DAY_OF_2025_UNITS}
        extent={extent}
        label={words.newBoundaries}
        shortLabel={words.newBoundariesShort}
      />
      <TimeMark
        kind="today"
        day={today}
        extent={extent}
        label={words.today}
        shortLabel={words.today}
      />
    </>
  );
}

/** More years than this are labelled every other year where room is scarce. */
const YEARS_WITH_ROOM = 8;

/** The years below the bars, each at its January. */
export function YearAxis({ extent }: { readonly extent: MonthSpan }) {
  const size = monthsIn(extent);
  const firstYear = Math.ceil(extent.first / 12);
  const years = Array.from(
    { length: Math.floor(extent.last / 12) - firstYear + 1 },
    (_, index) => firstYear + index,
  ).filter((year) => ((extent.last - year * 12 + 1) / size) * 100 > MIN_YEAR_SHARE);
  return (
    <div className="time-axis" aria-hidden="true">
      {years.map((year) => (
        <span
          key={year}
          className={
            years.length > YEARS_WITH_ROOM && year % 2 === 1
              ? 'time-year time-year-minor'
              : 'time-year'
          }
          style={{ left: `${((year * 12 - extent.first) / size) * 100}%` }}
        >
          <span>{year}</span>
        </span>
      ))}
    </div>
  );
}
