import type { Geometry } from 'geojson';
import { isoOfDay } from '../../core/day.ts';
import type { Indicator } from '../../core/indicator.ts';
import { type Figure, type IndicatorValue, isIllustrativeFigure } from '../../core/statistic.ts';
import { type UnitId, unitId } from '../../core/unit.ts';
import { type Language, pick } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectAt, selectUnits } from '../selectors.ts';
import { selectFigureDatasets, selectIndicator, selectYear } from '../statistics.ts';
import type { AtlasState } from '../store.ts';
import { selectDistrictFigures, selectFigures, type UnitFigure } from '../unit-statistics.ts';
import { columnsOf } from './columns.ts';
import { figureConditions } from './conditions.ts';
import { qualifierInWords, sourcesInWords } from './record-values.ts';
import type { TakenRow, TakenTable, TakenValue, TakenWhen } from './taken.ts';

const KEYS = [
  'id',
  'unit',
  'level',
  'district',
  'indicator',
  'year',
  'value',
  'measure',
  'qualifier',
  'standard',
  'method',
  'missingParts',
  'rows',
  'source',
  'nature',
  'boundaryDate',
  'conditions',
];

/** Rows of data that a figure rests on; none where it is missing. */
function rowsOf(figure: Figure): readonly IndicatorValue[] {
  if (figure.kind === 'own') return [figure.row];
  return figure.kind === 'derived' ? figure.parts : [];
}

function qualifierOf(figure: Figure, language: Language): TakenValue {
  const reserved = rowsOf(figure).find(({ qualifier }) => qualifier !== 'exact');
  if (reserved === undefined) return null;
  return qualifierInWords(figure.kind === 'own' ? reserved.qualifier : 'about', language);
}

function methodOf(figure: Figure, language: Language): string {
  const { methods } = messagesIn(takenMessages, language);
  if (figure.kind === 'missing') return methods[figure.lack ?? 'missing'];
  return figure.kind === 'derived' ? methods[figure.method] : methods.own;
}

function natureOf(figure: Figure, language: Language): TakenValue {
  if (figure.kind === 'missing') return null;
  const { natures } = messagesIn(sourceMessages, language);
  return isIllustrativeFigure(figure) ? natures.illustrative : natures.published;
}

/** What a figure says of itself, in words. */
function figureWords(figure: Figure, language: Language): Readonly<Record<string, TakenValue>> {
  const rows = rowsOf(figure);
  const sources = new Set(rows.map(({ source }) => sourcesInWords([source])));
  return {
    value: figure.kind === 'missing' ? null : figure.value,
    qualifier: qualifierOf(figure, language),
    standard: [...new Set(rows.flatMap(({ standard }) => standard ?? []))].join(', ') || null,
    method: methodOf(figure, language),
    missingParts: figure.kind === 'missing' ? figure.missingParts.join('; ') || null : null,
    rows: rows.map(({ id }) => id).join('; ') || null,
    source: [...sources].join('; ') || null,
    nature: natureOf(figure, language),
  };
}

interface RowWords {
  readonly state: AtlasState;
  readonly indicator: Indicator;
  readonly shapes: ReadonlyMap<UnitId, Geometry> | null;
  readonly said: { readonly boundaryDate: string; readonly conditions: string };
}

function rowOf(
  { unit, figure }: UnitFigure,
  { state, indicator, shapes, said }: RowWords,
): TakenRow {
  const { language } = state.view;
  const { levels } = messagesIn(statisticsMessages, language);
  const district = unit.district && selectUnits(state).get(unitId('2020', unit.district));
  const values = {
    id: unit.id,
    unit: unitName(unit, language),
    level: levels[unit.level],
    district: unit.level === 'commune' && district ? district.name : null,
    indicator: pick(indicator.title, language),
    year: selectYear(state),
    measure: pick(indicator.unit, language),
    ...figureWords(figure, language),
    ...said,
  };
  const properties = {
    ...values,
    indicator: indicator.id,
    level: unit.level,
    nature:
      figure.kind === 'missing'
        ? null
        : isIllustrativeFigure(figure)
          ? 'illustrative'
          : 'published',
  };
  return { id: unit.id, values, properties, geometry: shapes?.get(unit.id) ?? null };
}

/**
 * The rows of the table of figures: districts and communes, as the page lists them. Null before an
 * indicator is there. `shapes`: of the units; null where no shapes are asked for.
 */
export function takeFigures(
  state: AtlasState,
  when: TakenWhen,
  shapes: ReadonlyMap<UnitId, Geometry> | null,
): TakenTable | null {
  const indicator = selectIndicator(state);
  if (indicator === null) return null;
  const { language } = state.view;
  const shown = [...selectDistrictFigures(state), ...selectFigures(state)];
  const said = {
    boundaryDate: isoOfDay(selectAt(state)),
    conditions: figureConditions(state),
  };
  const rows = shown.map((each) => rowOf(each, { state, indicator, shapes, said }));
  const hasIllustrative = shown.some(({ figure }) => isIllustrativeFigure(figure));
  const { published, illustrative } = selectFigureDatasets(state);
  const hasPublished = shown.some(
    ({ figure }) => figure.kind !== 'missing' && !isIllustrativeFigure(figure),
  );
  const ids = [hasPublished ? published : null, hasIllustrative ? illustrative : null];
  return {
    content: 'figures',
    language,
    columns: columnsOf(KEYS, language),
    rows,
    facts: {
      ...when,
      ...said,
      title: figuresTitle(state, indicator),
      rowCount: rows.length,
      notHeld: 0,
      hasIllustrative,
      datasets: ids.flatMap((id) => (id === null ? [] : (state.datasets[id]?.ref ?? []))),
    },
  };
}

/** Indicator and year: "Tỷ lệ hộ nghèo, 2023". */
export function figuresTitle(state: AtlasState, indicator: Indicator): string {
  return `${pick(indicator.title, state.view.language)}, ${selectYear(state)}`;
}
