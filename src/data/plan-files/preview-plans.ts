import { todayInVietnam } from '../../core/day.ts';
import type { Bounds } from '../../core/geo.ts';
import { newPlan, type Plan, type PlanProperties, withVersion } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Issue } from '../../core/result.ts';
import { checkShape } from '../../core/shapes/check-shape.ts';
import { type UnitId, UnitIndex, type Vintage, vintageAt } from '../../core/unit.ts';
import type {
  FieldMapping,
  ImportChoices,
  ImportContext,
  PlanField,
  UnmatchedCommune,
} from '../../state/plans/plan-files.ts';
import { CommuneNames } from './commune-names.ts';
import { FileFault, reasonText } from './file-fault.ts';
import { LIMITS } from './limits.ts';
import { continuationsOf } from './plan-fields.ts';
import { GeometryFault, planGeometries, type ToWgs84 } from './plan-geometries.ts';
import type { FieldValue, RawFeature } from './raw-layer.ts';
import { type PlanRow, readProperties, textOf } from './read-properties.ts';

/** A feature, with the way to WGS 84. */
export interface PlacedFeature {
  readonly feature: RawFeature;
  readonly toWgs84: ToWgs84;
}

export interface PreviewInput {
  readonly file: string;
  readonly features: readonly PlacedFeature[];
  readonly mapping: FieldMapping;
  readonly names: readonly string[];
  readonly context: ImportContext;
  readonly choices: ImportChoices;
  /** Told now and then, 0–1. */
  readonly onProgress: (share: number) => void;
}

export interface PreviewedPlans {
  readonly plans: readonly Plan[];
  readonly problems: readonly Issue[];
  readonly unmatched: readonly UnmatchedCommune[];
}

const PROGRESS_EVERY = 200;

/** Makes the plans of features, and says what could not be taken. */
export function previewPlans(input: PreviewInput): PreviewedPlans {
  const maker = new PlanMaker(input);
  const plans: Plan[] = [];
  for (const [index, placed] of input.features.entries()) {
    plans.push(...maker.plansOf(placed));
    if (index % PROGRESS_EVERY === 0) input.onProgress(index / input.features.length);
  }
  return { plans, problems: maker.problems, unmatched: [...maker.unmatched.values()] };
}

/** Columns that say one part of a plan, those that carry on included, joined to one value. */
function rowOf({ fields }: RawFeature, mapping: FieldMapping, names: readonly string[]): PlanRow {
  const row: Partial<Record<PlanField, FieldValue>> = {};
  for (const [name, field] of Object.entries(mapping)) {
    if (field === null) continue;
    const more = continuationsOf(name, names).map((next) => fields.get(next) ?? '');
    const first = fields.get(name) ?? null;
    row[field] = more.some((part) => part !== '') ? [first ?? '', ...more].join('') : first;
  }
  return row;
}

class PlanMaker {
  readonly problems: Issue[] = [];
  readonly unmatched = new Map<string, UnmatchedCommune>();
  readonly #input: PreviewInput;
  readonly #communes: CommuneNames;
  readonly #vintage: Vintage;
  #positions = 0;

  constructor(input: PreviewInput) {
    this.#input = input;
    this.#communes = new CommuneNames(new UnitIndex(input.context.units));
    this.#vintage = this.#vintageOfFile();
  }

