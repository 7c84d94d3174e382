import * as v from 'valibot';
import { textSchema } from '../../../src/core/record.ts';

const vintageIdSchema = v.pipe(
  v.string(),
  v.regex(/^(2020|2025):\d{3}(\d{2})?$/, 'not VINTAGE:CODE'),
);
const countrySchema = v.picklist(['VN', 'LA', 'CN']);

/** A commune or district polygon; everything else about it stands in boundaries/units.json. */
export const boundarySchema = v.strictObject({
  id: vintageIdSchema,
  name: textSchema,
  level: v.picklist(['commune', 'district']),
  /** Communes of 2020 only. */
  zone: v.optional(v.picklist(['yes', 'probable', 'alternate', 'no'])),
});

/** Outline of the working list of 27 communes, or of the alternates for its last place. */
export const zoneSchema = v.strictObject({
  id: v.string(),
  status: v.picklist(['working-list', 'alternate']),
  communes: v.pipe(v.array(vintageIdSchema), v.minLength(1)),
});

export const borderSchema = v.strictObject({
  kind: v.picklist(['national', 'foreign', 'province', 'tripoint']),
  nameVi: textSchema,
  nameEn: textSchema,
});

export const countryAreaSchema = v.strictObject({
  iso: countrySchema,
  nameVi: textSchema,
  nameEn: textSchema,
});

/** A commune of 2025 outside the 24, for context. */
export const neighbourSchema = v.strictObject({
  id: vintageIdSchema,
  name: textSchema,
  fullName: textSchema,
  province: v.picklist(['11', '12']),
});

export const riverSchema = v.strictObject({
  class: v.picklist(['river', 'stream']),
  name: v.nullable(textSchema),
  /** 0: the two great rivers … 3: streams without a name. */
  rank: v.picklist([0, 1, 2, 3]),
});

export const waterSchema = v.strictObject({
  class: v.picklist(['lake', 'river']),
  areaKm2: v.number(),
});

export const roadSchema = v.strictObject({
  class: v.picklist(['trunk', 'primary', 'secondary', 'tertiary']),
  /** Number as on the signs: "QL.12", "ĐT.131"; null where there is none. */
  ref: v.nullable(textSchema),
  kind: v.picklist(['national', 'provincial', 'foreign', 'other']),
  name: v.nullable(textSchema),
});

export const localRoadSchema = v.strictObject({
  class: v.literal('local'),
  name: v.nullable(textSchema),
});

export const placeSchema = v.strictObject({
  name: textSchema,
  class: v.picklist([
    'city',
    'town',
    'village',
    'hamlet',
    'suburb',
    'neighbourhood',
    'quarter',
    'locality',
    'peak',
  ]),
  /** 0: cities … 5: hamlets' parts. */
  rank: v.picklist([0, 1, 2, 3, 4, 5]),
  country: v.nullable(countrySchema),
  commune2020: v.nullable(vintageIdSchema),
  commune2025: v.nullable(vintageIdSchema),
});
