import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { PROJECT_CATEGORIES } from '../../src/core/project-category.ts';
import { QUALIFIERS, RECORD_STATUSES } from '../../src/core/record.ts';

/** Names as people write them, with what search folds away and with signs beyond ASCII. */
const texts = fc
  .array(fc.constantFrom('Đường', 'Nậm Pồ', 'xã', 'ABC', 'a', '“b”', '–', '🚜', '12', 'Ω'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));
const numbers = fc.integer({ min: 0, max: 1_000_000_000_000 });
const dates = fc.constantFrom('2020', '2024-05', '2024-05-17', '2021-11-19');
const communes = fc.subarray(['03154', '03155', '03158', '03160']);
const position = fc.tuple(
  fc.double({ min: 101, max: 104, noNaN: true }),
  fc.double({ min: 21, max: 23, noNaN: true }),
);

const geometries: fc.Arbitrary<Geometry | null> = fc.oneof(
  fc.constant(null),
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  position.map(([lng, lat]): Geometry => ({ type: 'Point', coordinates: [lng, lat, 800] })),
  fc
    .array(position, { minLength: 2, maxLength: 4 })
    .map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  position.map(
    ([lng, lat]): Geometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [lng, lat],
          [lng + 0.1, lat],
          [lng + 0.1, lat + 0.1],
          [lng, lat],
        ],
      ],
    }),
  ),
);

/** Properties of a project that its schema accepts, without an id. */
const goodProperties = fc.record({
  name: texts,
  nameEn: texts,
  clauses: fc.subarray(['2', '3b', '5', '8'], { minLength: 1 }),
  start: fc.option(dates),
  end: fc.constant(null),
  periodText: fc.option(texts),
  status: fc.constantFrom(...RECORD_STATUSES),
  statusText: fc.constant(null),
  communes2020: communes,
  communes2025: communes,
  districts: fc.subarray(['096', '097']),
  province: fc.constantFrom(null, '11', '12'),
  isOutside: fc.boolean(),
  placeText: fc.option(texts),
  precision: fc.constantFrom('exact', 'area'),
  note: fc.option(texts),
  sources: fc.array(
    fc.record({ publisher: texts, url: fc.constant(null), date: fc.option(dates) }),
    { minLength: 1, maxLength: 2 },
  ),
  kind: fc.constantFrom(...PROJECT_CATEGORIES),
  implementer: texts,
  programme: fc.option(texts),
  budgetVnd: fc.option(numbers),
  budgetQualifier: fc.option(fc.constantFrom(...QUALIFIERS)),
  householdsServed: fc.option(numbers),
  beneficiaryText: fc.constant(null),
  quantityText: fc.option(texts),
  contains: fc.subarray(['PRJ-1', 'PRJ-2']),
  isLeftOutOfSums: fc.boolean(),
});

/** What a careless hand may do to properties: the schema refuses all but the last. */
const slips = fc.constantFrom<Record<string, unknown>>(
  { name: '' },
  { note: undefined },
  { kind: 'bridge' },
  { clauses: ['33'] },
  { budgetVnd: -1 },
  { sources: [{ publisher: 'A' }] },
  { ethnicity: 'x' },
  { id: 'no id' },
  { disbursedVnd: 5 },
);

export interface ArbitraryFeature {
  readonly properties: Record<string, unknown>;
  readonly geometry: Geometry | null;
}

/** Features of projects as a file may have them: most of them good, their ids unique. */
export const arbitraryFeatures: fc.Arbitrary<readonly ArbitraryFeature[]> = fc
  .array(
    fc.record({
      properties: goodProperties,
      geometry: geometries,
      slip: fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, slips),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ properties, geometry, slip }, at) => ({
      // A property that is undefined is one that the file does not have.
      properties: JSON.parse(JSON.stringify({ id: `PRJ-${at}`, ...properties, ...slip })),
      geometry,
    })),
  );
