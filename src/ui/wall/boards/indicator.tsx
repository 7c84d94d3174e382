import { useMemo } from 'react';
import type { PovertyStandard } from '../../../core/indicator.ts';
import type { ScaleClass } from '../../../core/scale.ts';
import { classInWords } from '../../../i18n/class-words.ts';
import { figureInWords, valueInWords } from '../../../i18n/figure-words.ts';
import { formatNumber, NO_DATA, qualify } from '../../../i18n/format.ts';
import { type Language, pick } from '../../../i18n/language.ts';
import { legendMessages } from '../../../i18n/legend-messages.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { publishersInWords } from '../../../i18n/publishers-in-words.ts';
import { standardsInWords } from '../../../i18n/standards-in-words.ts';
import { statisticsMessages } from '../../../i18n/statistics-messages.ts';
import { unitName } from '../../../i18n/unit-words.ts';
import { wallMessages } from '../../../i18n/wall-messages.ts';
import { selectPaintedPublishers, selectPaintedStandards } from '../../../state/legend.ts';
import { type Choropleth, selectChoropleth } from '../../../state/statistics.ts';
import {
  type FigureSummary,
  type RankedFigure,
  selectRanking,
  selectSummary,
} from '../../../state/unit-statistics.ts';
import { useAtlas, useLanguage } from '../../atlas-context.ts';
import { useClassSwatches } from '../../common/use-class-swatches.ts';
import { BoardColumn } from '../board-column.tsx';
import { BoardHeading } from '../board-heading.tsx';
import type { BoardBlock, BoardSection } from '../board-section.ts';
import { WallFigure } from '../wall-figure.tsx';

/** More are not read on a wall. */
const MOST_RANKED = 10;

/** What the colours of the map say, and where the figure is highest. */
export function IndicatorBoard() {
  const language = useLanguage();
  const choropleth = useAtlas(selectChoropleth);
  const summary = useAtlas(selectSummary);
  const { ranked } = useAtlas(selectRanking);
  const standards = useAtlas(selectPaintedStandards);
  const publishers = useAtlas(selectPaintedPublishers);
  const colours = useClassSwatches(choropleth);
  const sections = useMemo((): readonly BoardSection[] => {
    if (choropleth === null) return [];
    return [
      summarySection(choropleth, { summary, standards }, language),
      ...classSection(choropleth, colours, language),
      ...rankSection(choropleth, { ranked, colours }, language),
      ...sourceSection(publishers, language),
    ];
  }, [choropleth, colours, summary, ranked, standards, publishers, language]);
  return <BoardColumn sections={sections} />;
}

interface Summed {
  readonly summary: FigureSummary;
  readonly standards: readonly (PovertyStandard | null)[];
}

function told(key: string, text: string): BoardBlock {
  return { key, node: <p className="wall-facts">{text}</p> };
}

function summarySection(
  { indicator, level, year }: Choropleth,
  { summary, standards }: Summed,
  language: Language,
): BoardSection {
  const words = messagesIn(statisticsMessages, language);
  const { median, withFigure, without, illustrative, isApproximate } = summary;
  const count = (value: number) => formatNumber(value, language);
  const value =
    median === null
      ? NO_DATA
      : qualify(
          valueInWords(median, indicator, language),
          isApproximate ? 'about' : 'exact',
          language,
        );
  const known = summary.isMixed
    ? words.mixedFigures
    : median === null
      ? words.noneKnown(level)
      : words.medianOf(count(withFigure), level);
  const facts = [
    ...(without > 0 ? [words.coverage(count(withFigure), count(withFigure + without), level)] : []),
    ...(illustrative > 0 ? [words.illustrativeCount(count(illustrative), level)] : []),
    ...(standards.length > 0 ? [standardsInWords(standards, language)] : []),
  ];
  return {
    key: 'summary',
    heading: (
      <BoardHeading>
        {pick(indicator.title, language)}, {year}
      </BoardHeading>
    ),
    blocks: [
      { key: 'median', node: <WallFigure value={value} label={known} /> },
      ...facts.map((fact) => told(fact, fact)),
    ],
  };
}

/** The highest class first: it is what the room looks for. */
function classSection(
  choropleth: Choropleth,
  colours: readonly string[],
  language: Language,
): readonly BoardSection[] {
  const { classes, classCounts, indicator, level, missingCount } = choropleth;
  if (classes.length === 0) return [];
  const words = messagesIn(wallMessages, language);
  const { units } = messagesIn(legendMessages, language);
  const inWords = (count: number) => units(formatNumber(count, language), level);
  const line = (each: ScaleClass): BoardBlock => ({
    key: String(each.index),
    node: (
      <ClassLine
        colour={colours[each.index] ?? null}
        name={classInWords(each, indicator, language)}
        count={inWords(classCounts[each.index] ?? 0)}
      />
    ),
  });
  const missing: BoardBlock = {
    key: 'missing',
    node: <ClassLine colour={null} name={words.noFigure} count={inWords(missingCount)} />,
  };
  return [
    {
      key: 'classes',
      heading: <BoardHeading>{words.colours}</BoardHeading>,
      blocks: [...[...classes].reverse().map(line), ...(missingCount > 0 ? [missing] : [])],
    },
  ];
}

interface ClassLineProps {
  /** Null: hatched, as what has no figure is on the map. */
  readonly colour: string | null;
  readonly name: string;
  readonly count: string;
}

function ClassLine({ colour, name, count }: ClassLineProps) {
  return (
    <div className="wall-class">
      <span
        className={colour === null ? 'wall-level wall-level-none' : 'wall-level'}
        style={colour === null ? {} : { background: colour }}
      />
      <p className="wall-name" data-type="primary">
        {name}
      </p>
      <p className="wall-class-count">{count}</p>
    </div>
  );
}

interface Ranking {
  readonly ranked: readonly RankedFigure[];
  /** By class index. */
  readonly colours: readonly string[];
}

function rankSection(
  { indicator, classByUnit }: Choropleth,
  { ranked, colours }: Ranking,
  language: Language,
): readonly BoardSection[] {
  if (ranked.length === 0) return [];
  const { highest } = messagesIn(statisticsMessages, language);
  const most = Math.max(0, ...ranked.map(({ value }) => value));
  const blocks = ranked.slice(0, MOST_RANKED).map(({ unit, figure, value }) => ({
    key: unit.id,
    node: (
      <div className="wall-rank-line">
        <p className="wall-bar-name" data-type="primary">
          {unitName(unit, language)}
        </p>
        <p className="wall-bar-count" data-type="primary" data-unit={unit.id}>
          {figureInWords(figure, indicator, language)}
        </p>
        <span
          className="wall-bar"
          style={{
            width: `${most > 0 ? (100 * value) / most : 0}%`,
            background: colours[classByUnit.get(unit.id) ?? -1] ?? 'var(--ink-soft)',
          }}
        />
      </div>
    ),
  }));
  return [{ key: 'highest', heading: <BoardHeading>{highest}</BoardHeading>, blocks }];
}

function sourceSection(publishers: readonly string[], language: Language): readonly BoardSection[] {
  if (publishers.length === 0) return [];
  const words = messagesIn(legendMessages, language);
  const said = words.sources(publishersInWords(publishers, language));
  return [{ key: 'sources', heading: null, blocks: [told('sources', said)] }];
}
