import type { RecordTable } from './table.ts';

/** The positions at which records have their marks: one site for all records of one position. */
export interface SiteTable {
  readonly size: number;
  /** Degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Site of each row of the table; -1: the record has no mark. */
  readonly siteOfRow: Int32Array;
}

const EMPTY_SLOT = -1;

/** Mixes two coordinates into a hash of 32 bits; degrees to seven places are kept apart. */
function hashOf(lng: number, lat: number): number {
  const x = Math.imul(Math.round(lng * 1e7), 0x9e3779b1);
  const y = Math.imul(Math.round(lat * 1e7), 0x85ebca6b);
  const mixed = x ^ (y >>> 15) ^ y;
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Brings rows of equal position together, in order of first appearance. A hash table of typed arrays:
 * a Map with a text for each of a million positions would take ten times the time and memory.
 */
export function sitesOf({ lng, lat, size }: Pick<RecordTable, 'lng' | 'lat' | 'size'>): SiteTable {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, size * 2))) - 1;
  const slots = new Int32Array(mask + 1).fill(EMPTY_SLOT);
  const siteOfRow = new Int32Array(size).fill(-1);
  const siteLng = new Float64Array(size);
  const siteLat = new Float64Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    const x = lng[row] ?? Number.NaN;
    const y = lat[row] ?? Number.NaN;
    if (Number.isNaN(x)) continue;
    let slot = hashOf(x, y) & mask;
    let site = slots[slot] ?? EMPTY_SLOT;
    while (site !== EMPTY_SLOT && (siteLng[site] !== x || siteLat[site] !== y)) {
      slot = (slot + 1) & mask;
      site = slots[slot] ?? EMPTY_SLOT;
    }
    if (site === EMPTY_SLOT) {
      site = count++;
      slots[slot] = site;
      siteLng[site] = x;
      siteLat[site] = y;
    }
    siteOfRow[row] = site;
  }
  return { size: count, lng: siteLng.slice(0, count), lat: siteLat.slice(0, count), siteOfRow };
}
