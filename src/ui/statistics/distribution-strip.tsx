import { scaleLinear } from 'd3-scale';
import type { Indicator } from '../../core/indicator.ts';
import { figureInWords, figureNumber } from '../../i18n/figure-words.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectChoropleth } from '../../state/statistics.ts';
import { changeSession } from '../../state/store.ts';
import { selectFigures } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';

const WIDTH = 340;
const SIDE = 10;
const AXIS_Y = 40;
const RADIUS = 4;
const MIN_DOTS = 3;

/** Heights for dots in order of value, so that none covers another while there is room. */
function stackDots(places: readonly number[]): readonly number[] {
  const lastInRow: number[] = [];
  return places.map((place) => {
    const free = lastInRow.findIndex((last) => place - last >= RADIUS * 2);
    const row = free < 0 ? lastInRow.length : free;
    lastInRow[row] = place;
    return AXIS_Y - 7 - (row % 4) * RADIUS * 2;
  });
}

/** Every commune as a dot along the indicator's values, in the colours of the map. */
export function DistributionStrip({ indicator }: { readonly indicator: Indicator }) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const choropleth = useAtlas(selectChoropleth);
  const hovered = useAtlas((state) => state.session.hoveredUnit);
  const selected = useAtlas((state) => state.view.unit);
  const dots = useAtlas(selectFigures)
    .flatMap(({ unit, figure }) =>
      figure.kind === 'missing' ? [] : { unit, figure, value: figure.value },
    )
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [dots[0], dots.at(-1)];
  if (choropleth === null || !lowest || !highest || dots.length < MIN_DOTS) return null;
  const x = scaleLinear([lowest.value, highest.value], [SIDE, WIDTH - SIDE]).nice(4);
  const heights = stackDots(dots.map(({ value }) => x(value)));
  return (
    <svg
      className="distribution"
      viewBox={`0 0 ${WIDTH} 56`}
      role="img"
      aria-label={words.distribution}
    >
      <line x1={SIDE} x2={WIDTH - SIDE} y1={AXIS_Y} y2={AXIS_Y} />
      {x.ticks(4).map((tick) => (
        <text key={tick} x={x(tick)} y={AXIS_Y + 14}>
          {figureNumber(tick, { ...indicator, decimals: tick % 1 === 0 ? 0 : 1 }, language)}
        </text>
      ))}
      {dots.map(({ unit, figure, value }, index) => {
        const paint = choropleth.colours[choropleth.classByUnit.get(unit.id) ?? -1];
        const isMarked = unit.id === selected || unit.id === hovered;
        return (
          // Pointing only: the table below names the same communes to keys and screen readers.
          <circle
            key={unit.id}
            className={isMarked ? 'distribution-dot distribution-marked' : 'distribution-dot'}
            cx={x(value)}
            cy={heights[index]}
            r={isMarked ? RADIUS + 2 : RADIUS}
            fill={paint ?? 'var(--accent)'}
            onPointerEnter={() => changeSession(store, { hoveredUnit: unit.id })}
            onPointerLeave={() => changeSession(store, { hoveredUnit: null })}
          >
            <title>
              {unitName(unit, language)}: {figureInWords(figure, indicator, language)}
            </title>
          </circle>
        );
      })}
    </svg>
  );
}
