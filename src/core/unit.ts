import * as v from 'valibot';
import { type Day, parseDay } from './day.ts';
import { gsoCodeSchema, textSchema } from './record.ts';

/**
 * Boundary vintages: `2020` are the districts and communes of 2020-11-01, in force until
 * 2025-06-30; `2025` the communes in force from 2025-07-01 (Resolutions 1661 and 1670/NQ-UBTVQH15).
 */
export const VINTAGES = ['2020', '2025'] as const;
export type Vintage = (typeof VINTAGES)[number];

export const UNIT_LEVELS = ['commune', 'district'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** `VINTAGE:CODE`. GSO codes were reused in 2025, so a code alone names no unit. */
export type UnitId = string;

/** First day of the boundaries of 2025 (both resolutions). */
export const FIRST_DAY_OF_2025_UNITS: Day = 20270;

/** Start of what the 2020 boundaries are known for; earlier days are shown with them and told so. */
export const FIRST_DAY_OF_2020_UNITS: Day = 18262;

/** The vintage whose boundaries are shown for a day. */
export function vintageAt(day: Day): Vintage {
  return day >= FIRST_DAY_OF_2025_UNITS ? '2025' : '2020';
}

export function unitId(vintage: Vintage, code: string): UnitId {
  return `${vintage}:${code}`;
}

/** Districts of the agreement, GSO codes of 2020, in the order they are listed. */
export const DISTRICT_CODES = ['096', '097', '103', '107'] as const;
export type DistrictCode = (typeof DISTRICT_CODES)[number];

export function isDistrictCode(code: string): code is DistrictCode {
  return (DISTRICT_CODES as readonly string[]).includes(code);
}

/** Province (GSO) → its districts among the four. */
export const DISTRICTS_OF_PROVINCE: Readonly<Record<'11' | '12', readonly DistrictCode[]>> = {
  '11': ['096', '097', '103'],
  '12': ['107'],
};

const lngLatSchema = v.tuple([v.number(), v.number()]);
const daySchema = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null, 'not a day YYYY-MM-DD'),
);
const UNIT_ID = /^(2020|2025):\d{3}(\d{2})?$/;
const unitIdSchema = v.pipe(v.string(), v.regex(UNIT_ID, 'not VINTAGE:CODE'));

/** Whether a text has the form of an id; the unit itself need not exist. */
export function isUnitId(text: string): text is UnitId {
  return UNIT_ID.test(text);
}

const nameEntries = {
  type: v.picklist(['xa', 'phuong', 'thi_tran', 'huyen']),
  /** Name without its type: "Sín Thầu". */
  name: textSchema,
  /** Name with its type: "Xã Sín Thầu". */
  fullName: textSchema,
};

/** What a unit is called in either language, also where nothing else is held of it. */
const namedUnitSchema = v.strictObject(nameEntries);
export type NamedUnit = v.InferOutput<typeof namedUnitSchema>;

/** A commune or district with the days on which it exists. Geometry lies in the boundary files. */
export const unitSchema = v.strictObject({
  id: unitIdSchema,
  vintage: v.picklist(VINTAGES),
  code: gsoCodeSchema,
  level: v.picklist(UNIT_LEVELS),
  ...nameEntries,
  /** Other spellings met in sources, for search: "Xá Tổng" for Sá Tổng. */
  aliases: v.array(textSchema),
  /** GSO code of its 2020 district; null for units of 2025, which have none. */
  district: v.nullable(v.picklist(DISTRICT_CODES)),
  province: v.picklist(['11', '12']),
  /** Geodesic area of our geometry (WGS 84), km². */
  areaKm2: v.number(),
  labelPoint: lngLatSchema,
  /** [west, south, east, north], degrees. */
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** Null: in force before what the atlas knows of (2020). */
  validFrom: v.nullable(daySchema),
  /** Last day in force; null: still in force. */
  validTo: v.nullable(daySchema),
  /** Resolution that made the unit; null when it is older than the atlas. */
  resolution: v.nullable(textSchema),
  /** For 2025: the 2020 units inside the four districts that it was made of. */
  cameFrom: v.array(unitIdSchema),
  /** For 2025: parts that lay outside the four districts, e.g. "Xã Mường Pồn". */
  cameFromOutside: v.array(namedUnitSchema),
  /** For 2020: the unit of 2025 that its whole territory went to. Empty for districts (abolished). */
  became: v.array(unitIdSchema),
  /** The working list of the 27 communes of the zone; null for districts and units of 2025. */
  zone: v.nullable(v.picklist(['yes', 'probable', 'alternate', 'no'])),
  /** Length of the national border in our geometry, km. */
  borderKmLaos: v.number(),
  borderKmChina: v.number(),
  /** How well the inner lines of 2020 are known; null where that question does not arise. */
  boundaryQuality: v.nullable(v.picklist(['official', 'good', 'fair', 'poor'])),
});
export type Unit = v.InferOutput<typeof unitSchema>;

/** Whether a 2020 commune counts as one of the 27: `yes` and `probable` of the working list. */
export function isInZone27(unit: Unit): boolean {
  return unit.zone === 'yes' || unit.zone === 'probable';
}

/** All units by id, with the questions that the rest of the atlas asks of them. */
export class UnitIndex {
  readonly all: readonly Unit[];
  readonly #byId: ReadonlyMap<UnitId, Unit>;

  constructor(units: readonly Unit[]) {
    this.all = units;
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
  }

  get(id: UnitId): Unit | null {
    return this.#byId.get(id) ?? null;
  }

  /** Units of a vintage and level, in file order. */
  ofLevel(vintage: Vintage, level: UnitLevel): readonly Unit[] {
    return this.all.filter((unit) => unit.vintage === vintage && unit.level === level);
  }

  /** Communes of a vintage, in file order. */
  communes(vintage: Vintage): readonly Unit[] {
    return this.ofLevel(vintage, 'commune');
  }

  /** The 2020 districts; none in 2025. */
  districts(vintage: Vintage): readonly Unit[] {
    return this.ofLevel(vintage, 'district');
  }

  /** The former commune that one of 2025 goes on as, in all its land, type and name; null: none. */
  unchangedFrom(unit: Unit): Unit | null {
    const [part, ...others] = unit.vintage === '2025' ? this.parts2020(unit) : [];
    if (part === undefined || others.length + unit.cameFromOutside.length > 0) return null;
    return part.fullName === unit.fullName ? part : null;
  }

  /** 2020 communes that a commune stands for: itself, or the parts of a 2025 commune. */
  parts2020(unit: Unit): readonly Unit[] {
    if (unit.vintage === '2020') return [unit];
    return unit.cameFrom.flatMap((id) => this.get(id) ?? []);
  }
}
