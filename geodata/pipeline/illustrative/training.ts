import type { Feature, Point } from 'geojson';
import * as v from 'valibot';
import type { ClauseCode } from '../../../src/core/clause.ts';
import type { Bilingual } from '../../../src/core/record.ts';
import { type TrainingProperties, trainingSchema } from '../../../src/layers/schema/training.ts';
import type { CommuneGround } from './communes.ts';
import { pointNearRoad } from './ground.ts';
import type { Random } from './random.ts';
import { COMMON_FIELDS, placeFields, placeName, runningId } from './record-place.ts';
import { monthsLater, startBetween, statusOn } from './timing.ts';

const SESSION_COUNT = 60;
const FIRST_START = '2021-01-10';
const LAST_START = '2027-02-28';
const DAYS_PER_MONTH = 30.4;

interface SessionTemplate {
  readonly kind: TrainingProperties['kind'];
  readonly clause: ClauseCode;
  readonly name: Bilingual;
  readonly content: string;
  readonly days: readonly [number, number];
}

const SESSION_TEMPLATES: readonly SessionTemplate[] = [
  {
    kind: 'training_cadre',
    clause: '2',
    name: { vi: 'Tập huấn cán bộ bản', en: 'Course for village cadres' },
    content: 'kỹ năng quản lý, tổ chức họp bản và ghi chép sổ sách',
    days: [2, 5],
  },
  {
    kind: 'training_militia',
    clause: '2',
    name: { vi: 'Bồi dưỡng kiến thức phòng thủ dân sự', en: 'Civil defence course' },
    content: 'kiến thức phòng thủ dân sự và sơ cứu ban đầu',
    days: [2, 4],
  },
  {
    kind: 'drill_rescue',
    clause: '3b',
    name: { vi: 'Diễn tập sơ tán dân khi lũ quét', en: 'Flash-flood evacuation drill' },
    content: 'báo động, sơ tán theo tuyến và điểm danh tại điểm sơ tán',
    days: [1, 2],
  },
  {
    kind: 'training_health',
    clause: '6',
    name: { vi: 'Khám sức khoẻ và tư vấn dinh dưỡng', en: 'Health check and nutrition advice' },
    content: 'khám tổng quát, tư vấn dinh dưỡng cho bà mẹ và trẻ nhỏ',
    days: [1, 2],
  },
  {
    kind: 'training_literacy',
    clause: '7',
    name: { vi: 'Lớp xoá mù chữ', en: 'Literacy class' },
    content: 'đọc, viết và tính toán cơ bản, học buổi tối',
    days: [60, 150],
  },
  {
    kind: 'training_grassroots',
    clause: '8',
    name: { vi: 'Truyền thông cộng đồng', en: 'Community outreach' },
    content: 'vệ sinh môi trường, phòng cháy chữa cháy rừng, an toàn giao thông',
    days: [1, 3],
  },
];

const VENUES: readonly Bilingual[] = [
  { vi: 'Nhà văn hoá trung tâm', en: 'culture house' },
  { vi: 'Hội trường UBND', en: 'commune hall' },
  { vi: 'Trường tiểu học', en: 'primary school' },
  { vi: 'Trường trung học cơ sở', en: 'lower secondary school' },
];

/** Sixty invented sessions at civil venues. */
export function illustrativeTraining(
  grounds: readonly CommuneGround[],
  random: Random,
): Feature<Point, TrainingProperties>[] {
  return Array.from({ length: SESSION_COUNT }, (_, index) => {
    const template =
      SESSION_TEMPLATES[index % SESSION_TEMPLATES.length] ?? random.pick(SESSION_TEMPLATES);
    return sessionIn(random.pick(grounds), template, runningId('ILT', index), random);
  });
}

function sessionIn(
  ground: CommuneGround,
  template: SessionTemplate,
  id: string,
  random: Random,
): Feature<Point, TrainingProperties> {
  const start = startBetween(FIRST_START, LAST_START, random);
  const durationDays = random.whole(...template.days);
  const end = durationDays === 1 ? null : monthsLater(start, (durationDays - 1) / DAYS_PER_MONTH);
  const place = placeName(ground, start, null);
  const venue = random.pick(VENUES);
  const properties = {
    id,
    name: `${template.name.vi} tại ${place.vi}`,
    nameEn: `${template.name.en}, ${place.en} (${venue.en})`,
    clauses: [template.clause],
    start,
    end,
    status: statusOn(start, end),
    ...COMMON_FIELDS,
    ...placeFields(ground, start, null),
    precision: 'exact',
    kind: template.kind,
    organiser: `UBND ${place.vi}`,
    content: template.content,
    venue: venue.vi,
    durationDays,
  };
  return {
    type: 'Feature',
    properties: v.parse(trainingSchema, properties),
    geometry: { type: 'Point', coordinates: pointNearRoad(ground, random) },
  };
}
