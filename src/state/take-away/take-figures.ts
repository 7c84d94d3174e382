import type { Geometry } from 'geojson';
import type { DatasetRef } from '../../core/catalog.ts';
import { isoOfDay } from '../../core/day.ts';
import type { Indicator } from '../../core/indicator.ts';
import { publishersOf } from '../../core/publishers.ts';
import {
  type Figure,
  isIllustrativeFigure,
  isOfOnePart,
  rowsOfFigure,
  standardsOf,
} from '../../core/statistic.ts';
import { type UnitId, unitId } from '../../core/unit.ts';
import { figureInWords } from '../../i18n/figure-words.ts';
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

function qualifierOf(figure: Figure, language: Language): TakenValue {
  const reserved = rowsOfFigure(figure).find(({ qualifier }) => qualifier !== 'exact');
  if (reserved === undefined) return null;
  return qualifierInWords(figure.kind === 'own' ? reserved.qualifier : 'about', language);
}

function methodOf(figure: Figure, language: Language): string {
  const { methods } = messagesIn(takenMessages, language);
  if (figure.kind === 'missing') return methods[figure.lack ?? 'missing'];
  if (figure.kind === 'own') return methods.own;
  return isOfOnePart(figure) ? methods.unchanged : methods[figure.method];
}

function natureOf(figure: Figure, language: Language): TakenValue {
  if (figure.kind === 'missing') return null;
  const { natures } = messagesIn(sourceMessages, language);
  return isIllustrativeFigure(figure) ? natures.illustrative : natures.published;
}

/** Standards of the values, the parts' among them; of poverty it is said, too, where a source names none. */
function standardInWords(figure: Figure, indicator: Indicator, language: Language): TakenValue {
  const { standard } = messagesIn(statisticsMessages, language);
  const named = standardsOf(indicator, [figure]).map((each) => each ?? standard(null));
  return named.join(', ') || null;
}

/** Sums and means of numbers that have no more decimals than the indicator have no more either. */
function takenValueOf(figure: Figure, { decimals }: Indicator): number | null {
  if (figure.kind === 'missing') return null;
  return figure.kind === 'own' ? figure.value : Number(figure.value.toFixed(decimals));
}

function missingPartsOf(figure: Figure, language: Language): TakenValue {
  if (figure.kind !== 'missing') return null;
  return figure.missingParts.map((part) => unitName(part, language)).join('; ') || null;
}

/** What a figure says of itself, in words. */
function figureWords(
  figure: Figure,
  indicator: Indicator,
  language: Language,
): Readonly<Record<string, TakenValue>> {
  const rows = rowsOfFigure(figure);
  const sources = new Set(rows.map(({ source }) => sourcesInWords([source])));
  return {
    value: takenValueOf(figure, indicator),
    qualifier: qualifierOf(figure, language),
    standard: standardInWords(figure, indicator, language),
    method: methodOf(figure, language),
    missingParts: missingPartsOf(figure, language),
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
    ...figureWords(figure, indicator, language),
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
  return {
    id: unit.id,
    values,
    properties,
    geometry: shapes?.get(unit.id) ?? null,
    onPaper: { value: figureInWords(figure, indicator, language) },
  };
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
  const figures = shown.map(({ figure }) => figure);
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
      hasIllustrative: figures.some(isIllustrativeFigure),
      datasets: datasetsOfFigures(state, figures),
      publishers: publishersOf(figures.flatMap(rowsOfFigure).map(({ source }) => source)),
    },
  };
}

/** The datasets that rows of figures come from; a figure made of parts may rest on both. */
export function datasetsOfFigures(
  state: AtlasState,
  figures: readonly Figure[],
): readonly DatasetRef[] {
  const rows = figures.flatMap(rowsOfFigure);
  const { published, illustrative } = selectFigureDatasets(state);
  const ids = [
    rows.some(({ isIllustrative }) => !isIllustrative) ? published : null,
    rows.some(({ isIllustrative }) => isIllustrative) ? illustrative : null,
  ];
  return ids.flatMap((id) => (id === null ? [] : (state.datasets[id]?.ref ?? [])));
}

/** Indicator and year: "Tỷ lệ hộ nghèo, 2023". */
export function figuresTitle(state: AtlasState, indicator: Indicator): string {
  return `${pick(indicator.title, state.view.language)}, ${selectYear(state)}`;
}
