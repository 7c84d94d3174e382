import { isoOfDay } from '../../core/day.ts';
import { publishersOf } from '../../core/publishers.ts';
import { type AtlasRecord, recordEntries } from '../../core/record.ts';
import type { Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { takenMessages } from '../../i18n/taken-messages.ts';
import { plans } from '../../layers/plans.ts';
import { selectResultList } from '../results.ts';
import { selectAt, selectResult, selectTable, selectUnits } from '../selectors.ts';
import type { AtlasState } from '../store.ts';
import { columnsOf } from './columns.ts';
import { recordConditions } from './conditions.ts';
import { recordValues, sourcesInWords } from './record-values.ts';
import type { TakenTable, TakenWhen } from './taken.ts';

/** Columns that every table of records has, in this order; what is left of a layer's own follows. */
const FIRST = [
  'id',
  'name',
  'layer',
  'kind',
  'clauses',
  'status',
  'start',
  'end',
  'periodText',
  'place',
  'communes2020',
  'communes2025',
  'districts',
  'placeText',
  'lng',
  'lat',
  'precision',
];
const LAST = ['statusText', 'note', 'source', 'nature', 'boundaryDate', 'conditions'];
/** Said by other columns. */
const SAID = ['nameEn', 'sources', 'province', 'isOutside'];

/** Keys of the records' own properties that some of them know, in the order of their layers. */
function ownKeys(records: readonly AtlasRecord[]): readonly string[] {
  const known = new Set<string>();
  for (const { properties } of records) {
    for (const [key, value] of Object.entries(properties)) {
      if (value !== null && value !== undefined && value !== false) known.add(key);
    }
  }
  const others = new Set([...FIRST, ...LAST, ...SAID]);
  return [...known].filter((key) => !others.has(key));
}

function natureInWords(record: AtlasRecord, language: Language): string {
  if (record.layer === plans.id) return messagesIn(takenMessages, language).userPlan;
  const { natures } = messagesIn(sourceMessages, language);
  return record.isIllustrative ? natures.illustrative : natures.published;
}

interface Said {
  readonly boundaryDate: string;
  readonly conditions: string;
}

/**
 * What the build holds of a record, with what every taken record says of itself. Fields that none of the
 * records knows are left out: an edition must not even name those that it lacks.
 */
function propertiesOf(
  record: AtlasRecord,
  known: ReadonlySet<string>,
  said: Said,
): Readonly<Record<string, unknown>> {
  const { layer, isIllustrative } = record;
  const properties = Object.fromEntries(
    Object.entries(record.properties).filter(([key]) => known.has(key)),
  );
  const nature = isIllustrative ? 'illustrative' : 'published';
  return {
    ...properties,
    layer,
    source: sourcesInWords(record.properties.sources),
    nature: layer === plans.id ? plans.id : nature,
    ...said,
  };
}

/** The records listed, in the order of the list. */
export function shownRecords(state: AtlasState): readonly AtlasRecord[] {
  const list = selectResultList(state);
  const table = selectTable(state);
  return Array.from(list.part(0, list.size), (row) => table.recordAt(row));
}

/** The records shown as a table, in the order of the list. */
export function takeRecords(state: AtlasState, when: TakenWhen): TakenTable {
  const { language } = state.view;
  const records = shownRecords(state);
  const boundaryDate = isoOfDay(selectAt(state));
  const conditions = recordConditions(state);
  const own = ownKeys(records);
  const keys = [...FIRST, ...own, ...LAST];
  const known = new Set([...Object.keys(recordEntries), ...own]);
  const words = { units: selectUnits(state), language };
  const ids = [...new Set(records.map(({ dataset }) => dataset))].sort();
  const rows = records.map((record) => ({
    id: record.properties.id,
    values: {
      ...recordValues(record, keys, words),
      nature: natureInWords(record, language),
      boundaryDate,
      conditions,
    },
    properties: propertiesOf(record, known, { boundaryDate, conditions }),
    geometry: record.geometry,
  }));
  return {
    content: 'records',
    language,
    columns: columnsOf(keys, language),
    rows,
    facts: {
      ...when,
      title: messagesIn(takenMessages, language).records,
      conditions,
      boundaryDate,
      rowCount: rows.length,
      notHeld: Math.max(0, selectResult(state).shown - rows.length),
      hasIllustrative: records.some(({ isIllustrative }) => isIllustrative),
      datasets: ids.flatMap((id) => state.datasets[id]?.ref ?? []),
      publishers: publishersOf(records.flatMap(({ properties }) => properties.sources)),
    },
  };
}
