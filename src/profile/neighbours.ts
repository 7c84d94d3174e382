import type { MultiPolygon, Polygon } from 'geojson';
import type { NamedUnit, UnitId } from '../core/unit.ts';

/** Units by unit that lie beside it, of its own vintage and level. */
export type Neighbours = ReadonlyMap<UnitId, readonly UnitId[]>;

/** Areas that share a stretch of border have two corners in common at least: the files share arcs. */
const LEAST_SHARED_CORNERS = 2;

/** Vintage and number of digits: the units that a unit can lie beside. */
function kindOf(id: UnitId): string {
  return `${id.slice(0, 5)}${id.length}`;
}

export function neighboursOf(areas: ReadonlyMap<UnitId, Polygon | MultiPolygon>): Neighbours {
  const corners = [...areas].map(([id, area]) => ({ id, own: cornersOf(area) }));
  return new Map(
    corners.map(({ id, own }) => [
      id,
      corners
        .filter((other) => other.id !== id && kindOf(other.id) === kindOf(id))
        .filter((other) => sharedCount(own, other.own) >= LEAST_SHARED_CORNERS)
        .map((other) => other.id),
    ]),
  );
}

/** A unit of 2025 outside the four districts, of which nothing but name and area is held. */
export interface UnitOutside {
  readonly unit: NamedUnit;
  readonly area: Polygon | MultiPolygon;
}

/** Units outside the four districts by the unit of 2025 that they lie beside; the files share arcs, too. */
export function neighboursOutside(
  areas: ReadonlyMap<UnitId, Polygon | MultiPolygon>,
  others: readonly UnitOutside[],
): ReadonlyMap<UnitId, readonly NamedUnit[]> {
  const outside = others.map(({ unit, area }) => ({ unit, corners: cornersOf(area) }));
  const of2025 = [...areas].filter(([id]) => id.startsWith('2025:'));
  return new Map(
    of2025.map(([id, area]) => {
      const own = cornersOf(area);
      const beside = outside.filter(
        ({ corners }) => sharedCount(own, corners) >= LEAST_SHARED_CORNERS,
      );
      return [id, beside.map(({ unit }) => unit)];
    }),
  );
}

function cornersOf(area: Polygon | MultiPolygon): ReadonlySet<string> {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  return new Set(rings.flat().map((position) => position.join()));
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const corner of one) if (other.has(corner)) count++;
  return count;
}
