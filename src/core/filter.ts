import { CLAUSE_CODES, type ClauseCode, clauseBits, selectionBits } from './clause.ts';
import { type Day, firstDayOfMonth, lastDayOfMonth } from './day.ts';
import { districtBits } from './place.ts';
import type { RecordTable } from './table.ts';
import { DISTRICT_CODES, type DistrictCode } from './unit.ts';

/**
 * What a viewer asked for. Facets are joined by AND, values within one facet by OR; null, an empty
 * list of districts, or false is no condition.
 */
export interface FilterConditions {
  /** Ids of the visible record layers; empty shows nothing. */
  readonly layers: readonly string[];
  readonly isPublishedOnly: boolean;
  readonly clauses: readonly ClauseCode[] | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Show undated records although a period is set. */
  readonly hasUndated: boolean;
  readonly districts: readonly DistrictCode[];
  readonly isZoneOnly: boolean;
}

/** Records active per month and clause, under all conditions but the period. */
export interface MonthCounts {
  readonly firstMonth: number;
  readonly monthCount: number;
  /** `counts[month * CLAUSE_CODES.length + primaryClause]`. */
  readonly counts: Int32Array;
}

/** Everything that map, list, chart and panels show of the records: made in one scan. */
export interface FilterResult {
  readonly conditions: FilterConditions;
  /** 1 for each row of the table that passes. */
  readonly passes: Uint8Array;
  /** Rows that pass, ascending. */
  readonly rows: Uint32Array;
  /** How many records pass; rows in view of a larger set are not among them (TableInput). */
  readonly shown: number;
  /** Records of the visible layers (and natures), whatever the other conditions. */
  readonly total: number;
  /** How many records each clause would show, alone, under the other facets. By CLAUSE_CODES. */
  readonly byClause: Int32Array;
  /** Records of each layer that the other facets let pass. By table.layerIds. */
  readonly byLayer: Int32Array;
  /** Records in each district under the other facets. By DISTRICT_CODES. */
  readonly byDistrict: Int32Array;
  /** Records in the zone of 27 under the other facets. */
  readonly inZone: number;
  /** Undated records that only the period keeps out, or that are shown on request. */
  readonly undated: number;
  readonly months: MonthCounts;
}

const LAYER = 1;
const CLAUSE = 2;
const TIME = 4;
const PLACE = 8;

/** Conditions as numbers, so that the scan compares nothing but integers. */
function compile(table: RecordTable, conditions: FilterConditions) {
  const { clauses, from, to, districts, isZoneOnly } = conditions;
  return {
    layerMask: table.layerIds.reduce(
      (mask, id, index) => (conditions.layers.includes(id) ? mask | (1 << index) : mask),
      0,
    ),
    clauseMask: clauses === null ? -1 : selectionBits(clauses),
    hasTime: from !== null || to !== null,
    from: from ?? -0x7fffffff,
    to: to ?? 0x7fffffff,
    hasPlace: districts.length > 0 || isZoneOnly,
    districtMask: districts.length > 0 ? districtBits(districts) : -1,
    publishedOnly: conditions.isPublishedOnly ? 1 : 0,
    hasUndated: conditions.hasUndated,
    isZoneOnly,
  };
}

type Compiled = ReturnType<typeof compile>;

/** Bits of the facets that keep a row out; 0: it passes. */
function failures(table: RecordTable, row: number, query: Compiled): number {
  let failed = 0;
  if (((query.layerMask >> (table.layer[row] ?? 0)) & 1) === 0) failed |= LAYER;
  if (((table.clauses[row] ?? 0) & query.clauseMask) === 0) failed |= CLAUSE;
  if (query.hasTime) {
    if (table.isDated[row] === 0) {
      if (!query.hasUndated) failed |= TIME;
    } else if ((table.startDay[row] ?? 0) > query.to || (table.endDay[row] ?? 0) < query.from) {
      failed |= TIME;
    }
  }
  if (query.hasPlace) {
    const bits = query.isZoneOnly ? table.zoneDistricts[row] : table.districts[row];
    if (((bits ?? 0) & query.districtMask) === 0) failed |= PLACE;
  }
  return failed;
}

const CLAUSE_SELECTIONS = CLAUSE_CODES.map((code) =>
  code === '0' ? clauseBits(['0']) : selectionBits([code]),
);

/** Zone districts stand above the districts in a place pattern. */
const PLACE_SHIFT = DISTRICT_CODES.length;

/**
 * What the scan counts. Facets of many bits are counted by pattern, one step a row, and taken
 * apart once at the end.
 */
