import type { Random } from '../../geodata/pipeline/illustrative/random.ts';
import { roundDegrees } from '../../geodata/pipeline/write-json.ts';
import type { ClauseCode } from '../../src/core/clause.ts';
import { dayFrom, isoOfDay } from '../../src/core/day.ts';
import type { AtlasRecord, RecordProperties } from '../../src/core/record.ts';
import type { DisasterProperties } from '../../src/layers/schema/disasters.ts';
import type { ProjectProperties } from '../../src/layers/schema/projects.ts';
import type { TrainingProperties } from '../../src/layers/schema/training.ts';
import type { SyntheticCommune } from './synthetic-country.ts';

interface Circumstances {
  readonly commune: SyntheticCommune;
  /** Side of a commune, degrees. */
  readonly communeSize: number;
  readonly random: Random;
}

const FIRST_DAY = dayFrom(2000, 1, 1);
const LAST_DAY = dayFrom(2029, 12, 31);
const SOURCES = [{ publisher: 'Bản ghi thử tốc độ', url: null, date: null }];
const VILLAGES =
  'Nậm Chua,Huổi Lụ,Pá Mỳ,Na Cô Sa,Tả Kố Khừ,Sen Thượng,Nà Hỳ,Chà Nưa,Vàng Đán,Si Pa Phìn'.split(
    ',',
  );

/** Ids have seven digits each, so that their order is that of the records. */
const FIRST_ID = 1_000_000;

type OwnFields<P extends RecordProperties> = Omit<P, keyof RecordProperties | 'kind'>;

interface Variety {
  readonly kind: string;
  readonly clauses: ClauseCode[];
  readonly vi: string;
  readonly en: string;
}

const PROJECTS: readonly (Variety & { readonly kind: ProjectProperties['kind'] })[] = [
  { kind: 'road', clauses: ['4'], vi: 'Đường liên bản', en: 'Road between villages' },
  { kind: 'water', clauses: ['5'], vi: 'Nước sinh hoạt', en: 'Water supply' },
  { kind: 'livelihood', clauses: ['5', '4'], vi: 'Mô hình chăn nuôi', en: 'Livestock model' },
  { kind: 'education', clauses: ['7'], vi: 'Điểm trường', en: 'School site' },
  { kind: 'health', clauses: ['6'], vi: 'Trạm y tế', en: 'Health station' },
  { kind: 'resettlement', clauses: ['4', '3b'], vi: 'Sắp xếp dân cư', en: 'Resettlement' },
  { kind: 'culture', clauses: ['8'], vi: 'Nhà văn hoá', en: 'Culture house' },
];
const TRAININGS: readonly (Variety & { readonly kind: TrainingProperties['kind'] })[] = [
  { kind: 'training_cadre', clauses: ['2'], vi: 'Tập huấn cán bộ', en: 'Course for cadres' },
  { kind: 'drill_rescue', clauses: ['3b', '2'], vi: 'Diễn tập cứu hộ', en: 'Rescue drill' },
  { kind: 'training_health', clauses: ['6'], vi: 'Tập huấn y tế', en: 'Health course' },
  { kind: 'training_literacy', clauses: ['7', '8'], vi: 'Lớp xoá mù chữ', en: 'Literacy class' },
];
const DISASTERS: readonly (Variety & { readonly kind: DisasterProperties['kind'] })[] = [
  { kind: 'landslide', clauses: ['3b'], vi: 'Sạt lở đất', en: 'Landslide' },
  { kind: 'flash_flood', clauses: ['3b'], vi: 'Lũ quét', en: 'Flash flood' },
  { kind: 'hail', clauses: ['3b'], vi: 'Mưa đá', en: 'Hail' },
];

type Dates = Pick<RecordProperties, 'start' | 'end' | 'status'>;

/** Ever more records towards the end; one in twenty-five undated, some by month or year only. */
function dates(random: Random, longestDays: number): Dates {
  if (random.chance(0.04)) return { start: null, end: null, status: 'unknown' };
  const start = FIRST_DAY + Math.floor(Math.sqrt(random.next()) * (LAST_DAY - FIRST_DAY + 1));
  const iso = isoOfDay(start);
  if (random.chance(0.05)) return { start: iso.slice(0, 4), end: null, status: 'completed' };
  if (random.chance(0.1)) return { start: iso.slice(0, 7), end: null, status: 'completed' };
  if (longestDays > 100 && random.chance(0.1)) return { start: iso, end: null, status: 'ongoing' };
  const end = Math.min(start + random.whole(0, longestDays), LAST_DAY);
  return { start: iso, end: isoOfDay(end), status: 'completed' };
}

