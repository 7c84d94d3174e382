import Supercluster from 'supercluster';
import type { Mark } from '../../state/marks.ts';
import type { Site } from './site.ts';

/** From this zoom on, the marks of one position stand around it instead of hiding in a ring. */
export const STACK_ZOOM = 11;
/** More marks than this would cover their commune: they wait in a ring until it is opened. */
export const STACK_LIMIT = 14;
/** Up to this zoom marks near each other are joined. */
const CLUSTER_MAX_ZOOM = 13;

/** Marks that are drawn as one ring. */
export interface Cluster {
  readonly kind: 'cluster';
  /** Names the ring among those drawn at one zoom. */
  readonly key: string;
  readonly position: readonly [number, number];
  readonly marks: readonly Mark[];
  /** The one site it stands for; null when it joins several. */
  readonly site: Site | null;
  /** Zoom at which it falls apart; null for one site, which never does. */
  readonly expansionZoom: number | null;
}

/** Marks of one position that are drawn one by one. */
export interface Stack {
  readonly kind: 'stack';
  readonly key: string;
  readonly position: readonly [number, number];
  readonly marks: readonly Mark[];
  readonly site: Site;
}

export type DrawnMark = Cluster | Stack;

interface SiteProperties {
  readonly index: number;
}

const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

/** Sites arranged for the question what is drawn at a zoom. Made again when the filter changes. */
export class ClusterIndex {
  readonly #sites: readonly Site[];
  readonly #index: Supercluster<SiteProperties>;

  /** `radiusPx`: how near two positions must be on screen to be joined. */
  constructor(sites: readonly Site[], radiusPx: number) {
    this.#sites = sites;
    this.#index = new Supercluster<SiteProperties>({
      radius: radiusPx,
      extent: 512,
      maxZoom: CLUSTER_MAX_ZOOM,
    }).load(
      sites.map((site, index) => ({
        type: 'Feature',
        properties: { index },
        geometry: { type: 'Point', coordinates: [...site.position] },
      })),
    );
  }

  /**
   * Everything drawn at a zoom: each mark is in exactly one ring or stack. The site named
   * `openSite` is laid out at any zoom.
   */
  at(zoom: number, openSite: string | null): readonly DrawnMark[] {
    return this.#index.getClusters(WORLD, Math.floor(zoom)).map((feature): DrawnMark => {
      const [lng = 0, lat = 0] = feature.geometry.coordinates;
      const { properties } = feature;
      if ('cluster' in properties) {
        const id: number = properties.cluster_id;
        return {
          kind: 'cluster',
          key: `cluster/${id}`,
          position: [lng, lat],
          marks: this.#leaves(id),
          site: null,
          expansionZoom: this.#index.getClusterExpansionZoom(id),
        };
      }
      return siteAt(this.#site(properties.index), zoom, openSite);
    });
  }

  #site(index: number): Site {
    const site = this.#sites[index];
    if (!site) throw new Error(`No site ${index}`);
    return site;
  }

  #leaves(id: number): readonly Mark[] {
    return this.#index
      .getLeaves(id, Number.POSITIVE_INFINITY)
      .flatMap(({ properties }) => this.#site(properties.index).marks);
  }
}

function siteAt(site: Site, zoom: number, openSite: string | null): DrawnMark {
  const { key, position, marks } = site;
  const isStack =
    marks.length === 1 || key === openSite || (zoom >= STACK_ZOOM && marks.length <= STACK_LIMIT);
  return isStack
    ? { kind: 'stack', key, position, marks, site }
    : { kind: 'cluster', key: `site/${key}`, position, marks, site, expansionZoom: null };
}
