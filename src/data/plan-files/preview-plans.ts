import * as v from 'valibot';
import { todayInVietnam } from '../../core/day.ts';
import type { Bounds } from '../../core/geo.ts';
import {
  newPlan,
  type Plan,
  type PlanProperties,
  planSchema,
  withVersion,
} from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import type { Issue } from '../../core/result.ts';
import { checkShape } from '../../core/shapes/check-shape.ts';
import { type UnitId, UnitIndex, type Vintage, vintageAt } from '../../core/unit.ts';
import type {
  FieldMapping,
  ImportChoices,
  ImportContext,
  ScaledAmounts,
  UnmatchedCommune,
} from '../../state/plans/plan-files.ts';
import { type AmountColumn, amountColumnOf, PLAIN_AMOUNTS } from './amounts.ts';
import { CommuneNames } from './commune-names.ts';
import { FileFault, reasonText } from './file-fault.ts';
import { LIMITS } from './limits.ts';
import { type MappedRow, rowOf } from './mapped-row.ts';
import { GeometryFault, planGeometries, type ToWgs84 } from './plan-geometries.ts';
import type { RawFeature } from './raw-layer.ts';
import { type PlanRow, readProperties, textOf } from './read-properties.ts';

/** A feature, with the way to WGS 84. */
export interface PlacedFeature {
  readonly feature: RawFeature;
  readonly toWgs84: ToWgs84;
  /** The file that it was chosen in. */
  readonly file: string;
  /** How a person finds it among all: `#3`, with its layer before it where there are several. */
  readonly where: string;
  /** The layer is a table in which no column holds a place: told once, not for each row. */
  readonly isPlaceless: boolean;
  /** What the table says of the unit of its sums; null: nothing. */
  readonly unitLine: string | null;
}

export interface PreviewInput {
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
  readonly scaledAmounts: readonly ScaledAmounts[];
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
  return {
    plans,
    problems: maker.problems,
    unmatched: [...maker.unmatched.values()],
    scaledAmounts: [...maker.scaledAmounts.values()],
  };
}

class PlanMaker {
  readonly problems: Issue[] = [];
  readonly unmatched = new Map<string, UnmatchedCommune>();
  readonly scaledAmounts = new Map<string, ScaledAmounts>();
  readonly #amounts = new Map<string, AmountColumn>();
  readonly #input: PreviewInput;
  readonly #communes: CommuneNames;
  readonly #vintage: Vintage;
  #positions = 0;

  constructor(input: PreviewInput) {
    this.#input = input;
    this.#communes = new CommuneNames(new UnitIndex(input.context.units));
    this.#vintage = this.#vintageOfFile();
  }

