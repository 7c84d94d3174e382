import { CLAUSE_CODES } from './clause.ts';
import { increment } from './counts.ts';
import { DISTRICT_CODES } from './unit.ts';

/** What the filter asks of a record besides its time. */
export interface FacetColumns {
  readonly clauses: Uint16Array;
  readonly primaryClause: Uint8Array;
  readonly layer: Uint8Array;
  readonly isIllustrative: Uint8Array;
  readonly districts: Uint8Array;
  readonly zoneDistricts: Uint8Array;
  /** NaN: the record has no mark. */
  readonly lng: Float64Array;
  readonly isDated: Uint8Array;
  readonly startMonth: Uint16Array;
  readonly endMonth: Uint16Array;
  readonly monthCount: number;
  /** Only rows before this one are counted. */
  readonly countedSize: number;
}

/** One combination of everything but time, with what can be counted of it once and for all. */
export interface Facet {
  readonly clauses: number;
  readonly primaryClause: number;
  readonly layer: number;
  readonly isIllustrative: boolean;
  readonly districts: number;
  readonly zoneDistricts: number;
  readonly hasMark: boolean;
  /** Counted rows of this combination, and how many of them are undated. */
  readonly size: number;
  readonly undated: number;
  /** Counted rows whose periods begin in a month, and have ended in the month before. */
  readonly begins: Int32Array;
  readonly hasEnded: Int32Array;
}

/**
 * Records of one combination are alike to every question but that of time: a table of a million has
 * some hundred combinations. Questions are put to these, not to every row.
 */
export interface FacetTable {
  readonly facets: readonly Facet[];
  /** Position in `facets` of each row. */
  readonly ofRow: Uint16Array | Uint32Array;
}

const CLAUSE_BITS = CLAUSE_CODES.length;
const PLACE_BITS = DISTRICT_CODES.length;

/** A number that is the same for rows alike; its parts need 13 + 4 + 8 + 4 + 4 + 2 bits. */
function keyOf(columns: FacetColumns, row: number): number {
  const place = (columns.districts[row] ?? 0) * 2 ** PLACE_BITS + (columns.zoneDistricts[row] ?? 0);
  const flags = (columns.isIllustrative[row] ?? 0) * 2 + (Number.isNaN(columns.lng[row]) ? 0 : 1);
  const who = (columns.layer[row] ?? 0) * 16 + (columns.primaryClause[row] ?? 0);
  return ((who * 2 ** CLAUSE_BITS + (columns.clauses[row] ?? 0)) * 256 + place) * 4 + flags;
}

interface OpenFacet extends Facet {
  size: number;
  undated: number;
}

function openFacet(columns: FacetColumns, row: number): OpenFacet {
  return {
    clauses: columns.clauses[row] ?? 0,
    primaryClause: columns.primaryClause[row] ?? 0,
    layer: columns.layer[row] ?? 0,
    isIllustrative: columns.isIllustrative[row] === 1,
    districts: columns.districts[row] ?? 0,
    zoneDistricts: columns.zoneDistricts[row] ?? 0,
    hasMark: !Number.isNaN(columns.lng[row]),
    size: 0,
    undated: 0,
    begins: new Int32Array(columns.monthCount + 1),
    hasEnded: new Int32Array(columns.monthCount + 1),
  };
}

/** Sorts the rows of a table into combinations. */
export function facetsOf(columns: FacetColumns): FacetTable {
  const facets: OpenFacet[] = [];
  const byKey = new Map<number, number>();
  const ofRow = new Uint32Array(columns.layer.length);
  for (let row = 0; row < ofRow.length; row++) {
    const key = keyOf(columns, row);
    let index = byKey.get(key);
    if (index === undefined) {
      index = facets.push(openFacet(columns, row)) - 1;
      byKey.set(key, index);
    }
    ofRow[row] = index;
    const facet = facets[index];
    if (facet === undefined || row >= columns.countedSize) continue;
    facet.size++;
    if (columns.isDated[row] === 0) facet.undated++;
    else {
      increment(facet.begins, columns.startMonth[row] ?? 0);
      increment(facet.hasEnded, (columns.endMonth[row] ?? 0) + 1);
    }
  }
  return { facets, ofRow: facets.length <= 0x10000 ? Uint16Array.from(ofRow) : ofRow };
}
