import { CLAUSE_CODES, type ClauseCode, selectionBits } from './clause.ts';
import { countClauses, increment } from './counts.ts';
import type { Day } from './day.ts';
import type { Facet } from './facets.ts';
import { type MonthCounts, runningSums } from './month-counts.ts';
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

/** Everything that map, list, chart and panels show of the records: made in one scan. */
export interface FilterResult {
  readonly conditions: FilterConditions;
  /** 1 for each row of the table that passes. */
  readonly passes: Uint8Array;
  /** Rows that pass, ascending. */
  readonly rows: Uint32Array;
  /** How many records pass; rows in view of a larger set are not among them (TableInput). */
  readonly shown: number;
  /** How many of them have no mark. */
  readonly unmarked: number;
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
const PLACE = 4;

/** Conditions as numbers, so that nothing but integers is compared. */
function compile(table: RecordTable, conditions: FilterConditions) {
  const { clauses, from, to, districts, isZoneOnly } = conditions;
  return {
    layers: new Set(conditions.layers.map((id) => table.layerIds.indexOf(id))),
    clauseMask: clauses === null ? -1 : selectionBits(clauses),
    hasTime: from !== null || to !== null,
    from: from ?? -0x7fffffff,
    to: to ?? 0x7fffffff,
    hasPlace: districts.length > 0 || isZoneOnly,
    districtMask: districts.length > 0 ? districtBits(districts) : -1,
    isPublishedOnly: conditions.isPublishedOnly,
    hasUndated: conditions.hasUndated,
    isZoneOnly,
  };
}

type Compiled = ReturnType<typeof compile>;

/** Bits of what besides the period keeps a combination out; 0: nothing does. */
function failures(facet: Facet, query: Compiled): number {
  let failed = 0;
  if (!query.layers.has(facet.layer)) failed |= LAYER;
  if ((facet.clauses & query.clauseMask) === 0) failed |= CLAUSE;
  if (query.hasPlace) {
    const bits = query.isZoneOnly ? facet.zoneDistricts : facet.districts;
    if ((bits & query.districtMask) === 0) failed |= PLACE;
  }
  return failed;
}

/** What the scan over the rows finds. */
interface Scan {
  readonly passes: Uint8Array;
  readonly rows: Uint32Array;
  /** Counted rows of each combination that the period lets pass. */
  readonly inTime: Int32Array;
}

/** The one scan: asks of each row its period, and of its combination whether it passes. */
function scan(table: RecordTable, query: Compiled, isAdmitted: Uint8Array): Scan {
  const { size, countedSize, facets, isDated, startDay, endDay } = table;
  const { ofRow } = facets;
  const { hasTime, from, to, hasUndated } = query;
  const passes = new Uint8Array(size);
  const rows = new Uint32Array(size);
  const inTime = new Int32Array(facets.facets.length);
  let count = 0;
  for (let row = 0; row < size; row++) {
    if (hasTime) {
      const isInTime =
        isDated[row] === 0 ? hasUndated : (startDay[row] ?? 0) <= to && (endDay[row] ?? 0) >= from;
      if (!isInTime) continue;
    }
    const facet = ofRow[row] ?? 0;
    // In place: with a call for each of a million rows the scan takes a third longer.
    if (row < countedSize) inTime[facet] = (inTime[facet] ?? 0) + 1;
    if (isAdmitted[facet] === 0) continue;
    passes[row] = 1;
    rows[count++] = row;
  }
  return { passes, rows: rows.subarray(0, count), inTime };
}

/**
 * THE filter: what passes, and the counts of every facet under the other facets. Map, list, chart,
 * table, wall and export all read this one result.
 */
export function filterTable(table: RecordTable, conditions: FilterConditions): FilterResult {
  const query = compile(table, conditions);
  const { facets } = table.facets;
  const failed = facets.map((facet) => failures(facet, query));
  const isHeld = facets.map(({ isIllustrative }) => !(isIllustrative && query.isPublishedOnly));
  const isAdmitted = Uint8Array.from(facets, (_, at) => (isHeld[at] && failed[at] === 0 ? 1 : 0));
  const { passes, rows, inTime } = scan(table, query, isAdmitted);
  const counters = createCounters(table);
  facets.forEach((facet, at) => {
    if (!isHeld[at]) return;
    count({ facet, failed: failed[at] ?? 0, inTime: inTime[at] ?? 0 }, counters);
  });
  const { starts, ...counts } = counters;
  return { conditions, passes, rows, ...counts, months: runningSums(starts, table.firstMonth) };
}

function createCounters(table: RecordTable) {
  return {
    shown: 0,
    total: 0,
    unmarked: 0,
    undated: 0,
    inZone: 0,
    byClause: new Int32Array(CLAUSE_CODES.length),
    byLayer: new Int32Array(table.layerIds.length),
    byDistrict: new Int32Array(DISTRICT_CODES.length),
    starts: new Int32Array((table.monthCount + 1) * CLAUSE_CODES.length),
  };
}

interface Counted {
  readonly facet: Facet;
  readonly failed: number;
  readonly inTime: number;
}

/** Counts a combination for each facet that alone would keep it out, or that keeps it in. */
function count(
  { facet, failed, inTime }: Counted,
  counters: ReturnType<typeof createCounters>,
): void {
  if ((failed & LAYER) === 0) counters.total += facet.size;
  if ((failed & ~CLAUSE) === 0) countClauses(facet.clauses, inTime, counters.byClause);
  if ((failed & ~LAYER) === 0) increment(counters.byLayer, facet.layer, inTime);
  if ((failed & ~PLACE) === 0) {
    countBits(facet.districts, inTime, counters.byDistrict);
    if (facet.zoneDistricts !== 0) counters.inZone += inTime;
  }
  if (failed !== 0) return;
  counters.shown += inTime;
  if (!facet.hasMark) counters.unmarked += inTime;
  counters.undated += facet.undated;
  countMonths(facet, counters.starts);
}

function countBits(bits: number, by: number, counts: Int32Array): void {
  for (let index = 0; index < counts.length; index++) {
    if ((bits >> index) & 1) increment(counts, index, by);
  }
}

/** Marks where records begin and where they have ended; `runningSums` turns marks into counts. */
function countMonths({ begins, hasEnded, primaryClause }: Facet, starts: Int32Array): void {
  const width = CLAUSE_CODES.length;
  for (let month = 0; month < begins.length; month++) {
    const change = (begins[month] ?? 0) - (hasEnded[month] ?? 0);
    if (change !== 0) increment(starts, month * width + primaryClause, change);
  }
}
