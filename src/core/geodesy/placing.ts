import type { Bounds, LngLat } from '../geo.ts';
import { type AxisOrder, CRS_LIST, type Crs, crsById, toWgs84 } from './crs.ts';

/** Id of the Military Grid Reference System, in which a place is written as one word. */
export const MGRS_ID = 'MGRS';

/** One way of taking two written coordinates. */
export interface Placing {
  /** Id of a system of `CRS_LIST`, or `MGRS_ID`. */
  readonly system: string;
  readonly order: AxisOrder;
}

/** Two coordinates as they were written. */
export interface TypedPair {
  readonly unit: 'degrees' | 'metres';
  readonly first: number;
  readonly second: number;
  /** Which is which where it says so; `x_first` depends on what X means in the system. Null: it does not say. */
  readonly named: AxisOrder | 'x_first' | 'y_first' | null;
}

export function isInBounds([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

export function otherOrder(order: AxisOrder): AxisOrder {
  return order === 'north_first' ? 'east_first' : 'north_first';
}

/** The order of a pair in a system: what it says itself, else the order in which people write there. */
export function orderIn(crs: Crs, named: TypedPair['named']): AxisOrder {
  if (named === null) return crs.writtenOrder;
  if (named === 'north_first' || named === 'east_first') return named;
  return (named === 'x_first') === (crs.xAxis === 'north') ? 'north_first' : 'east_first';
}

/**
 * Half the width, and the height, of a plane in metres. A projection goes on beyond: 42,436 km north comes
 * out where 2,432 km north does, once round the earth.
 */
const PLANE = { halfWidthM: 1e6, heightM: 1e7 };

function isOnPlane(eastM: number, northM: number): boolean {
  return Math.abs(eastM) <= PLANE.halfWidthM && northM >= 0 && northM <= PLANE.heightM;
}

/** WGS 84 position of a pair in a system; null where it cannot be in that system. */
export function placePair(pair: TypedPair, crs: Crs, order: AxisOrder): LngLat | null {
  if ((pair.unit === 'degrees') !== (crs.kind === 'geographic')) return null;
  const { first, second } = pair;
  const [east, north] = order === 'north_first' ? [second, first] : [first, second];
  if (crs.kind === 'projected' && !isOnPlane(east, north)) return null;
  return toWgs84(crs, [east, north]);
}

/** All systems, the asked one first. */
export function systemsFrom(asked: string): readonly Crs[] {
  return [...CRS_LIST].sort((a, b) => Number(b.id === asked) - Number(a.id === asked));
}

/** Why coordinates are refused that make sense when they are taken otherwise. */
export type MisplacedCode = 'swapped_axes' | 'wrong_zone' | 'wrong_system';

/** What is wrong with taking coordinates as asked, if they make sense as proposed. */
export function misplacedCode(asked: string, proposed: string): MisplacedCode {
  if (asked === proposed) return 'swapped_axes';
  const [askedCrs, proposedCrs] = [crsById(asked), crsById(proposed)];
  return askedCrs?.kind === 'projected' && proposedCrs?.kind === 'projected'
    ? 'wrong_zone'
    : 'wrong_system';
}
