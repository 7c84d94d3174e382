import { formatNumber } from '../i18n/format.ts';
import { type Language, pick } from '../i18n/language.ts';
import { ifKnown, knownRows } from './detail-rows.ts';
import type { LayerDefinition } from './layer.ts';
import { rescueLegend, rescueShapes } from './rescue-shapes.ts';
import { type RescuePlanProperties, rescuePlanSchema } from './schema/rescue-plans.ts';

const HAZARD_LABELS = {
  flash_flood: { vi: 'Lũ quét, lũ ống', en: 'Flash flood' },
  landslide: { vi: 'Sạt lở đất', en: 'Landslide' },
  flood: { vi: 'Ngập lụt', en: 'Flood' },
  forest_fire: { vi: 'Cháy rừng', en: 'Forest fire' },
} as const;

const MEANS_LABELS = {
  boats: { vi: 'xuồng', en: 'boats' },
  trucks: { vi: 'xe tải', en: 'trucks' },
  excavators: { vi: 'máy xúc', en: 'excavators' },
  tents: { vi: 'nhà bạt', en: 'tents' },
  lifeJackets: { vi: 'áo phao', en: 'life jackets' },
  generators: { vi: 'máy phát điện', en: 'generators' },
} as const;

type Means = NonNullable<RescuePlanProperties['means']>;

function meansInWords(means: Means, language: Language): string {
  return (Object.keys(MEANS_LABELS) as (keyof Means)[])
    .map((key) => `${formatNumber(means[key], language)} ${pick(MEANS_LABELS[key], language)}`)
    .join(', ');
}

export const rescuePlans = {
  id: 'rescue-plans',
  title: { vi: 'Phương án PCTT – CHCN', en: 'Disaster rescue plans' },
  group: 'records',
  isDefault: false,
  schemas: ['rescue-plans'],
  record: {
    shape: 'circle',
    schema: rescuePlanSchema,
    geometries: ['Point', 'LineString', 'Polygon'],
    kindLabels: {
      risk_area: { vi: 'Vùng nguy cơ', en: 'Risk area' },
      assembly_point: { vi: 'Điểm sơ tán', en: 'Assembly point' },
      evacuation_route: { vi: 'Đường sơ tán', en: 'Evacuation route' },
      rescue_team: { vi: 'Tổ cứu hộ dân sự', en: 'Civil rescue team' },
    },
    details(record, language) {
      const plan = record.properties as RescuePlanProperties;
      const count = (value: number | null) =>
        ifKnown(value, (number) => formatNumber(number, language));
      return knownRows([
        [
          { vi: 'Loại thiên tai', en: 'Hazard' },
          ifKnown(plan.hazard, (hazard) => pick(HAZARD_LABELS[hazard], language)),
        ],
        [{ vi: 'Cấp độ rủi ro', en: 'Risk level' }, count(plan.riskLevel)],
        [{ vi: 'Số hộ trong vùng', en: 'Households in the area' }, count(plan.householdsAtRisk)],
        [{ vi: 'Sức chứa (người)', en: 'Capacity (people)' }, count(plan.capacityPeople)],
        [
          { vi: 'Chiều dài', en: 'Length' },
          ifKnown(plan.lengthKm, (km) => `${formatNumber(km, language, 1)} km`),
        ],
        [{ vi: 'Địa điểm', en: 'Venue' }, plan.venue],
        [
          { vi: 'Phương tiện', en: 'Means' },
          ifKnown(plan.means, (means) => meansInWords(means, language)),
        ],
      ]);
    },
  },
  style: rescueShapes,
  legend: rescueLegend,
} as const satisfies LayerDefinition;
