import { chosenVersion, type Plan, type PlanProperties } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { UnitId } from '../../core/unit.ts';
import type { Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { PLAN_FIELDS, type PlanField } from '../../state/plans/plan-files.ts';
import { linksText } from './link-text.ts';
import { NO_COMMUNES } from './preview-plans.ts';

/** What an export says of itself, in words. */
export interface ExportFacts {
  /** Day whose commune borders the plans were made over, `YYYY-MM-DD`. */
  readonly boundaryDate: string;
  /** Which plans these are: the filter in words, or that they are all. */
  readonly conditions: string;
  /** Instant of the export, UTC. */
  readonly now: string;
}

export interface ExportContext {
  readonly language: Language;
  readonly facts: ExportFacts;
  /** Full names of communes by id; one that is missing stands with its id alone. */
  readonly communeNames: Readonly<Record<UnitId, string>>;
}

export type ExportValue = string | number | null;

/** Columns of an export: which plan, its properties, and what the export says of itself. */
export const EXPORT_COLUMNS = [
  'id',
  'version',
  ...PLAN_FIELDS,
  'source',
  'nature',
  'boundaryDate',
  'conditions',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** A plan as exports have it: its chosen version. */
export interface ExportRow {
  /** Null: the plan has no shape without fault. */
  readonly geometry: PlanGeometry | null;
  readonly values: Readonly<Record<ExportColumn, ExportValue>>;
}

/** Rows of plans, values as codes and numbers. */
export function exportRows(plans: readonly Plan[], context: ExportContext): readonly ExportRow[] {
  const { source, nature } = messagesIn(planFileMessages, context.language).exports;
  const { boundaryDate, conditions } = context.facts;
  return plans.map((plan) => {
    const { label, properties, geometry } = chosenVersion(plan);
    const ofPlan = PLAN_FIELDS.map((field) => [field, exportValue(field, properties, context)]);
    const values = {
      ...Object.fromEntries(ofPlan),
      ...{ id: plan.id, version: label, source, nature, boundaryDate, conditions },
    } as Record<ExportColumn, ExportValue>;
    return { geometry, values };
  });
}

function exportValue(
  field: PlanField,
  properties: PlanProperties,
  { communeNames }: ExportContext,
): ExportValue {
  switch (field) {
    case 'clauses':
      return properties.clauses.join('; ') || null;
    case 'links':
      return properties.links.length === 0 ? null : linksText(properties.links);
    case 'communes':
      return communesText(properties.communes, communeNames);
    default: {
      const value = properties[field];
      return typeof value === 'string' ? withoutControls(value) || null : value;
    }
  }
}

function communesText(
  communes: readonly UnitId[] | null,
  names: ExportContext['communeNames'],
): string | null {
  if (communes === null) return null;
  if (communes.length === 0) return NO_COMMUNES;
  return communes.map((id) => (names[id] ? `${names[id]} (${id})` : id)).join('; ');
}

/** Signs that XML, dBASE and spreadsheets have no place for; line ends and tabs stay. */
function withoutControls(text: string): string {
  return [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t').join('');
}

/** Header of a column for people, in a table. */
export function columnTitle(column: ExportColumn, language: Language): string {
  const { exports, fields } = messagesIn(planFileMessages, language);
  return exports.columns[column] ?? fields[column] ?? column;
}
