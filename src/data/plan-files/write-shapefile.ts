import { type Zippable, zipSync } from 'fflate';
import { crsById } from '../../core/geodesy/crs.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { PLAN_FIELDS, type PlanField } from '../../state/plans/plan-files.ts';
import { esriWkt } from './crs-wkt.ts';
import { columnTitle, type ExportContext, type ExportRow } from './export-columns.ts';
import { exportFactLines } from './export-facts.ts';
import { projected } from './export-geometry.ts';
import type { PlanFileWriter } from './export-plans.ts';
import { SHORT_NAMES } from './plan-fields.ts';
import type { Projection } from './projection.ts';
import { type DbfColumn, writeDbf } from './write-dbf.ts';
import { SHP_KINDS, type ShpKind, shpKindOf, writeShp } from './write-shp.ts';

const NUMBER_FIELDS: readonly PlanField[] = ['budgetVnd', 'householdsToServe'];

/** Zipped shapefiles, one for each kind of shape, and a text that says what the short names mean. */
export const writeShapefile: PlanFileWriter = async ({ rows, projection, context }) => {
  const day = new Date(context.facts.now);
  const files: Zippable = {};
  for (const [kind, ofKind] of byKind(rows)) {
    const name = `plans_${kind}`;
    for (const [ending, bytes] of Object.entries(partsOf(kind, ofKind, projection, day))) {
      files[`${name}.${ending}`] = bytes;
    }
  }
  files['fields.txt'] = encoded(legendText(context));
  return zipSync(files, { mtime: day });
};

/** Plans without shape go with those of the first kind that there is; alone they are areas. */
function byKind(rows: readonly ExportRow[]): ReadonlyMap<ShpKind, readonly ExportRow[]> {
  const kinds = SHP_KINDS.filter((kind) =>
    rows.some(({ geometry }) => geometry && shpKindOf(geometry) === kind),
  );
  const first = kinds[0] ?? 'polygon';
  const groups = kinds.length > 0 ? kinds : [first];
  return new Map(
    groups.map((kind) => [
      kind,
      rows.filter(({ geometry }) => (geometry ? shpKindOf(geometry) : first) === kind),
    ]),
  );
}

function partsOf(
  kind: ShpKind,
  rows: readonly ExportRow[],
  projection: Projection,
  day: Date,
): Readonly<Record<'shp' | 'shx' | 'dbf' | 'prj' | 'cpg', Uint8Array>> {
  const shapes = rows.map(({ geometry }) => geometry && projected(geometry, projection));
  return {
    ...writeShp(kind, shapes),
    dbf: writeDbf(columnsOf(rows), rows.length, day),
    prj: encoded(prjOf(projection)),
    cpg: encoded('UTF-8'),
  };
}

function prjOf({ id }: Projection): string {
  const crs = crsById(id);
  if (crs === null) throw new Error(`${id} is no system of the atlas`);
  return esriWkt(crs);
}

function columnsOf(rows: readonly ExportRow[]): readonly DbfColumn[] {
  const text = (name: 'id' | 'version'): DbfColumn => ({
    name,
    values: rows.map(({ values }) => values[name]),
    isNumber: false,
  });
  const ofPlan = PLAN_FIELDS.map((field) => ({
    name: SHORT_NAMES[field],
    values: rows.map(({ values }) => values[field]),
    isNumber: NUMBER_FIELDS.includes(field),
  }));
  return [text('id'), text('version'), ...ofPlan];
}

/** For people: what the columns are, and what the export says of itself. */
function legendText(context: ExportContext): string {
  const { title, continued } = messagesIn(planFileMessages, context.language).exports;
  const names = PLAN_FIELDS.map(
    (field) => `${SHORT_NAMES[field].padEnd(10)}  ${columnTitle(field, context.language)}`,
  );
  return `\ufeff${[title, '', ...exportFactLines(context), '', ...names, '', continued, ''].join('\r\n')}`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
