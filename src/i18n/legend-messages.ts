import type { UnitLevel } from '../core/unit.ts';
import { defineMessages } from './messages.ts';

const NOUNS = { commune: 'xã', district: 'huyện' } as const;
const PLURALS = { commune: 'communes', district: 'districts' } as const;

function inEnglish(count: string, level: UnitLevel): string {
  return `${count} ${count === '1' ? level : PLURALS[level]}`;
}

export const legendMessages = defineMessages({
  vi: {
    title: 'Chú giải',
    show: 'Hiện chú giải',
    hide: 'Thu gọn chú giải',
    noData: (count: string, level: UnitLevel) => `chưa có số liệu: ${count} ${NOUNS[level]}`,
    units: (count: string, level: UnitLevel) => `${count} ${NOUNS[level]}`,
    sources: (publishers: string) => `Nguồn số liệu: ${publishers}`,
    moreSources: (count: string) => `${count} nguồn khác`,
    below: (bound: string) => `dưới ${bound}`,
    from: (bound: string) => `từ ${bound}`,
    between: (from: string, to: string) => `${from} – dưới ${to}`,
    standard: (standard: string) => `chuẩn ${standard}`,
    unknownStandard: 'chưa rõ chuẩn nghèo',
    marks: 'Loại hoạt động',
    clauseHint: 'Màu là điều khoản, hình là loại',
    planned: 'nét đứt: dự kiến',
    communeOnly: 'quầng mờ: chỉ biết đến xã',
    risk: 'Cấp độ rủi ro thiên tai',
    riskLevel: (level: number) => `Cấp ${level}`,
    others: 'Khác',
    density: 'Mật độ hoạt động',
    sparse: 'thưa',
    dense: 'dày',
  },
  en: {
    title: 'Legend',
    show: 'Show the legend',
    hide: 'Fold the legend',
    noData: (count, level) => `no data: ${inEnglish(count, level)}`,
    units: inEnglish,
    sources: (publishers) => `Figures by ${publishers}`,
    moreSources: (count) => `${count} more`,
    below: (bound) => `under ${bound}`,
    from: (bound) => `${bound} and over`,
    between: (from, to) => `${from} to under ${to}`,
    standard: (standard) => `standard ${standard}`,
    unknownStandard: 'poverty standard not stated',
    marks: 'Kinds of activity',
    clauseHint: 'Colour is the clause, shape the kind',
    planned: 'dashed: planned',
    communeOnly: 'halo: known only to the commune',
    risk: 'Disaster risk level',
    riskLevel: (level) => `Level ${level}`,
    others: 'Other',
    density: 'Density of activities',
    sparse: 'sparse',
    dense: 'dense',
  },
});
