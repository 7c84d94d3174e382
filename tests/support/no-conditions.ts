import type { FilterConditions } from '../../src/core/filter.ts';

/** Conditions that every record of some layers meets. */
export function noConditions(layers: readonly string[]): FilterConditions {
  return {
    layers,
    isPublishedOnly: false,
    clauses: null,
    from: null,
    to: null,
    hasUndated: false,
    districts: [],
    isZoneOnly: false,
  };
}