  plansOf({ feature, toWgs84 }: PlacedFeature): readonly Plan[] {
    const { mapping, names, file, context } = this.#input;
    const row = rowOf(feature, mapping, names);
    if (!this.#isShort(feature, row)) return [];
    const shapes = this.#shapes(feature, toWgs84);
    if (shapes === null) return [];
    const communes = this.#communesOf(feature, textOf(row.communes ?? null));
    if (shapes.length === 0 && communes === null) {
      this.#tell(feature, null, 'no-geometry');
      return [];
    }
    const { properties, problems } = readProperties(row);
    for (const { field, reason } of problems) this.#note(feature, field, reason);
    if (shapes.length > 1) this.#tell(feature, null, 'parts-split', shapes.length);
    const all: Partial<PlanProperties> = { ...properties, communes, importedFrom: file };
    const kept = shapes.length === 0 ? [null] : shapes;
    return kept.map((shape) => this.#plan(feature, shape, all, context.now));
  }

  /** A shape with a fault waits as a sketch, to be mended. */
  #plan(
    feature: RawFeature,
    shape: PlanGeometry | null,
    properties: Partial<PlanProperties>,
    now: string,
  ): Plan {
    const [fault] = shape ? checkShape(shape, this.#input.context.region) : [];
    const plan = newPlan({ geometry: fault ? null : shape, properties, now });
    if (!fault) return plan;
    this.#tell(feature, null, 'shape-fault', fault.kind);
    return withVersion(plan, plan.chosen, (version) => ({ ...version, sketch: shape }));
  }

  /** Null: the shape cannot be taken, and neither can the row. */
  #shapes(feature: RawFeature, toWgs84: ToWgs84): readonly PlanGeometry[] | null {
    if (feature.geometry === null) return [];
    try {
      const shapes = planGeometries(feature.geometry, toWgs84);
      this.#count(shapes);
      if (shapes.every((shape) => touchesRegion(shape, this.#input.context.region))) return shapes;
      this.#tell(feature, null, 'outside-region');
    } catch (error) {
      if (!(error instanceof GeometryFault)) throw error;
      this.#tell(feature, null, error.code);
    }
    return null;
  }

  #count(shapes: readonly PlanGeometry[]): void {
    for (const { coordinates } of shapes) this.#positions += coordinates.flat(3).length / 2;
    if (this.#positions > LIMITS.positions) {
      throw new FileFault('too-many-positions', { detail: LIMITS.positions });
    }
  }

  #isShort(feature: RawFeature, row: PlanRow): boolean {
    const long = Object.entries(row).find(
      ([, value]) => typeof value === 'string' && value.length > LIMITS.textLength,
    );
    if (long) this.#tell(feature, long[0], 'text-too-long', LIMITS.textLength);
    return long === undefined;
  }

  /** Communes of a list `Sín Thầu; Leng Su Sìn`; null: the row names none. */
  #communesOf(feature: RawFeature, text: string): UnitId[] | null {
    if (text === '') return null;
    const ids = namesIn(text).flatMap((name) => this.#communeOf(feature, name) ?? []);
    return ids.length === 0 && text !== NO_COMMUNES ? null : [...new Set(ids)];
  }

  #communeOf(feature: RawFeature, name: string): UnitId | null {
    const decided = this.#input.choices.communes;
    if (decided && Object.hasOwn(decided, name)) return decided[name] ?? null;
    const { unit, candidates } = this.#communes.match(name, this.#vintage);
    if (unit !== null) return unit;
    const rows = (this.unmatched.get(name)?.rows ?? 0) + 1;
    this.unmatched.set(name, { text: name, rows, candidates });
    this.#tell(feature, 'communes', 'commune-unmatched', name);
    return null;
  }

  /** The vintage that more of the file's communes are of; both alike: that of today. */
  #vintageOfFile(): Vintage {
    const { features, mapping, names, context } = this.#input;
    const texts = features.flatMap(({ feature }) =>
      namesIn(textOf(rowOf(feature, mapping, names).communes ?? null)),
    );
    const today = vintageAt(todayInVietnam(new Date(context.now)));
    const other: Vintage = today === '2025' ? '2020' : '2025';
    return this.#communes.fits(texts, other) > this.#communes.fits(texts, today) ? other : today;
  }

  #tell(
    feature: RawFeature,
    field: string | null,
    code: Parameters<typeof reasonText>[0],
    detail?: string | number,
  ): void {
    this.#note(feature, field, reasonText(code, detail));
  }

  #note({ id }: RawFeature, field: string | null, reason: string): void {
    this.problems.push({ file: this.#input.file, feature: id, field, reason });
  }
}

/** A list that is empty on purpose: no commune, whatever the shape covers. */
export const NO_COMMUNES = '[]';

function namesIn(text: string): readonly string[] {
  if (text === NO_COMMUNES) return [];
  return text
    .split(/[;,\n|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function touchesRegion({ coordinates }: PlanGeometry, region: Bounds): boolean {
  const [west, south, east, north] = region;
  const numbers: readonly number[] = coordinates.flat(3);
  for (let index = 0; index < numbers.length; index += 2) {
    const [lng = 0, lat = 0] = [numbers[index], numbers[index + 1]];
    if (lng >= west && lng <= east && lat >= south && lat <= north) return true;
  }
  return false;
}