function createCounters(table: RecordTable) {
  return {
    clausePatterns: new Int32Array(1 << CLAUSE_CODES.length),
    placePatterns: new Int32Array(1 << (2 * PLACE_SHIFT)),
    byLayer: new Int32Array(table.layerIds.length),
    starts: new Int32Array((table.monthCount + 1) * CLAUSE_CODES.length),
    total: 0,
    undated: 0,
  };
}

/**
 * THE filter: one scan over the columns gives the rows that pass and the counts of every facet
 * under the other facets. Map, list, chart, table, wall and export all read this one result.
 */
export function filterTable(table: RecordTable, conditions: FilterConditions): FilterResult {
  const query = compile(table, conditions);
  const counters = createCounters(table);
  const passes = new Uint8Array(table.size);
  const rows = new Uint32Array(table.size);
  let size = 0;
  let shown = 0;
  for (let row = 0; row < table.size; row++) {
    if ((table.isIllustrative[row] ?? 0) & query.publishedOnly) continue;
    const failed = failures(table, row, query);
    if (failed === 0) {
      passes[row] = 1;
      rows[size++] = row;
    }
    if (row >= table.countedSize) continue;
    if (failed === 0) shown++;
    count(table, row, failed, counters);
  }
  const { clausePatterns, placePatterns, byLayer, starts, total, undated } = counters;
  return {
    conditions,
    passes,
    rows: rows.subarray(0, size),
    shown,
    total,
    byClause: clauseCounts(clausePatterns),
    byLayer,
    ...placeCounts(placePatterns),
    undated,
    months: runningSums(table, starts),
  };
}

type Counters = ReturnType<typeof createCounters>;

/** Counts a row for each facet that alone would keep it out, or that keeps it in. */
function count(table: RecordTable, row: number, failed: number, counters: Counters): void {
  if ((failed & LAYER) === 0) counters.total++;
  if ((failed & ~CLAUSE) === 0) increment(counters.clausePatterns, table.clauses[row] ?? 0);
  if ((failed & ~LAYER) === 0) increment(counters.byLayer, table.layer[row] ?? 0);
  if ((failed & ~PLACE) === 0) {
    const zone = (table.zoneDistricts[row] ?? 0) << PLACE_SHIFT;
    increment(counters.placePatterns, (table.districts[row] ?? 0) | zone);
  }
  if ((failed & ~TIME) === 0) {
    if (table.isDated[row] === 0) counters.undated++;
    else countMonths(table, row, counters.starts);
  }
}

function increment(counts: Int32Array, index: number, by = 1): void {
  counts[index] = (counts[index] ?? 0) + by;
}

function clauseCounts(patterns: Int32Array): Int32Array {
  const byClause = new Int32Array(CLAUSE_CODES.length);
  patterns.forEach((count, bits) => {
    if (count === 0) return;
    for (const [index, selection] of CLAUSE_SELECTIONS.entries()) {
      if (bits & selection) increment(byClause, index, count);
    }
  });
  return byClause;
}

function placeCounts(patterns: Int32Array): Pick<FilterResult, 'byDistrict' | 'inZone'> {
  const byDistrict = new Int32Array(DISTRICT_CODES.length);
  let inZone = 0;
  patterns.forEach((count, bits) => {
    for (let index = 0; index < byDistrict.length; index++) {
      if ((bits >> index) & 1) increment(byDistrict, index, count);
    }
    if (bits >> PLACE_SHIFT) inZone += count;
  });
  return { byDistrict, inZone };
}

/** Marks where a record begins and where it has ended; `runningSums` turns marks into counts. */
function countMonths(table: RecordTable, row: number, starts: Int32Array): void {
  const clause = table.primaryClause[row] ?? 0;
  const width = CLAUSE_CODES.length;
  increment(starts, (table.startMonth[row] ?? 0) * width + clause);
  increment(starts, ((table.endMonth[row] ?? 0) + 1) * width + clause, -1);
}

function runningSums(table: RecordTable, starts: Int32Array): MonthCounts {
  const width = CLAUSE_CODES.length;
  for (let index = width; index < starts.length; index++) {
    increment(starts, index, starts[index - width] ?? 0);
  }
  return {
    firstMonth: table.firstMonth,
    monthCount: table.monthCount,
    counts: starts.subarray(0, table.monthCount * width),
  };
}

/** First and last day of the months that hold records. */
export function timeExtent(months: Pick<MonthCounts, 'firstMonth' | 'monthCount'>): {
  readonly first: Day;
  readonly last: Day;
} {
  return {
    first: firstDayOfMonth(months.firstMonth),
    last: lastDayOfMonth(months.firstMonth + months.monthCount - 1),
  };
}
