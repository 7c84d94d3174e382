import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { formatNumber, formatVnd } from '../i18n/format.ts';
import { CLAUSE_COLOUR } from './clause-colour.ts';
import { ifKnown, knownRows } from './detail-rows.ts';
import type { LayerDefinition } from './layer.ts';
import { projects } from './projects.ts';
import { type PlanRecordProperties, planRecordSchema } from './schema/plans.ts';
import { recordShapes } from './sources.ts';
import { onStage } from './stage.ts';

const IS_AREA: ExpressionSpecification = [
  'match',
  ['geometry-type'],
  ['Polygon', 'MultiPolygon'],
  true,
  false,
];

/** Only what is planned is dashed: the styles of lines know no dashes by property. */
const IS_PLANNED: ExpressionSpecification = ['==', ['get', 'status'], 'planned'];

export const plans = {
  id: 'plans',
  title: { vi: 'Phương án của tôi', en: 'My plans' },
  group: 'records',
  isDefault: false,
  schemas: ['plans'],
  record: {
    shape: 'pentagon',
    schema: planRecordSchema,
    geometries: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
    kindLabels: {
      ...projects.record.kindLabels,
      training: { vi: 'Tập huấn, diễn tập', en: 'Training and drills' },
      rescue: { vi: 'Phòng chống thiên tai, cứu nạn', en: 'Disaster prevention and rescue' },
      unspecified: { vi: 'Chưa chọn loại', en: 'Kind not chosen' },
    },
    details(record, language) {
      const plan = record.properties as PlanRecordProperties;
      return knownRows([
        [
          { vi: 'Phương án thành phần', en: 'Version' },
          plan.versionCount > 1 ? `${plan.version} / ${plan.versionCount}` : null,
        ],
        [{ vi: 'Đơn vị chịu trách nhiệm', en: 'Responsible party' }, plan.responsibleParty],
        [{ vi: 'Nguồn vốn', en: 'Funding source' }, plan.fundingSource],
        [
          { vi: 'Dự toán kinh phí', en: 'Estimated budget' },
          ifKnown(plan.budgetVnd, (vnd) => formatVnd(vnd, language)),
        ],
        [
          { vi: 'Số hộ dự kiến thụ hưởng', en: 'Households to be served' },
          ifKnown(plan.householdsServed, (count) => formatNumber(count, language)),
        ],
        [
          { vi: 'Tài liệu', en: 'Documents' },
          plan.links.length > 0
            ? plan.links.map(({ title, url }) => `${title}: ${url}`).join('; ')
            : null,
        ],
      ]);
    },
  },
  style({ scale, theme }) {
    const source = recordShapes('plans');
    const width: ExpressionSpecification = [
      'interpolate',
      ['linear'],
      ['zoom'],
      8,
      1.4 * scale,
      12,
      3 * scale,
    ];
    const round = { 'line-cap': 'butt', 'line-join': 'round' } as const;
    return onStage('features', [
      {
        id: 'plans-areas',
        type: 'fill',
        source,
        filter: IS_AREA,
        paint: { 'fill-color': CLAUSE_COLOUR, 'fill-opacity': 0.16 },
      },
      {
        id: 'plans-casing',
        type: 'line',
        source,
        layout: round,
        paint: {
          'line-color': theme === 'dark' ? '#06110d' : '#ffffff',
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 2.6 * scale, 12, 5.4 * scale],
          'line-opacity': 0.8,
        },
      },
      {
        id: 'plans-lines',
        type: 'line',
        source,
        filter: ['!', IS_PLANNED],
        layout: round,
        paint: { 'line-color': CLAUSE_COLOUR, 'line-width': width },
      },
      {
        id: 'plans-lines-planned',
        type: 'line',
        source,
        filter: IS_PLANNED,
        layout: round,
        paint: { 'line-color': CLAUSE_COLOUR, 'line-width': width, 'line-dasharray': [2.6, 1.6] },
      },
    ]);
  },
  legend: () => [
    {
      label: { vi: 'Phương án của tôi', en: 'My plan' },
      symbol: { kind: 'mark', shape: 'pentagon' },
    },
  ],
} as const satisfies LayerDefinition;
