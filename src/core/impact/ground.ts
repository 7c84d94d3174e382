import Flatbush from 'flatbush';
import type { LineString, MultiLineString, Position } from 'geojson';
import type { LngLat } from '../geo.ts';
import type { UnitId, Vintage } from '../unit.ts';
import { enclosedM2 } from './equal-area.ts';
import { type Segments, segmentBox, segmentCount, segmentsOf } from './local-plane.ts';
import { type PreparedShape, preparedShape } from './prepared-shape.ts';
import type { CommuneShape, GroundLine, GroundPlace } from './read-ground.ts';

/** What lies on the ground, as it was read; null: its file is not there, or could not be read. */
export interface GroundInput {
  readonly communes: Readonly<Record<Vintage, readonly CommuneShape[] | null>>;
  readonly borders: readonly GroundLine[] | null;
  readonly roads: readonly GroundLine[] | null;
  readonly localRoads: readonly GroundLine[] | null;
  readonly places: readonly GroundPlace[] | null;
}

/** A commune ready to be compared with a shape. */
export interface PreparedCommune {
  readonly unit: UnitId;
  readonly shape: PreparedShape;
  /** On the ellipsoid, by the same sum as what it shares with a shape. */
  readonly areaM2: number;
}

export interface CommuneGround {
  readonly communes: readonly PreparedCommune[];
  /** Every stretch of every boundary, with an index over their boxes; made when a line asks. */
  readonly edges: () => IndexedSegments;
}

export interface IndexedSegments {
  readonly segments: Segments;
  /** Null: there is no stretch. */
  readonly index: Flatbush | null;
}

/** Lines with an index over their stretches. */
export interface Network extends IndexedSegments {
  readonly lines: readonly GroundLine[];
  /** Position in `lines` by stretch. */
  readonly lineOf: Uint32Array;
  /** First position of each connected part, with its line. */
  readonly starts: readonly { readonly line: number; readonly position: LngLat }[];
}

/** The ground with everything prepared that does not depend on the shape. */
export interface Ground {
  readonly communes: Readonly<Record<Vintage, CommuneGround | null>>;
  /** Each border alone: the nearness of one says nothing of the other. */
  readonly borders: readonly Network[] | null;
  readonly roads: Network | null;
  readonly localRoads: Network | null;
  readonly places: readonly GroundPlace[] | null;
}

function indexed(segments: Segments): IndexedSegments {
  const count = segmentCount(segments);
  if (count === 0) return { segments, index: null };
  const index = new Flatbush(count);
  for (let at = 0; at < count; at++) index.add(...segmentBox(segments, at));
  index.finish();
  return { segments, index };
}

function communeGround(shapes: readonly CommuneShape[]): CommuneGround {
  const communes = [...shapes]
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
    .map(({ unit, geometry }): PreparedCommune => {
      const shape = preparedShape(geometry);
      return { unit, shape, areaM2: shape.area === null ? 0 : enclosedM2(shape.area) };
    });
  let edges: IndexedSegments | null = null;
  return {
    communes,
    edges: () => {
      edges ??= indexed(segmentsOf(communes.flatMap(({ shape }) => shape.paths)));
      return edges;
    },
  };
}

function partsOf(geometry: LineString | MultiLineString): readonly (readonly Position[])[] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** Things in an order that does not depend on the one in which they came. */
export function inStandardOrder<T>(things: readonly T[]): readonly T[] {
  return things
    .map((thing) => [JSON.stringify(thing), thing] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, thing]) => thing);
}

function networkOf(input: readonly GroundLine[]): Network {
  const lines = inStandardOrder(input);
  const parts = lines.flatMap(({ geometry }, line) =>
    partsOf(geometry).map((path) => ({ line, path })),
  );
  const lineOf = parts.flatMap(({ line, path }) =>
    Array.from({ length: Math.max(1, path.length - 1) }, () => line),
  );
  return {
    ...indexed(segmentsOf(parts.map(({ path }) => path))),
    lines,
    lineOf: Uint32Array.from(lineOf),
    starts: parts.map(({ line, path }) => ({ line, position: lngLatOf(path[0]) })),
  };
}

function lngLatOf(position: Position | undefined): LngLat {
  return [position?.[0] ?? 0, position?.[1] ?? 0];
}

function ifThere<T, U>(input: T | null, prepare: (input: T) => U): U | null {
  return input === null ? null : prepare(input);
}

/** Prepares the ground, once for each time that its files are read. */
export function groundOf({ communes, borders, roads, localRoads, places }: GroundInput): Ground {
  return {
    communes: {
      '2020': ifThere(communes['2020'], communeGround),
      '2025': ifThere(communes['2025'], communeGround),
    },
    borders: ifThere(borders, (lines) => inStandardOrder(lines).map((line) => networkOf([line]))),
    roads: ifThere(roads, networkOf),
    localRoads: ifThere(localRoads, networkOf),
    places: ifThere(places, inStandardOrder),
  };
}
