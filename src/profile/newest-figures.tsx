import type { Indicator } from '../core/indicator.ts';
import { latestRow } from '../core/latest-row.ts';
import { type NewestFigure, newestFigure } from '../core/newest-figure.ts';
import type { IndicatorValue } from '../core/statistic.ts';
import { type Unit, type UnitIndex, unitId } from '../core/unit.ts';
import { pointInWords, rowInWords, yearsInWords } from '../i18n/figure-words.ts';
import type { Language } from '../i18n/language.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { statisticsMessages } from '../i18n/statistics-messages.ts';
import { unitNameInSentence } from '../i18n/unit-words.ts';
import { DerivedNotes } from './derived-notes.tsx';
import { linkTo, type ProfileContext } from './profile-context.ts';
import { IllustrativeBadge, SourceLink } from './profile-parts.tsx';

interface UnitProps {
  readonly unit: Unit;
  readonly context: ProfileContext;
}

/** What stands at the top, said even where nothing is known. */
const KEY_FIGURES = ['poor_rate', 'poor_households', 'households', 'population'] as const;

/** The newest value of what is asked for most. */
export function NewestFigures({ unit, context }: UnitProps) {
  const { language, source } = context;
  const words = profileMessages[language];
  const key = KEY_FIGURES.flatMap(
    (id) => source.catalogue.indicators.find((indicator) => indicator.id === id) ?? [],
  );
  return (
    <dl className="key-figures">
      {key.map((indicator) => {
        const newest = newestFigure({ unit, indicator }, source.figures, source.catalogue.units);
        return (
          <div key={indicator.id}>
            <dt>{indicator.title[language]}</dt>
            {newest === null ? (
              <dd className="empty">
                {words.notPublished}
                <DistrictsFigure unit={unit} indicator={indicator} context={context} />
              </dd>
            ) : (
              <KeyFigure {...{ newest, unit, indicator, context }} />
            )}
          </div>
        );
      })}
    </dl>
  );
}

interface KeyFigureProps extends UnitProps {
  readonly newest: NewestFigure;
  readonly indicator: Indicator;
}

function KeyFigure({ newest, unit, indicator, context }: KeyFigureProps) {
  const { language } = context;
  if (newest.kind === 'row') {
    return (
      <dd>
        <b>
          <NewestValue row={newest.row} {...{ unit, indicator, language }} />
        </b>
        <RowNotes row={newest.row} context={context} hasYear />
      </dd>
    );
  }
  const { point } = newest;
  return (
    <dd>
      <b>
        <data value={point.value} data-newest={indicator.id} data-unit={unit.id}>
          {pointInWords(point, indicator, language)}
        </data>
      </b>
      <DerivedNotes {...{ point, indicator, context }} hasYear />
    </dd>
  );
}

interface NewestValueProps {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly row: IndicatorValue;
  readonly language: Language;
}

function NewestValue({ unit, indicator, row, language }: NewestValueProps) {
  return (
    <data value={row.value} data-newest={indicator.id} data-unit={unit.id} data-row={row.id}>
      {rowInWords(row, indicator, language)}
    </data>
  );
}

/** The district that all of a commune lay in; null: it lay in several or partly elsewhere, or the unit is one. */
function districtAround(unit: Unit, units: UnitIndex): Unit | null {
  if (unit.level === 'district' || unit.cameFromOutside.length > 0) return null;
  const codes = new Set(units.parts2020(unit).map(({ district }) => district));
  const [code = null] = codes;
  return codes.size === 1 && code !== null ? units.get(unitId('2020', code)) : null;
}

/** Where nobody has published a commune's figure, that of its whole district may tell something. */
function DistrictsFigure({
  unit,
  indicator,
  context,
}: UnitProps & { readonly indicator: Indicator }) {
  const { language, source } = context;
  const district = districtAround(unit, source.catalogue.units);
  if (district === null) return null;
  const row = latestRow(source.figures.series(district.id, indicator.id));
  if (row === null) return null;
  return (
    <span className="row-notes">
      <a href={linkTo(district, context)}>
        {profileMessages[language].wholeDistrict(unitNameInSentence(district, language))}
      </a>
      {': '}
      <NewestValue unit={district} row={row} {...{ indicator, language }} />
      {' · '}
      <RowNotes row={row} context={context} hasYear />
    </span>
  );
}

interface RowNotesProps {
  readonly row: IndicatorValue;
  readonly context: ProfileContext;
  readonly hasYear?: boolean;
}

/** Standard, source and id of a row, and what the source adds. */
export function RowNotes({ row, context: { language, source }, hasYear = false }: RowNotesProps) {
  const words = profileMessages[language];
  const { standard, measuredOn } = statisticsMessages[language];
  const isOfPoverty = source.catalogue.indicators.some(
    ({ id, topic }) => id === row.indicator && topic === 'poverty',
  );
  const notes = [
    isOfPoverty && standard(row.standard),
    row.measuredOn !== null && measuredOn[row.measuredOn],
  ].filter((note) => note !== false);
  return (
    <span className="row-notes">
      {hasYear && `${yearsInWords(row) ?? words.undated} · `}
      {row.periodText !== null && <span lang="vi">{`${row.periodText} · `}</span>}
      {notes.map((note) => `${note} · `).join('')}
      {row.isIllustrative ? (
        <IllustrativeBadge language={language} />
      ) : (
        <SourceLink source={row.source} language={language} />
      )}
      {` · ${words.row} ${row.id}`}
      {row.note !== null && <span lang="vi">{` · ${row.note}`}</span>}
    </span>
  );
}
