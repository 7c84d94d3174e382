import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { type FieldMapping, PLAN_FIELDS, type PlanField } from '../../state/plans/plan-files.ts';
import { foldHeader } from './header-text.ts';

/** Names of columns of a shapefile: seven or eight letters, so that `_2` for what goes on fits in ten. */
export const SHORT_NAMES: Readonly<Record<PlanField, string>> = {
  name: 'name',
  clauses: 'clauses',
  kind: 'kind',
  status: 'status',
  plannedStart: 'pl_start',
  plannedEnd: 'pl_end',
  actualStart: 'ac_start',
  actualEnd: 'ac_end',
  responsibleParty: 'party',
  fundingSource: 'funding',
  budgetVnd: 'budget',
  householdsToServe: 'househ',
  communes: 'communes',
  note: 'note',
  links: 'links',
};

/** Headers as people write them, folded; the likeliest first. */
const SYNONYMS: Readonly<Record<PlanField, readonly string[]>> = {
  name: [
    'ten phuong an',
    'ten du an',
    'ten cong trinh',
    'ten',
    'tieu de',
    'ten goi',
    'title',
    'tenduan',
    'ten da',
    'ten ct',
    'label',
    'nhan',
  ],
  clauses: ['clause', 'dieu khoan', 'khoan', 'dieu khoan quy che'],
  kind: ['loai', 'linh vuc', 'loai hinh', 'category', 'type', 'loai du an'],
  status: ['trang thai', 'tinh trang', 'tinh hinh'],
  plannedStart: [
    'du kien bat dau',
    'ngay bat dau',
    'bat dau',
    'khoi cong',
    'ngay khoi cong',
    'start',
    'start date',
    'tu ngay',
    'nam bat dau',
    'ngay bd',
  ],
  plannedEnd: [
    'du kien ket thuc',
    'ngay ket thuc',
    'ket thuc',
    'hoan thanh',
    'ngay hoan thanh',
    'end',
    'end date',
    'den ngay',
    'nam ket thuc',
    'ngay kt',
  ],
  actualStart: ['thuc te bat dau', 'bat dau thuc te', 'khoi cong thuc te'],
  actualEnd: ['thuc te ket thuc', 'ket thuc thuc te', 'hoan thanh thuc te'],
  responsibleParty: [
    'don vi chu tri',
    'chu dau tu',
    'don vi',
    'co quan',
    'co quan chu tri',
    'don vi thuc hien',
    'organisation',
    'organization',
    'responsible',
  ],
  fundingSource: ['nguon von', 'nguon kinh phi', 'von', 'funding source', 'source of funding'],
  budgetVnd: [
    'kinh phi',
    'tong muc dau tu',
    'tong von',
    'du toan',
    'so tien',
    'cost',
    'kinh phi dong',
    'tmdt',
  ],
  householdsToServe: [
    'so ho se phuc vu',
    'so ho',
    'ho dan',
    'so ho dan',
    'so ho huong loi',
    'households',
  ],
  communes: [
    'xa',
    'ten xa',
    'ma xa',
    'commune',
    'xa phuong',
    'xa phuong thi tran',
    'dia ban',
    'dia diem',
    'phuong xa',
  ],
  note: ['ghi chu', 'mo ta', 'noi dung', 'description', 'desc', 'notes', 'cmt', 'comment'],
  links: ['lien ket', 'link', 'url', 'tai lieu', 'website'],
};

/** `plannedStart` → `plannedstart`, as it folds; its words apart: `planned start`. */
function ownNames(field: PlanField): readonly string[] {
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return [foldHeader(field), words, foldHeader(SHORT_NAMES[field])];
}

/** The titles that our own tables have. */
function titles(field: PlanField): readonly string[] {
  return [planFileMessages.vi, planFileMessages.en].map(({ fields }) =>
    foldHeader(fields[field] ?? ''),
  );
}

/** Words for a unit of money at the end of a folded heading. */
const UNIT_ENDING =
  /(?: (?:dvt|ty|ti|trieu|tr|nghin|ngan|billions?|bn|millions?|mn|thousands?|dong|vnd|d))+$/;

function wordsOf(field: PlanField): readonly string[] {
  return [...ownNames(field), ...titles(field), ...SYNONYMS[field]];
}

function isNamed(folded: string, word: string, field: PlanField): boolean {
  return folded === word || (field === 'budgetVnd' && folded.replace(UNIT_ENDING, '') === word);
}

/** How likely a name says a field: its place among the words, 0 the likeliest. */
function rankOf(name: string, field: PlanField): number {
  const folded = foldHeader(name);
  const rank = wordsOf(field).findIndex((word) => isNamed(folded, word, field));
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/**
 * What each field of one layer seems to say, by its name. Each part of a plan is taken from one field:
 * the one whose name is likeliest. A person may change it.
 */
export function proposeMapping(names: readonly string[]): FieldMapping {
  const folded = names.map((name) => ({ name, folded: foldHeader(name) }));
  const mapping = new Map<string, PlanField | null>(names.map((name) => [name, null]));
  for (const field of PLAN_FIELDS) {
    const found = wordsOf(field)
      .map((word) =>
        folded.find((at) => isNamed(at.folded, word, field) && mapping.get(at.name) === null),
      )
      .find((at) => at !== undefined);
    if (found) mapping.set(found.name, field);
  }
  return Object.fromEntries(mapping);
}

/**
 * Of several layers: each names its fields in its own way. Where two fields say one thing the likelier
 * stands first, and is taken before the other.
 */
export function proposeForLayers(layers: readonly (readonly string[])[]): FieldMapping {
  const mapping = new Map<string, PlanField | null>();
  for (const proposed of layers.map(proposeMapping)) {
    for (const [name, field] of Object.entries(proposed)) {
      mapping.set(name, mapping.get(name) ?? field);
    }
  }
  const rank = ([name, field]: [string, PlanField | null]) =>
    field === null ? Number.POSITIVE_INFINITY : rankOf(name, field);
  // Sorting keeps the file's order among those that are alike.
  return Object.fromEntries([...mapping].sort((a, b) => Math.sign(rank(a) - rank(b)) || 0));
}

/** Fields that carry on a text that one column was too short for: `note`, `note_2`, `note_3`. */
export function continuationsOf(name: string, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let number = 2; ; number++) {
    const next = names.find((other) => other === `${name}_${number}`);
    if (next === undefined) return found;
    found.push(next);
  }
}
