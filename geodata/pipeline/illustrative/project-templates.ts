import type { ClauseCode } from '../../../src/core/clause.ts';
import type { Bilingual } from '../../../src/core/record.ts';
import type { ProjectProperties } from '../../../src/layers/schema/projects.ts';

/** One kind of invented project. `{place}` in a name is where it is. */
export interface ProjectTemplate {
  readonly kind: ProjectProperties['kind'];
  readonly clause: ClauseCode;
  readonly name: Bilingual;
  /** Million đồng, lowest and highest. */
  readonly budgetMillion: readonly [number, number];
  readonly households: readonly [number, number];
  readonly months: readonly [number, number];
  readonly programme: string | null;
  /** What is made, with `{n}` for a number of the range; null: nothing to count. */
  readonly quantity: { readonly text: string; readonly range: readonly [number, number] } | null;
  /** Hectares of the area it covers; null: a point. */
  readonly hectares: readonly [number, number] | null;
}

const POVERTY_PROGRAMME = 'Chương trình MTQG giảm nghèo bền vững';
const RURAL_PROGRAMME = 'Chương trình MTQG xây dựng nông thôn mới';

export const PROJECT_TEMPLATES: readonly ProjectTemplate[] = [
  {
    kind: 'irrigation',
    clause: '4',
    name: { vi: 'Kiên cố hoá kênh mương {place}', en: 'Lining of irrigation canals, {place}' },
    budgetMillion: [900, 7500],
    households: [30, 160],
    months: [6, 14],
    programme: RURAL_PROGRAMME,
    quantity: { text: '{n} km kênh', range: [1, 6] },
    hectares: [20, 120],
  },
  {
    kind: 'electricity',
    clause: '4',
    name: { vi: 'Cấp điện lưới {place}', en: 'Grid electricity, {place}' },
    budgetMillion: [1800, 12000],
    households: [35, 180],
    months: [6, 18],
    programme: null,
    quantity: { text: '{n} km đường dây hạ áp', range: [2, 9] },
    hectares: null,
  },
  {
    kind: 'road',
    clause: '4',
    name: { vi: 'Nâng cấp đường giao thông {place}', en: 'Road upgrade, {place}' },
    budgetMillion: [4500, 48000],
    households: [80, 600],
    months: [10, 30],
    programme: POVERTY_PROGRAMME,
    quantity: { text: '{n} km đường', range: [2, 14] },
    hectares: null,
  },
  {
    kind: 'resettlement',
    clause: '4',
    name: {
      vi: 'Bố trí dân cư vùng thiên tai {place}',
      en: 'Resettlement from a disaster area, {place}',
    },
    budgetMillion: [8000, 42000],
    households: [25, 90],
    months: [12, 30],
    programme: null,
    quantity: { text: '{n} nền nhà', range: [25, 90] },
    hectares: [20, 60],
  },
  {
    kind: 'water',
    clause: '5',
    name: { vi: 'Cấp nước sinh hoạt tập trung {place}', en: 'Piped water scheme, {place}' },
    budgetMillion: [1200, 6500],
    households: [40, 220],
    months: [6, 14],
    programme: RURAL_PROGRAMME,
    quantity: { text: '{n} km đường ống', range: [2, 11] },
    hectares: null,
  },
  {
    kind: 'livelihood',
    clause: '5',
    name: { vi: 'Mô hình chăn nuôi trâu, bò sinh sản {place}', en: 'Cattle breeding, {place}' },
    budgetMillion: [450, 2400],
    households: [15, 90],
    months: [12, 30],
    programme: POVERTY_PROGRAMME,
    quantity: { text: '{n} con', range: [20, 110] },
    hectares: null,
  },
  {
    kind: 'livelihood',
    clause: '5',
    name: { vi: 'Trồng mắc ca {place}', en: 'Macadamia planting, {place}' },
    budgetMillion: [1500, 9000],
    households: [40, 240],
    months: [18, 36],
    programme: null,
    quantity: null,
    hectares: [80, 400],
  },
  {
    kind: 'livelihood',
    clause: '5',
    name: { vi: 'Trồng quế, sa nhân dưới tán rừng {place}', en: 'Cassia and cardamom, {place}' },
    budgetMillion: [800, 5200],
    households: [30, 180],
    months: [12, 36],
    programme: POVERTY_PROGRAMME,
    quantity: null,
    hectares: [40, 260],
  },
  {
    kind: 'housing',
    clause: '5',
    name: { vi: 'Xoá nhà tạm {place}', en: 'Replacing makeshift houses, {place}' },
    budgetMillion: [900, 4800],
    households: [15, 80],
    months: [6, 12],
    programme: POVERTY_PROGRAMME,
    quantity: { text: '{n} nhà', range: [15, 80] },
    hectares: null,
  },
  {
    kind: 'health',
    clause: '6',
    name: { vi: 'Nâng cấp trạm y tế {place}', en: 'Health station upgrade, {place}' },
    budgetMillion: [2200, 8500],
    households: [300, 1200],
    months: [8, 18],
    programme: POVERTY_PROGRAMME,
    quantity: { text: '{n} phòng', range: [6, 14] },
    hectares: null,
  },
  {
    kind: 'education',
    clause: '7',
    name: { vi: 'Xây phòng học kiên cố {place}', en: 'Permanent classrooms, {place}' },
    budgetMillion: [2400, 16000],
    households: [60, 400],
    months: [8, 18],
    programme: null,
    quantity: { text: '{n} phòng học', range: [4, 18] },
    hectares: null,
  },
  {
    kind: 'culture',
    clause: '8',
    name: { vi: 'Nhà văn hoá {place}', en: 'Culture house, {place}' },
    budgetMillion: [600, 2600],
    households: [45, 200],
    months: [5, 10],
    programme: RURAL_PROGRAMME,
    quantity: { text: '{n} chỗ ngồi', range: [80, 250] },
    hectares: null,
  },
];
