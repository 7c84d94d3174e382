import Supercluster from 'supercluster';
import { CLAUSE_CODES, type ClauseCode } from '../../core/clause.ts';
import { SEVERAL_SITES, type WeightedPoints } from './weighted-points.ts';

/** From this zoom on, the marks of one position stand around it instead of hiding in a ring. */
const STACK_ZOOM = 11;
/** More marks than this would cover their commune: they wait in a ring until it is opened. */
export const STACK_LIMIT = 14;
/** Up to this zoom sites near each other are joined. */
const JOIN_MAX_ZOOM = 13;

/** How many records of each clause, in the order of the clauses; no zeros. */
export type ClauseShares = readonly (readonly [clause: ClauseCode, count: number])[];

interface Group {
  /** Names the group among those drawn at one zoom. */
  readonly key: string;
  readonly position: readonly [lng: number, lat: number];
  /** The weighted points it stands for. */
  readonly points: readonly number[];
  /** Records that it stands for. */
  readonly count: number;
}

/** Records that are drawn as one ring. */
export interface Ring extends Group {
  readonly kind: 'ring';
  readonly shares: ClauseShares;
  /** Key of the one position it stands for; null when it joins several. */
  readonly site: string | null;
  /** The library's number of what it joined; null where it joined nothing. */
  readonly clusterId: number | null;
}

/** Records of one position that are drawn one by one. */
export interface Stack extends Group {
  readonly kind: 'stack';
}

export type MarkGroup = Ring | Stack;

/** Names a position, whatever the filter. */
function siteKey(lng: number, lat: number): string {
  return `${lng}/${lat}`;
}

/** Points joined, as a tree: joining two is one step, however many they are. */
type Members = number | readonly [Members, Members];

interface Joined {
  members: Members;
}

function flatten(members: Members): readonly number[] {
  const points: number[] = [];
  const waiting: Members[] = [members];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'number') points.push(next);
    else waiting.push(next[1], next[0]);
  }
  return points;
}

const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

export interface GroupInput {
  /** Whole zoom. */
  readonly zoom: number;
  /** How near two positions must be on screen to be joined. */
  readonly radiusPx: number;
}

/** Weighted points arranged for what is drawn at a zoom. Made again when the filter changes. */
export class MarkGroups {
  readonly #points: WeightedPoints;
  readonly #zoom: number;
  readonly #index: Supercluster<{ readonly point: number }, Joined>;

  /** Sites are joined zoom by zoom from close by, as they always part; cells only at their own zoom. */
  constructor(points: WeightedPoints, { zoom, radiusPx }: GroupInput) {
    this.#points = points;
    this.#zoom = zoom;
    this.#index = new Supercluster<{ readonly point: number }, Joined>({
      radius: radiusPx,
      extent: 512,
      minZoom: zoom,
      maxZoom: points.isGrid ? zoom : JOIN_MAX_ZOOM,
      map: ({ point }) => ({ members: point }),
      reduce: (joined, { members }) => {
        joined.members = [joined.members, members];
      },
    }).load(
      points.order.map((point) => ({
        type: 'Feature',
        properties: { point },
        geometry: {
          type: 'Point',
          coordinates: [points.lng[point] ?? 0, points.lat[point] ?? 0],
        },
      })),
    );
  }

  /**
   * Everything drawn: each shown record is in exactly one ring or stack. The site named `openSite` is
   * laid out at any zoom.
   */
  groups(openSite: string | null): readonly MarkGroup[] {
    return this.#index.getClusters(WORLD, this.#zoom).map(({ geometry, properties }): MarkGroup => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      if (!('cluster_id' in properties)) return this.#groupAt(properties.point, openSite);
      const points = flatten(properties.members);
      const clusterId = properties.cluster_id;
      const key = `cluster/${clusterId}`;
      return { key, position: [lng, lat], site: null, clusterId, ...this.#ringOf(points) };
    });
  }

  #ringOf(points: readonly number[]): Pick<Ring, 'kind' | 'points' | 'count' | 'shares'> {
    const shares = clauseShares(this.#points, points);
    return { kind: 'ring', points, count: sharesTotal(shares), shares };
  }

  #groupAt(point: number, openSite: string | null): MarkGroup {
    const { lng, lat, totals, siteOf, rows } = this.#points;
    const position: Group['position'] = [lng[point] ?? 0, lat[point] ?? 0];
    const count = totals[point] ?? 0;
    const isOneSite = siteOf[point] !== SEVERAL_SITES;
    const site = isOneSite ? siteKey(...position) : null;
    const isOpen =
      count === 1 || site === openSite || (this.#zoom >= STACK_ZOOM && count <= STACK_LIMIT);
    if (rows !== null && site !== null && isOpen) {
      return { kind: 'stack', key: site, position, points: [point], count };
    }
    const key = `site/${siteKey(...position)}`;
    return { key, position, site, clusterId: null, ...this.#ringOf([point]) };
  }

  /** Zoom at which a ring falls apart; null where that is not known: it joins the cells of a grid. */
  expansionZoom({ clusterId }: Ring): number | null {
    if (clusterId === null || this.#points.isGrid) return null;
    return this.#index.getClusterExpansionZoom(clusterId);
  }
}

/** How many records of each clause stand at some points. */
function clauseShares({ counts }: WeightedPoints, points: readonly number[]): ClauseShares {
  const width = CLAUSE_CODES.length;
  return CLAUSE_CODES.flatMap((code, index) => {
    const count = points.reduce((sum, point) => sum + (counts[point * width + index] ?? 0), 0);
    return count > 0 ? [[code, count] as const] : [];
  });
}

export function sharesTotal(shares: ClauseShares): number {
  return shares.reduce((sum, [, count]) => sum + count, 0);
}
