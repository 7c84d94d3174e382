import { formatNumber, formatVnd, qualify } from '../i18n/format.ts';
import { pick } from '../i18n/language.ts';
import { CLAUSE_COLOUR } from './clause-colour.ts';
import { ifKnown, knownRows } from './detail-rows.ts';
import type { LayerDefinition } from './layer.ts';
import { type ProjectProperties, projectSchema } from './schema/projects.ts';
import { recordShapes } from './sources.ts';
import { onStage } from './stage.ts';

const LEFT_OUT = {
  vi: 'Có thể trùng với dòng khác: không tính vào tổng',
  en: 'May overlap other rows: left out of totals',
};

export const projects = {
  id: 'projects',
  title: { vi: 'Dự án', en: 'Projects' },
  group: 'records',
  isDefault: true,
  schemas: ['projects'],
  record: {
    shape: 'square',
    schema: projectSchema,
    geometries: ['Point', 'LineString', 'Polygon'],
    kindLabels: {
      livelihood: { vi: 'Sinh kế', en: 'Livelihood' },
      irrigation: { vi: 'Thuỷ lợi', en: 'Irrigation' },
      health: { vi: 'Y tế', en: 'Health' },
      human_resources: { vi: 'Nhân lực', en: 'Human resources' },
      education: { vi: 'Giáo dục', en: 'Education' },
      water: { vi: 'Nước sinh hoạt', en: 'Water supply' },
      electricity: { vi: 'Điện', en: 'Electricity' },
      road: { vi: 'Đường giao thông', en: 'Road' },
      infrastructure: { vi: 'Hạ tầng', en: 'Infrastructure' },
      culture: { vi: 'Văn hoá', en: 'Culture' },
      resettlement: { vi: 'Sắp xếp dân cư', en: 'Resettlement' },
      housing: { vi: 'Nhà ở', en: 'Housing' },
      new_rural: { vi: 'Nông thôn mới', en: 'New rural development' },
      poverty_programme: { vi: 'Chương trình giảm nghèo', en: 'Poverty programme' },
    },
    details(record, language) {
      const project = record.properties as ProjectProperties;
      return knownRows([
        [{ vi: 'Chủ trì', en: 'Implementer' }, project.implementer],
        [{ vi: 'Chương trình', en: 'Programme' }, project.programme],
        [
          { vi: 'Tổng mức', en: 'Budget' },
          ifKnown(project.budgetVnd, (vnd) =>
            qualify(formatVnd(vnd, language), project.budgetQualifier, language),
          ),
        ],
        [
          { vi: 'Đã giải ngân', en: 'Disbursed' },
          ifKnown(project.disbursedVnd, (vnd) => formatVnd(vnd, language)),
        ],
        [
          { vi: 'Số hộ thụ hưởng', en: 'Households served' },
          ifKnown(project.householdsServed, (count) => formatNumber(count, language)),
        ],
        [{ vi: 'Người thụ hưởng', en: 'Beneficiaries' }, project.beneficiaryText],
        [{ vi: 'Quy mô', en: 'Scope' }, project.quantityText],
        [
          { vi: 'Gồm cả', en: 'Contains' },
          project.contains.length > 0 ? project.contains.join(', ') : null,
        ],
        [
          { vi: 'Cộng dồn', en: 'Totals' },
          project.isLeftOutOfSums ? pick(LEFT_OUT, language) : null,
        ],
      ]);
    },
  },
  style({ scale }) {
    const source = recordShapes('projects');
    return onStage('features', [
      {
        id: 'projects-areas',
        type: 'fill',
        source,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': CLAUSE_COLOUR, 'fill-opacity': 0.22 },
      },
      {
        id: 'projects-lines',
        type: 'line',
        source,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': CLAUSE_COLOUR,
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1.2 * scale, 12, 2.6 * scale],
          'line-opacity': 0.95,
        },
      },
    ]);
  },
  legend: () => [
    { label: { vi: 'Dự án', en: 'Project' }, symbol: { kind: 'mark', shape: 'square' } },
  ],
} as const satisfies LayerDefinition;
