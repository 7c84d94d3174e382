import type { MultiPolygon, Polygon } from 'geojson';
import type { Day } from '../day.ts';
import { partsOfDay } from '../day.ts';
import { areaM2 } from '../geodesy/measure.ts';
import { type CommuneOverlap, overlapsOf } from '../impact/commune-overlap.ts';
import type { FactWorld } from '../impact/figures.ts';
import type { Ground } from '../impact/ground.ts';
import { preparedShape } from '../impact/prepared-shape.ts';
import { type UnitIndex, type Vintage, vintageAt } from '../unit.ts';
import { type PartsNear, partsNear } from './parts-near.ts';
import { type DisasterNear, type PastDisaster, pastDisasters } from './past-disasters.ts';
import { type PeopleInArea, peopleInArea } from './people-in-area.ts';
import type { RescuePart } from './rescue-part.ts';
import { type RoadInArea, roadsInArea } from './roads-in-area.ts';

/** What the answer rests on. Null: not in this build, or not read yet. */
export interface RescueWorld {
  readonly units: UnitIndex;
  readonly ground: Ground | null;
  readonly facts: FactWorld | null;
  /** Null: this build holds no rescue plans. */
  readonly parts: readonly RescuePart[] | null;
  readonly disasters: readonly PastDisaster[] | null;
}

export interface RescueQuestion {
  readonly area: Polygon | MultiPolygon;
  readonly day: Day;
}

/** What lies in an area, and what is near it. */
export interface Situation {
  readonly vintage: Vintage;
  readonly areaM2: number;
  /** Ascending by share of the area, the largest first; null: the boundaries are not there. */
  readonly communes: readonly CommuneOverlap[] | null;
  /** Of the area, outside all communes held, m². */
  readonly outsideM2: number;
  readonly households: PeopleInArea;
  readonly population: PeopleInArea;
  readonly plans: PartsNear | null;
  /** Null: the roads are not there. */
  readonly roads: readonly RoadInArea[] | null;
  readonly disasters: readonly DisasterNear[] | null;
}

/** The situation in an area on a day: boundaries, figures and plans are those of the day. */
export function situationIn(world: RescueWorld, { area, day }: RescueQuestion): Situation {
  const shape = preparedShape(area);
  const total = areaM2(area);
  const vintage = vintageAt(day);
  const boundaries = world.ground?.communes[vintage] ?? null;
  const overlaps =
    boundaries === null ? null : overlapsOf({ shape, total }, boundaries, world.units);
  const communes = overlaps === null ? null : bySize(overlaps.communes);
  const count = (indicator: string) =>
    peopleInArea({ communes: communes ?? [], indicator, year: partsOfDay(day).year }, world.facts);
  return {
    vintage,
    areaM2: total,
    communes,
    outsideM2: overlaps?.outside ?? 0,
    households: count('households'),
    population: count('population'),
    plans: world.parts === null ? null : partsNear({ shape, day }, world.parts),
    roads: roadsInArea(shape, world.ground),
    disasters:
      world.disasters === null
        ? null
        : pastDisasters({ shape, day, communes: communes ?? [] }, world.disasters),
  };
}

function bySize(communes: readonly CommuneOverlap[]): readonly CommuneOverlap[] {
  return [...communes].sort(
    (a, b) => b.shareOfShape - a.shareOfShape || (a.unit.id < b.unit.id ? -1 : 1),
  );
}
