import Flatbush from 'flatbush';
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../geo.ts';
import { roundPosition } from '../plan/plan-geometry.ts';
import { alongSegment, type DegreeM, degreeInMetres, flatDistanceM, footPart } from './foot.ts';

/** Something whose lines and corners drawing keeps to: a commune, a river, a road, a plan. */
export interface SnapSource<Kind extends string> {
  readonly kind: Kind;
  /** Id of the feature, as its data have it. */
  readonly id: string;
  /** What it is called; null: it has no name. */
  readonly name: string | null;
  /** WGS 84, `[lng, lat]`; of areas, the rings are lines. */
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
}

/** One chain of positions of a source; the first and last of a ring are the same. */
export interface SnapLine<Kind extends string> {
  readonly source: SnapSource<Kind>;
  readonly positions: readonly LngLat[];
}

/** A segment of an index: from the `segment`-th position of its `line`-th line to the next. */
export interface SnapRef {
  readonly id: string;
  readonly line: number;
  readonly segment: number;
}

/** What a position keeps to. */
export interface SnapHit<Kind extends string> {
  readonly kind: Kind;
  /** Names of the sources that pass there, those of a shared border joined by a dash; null: none has one. */
  readonly name: string | null;
  /** Of a vertex the very position of its source, of an edge its foot, as plans keep it. */
  readonly position: [number, number];
  readonly what: 'vertex' | 'edge';
  readonly ref: SnapRef;
}

/** The search begins near by and widens: most often something is there. */
const RADII = [1 / 16, 1 / 4, 1];

interface Candidate {
  readonly segment: number;
  readonly position: LngLat;
  readonly distanceM: number;
}

function chainsOf(geometry: SnapSource<string>['geometry']): readonly (readonly LngLat[])[] {
  const chains =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.coordinates;
  return chains.map((chain) => chain.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
}

/** Lines and corners, to be asked what is near a position. Made once; what it is made from must not change. */
export class SnapIndex<Kind extends string> {
  readonly lines: readonly SnapLine<Kind>[];
  /** Line, and place on it, of each segment. */
  readonly #lineOf: Uint32Array;
  readonly #placeOf: Uint32Array;
  readonly #boxes: Flatbush | null;

  constructor(sources: readonly SnapSource<Kind>[]) {
    this.lines = sources.flatMap((source) =>
      chainsOf(source.geometry).map((positions) => ({ source, positions })),
    );
    const count = this.lines.reduce((sum, line) => sum + Math.max(0, line.positions.length - 1), 0);
    this.#lineOf = new Uint32Array(count);
    this.#placeOf = new Uint32Array(count);
    this.#boxes = count === 0 ? null : new Flatbush(count);
    for (const [line, { positions }] of this.lines.entries()) this.#addLine(line, positions);
    this.#boxes?.finish();
  }

  #addLine(line: number, positions: readonly LngLat[]): void {
    for (const [place, [lng, lat]] of positions.entries()) {
      const next = positions[place + 1];
      if (next === undefined || this.#boxes === null) return;
      const segment = this.#boxes.add(
        Math.min(lng, next[0]),
        Math.min(lat, next[1]),
        Math.max(lng, next[0]),
        Math.max(lat, next[1]),
      );
      this.#lineOf[segment] = line;
      this.#placeOf[segment] = place;
    }
  }

  /**
   * What is nearest to a position within a distance, a vertex before an edge however near; null:
   * nothing is. Of kinds only those in `kinds`, if given.
   */
  nearest(position: LngLat, toleranceM: number, kinds?: readonly Kind[]): SnapHit<Kind> | null {
    const scale = degreeInMetres(position);
    return (
      this.#search('vertex', position, toleranceM, scale, kinds) ??
      this.#search('edge', position, toleranceM, scale, kinds)
    );
  }

  #search(
    what: SnapHit<Kind>['what'],
    position: LngLat,
    toleranceM: number,
    scale: DegreeM,
    kinds: readonly Kind[] | undefined,
  ): SnapHit<Kind> | null {
    for (const part of RADII) {
      const radiusM = toleranceM * part;
      const near = this.#near(position, radiusM, scale, kinds).flatMap((segment) =>
        this.#candidates(what, segment, position, scale),
      );
      const [first, ...others] = near.filter(({ distanceM }) => distanceM <= radiusM);
      if (first === undefined) continue;
      const best = others.reduce((a, b) => (b.distanceM < a.distanceM ? b : a), first);
      return this.#hit(what, best, near);
    }
    return null;
  }

  /** Segments whose boxes come within a distance, in the order in which they were given. */
  #near(
    [lng, lat]: LngLat,
    radiusM: number,
    { east, north }: DegreeM,
    kinds: readonly Kind[] | undefined,
  ): readonly number[] {
    if (this.#boxes === null) return [];
    const [aside, above] = [radiusM / east, radiusM / north];
    const isAsked = (segment: number): boolean => {
      const kind = this.lines[this.#lineOf[segment] ?? -1]?.source.kind;
      return kind !== undefined && (kinds === undefined || kinds.includes(kind));
    };
    return this.#boxes
      .search(lng - aside, lat - above, lng + aside, lat + above, isAsked)
      .sort((a, b) => a - b);
  }

  #candidates(
    what: SnapHit<Kind>['what'],
    segment: number,
    position: LngLat,
    scale: DegreeM,
  ): readonly Candidate[] {
    const positions = this.lines[this.#lineOf[segment] ?? -1]?.positions ?? [];
    const place = this.#placeOf[segment] ?? 0;
    const [from, to] = [positions[place], positions[place + 1]];
    if (from === undefined || to === undefined) return [];
    const places =
      what === 'vertex'
        ? [from, to]
        : [alongSegment(from, to, footPart(from, to, position, scale))];
    return places.map((found) => ({
      segment,
      position: found,
      distanceM: flatDistanceM(found, position, scale),
    }));
  }

  #hit(
    what: SnapHit<Kind>['what'],
    best: Candidate,
    near: readonly Candidate[],
  ): SnapHit<Kind> | null {
    const line = this.#lineOf[best.segment] ?? -1;
    const source = this.lines[line]?.source;
    if (source === undefined) return null;
    const { kind, id } = source;
    const names = near
      .filter(({ position: [lng, lat] }) => lng === best.position[0] && lat === best.position[1])
      .map(({ segment }) => this.lines[this.#lineOf[segment] ?? -1]?.source)
      .flatMap((other) => (other?.kind === kind && other.name !== null ? [other.name] : []));
    const [lng, lat] = best.position;
    return {
      kind,
      name: names.length === 0 ? null : [...new Set(names)].join(' – '),
      position: what === 'vertex' ? [lng, lat] : roundPosition(best.position),
      what,
      ref: { id, line, segment: this.#placeOf[best.segment] ?? 0 },
    };
  }
}