  plansOf(placed: PlacedFeature): readonly Plan[] {
    const { mapping, names } = this.#input;
    const row = rowOf(placed.feature, mapping, names);
    if (!this.#isShort(placed, row.values)) return [];
    const shapes = this.#shapes(placed);
    if (shapes === null) return [];
    const communes = this.#communesOf(placed, textOf(row.values.communes ?? null));
    if (shapes.length === 0 && communes === null) {
      if (!placed.isPlaceless) this.#tell(placed, null, 'no-geometry');
      return [];
    }
    const properties = { ...this.#properties(placed, row), communes };
    if (shapes.length > 1) this.#tell(placed, null, 'parts-split', shapes.length);
    const kept = shapes.length === 0 ? [null] : shapes;
    return kept.flatMap((shape) => this.#plan(placed, shape, properties) ?? []);
  }

  #properties(placed: PlacedFeature, { values, budgetColumn }: MappedRow): Partial<PlanProperties> {
    const amounts = this.#amountsIn(placed, budgetColumn);
    const { properties, problems } = readProperties(values, amounts);
    for (const { field, reason } of problems) this.#note(placed, field, reason);
    const { vndPerUnit } = amounts;
    const vnd = properties.budgetVnd ?? null;
    if (budgetColumn !== null && vndPerUnit !== 1 && vnd !== null) {
      const written = textOf(values.budgetVnd ?? null);
      this.#noteAmount({ column: budgetColumn, vndPerUnit, example: { written, vnd } });
    }
    return { ...properties, importedFrom: textOf(placed.file) || null };
  }

  #amountsIn({ unitLine }: PlacedFeature, column: string | null): AmountColumn {
    if (column === null) return PLAIN_AMOUNTS;
    const key = `${unitLine ?? ''}\n${column}`;
    const known = this.#amounts.get(key) ?? amountColumnOf(column, unitLine, this.#textsIn(column));
    this.#amounts.set(key, known);
    return known;
  }

  #textsIn(column: string): readonly string[] {
    return this.#input.features.flatMap(({ feature }) => {
      const value = feature.fields.get(column);
      return typeof value === 'string' ? [value] : [];
    });
  }

  /** The first sum of a column that does not count đồng, for a person to see what was made of it. */
  #noteAmount(amounts: ScaledAmounts): void {
    const { column } = amounts;
    if (!this.scaledAmounts.has(column)) this.scaledAmounts.set(column, amounts);
  }

  /** A shape with a fault waits as a sketch, to be mended. Null: storage would not keep the plan. */
  #plan(
    placed: PlacedFeature,
    shape: PlanGeometry | null,
    properties: Partial<PlanProperties>,
  ): Plan | null {
    const { region, now } = this.#input.context;
    const [fault] = shape ? checkShape(shape, region) : [];
    const made = newPlan({ geometry: fault ? null : shape, properties, now });
    const plan = fault
      ? withVersion(made, made.chosen, (version) => ({ ...version, sketch: shape }))
      : made;
    const parsed = v.safeParse(planSchema, plan);
    if (!parsed.success) {
      const keys = parsed.issues[0].path?.map(({ key }) => String(key)) ?? [];
      this.#tell(placed, keys[keys.indexOf('properties') + 1] ?? null, 'cannot-be-kept');
      return null;
    }
    if (fault) this.#tell(placed, null, 'shape-fault', fault.kind);
    return plan;
  }

  /** Null: the shape cannot be taken, and neither can the row. */
  #shapes(placed: PlacedFeature): readonly PlanGeometry[] | null {
    const { feature, toWgs84 } = placed;
    if (feature.geometry === null) return [];
    try {
      const shapes = planGeometries(feature.geometry, toWgs84);
      this.#count(shapes);
      if (shapes.every((shape) => touchesRegion(shape, this.#input.context.region))) return shapes;
      this.#tell(placed, null, 'outside-region');
    } catch (error) {
      if (!(error instanceof GeometryFault)) throw error;
      this.#tell(placed, null, error.code);
    }
    return null;
  }

  #count(shapes: readonly PlanGeometry[]): void {
    for (const { coordinates } of shapes) this.#positions += coordinates.flat(3).length / 2;
    if (this.#positions > LIMITS.positions) {
      throw new FileFault('too-many-positions', { detail: LIMITS.positions });
    }
  }

  #isShort(placed: PlacedFeature, row: PlanRow): boolean {
    const long = Object.entries(row).find(
      ([, value]) => typeof value === 'string' && value.length > LIMITS.textLength,
    );
    if (long) this.#tell(placed, long[0], 'text-too-long', LIMITS.textLength);
    return long === undefined;
  }

  /** Communes of a list `Sín Thầu; Leng Su Sìn`; null: the row names none. */
  #communesOf(placed: PlacedFeature, text: string): UnitId[] | null {
    if (text === '') return null;
    const ids = namesIn(text).flatMap((name) => this.#communeOf(placed, name) ?? []);
    return ids.length === 0 && text !== NO_COMMUNES ? null : [...new Set(ids)];
  }

  /** Texts that a person decided on stay in the list: a decision can be changed. */
  #communeOf(placed: PlacedFeature, name: string): UnitId | null {
    const decided = this.#input.choices.communes;
    const isDecided = decided !== undefined && Object.hasOwn(decided, name);
    const { unit, candidates } = this.#communes.match(name, this.#vintage);
    if (unit !== null && !isDecided) return unit;
    const rows = (this.unmatched.get(name)?.rows ?? 0) + 1;
    this.unmatched.set(name, { text: name, rows, candidates, isDecided });
    if (isDecided) return decided[name] ?? null;
    this.#tell(placed, 'communes', 'commune-unmatched', name);
    return null;
  }

  /** The vintage that more of the file's communes are of; both alike: that of today. */
  #vintageOfFile(): Vintage {
    const { features, mapping, names, context } = this.#input;
    const texts = features.flatMap(({ feature }) =>
      namesIn(textOf(rowOf(feature, mapping, names).values.communes ?? null)),
    );
    const today = vintageAt(todayInVietnam(new Date(context.now)));
    const other: Vintage = today === '2025' ? '2020' : '2025';
    return this.#communes.fits(texts, other) > this.#communes.fits(texts, today) ? other : today;
  }

  #tell(
    placed: PlacedFeature,
    field: string | null,
    code: Parameters<typeof reasonText>[0],
    detail?: string | number,
  ): void {
    this.#note(placed, field, reasonText(code, detail));
  }

  #note({ file, where }: PlacedFeature, field: string | null, reason: string): void {
    this.problems.push({ file, feature: where, field, reason });
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
