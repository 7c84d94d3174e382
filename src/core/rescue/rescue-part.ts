import type { Geometry } from 'geojson';
import type { Day } from '../day.ts';

export const RESCUE_PART_KINDS = [
  'risk_area',
  'assembly_point',
  'evacuation_route',
  'rescue_team',
] as const;
export type RescuePartKind = (typeof RESCUE_PART_KINDS)[number];

/** Means of a civil rescue team, as counts. */
export interface RescueMeans {
  readonly boats: number;
  readonly trucks: number;
  readonly excavators: number;
  readonly tents: number;
  readonly lifeJackets: number;
  readonly generators: number;
}

/** A part of a civil rescue plan. What is not known is null, never zero. */
export interface RescuePart {
  readonly id: string;
  readonly kind: RescuePartKind;
  readonly name: string;
  readonly nameEn: string;
  readonly isIllustrative: boolean;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Level of Decision 18/2021/QĐ-TTg. */
  readonly riskLevel: number | null;
  readonly capacityPeople: number | null;
  readonly householdsAtRisk: number | null;
  readonly lengthKm: number | null;
  readonly venue: string | null;
  readonly means: RescueMeans | null;
  /** WGS 84, `[lng, lat]`. */
  readonly geometry: Geometry;
}

/** Whether a part holds on a day; one without dates always does. */
export function holdsOn({ start, end }: RescuePart, day: Day): boolean {
  return (start === null || start <= day) && (end === null || end >= day);
}
