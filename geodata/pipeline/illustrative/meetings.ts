import type { Feature } from 'geojson';
import * as v from 'valibot';
import type { Unit } from '../../../src/core/unit.ts';
import { type MeetingProperties, meetingSchema } from '../../../src/layers/schema/meetings.ts';
import { ILLUSTRATIVE_SOURCE } from './provenance.ts';
import type { Random } from './random.ts';

/** Months as years × 12 + month − 1: from the month after the signing to the end of the districts. */
const FIRST_MONTH = 2020 * 12 + 11;
const LAST_MONTH = 2025 * 12 + 5;

/** Coordination meetings of each district in each month while districts existed. */
export function illustrativeMeetings(
  districts: readonly Unit[],
  random: Random,
): Feature<null, MeetingProperties>[] {
  const months = Array.from({ length: LAST_MONTH - FIRST_MONTH + 1 }, (_, i) => FIRST_MONTH + i);
  return months.flatMap((index) =>
    districts.map((district) => meetingsOfMonth(district, index, random)),
  );
}

function meetingsOfMonth(
  district: Unit,
  monthIndex: number,
  random: Random,
): Feature<null, MeetingProperties> {
  const year = Math.floor(monthIndex / 12);
  const month = String((monthIndex % 12) + 1).padStart(2, '0');
  const properties = {
    id: `ILM-${district.code}-${year}${month}`,
    name: `Giao ban phối hợp huyện ${district.name}, tháng ${month}/${year}`,
    nameEn: `Coordination meetings of ${district.name} district, ${year}-${month}`,
    clauses: random.chance(0.4) ? ['1', '1a'] : ['1'],
    start: `${year}-${month}`,
    end: null,
    periodText: null,
    status: 'completed',
    statusText: null,
    communes2020: [],
    communes2025: [],
    districts: [district.code],
    province: null,
    isOutside: false,
    placeText: null,
    precision: 'area',
    note: null,
    sources: [ILLUSTRATIVE_SOURCE],
    kind: 'coordination',
    meetingCount: random.whole(1, 3),
    documentCount: random.whole(1, 9),
  };
  return { type: 'Feature', properties: v.parse(meetingSchema, properties), geometry: null };
}
