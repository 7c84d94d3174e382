import { formatNumber, formatVnd, qualify } from '../i18n/format.ts';
import { pick } from '../i18n/language.ts';
import { ifKnown, knownRows } from './detail-rows.ts';
import type { LayerDefinition } from './layer.ts';
import { type DisasterProperties, disasterSchema } from './schema/disasters.ts';

const LEFT_OUT = {
  vi: 'Gồm cả nơi khác hoặc là tổng hợp năm: không tính vào tổng',
  en: 'Covers other places or sums up a year: left out of totals',
};

export const disasters = {
  id: 'disasters',
  title: { vi: 'Thiên tai đã xảy ra', en: 'Past disasters' },
  group: 'records',
  isDefault: true,
  schemas: ['disasters'],
  record: {
    shape: 'diamond',
    schema: disasterSchema,
    geometries: ['Point'],
    kindLabels: {
      landslide: { vi: 'Sạt lở đất', en: 'Landslide' },
      flood_landslide: { vi: 'Mưa lũ, sạt lở', en: 'Flood and landslide' },
      flash_flood: { vi: 'Lũ quét, lũ ống', en: 'Flash flood' },
      storm: { vi: 'Dông, lốc', en: 'Storm' },
      hail: { vi: 'Mưa đá', en: 'Hail' },
      earthquake: { vi: 'Động đất', en: 'Earthquake' },
      annual_summary: { vi: 'Tổng hợp năm', en: 'Summary of a year' },
    },
    details(record, language) {
      const event = record.properties as DisasterProperties;
      const count = (value: number | null) =>
        ifKnown(value, (number) => formatNumber(number, language));
      return knownRows([
        [{ vi: 'Người chết', en: 'Deaths' }, count(event.deaths)],
        [{ vi: 'Mất tích', en: 'Missing' }, count(event.missing)],
        [{ vi: 'Bị thương', en: 'Injured' }, count(event.injured)],
        [{ vi: 'Nhà bị hại', en: 'Houses damaged' }, count(event.housesDamaged)],
        [{ vi: 'Số hộ bị ảnh hưởng', en: 'Households affected' }, count(event.householdsAffected)],
        [
          { vi: 'Thiệt hại', en: 'Damage' },
          ifKnown(event.damageVnd, (vnd) =>
            qualify(formatVnd(vnd, language), event.damageQualifier, language),
          ),
        ],
        [{ vi: 'Mô tả thiệt hại', en: 'Damage in words' }, event.damageText],
        [{ vi: 'Cấp độ rủi ro (theo nguồn)', en: 'Risk level (as reported)' }, event.riskLevelText],
        [
          { vi: 'Độ lớn', en: 'Magnitude' },
          ifKnown(event.magnitude, (value) => formatNumber(value, language, 1)),
        ],
        [
          { vi: 'Độ sâu chấn tiêu', en: 'Focal depth' },
          ifKnown(event.depthKm, (km) => `${formatNumber(km, language, 1)} km`),
        ],
        [
          { vi: 'Gồm cả', en: 'Contains' },
          event.contains.length > 0 ? event.contains.join(', ') : null,
        ],
        [{ vi: 'Cộng dồn', en: 'Totals' }, event.isLeftOutOfSums ? pick(LEFT_OUT, language) : null],
      ]);
    },
  },
  legend: () => [
    { label: { vi: 'Thiên tai', en: 'Disaster' }, symbol: { kind: 'mark', shape: 'diamond' } },
  ],
} as const satisfies LayerDefinition;
