import type { Feature, LineString, Point, Polygon } from 'geojson';
import * as v from 'valibot';
import { isInZone27 } from '../../../src/core/unit.ts';
import {
  type RescuePlanProperties,
  rescuePlanSchema,
} from '../../../src/layers/schema/rescue-plans.ts';
import type { CommuneGround } from './communes.ts';
import { type Evacuation, evacuationIn } from './evacuation.ts';
import { distanceM, lengthM, rounded } from './ground.ts';
import type { Random } from './random.ts';
import { COMMON_FIELDS, placeFields, placeName, runningId } from './record-place.ts';
import { statusOn } from './timing.ts';

type PlanGeometry = Point | LineString | Polygon;
type PlanFeature = Feature<PlanGeometry, RescuePlanProperties>;
type PlanDraft = { readonly geometry: PlanGeometry; readonly fields: Record<string, unknown> };

/** When a plan holds: the rainy season, or a whole year. */
interface PlanPeriod {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

const PLAN_OF_2024: PlanPeriod = { start: '2024-05', end: '2024-10', label: '2024' };
const PLAN_OF_2026: PlanPeriod = { start: '2026-01', end: '2026-12', label: '2026' };

/**
 * Invented civil rescue plans. 2024: a civil team in each of the 52 communes, and an evacuation in
 * each of the 27 of the zone. 2026: a team and an evacuation in each commune of 2025.
 */
export function illustrativeRescuePlans(
  grounds: readonly CommuneGround[],
  random: Random,
): PlanFeature[] {
  const before = grounds.flatMap((ground) => [
    ...(isInZone27(ground.unit) ? evacuationDrafts(ground, PLAN_OF_2024, random) : []),
    teamDraft(ground, PLAN_OF_2024, random),
  ]);
  const after = largestParts(grounds).flatMap((ground) => [
    ...evacuationDrafts(ground, PLAN_OF_2026, random),
    teamDraft(ground, PLAN_OF_2026, random),
  ]);
  return [...before, ...after].map(({ geometry, fields }, index) => ({
    type: 'Feature',
    properties: v.parse(rescuePlanSchema, { id: runningId('ILR', index), ...fields }),
    geometry,
  }));
}

/** For each commune of 2025 its largest 2020 part, in the order of the new codes. */
function largestParts(grounds: readonly CommuneGround[]): CommuneGround[] {
  const byCode = new Map<string, CommuneGround>();
  for (const ground of grounds) {
    const known = byCode.get(ground.successor.code);
    if (!known || ground.unit.areaKm2 > known.unit.areaKm2) {
      byCode.set(ground.successor.code, ground);
    }
  }
  return [...byCode.values()].sort((a, b) => a.successor.code.localeCompare(b.successor.code));
}

function planFields(ground: CommuneGround, { start, end }: PlanPeriod) {
  return {
    clauses: ['3b'],
    start,
    end,
    status: statusOn(start, end),
    ...COMMON_FIELDS,
    ...placeFields(ground, start, null),
    precision: 'exact',
    hazard: null,
    riskLevel: null,
    capacityPeople: null,
    householdsAtRisk: null,
    lengthKm: null,
    venue: null,
    means: null,
  };
}

const RIVER_HAZARDS = ['flash_flood', 'flood'] as const;
const SLOPE_HAZARDS = ['landslide', 'landslide', 'landslide', 'forest_fire'] as const;
const HAZARD_NAMES = {
  flash_flood: { vi: 'Vùng nguy cơ lũ quét', en: 'Flash-flood risk area' },
  flood: { vi: 'Vùng nguy cơ ngập lụt', en: 'Flood risk area' },
  landslide: { vi: 'Vùng nguy cơ sạt lở đất', en: 'Landslide risk area' },
  forest_fire: { vi: 'Vùng nguy cơ cháy rừng', en: 'Forest-fire risk area' },
} as const;
/** Level 5 is rare. */
const RISK_LEVELS = [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5] as const;
const ROUTE_PEOPLE_PER_HOUSEHOLD = 5;
const METRES_PER_KM = 1000;

function evacuationDrafts(ground: CommuneGround, period: PlanPeriod, random: Random): PlanDraft[] {
  const evacuation = evacuationIn(ground, random);
  const hazard = random.pick(evacuation.isAlongRiver ? RIVER_HAZARDS : SLOPE_HAZARDS);
  const households = random.whole(8, 70);
  return [
    riskAreaDraft(ground, period, { evacuation, hazard, households, random }),
    assemblyDraft(ground, period, { evacuation, hazard, households, random }),
    routeDraft(ground, period, { evacuation, hazard, households, random }),
  ];
}

interface EvacuationFacts {
  readonly evacuation: Evacuation;
  readonly hazard: keyof typeof HAZARD_NAMES;
  readonly households: number;
  readonly random: Random;
}

function riskAreaDraft(
  ground: CommuneGround,
  period: PlanPeriod,
  { evacuation, hazard, households, random }: EvacuationFacts,
): PlanDraft {
  const place = placeName(ground, period.start, null);
  const name = HAZARD_NAMES[hazard];
  return {
    geometry: evacuation.riskArea,
    fields: {
      ...planFields(ground, period),
      name: `${name.vi}, ${place.vi} (${period.label})`,
      nameEn: `${name.en}, ${place.en} (${period.label})`,
      kind: 'risk_area',
      hazard,
      riskLevel: random.pick(RISK_LEVELS),
      householdsAtRisk: households,
    },
  };
}

const SHELTERS = [
  { vi: 'Trường tiểu học', en: 'primary school' },
  { vi: 'Trường trung học cơ sở', en: 'lower secondary school' },
  { vi: 'Nhà văn hoá', en: 'culture house' },
  { vi: 'Hội trường UBND', en: 'commune hall' },
] as const;

function assemblyDraft(
  ground: CommuneGround,
  period: PlanPeriod,
  { evacuation, households, random }: EvacuationFacts,
): PlanDraft {
  const place = placeName(ground, period.start, null);
  const shelter = random.pick(SHELTERS);
  return {
    geometry: { type: 'Point', coordinates: evacuation.assemblyPoint },
    fields: {
      ...planFields(ground, period),
      name: `Điểm sơ tán: ${shelter.vi}, ${place.vi} (${period.label})`,
      nameEn: `Assembly point: ${shelter.en}, ${place.en} (${period.label})`,
      kind: 'assembly_point',
      capacityPeople:
        Math.ceil((households * ROUTE_PEOPLE_PER_HOUSEHOLD) / 10) * 10 + random.whole(0, 8) * 10,
      venue: shelter.vi,
    },
  };
}

function routeDraft(
  ground: CommuneGround,
  period: PlanPeriod,
  { evacuation, hazard, households }: EvacuationFacts,
): PlanDraft {
  const place = placeName(ground, period.start, null);
  return {
    geometry: evacuation.route,
    fields: {
      ...planFields(ground, period),
      name: `Đường sơ tán, ${place.vi} (${period.label})`,
      nameEn: `Evacuation route, ${place.en} (${period.label})`,
      kind: 'evacuation_route',
      hazard,
      householdsAtRisk: households,
      lengthKm: Math.round(lengthM(evacuation.route.coordinates) / (METRES_PER_KM / 100)) / 100,
    },
  };
}

function teamDraft(ground: CommuneGround, period: PlanPeriod, random: Random): PlanDraft {
  const place = placeName(ground, period.start, null);
  const nearRiver = ground.rivers.length > 5;
  return {
    geometry: { type: 'Point', coordinates: centreOnRoad(ground) },
    fields: {
      ...planFields(ground, period),
      name: `Tổ cứu hộ dân sự ${place.vi} (${period.label})`,
      nameEn: `Civil rescue team, ${place.en} (${period.label})`,
      kind: 'rescue_team',
      venue: 'Trụ sở UBND',
      means: {
        boats: nearRiver ? random.whole(1, 4) : 0,
        trucks: random.whole(0, 3),
        excavators: random.whole(0, 2),
        tents: random.whole(4, 25),
        lifeJackets: nearRiver ? random.whole(20, 90) : random.whole(5, 25),
        generators: random.whole(1, 4),
      },
    },
  };
}

/** The road vertex nearest to where the commune's name stands. */
function centreOnRoad({ roads, unit }: CommuneGround) {
  let nearest: readonly [lng: number, lat: number] | number[] = unit.labelPoint;
  let metres = Number.POSITIVE_INFINITY;
  for (const position of roads.flat()) {
    const away = distanceM(position, unit.labelPoint);
    if (away < metres) {
      metres = away;
      nearest = position;
    }
  }
  return rounded([...nearest]);
}
