import { X } from 'lucide-react';
import type { Indicator } from '../../core/indicator.ts';
import type { Unit } from '../../core/unit.ts';
import { figureInWords, valueInWords } from '../../i18n/figure-words.ts';
import { formatNumber, NO_DATA } from '../../i18n/format.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectYear } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import {
  selectDistrictOfSelected,
  selectSummary,
  type UnitFigure,
} from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { NatureBadge } from '../common/nature-badge.tsx';
import { FigureSource } from './figure-source.tsx';

/** A unit's name; what was abolished in 2025 is called former. */
export function nameWithAge(unit: Unit, language: Language, former: string): string {
  const name = unitName(unit, language);
  return unit.vintage === '2020' ? `${name} (${former})` : name;
}

interface HeadlineProps {
  readonly indicator: Indicator;
}

/** The selected unit's figure in large type, with its source under it. */
export function UnitHeadline({ indicator, unit, figure }: HeadlineProps & UnitFigure) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const year = useAtlas(selectYear);
  const district = useAtlas(selectDistrictOfSelected);
  return (
    <div className="headline">
      <div className="headline-unit">
        <h3>{nameWithAge(unit, language, words.former)}</h3>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => changeView(store, { unit: null })}
        >
          <X size={14} aria-hidden />
          {words.clearUnit}
        </button>
      </div>
      <p className="headline-figure">
        <strong>{figureInWords(figure, indicator, language)}</strong>{' '}
        <span>
          {pick(indicator.title, language)}, {year}
        </span>
      </p>
      {figure.kind === 'missing' && <p className="figure-note">{words.noFigure(String(year))}</p>}
      <FigureSource figure={figure} indicator={indicator} />
      {district !== null && (
        <div className="headline-beside">
          <span>
            {words.districtBeside(nameWithAge(district.unit, language, words.former))}:{' '}
            <strong>{figureInWords(district.figure, indicator, language)}</strong>
          </span>
          <FigureSource figure={district.figure} indicator={indicator} />
        </div>
      )}
    </div>
  );
}

/** What all communes of the date say together. */
export function SummaryHeadline({ indicator }: HeadlineProps) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const year = useAtlas(selectYear);
  const { withFigure, without, illustrative, median, lowest, highest } = useAtlas(selectSummary);
  const count = (value: number) => formatNumber(value, language);
  const extreme = (label: string, unit: UnitFigure) => (
    <span>
      {label}: <strong>{figureInWords(unit.figure, indicator, language)}</strong>{' '}
      {unitName(unit.unit, language)}
    </span>
  );
  return (
    <div className="headline">
      <p className="headline-title">
        {pick(indicator.title, language)}, {year}
        {illustrative > 0 && <NatureBadge isIllustrative />}
      </p>
      <p className="headline-figure">
        <strong>{median === null ? NO_DATA : valueInWords(median, indicator, language)}</strong>{' '}
        <span>{median === null ? words.noneKnown : words.medianOf(count(withFigure))}</span>
      </p>
      <p className="headline-coverage">
        {words.coverage(count(withFigure), count(withFigure + without))}
        {illustrative > 0 && ` · ${words.illustrativeCount(count(illustrative))}`}
      </p>
      {lowest !== null && highest !== null && withFigure > 1 && (
        <p className="headline-extremes">
          {extreme(words.lowest, lowest)}
          {extreme(words.highest, highest)}
        </p>
      )}
    </div>
  );
}
