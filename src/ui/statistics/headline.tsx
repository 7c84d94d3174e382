import { X } from 'lucide-react';
import type { Indicator } from '../../core/indicator.ts';
import { figureInWords, valueInWords } from '../../i18n/figure-words.ts';
import { formatNumber, NO_DATA, qualify } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { nameWithAge, unitName } from '../../i18n/unit-words.ts';
import { selectFigureLevel, selectYear } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import {
  selectDistrictOfSelected,
  selectSummary,
  type UnitFigure,
} from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { CompareButton } from '../common/compare-button.tsx';
import { Datum } from '../common/datum.tsx';
import { NatureBadge } from '../common/nature-badge.tsx';
import { FigureSource } from './figure-source.tsx';
import { tableSourceId, UNIT_TABLE_ID } from './source-ids.ts';
import { TrendLine } from './trend-line.tsx';

const UNIT_SOURCE = 'headline-source';
const DISTRICT_SOURCE = 'headline-district-source';

interface HeadlineProps {
  readonly indicator: Indicator;
}

/** The selected unit's figure in large type, with its source under it. */
export function UnitHeadline({ indicator, unit, figure }: HeadlineProps & UnitFigure) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const year = useAtlas(selectYear);
  const isMissing = figure.kind === 'missing';
  return (
    <div className="headline">
      <h3>{nameWithAge(unit, language)}</h3>
      <p className="headline-figure">
        <strong>
          {isMissing ? (
            NO_DATA
          ) : (
            <Datum source={UNIT_SOURCE}>{figureInWords(figure, indicator, language)}</Datum>
          )}
        </strong>{' '}
        <span>
          {pick(indicator.title, language)}, {year}
        </span>
      </p>
      {isMissing && <p className="figure-note">{words.noFigure(String(year))}</p>}
      <FigureSource id={UNIT_SOURCE} figure={figure} indicator={indicator} isFull />
      <TrendLine indicator={indicator} />
      <DistrictBeside indicator={indicator} />
      <div className="headline-actions">
        <CompareButton unit={unit} />
        <button
          type="button"
          className="button button-quiet"
          onClick={() => changeView(store, { unit: null })}
        >
          <X size={14} aria-hidden />
          {words.clearUnit}
        </button>
      </div>
    </div>
  );
}

function DistrictBeside({ indicator }: HeadlineProps) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const district = useAtlas(selectDistrictOfSelected);
  if (district === null) return null;
  return (
    <div className="headline-beside">
      <span>
        {words.districtBeside(nameWithAge(district.unit, language))}:{' '}
        <strong>
          <Datum source={DISTRICT_SOURCE}>
            {figureInWords(district.figure, indicator, language)}
          </Datum>
        </strong>
      </span>
      <FigureSource id={DISTRICT_SOURCE} figure={district.figure} indicator={indicator} isFull />
    </div>
  );
}

/** What all units of the date say together. */
export function SummaryHeadline({ indicator }: HeadlineProps) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const year = useAtlas(selectYear);
  const level = useAtlas(selectFigureLevel);
  const { withFigure, without, illustrative, median, isMixed, isApproximate, lowest, highest } =
    useAtlas(selectSummary);
  const count = (value: number) => formatNumber(value, language);
  return (
    <div className="headline">
      <p className="headline-title">
        {pick(indicator.title, language)}, {year}
        {illustrative > 0 && <NatureBadge isIllustrative />}
      </p>
      <p className="headline-figure">
        <strong>
          {median === null ? (
            NO_DATA
          ) : (
            <Datum source={UNIT_TABLE_ID}>
              {qualify(
                valueInWords(median, indicator, language),
                isApproximate ? 'about' : 'exact',
                language,
              )}
            </Datum>
          )}
        </strong>{' '}
        <span data-count={withFigure}>
          {isMixed
            ? words.mixedFigures
            : median === null
              ? words.noneKnown(level)
              : words.medianOf(count(withFigure), level)}
        </span>
      </p>
      <p className="headline-coverage" data-count={withFigure}>
        {words.coverage(count(withFigure), count(withFigure + without), level)}
        {illustrative > 0 && ` · ${words.illustrativeCount(count(illustrative), level)}`}
      </p>
      {lowest !== null && highest !== null && withFigure > 1 && (
        <p className="headline-extremes">
          <Extreme label={words.lowest} indicator={indicator} {...lowest} />
          <Extreme label={words.highest} indicator={indicator} {...highest} />
        </p>
      )}
    </div>
  );
}

interface ExtremeProps extends UnitFigure, HeadlineProps {
  readonly label: string;
}

/** The lowest or highest figure; its unit opens with the source. */
function Extreme({ label, unit, figure, indicator }: ExtremeProps) {
  const store = useAtlasStore();
  const language = useLanguage();
  return (
    <span>
      {label}:{' '}
      <strong>
        <Datum source={tableSourceId(unit.id)}>{figureInWords(figure, indicator, language)}</Datum>
      </strong>{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => changeView(store, { unit: unit.id, record: null })}
      >
        {unitName(unit, language)}
      </button>
    </span>
  );
}
