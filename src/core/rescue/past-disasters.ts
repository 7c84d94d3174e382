import type { Day } from '../day.ts';
import type { CommuneOverlap } from '../impact/commune-overlap.ts';
import { type ImpactRecord, periodOfRecord } from '../impact/impact-record.ts';
import { distanceToPositionM } from '../impact/nearest.ts';
import type { PreparedShape } from '../impact/prepared-shape.ts';
import { namedCommunes } from '../impact/record-world.ts';
import { unitId } from '../unit.ts';

/** A disaster that happened, as the impact report takes it. */
export type PastDisaster = ImpactRecord;

/** A disaster of the past in an area, or in one of its communes. */
export interface DisasterNear {
  readonly record: PastDisaster;
  /** `commune`: its place is known by commune only, and may lie beside the area. */
  readonly by: 'place' | 'commune';
  /** Null: its date is not known. */
  readonly day: Day | null;
}

interface DisasterQuestion {
  readonly shape: PreparedShape;
  readonly day: Day;
  readonly communes: readonly CommuneOverlap[];
}

/** How a disaster is known to have been in the area; null: it is not. */
function placeOf(
  { shape, communes }: DisasterQuestion,
  record: PastDisaster,
): DisasterNear['by'] | null {
  if (record.places.isOutside) return null;
  if (record.geometry?.type === 'Point') {
    const [lng = 0, lat = 0] = record.geometry.coordinates;
    return distanceToPositionM(shape, [lng, lat]) === 0 ? 'place' : null;
  }
  const own = communes.flatMap(({ unit }) => [unit.id, ...unit.cameFrom, ...unit.became]);
  const named = [
    ...namedCommunes(record),
    ...record.places.communes2025.map((code) => unitId('2025', code)),
  ];
  return named.some((id) => own.includes(id)) ? 'commune' : null;
}

/** Disasters until the day, and those without a date, the newest first. */
export function pastDisasters(
  asked: DisasterQuestion,
  records: readonly PastDisaster[],
): readonly DisasterNear[] {
  return records
    .flatMap((record): readonly DisasterNear[] => {
      const by = placeOf(asked, record);
      const day = periodOfRecord(record)?.start ?? null;
      return by === null || (day !== null && day > asked.day) ? [] : [{ record, by, day }];
    })
    .sort(
      (a, b) =>
        (b.day ?? Number.NEGATIVE_INFINITY) - (a.day ?? Number.NEGATIVE_INFINITY) ||
        (a.record.id < b.record.id ? -1 : 1),
    );
}
