import type { LngLat } from '../geo.ts';
import type { Unit, UnitIndex } from '../unit.ts';
import { sharedM2 } from './equal-area.ts';
import type { CommuneGround, PreparedCommune } from './ground.ts';
import { piecesOf } from './line-pieces.ts';
import { boxesMeet, segmentAt, segmentBox } from './local-plane.ts';
import { contains, type PreparedShape } from './prepared-shape.ts';

/** Less than this is the noise of a common border, not a part of the commune, m². */
export const LEAST_OVERLAP_M2 = 1;

/** From this share on a commune counts as wholly covered. */
export const WHOLE = 1 - 1e-6;

/** What a shape and a commune have in common. */
export interface CommuneOverlap {
  readonly unit: Unit;
  /** Null for lines and points. */
  readonly areaM2: number | null;
  /** Of the shape: of its area, its length or its points. */
  readonly shareOfShape: number;
  /** 0–1; null for lines and points. */
  readonly shareOfCommune: number | null;
  /** Null but for lines. */
  readonly lengthM: number | null;
  /** Null but for points. */
  readonly points: number | null;
}

export interface ShapeOverlaps {
  /** Ascending by unit id. */
  readonly communes: readonly CommuneOverlap[];
  /** Of the shape, outside all communes held: m², m or points, as the shape is. */
  readonly outside: number;
  readonly total: number;
}

function isNear({ shape }: PreparedCommune, bounds: PreparedShape['bounds']): boolean {
  return boxesMeet(shape.bounds, bounds);
}

/** A commune, and how much of the shape it holds: m², m or points. */
type Part = readonly [commune: PreparedCommune, amount: number];

function areaParts(shape: PreparedShape, ground: CommuneGround): readonly Part[] {
  return ground.communes.flatMap((commune): readonly Part[] => {
    if (shape.area === null || commune.shape.area === null) return [];
    const shared = sharedM2(shape.area, commune.shape.area);
    return shared >= LEAST_OVERLAP_M2 ? [[commune, shared]] : [];
  });
}

/** The commune of a position; on a common border the first by id. Null: none. */
function communeAt(position: LngLat, communes: readonly PreparedCommune[]): PreparedCommune | null {
  const [lng, lat] = position;
  return (
    communes.find(
      (commune) => isNear(commune, [lng, lat, lng, lat]) && contains(commune.shape, position),
    ) ?? null
  );
}

function summed(parts: readonly Part[]): readonly Part[] {
  const sums = new Map<PreparedCommune, number>();
  for (const [commune, amount] of parts) sums.set(commune, (sums.get(commune) ?? 0) + amount);
  return [...sums].sort(([a], [b]) => (a.unit < b.unit ? -1 : 1));
}

function placed(
  position: LngLat,
  amount: number,
  near: readonly PreparedCommune[],
): readonly Part[] {
  const commune = communeAt(position, near);
  return commune === null ? [] : [[commune, amount]];
}

function lineParts(shape: PreparedShape, ground: CommuneGround): readonly Part[] {
  const { segments, index } = ground.edges();
  const near = ground.communes.filter((commune) => isNear(commune, shape.bounds));
  const pieces = piecesOf(
    shape.segments,
    segments,
    (own) => index?.search(...segmentBox(shape.segments, own)) ?? [],
  );
  return summed(pieces.flatMap(({ middle, lengthM }) => placed(middle, lengthM, near)));
}

function pointParts(shape: PreparedShape, { communes }: CommuneGround): readonly Part[] {
  const positions = shape.paths.map((_, index) => segmentAt(shape.segments, index)[0]);
  return summed(positions.flatMap((position) => placed(position, 1, communes)));
}

function partsOf(shape: PreparedShape, ground: CommuneGround): readonly Part[] {
  if (shape.kind === 'area') return areaParts(shape, ground);
  return shape.kind === 'line' ? lineParts(shape, ground) : pointParts(shape, ground);
}

interface OverlapQuestion {
  readonly shape: PreparedShape;
  /** Area in m², length in m, or number of points of the whole shape. */
  readonly total: number;
}

/** How a shape lies in the communes of one vintage. A unit that the table lacks is left out. */
export function overlapsOf(
  { shape, total }: OverlapQuestion,
  ground: CommuneGround,
  units: UnitIndex,
): ShapeOverlaps {
  const { kind } = shape;
  const communes = partsOf(shape, ground).flatMap(
    ([commune, amount]): readonly CommuneOverlap[] => {
      const unit = units.get(commune.unit);
      return unit === null
        ? []
        : [
            {
              unit,
              areaM2: kind === 'area' ? amount : null,
              shareOfShape: total === 0 ? 0 : Math.min(1, amount / total),
              shareOfCommune: kind === 'area' ? Math.min(1, amount / commune.areaM2) : null,
              lengthM: kind === 'line' ? amount : null,
              points: kind === 'point' ? amount : null,
            },
          ];
    },
  );
  const inside = communes.reduce(
    (sum, { areaM2, lengthM, points }) => sum + (areaM2 ?? lengthM ?? points ?? 0),
    0,
  );
  const outside = total - inside;
  return {
    communes,
    total,
    outside: outside < LEAST_OVERLAP_M2 * (kind === 'point' ? 0.5 : 1) ? 0 : outside,
  };
}