/** What a layer's records have of their own, besides what all records have. */
interface Own {
  readonly variety: Variety;
  readonly longestDays: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

function project({ random, commune }: Circumstances): Own {
  const fields = {
    implementer: `UBND xã ${commune.name}`,
    programme: random.chance(0.5) ? 'Chương trình mục tiêu quốc gia' : null,
    budgetVnd: random.chance(0.7) ? random.whole(50, 9000) * 1e6 : null,
    budgetQualifier: 'about',
    householdsServed: random.chance(0.6) ? random.whole(5, 400) : null,
    beneficiaryText: null,
    quantityText: null,
    contains: [],
    isLeftOutOfSums: false,
    disbursedVnd: null,
  } satisfies OwnFields<ProjectProperties>;
  return { variety: random.pick(PROJECTS), longestDays: 900, fields };
}

function training({ random, commune }: Circumstances): Own {
  const fields = {
    organiser: `UBND xã ${commune.name}`,
    content: null,
    venue: random.pick(['Hội trường UBND', 'Trường tiểu học', 'Nhà văn hoá bản']),
    durationDays: random.whole(1, 7),
  } satisfies OwnFields<TrainingProperties>;
  return { variety: random.pick(TRAININGS), longestDays: 6, fields };
}

function disaster({ random }: Circumstances): Own {
  const fields = {
    deaths: null,
    missing: null,
    injured: null,
    housesDamaged: random.chance(0.5) ? random.whole(0, 60) : null,
    householdsAffected: null,
    damageVnd: random.chance(0.4) ? random.whole(10, 3000) * 1e6 : null,
    damageQualifier: null,
    damageText: null,
    riskLevelText: null,
    magnitude: null,
    depthKm: null,
    contains: [],
    isLeftOutOfSums: false,
  } satisfies OwnFields<DisasterProperties>;
  return { variety: random.pick(DISASTERS), longestDays: 2, fields };
}

/** Denser towards the commune's middle; never beyond two fifths of its side. */
function position({ commune, communeSize, random }: Circumstances): [number, number] {
  const aside = () => (random.next() - random.next()) * 0.4 * communeSize;
  const [lng, lat] = commune.labelPoint;
  return [roundDegrees(lng + aside()), roundDegrees(lat + aside())];
}

const MAKERS = [
  { layer: 'projects', share: 0.6, make: project },
  { layer: 'training', share: 0.85, make: training },
  { layer: 'disasters', share: 1, make: disaster },
] as const;

/** One record of the country that does not exist; three in ten are known by commune only. */
export function syntheticRecord(index: number, circumstances: Circumstances): AtlasRecord {
  const { random, commune } = circumstances;
  const drawn = random.next();
  const { layer, make } = MAKERS.find(({ share }) => drawn < share) ?? MAKERS[0];
  const { variety, longestDays, fields } = make(circumstances);
  const { start, end, status } = dates(random, longestDays);
  const place = `${random.pick(VILLAGES)} ${random.whole(1, 9)}`;
  const isArea = random.chance(0.3);
  return {
    layer,
    dataset: 'synthetic',
    isIllustrative: true,
    properties: {
      id: `SYN-${FIRST_ID + index}`,
      name: `${variety.vi} bản ${place}, xã ${commune.name}`,
      nameEn: `${variety.en}, ${place} village, ${commune.name} commune`,
      clauses: variety.clauses,
      start,
      end,
      periodText: null,
      status,
      statusText: null,
      communes2020: [],
      communes2025: [commune.code],
      districts: [],
      province: null,
      isOutside: true,
      placeText: `bản ${place}`,
      precision: isArea ? 'area' : 'exact',
      note: null,
      sources: SOURCES,
      kind: variety.kind,
      ...fields,
      // Spread fields lose their names in types; tests/data/tiles.test.ts checks them by the schemas.
    } as RecordProperties,
    geometry: isArea ? null : { type: 'Point', coordinates: position(circumstances) },
  };
}
