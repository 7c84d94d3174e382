import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ClauseCode, SELECTABLE_CLAUSES } from '../../src/core/clause.ts';
import { isoOfDay, parseDay } from '../../src/core/day.ts';
import { filterTable } from '../../src/core/filter.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { DISTRICT_CODES, type DistrictCode, UnitIndex, unitSchema } from '../../src/core/unit.ts';
import { disasterSchema } from '../../src/layers/schema/disasters.ts';
import { projectSchema } from '../../src/layers/schema/projects.ts';
import { trainingSchema } from '../../src/layers/schema/training.ts';
import { idsOf, tableOf } from '../support/table-of.ts';
import { EVERYTHING, type OracleQuery, publishedIds } from './facts-oracle.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8'));
}

const collectionSchema = v.object({ features: v.array(v.object({ properties: v.unknown() })) });

const SCHEMAS = {
  projects: projectSchema,
  training: trainingSchema,
  disasters: disasterSchema,
} as const;
const LAYERS = ['projects', 'training', 'disasters'] as const;

function recordsOf(layer: (typeof LAYERS)[number]): AtlasRecord[] {
  const { features } = v.parse(collectionSchema, readJson(`facts/${layer}.geojson`));
  return features.map(({ properties }) => ({
    layer,
    dataset: layer,
    isIllustrative: false,
    properties: v.parse(SCHEMAS[layer], properties),
    geometry: null,
  }));
}

const table = tableOf(LAYERS.flatMap(recordsOf), {
  layerIds: LAYERS,
  units: new UnitIndex(v.parse(v.array(unitSchema), readJson('boundaries/units.json'))),
  lastDay: parseDay('2026-12-31') ?? 0,
});

interface Query extends OracleQuery {
  readonly clauses: readonly ClauseCode[] | null;
  readonly districts: readonly DistrictCode[];
}

function filteredIds(query: Query): string[] {
  const result = filterTable(table, {
    layers: query.layers,
    isPublishedOnly: true,
    clauses: query.clauses,
    from: query.from === null ? null : parseDay(query.from),
    to: query.to === null ? null : parseDay(query.to),
    hasUndated: query.undated,
    districts: query.districts,
    isZoneOnly: query.zone,
  });
  return [...idsOf(table, result.rows)];
}

const dayArbitrary = fc
  .integer({ min: parseDay('2009-06-01') ?? 0, max: parseDay('2031-06-01') ?? 0 })
  .map(isoOfDay);

/** Days at which records begin or end, where an off-by-one would show. */
const edgeArbitrary = fc.constantFrom(
  '2017-11-10',
  '2018-06-24',
  '2018-07-31',
  '2018-08-01',
  '2020-11-19',
  '2020-12-31',
  '2021-01-01',
  '2023-12-31',
  '2024-05-31',
  '2024-06-01',
  '2025-10-31',
  '2026-01-31',
  '2030-12-31',
);

const limitArbitrary = fc.option(fc.oneof(dayArbitrary, edgeArbitrary), { nil: null });

const queryArbitrary: fc.Arbitrary<Query> = fc
  .record({
    layers: fc.subarray([...LAYERS]),
    clauses: fc.option(fc.subarray([...SELECTABLE_CLAUSES], { minLength: 1 }), { nil: null }),
    limits: fc.tuple(limitArbitrary, limitArbitrary),
    undated: fc.boolean(),
    districts: fc.subarray([...DISTRICT_CODES]),
    zone: fc.boolean(),
  })
  .map(({ limits: [one, other], ...query }) => {
    const isSwapped = one !== null && other !== null && one > other;
    return { ...query, from: isSwapped ? other : one, to: isSwapped ? one : other };
  });

describe('the filter and the second reading of the source tables', () => {
  it('agree on everything', () => {
    expect(filteredIds({ ...EVERYTHING, clauses: null, districts: [] })).toEqual(
      publishedIds(EVERYTHING),
    );
  });

  it('agree record by record on any combination of conditions', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        expect(filteredIds(query)).toEqual(publishedIds(query));
      }),
      { numRuns: 1500 },
    );
  });

  it('agree on each single condition of each facet', () => {
    const everything: Query = { ...EVERYTHING, clauses: null, districts: [] };
    for (const code of SELECTABLE_CLAUSES) {
      const query = { ...everything, clauses: [code] };
      expect(filteredIds(query)).toEqual(publishedIds(query));
    }
    for (const district of DISTRICT_CODES) {
      for (const zone of [false, true]) {
        const query = { ...everything, districts: [district], zone };
        expect(filteredIds(query)).toEqual(publishedIds(query));
      }
    }
  });
});
