import fc from 'fast-check';
import { CLAUSE_CODES, SELECTABLE_CLAUSES } from '../../src/core/clause.ts';
import { dayFrom, isoOfDay } from '../../src/core/day.ts';
import type { FilterConditions } from '../../src/core/filter.ts';
import { type AtlasRecord, RECORD_STATUSES } from '../../src/core/record.ts';
import { DISTRICT_CODES } from '../../src/core/unit.ts';
import { naiveSpan } from './naive-filter.ts';
import { SMALL_UNITS } from './small-units.ts';

export const RANDOM_LAYERS = ['projects', 'training', 'disasters'] as const;

const FIRST_DAY = dayFrom(2018, 1, 1);
const LAST_DAY = dayFrom(2027, 12, 31);

/** Days within the years that the random records live in. */
const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

/** Dates of day, month or year precision. */
const dates = fc
  .tuple(days, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => isoOfDay(day).slice(0, length));

/** Both ends, one, or none; ends in order, as geodata:check demands. */
const periods = fc.tuple(fc.option(dates), fc.option(dates)).map(([a, b]) => {
  if (a === null || b === null || naiveSpan(a)[0] <= naiveSpan(b)[1]) return { start: a, end: b };
  return { start: b, end: a };
});

function codesOf(vintage: string): readonly string[] {
  return SMALL_UNITS.filter((unit) => unit.vintage === vintage && unit.level === 'commune').map(
    ({ code }) => code,
  );
}

const places = fc.record({
  communes2020: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    fc.subarray([...codesOf('2020')], { minLength: 1, maxLength: 3 }),
  ),
  communes2025: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    fc.subarray([...codesOf('2025')], { minLength: 1, maxLength: 2 }),
  ),
  districts: fc.oneof(
    fc.constant<string[]>([]),
    fc.subarray([...DISTRICT_CODES], { minLength: 1 }),
  ),
  province: fc.constantFrom(null, null, '11' as const, '12' as const),
  isOutside: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** A record without an id: `arbitraryRecords` gives one by its place in the list. */
const recordParts = fc.record({
  layer: fc.constantFrom(...RANDOM_LAYERS),
  isIllustrative: fc.boolean(),
  clauses: fc.subarray([...CLAUSE_CODES], { minLength: 1, maxLength: 3 }),
  status: fc.constantFrom(...RECORD_STATUSES),
  period: periods,
  place: places,
});

type Own = Partial<AtlasRecord['properties']>;

/** A record of a layer with properties of its own; the others say as little as the schema lets them. */
export function plainRecord(layer: string, own: Own, isIllustrative = false): AtlasRecord {
  return {
    layer,
    dataset: layer,
    isIllustrative,
    geometry: null,
    properties: {
      id: 'RND-0',
      name: 'Bản ghi',
      nameEn: 'Record',
      clauses: ['1'],
      start: null,
      end: null,
      periodText: null,
      status: 'unknown',
      statusText: null,
      communes2020: [],
      communes2025: [],
      districts: [],
      province: null,
      isOutside: false,
      placeText: null,
      precision: 'area',
      note: null,
      sources: [{ publisher: 'Phép thử', url: null, date: null }],
      ...own,
    },
  };
}

export const arbitraryRecords: fc.Arbitrary<readonly AtlasRecord[]> = fc
  .array(recordParts, { maxLength: 40 })
  .map((all) =>
    all.map(({ layer, isIllustrative, clauses, status, period, place }, index) => {
      const names = {
        id: `RND-${index}`,
        name: `Bản ghi ${index}`,
        nameEn: `Record ${index}`,
      };
      const own = { ...names, clauses, status, ...period, ...place };
      return plainRecord(layer, own, isIllustrative);
    }),
  );

export const arbitraryConditions: fc.Arbitrary<FilterConditions> = fc
  .record({
    layers: fc.subarray([...RANDOM_LAYERS]),
    isPublishedOnly: fc.boolean(),
    clauses: fc.option(fc.subarray([...SELECTABLE_CLAUSES], { minLength: 1 })),
    limits: fc.tuple(fc.option(days), fc.option(days)),
    hasUndated: fc.boolean(),
    districts: fc.subarray([...DISTRICT_CODES]),
    isZoneOnly: fc.boolean(),
  })
  .map(({ limits: [a, b], ...rest }) => {
    const isSwapped = a !== null && b !== null && a > b;
    return { ...rest, from: isSwapped ? b : a, to: isSwapped ? a : b };
  });
