import type { IndicatorTopic, PovertyStandard } from '../core/indicator.ts';
import type { UnitLevel, Vintage } from '../core/unit.ts';
import { defineMessages } from './messages.ts';
import { inNumber, plural } from './plural.ts';

const NOUNS = { commune: 'xã', district: 'huyện' } as const;

/** A figure of a commune that was made of one former commune alone. */
const UNCHANGED = {
  vi: 'Số liệu của xã cũ, giữ nguyên',
  en: 'Figure of the former commune, unchanged',
} as const;

export const statisticsMessages = defineMessages({
  vi: {
    title: 'Số liệu',
    indicator: 'Chỉ số',
    notOnMap: 'Chỉ số này không tô trên bản đồ; giá trị ở trong bảng.',
    topics: {
      poverty: 'Nghèo',
      population: 'Dân số',
      infrastructure: 'Hạ tầng',
      education: 'Giáo dục',
      health: 'Y tế',
      livelihood: 'Sinh kế',
      geography: 'Địa lý',
      disaster: 'Thiên tai',
    } satisfies Record<IndicatorTopic, string> as Record<IndicatorTopic, string>,
    year: 'Năm',
    playYears: 'Phát qua các năm',
    pauseYears: 'Dừng phát',
    level: 'Cấp đơn vị',
    levels: { commune: 'Xã', district: 'Huyện' } as Readonly<Record<UnitLevel, string>>,
    noDistricts: 'Không còn huyện từ 01/07/2025',
    previousYear: 'Năm trước có số liệu',
    nextYear: 'Năm sau có số liệu',
    medianOf: (count: string, level: UnitLevel) =>
      count === '1'
        ? `${NOUNS[level]} duy nhất có số liệu`
        : `trung vị của ${count} ${NOUNS[level]} có số liệu`,
    noneKnown: (level: UnitLevel) => `chưa ${NOUNS[level]} nào có số liệu`,
    coverage: (known: string, all: string, level: UnitLevel) =>
      `${known} trong ${all} ${NOUNS[level]} có số liệu`,
    illustrativeCount: (count: string, level: UnitLevel) =>
      `${count} ${NOUNS[level]} là số minh hoạ`,
    lowest: 'Thấp nhất',
    highest: 'Cao nhất',
    clearUnit: 'Xem cả khu',
    noFigure: (year: string) => `Chưa có số liệu năm ${year}.`,
    missingParts: (parts: string) => `Thiếu số liệu của: ${parts}.`,
    missingHouseholds: (parts: string) => `Không tính được bình quân: thiếu số hộ của ${parts}.`,
    mixedStandards: 'Không gộp được: các xã cũ được đo theo chuẩn nghèo khác nhau.',
    districtBeside: (district: string) => `${district} (không tô cho xã)`,
    standard: (standard: PovertyStandard | null) =>
      standard === null ? 'chưa rõ chuẩn nghèo' : `chuẩn ${standard.replace('-', '–')}`,
    mixedFigures:
      'Không có trung vị và thứ hạng: các số này đo theo chuẩn nghèo khác nhau, hoặc nguồn không nói theo chuẩn nào.',
    derivedSum: (count: string) => (count === '1' ? UNCHANGED.vi : `Cộng từ ${count} xã cũ`),
    derivedMean: (count: string) =>
      count === '1' ? UNCHANGED.vi : `Bình quân theo số hộ của ${count} xã cũ`,
    sumFormula: 'Cách tính: cộng giá trị của các xã cũ, ranh giới đến 30/06/2025.',
    meanFormula:
      'Cách tính: Σ (giá trị × số hộ) ÷ Σ số hộ của các xã cũ, ranh giới đến 30/06/2025.',
    row: (id: string, dataset: string) => `dòng ${id} của tệp ${dataset}`,
    rowsOf: (dataset: string) => `Mã ở cột nguồn là dòng của tệp ${dataset}.`,
    households: 'hộ',
    chart: (unit: string, indicator: string) => `Biểu đồ ${indicator} của ${unit} theo năm`,
    chartNote: 'Không nối điểm qua lần đổi chuẩn nghèo.',
    hollow: 'Vòng rỗng: số khoảng, “trên”, ước',
    targets: 'Tam giác: mục tiêu, không phải kết quả',
    derivedPoint: 'Chấm nhạt: suy ra từ các xã cũ',
    derivedFrom: 'suy ra từ các xã cũ, dòng',
    range: 'Vạch ngang: giá trị cho cả nhiều năm',
    districts: 'Số liệu cấp huyện đã công bố',
    offAxis: 'Ngoài trục thời gian',
    undated: 'chưa rõ năm',
    measuredOn: {
      'older-boundaries': 'đo trên ranh giới cũ hơn',
      'part-of-unit': 'chỉ một phần của đơn vị',
    },
    noSeries: 'Chưa có số liệu nào được công bố.',
    values: (count: string) => `Mọi giá trị và nguồn (${count})`,
    tableUnit: 'Đơn vị',
    tableValue: 'Giá trị',
    tableSource: 'Ghi chú, nguồn',
    sortBy: (column: string) => `Xếp theo ${column.toLocaleLowerCase('vi')}`,
    boundaries: (vintage: Vintage): string =>
      vintage === '2020' ? 'ranh giới đến 30/06/2025' : 'ranh giới từ 01/07/2025',
    withoutPublished: (count: string, all: string, level: UnitLevel) =>
      `${count} trong ${all} ${NOUNS[level]} chưa có số công bố.`,
    table: 'Bảng theo đơn vị',
    publishedOnly: 'Chỉ hiện số đã công bố',
    ranking: 'Xếp hạng',
    rankingScale: (highest: string) => `thanh dài từ 0 đến ${highest}`,
    rankingAll: (count: string) => `Hiện cả ${count}`,
    rankingFewer: 'Thu gọn',
    between: (count: string, level: UnitLevel) => `… ${count} ${NOUNS[level]} ở giữa`,
    withoutFigure: (count: string, level: UnitLevel) => `${count} ${NOUNS[level]} chưa có số liệu`,
    striped: 'sọc: số minh hoạ',
    dashed: 'viền đứt: số khoảng, “trên”, ước',
    faded: 'nhạt: suy ra từ các xã cũ',
    compare: 'So sánh',
    compareUnit: (unit: string) => `So sánh ${unit}`,
    comparing: 'Đang so sánh',
    comparedFull: 'Đã đủ bốn đơn vị',
  },
  en: {
    title: 'Statistics',
    indicator: 'Indicator',
    notOnMap: 'This indicator is not painted on the map; its values are in the table.',
    topics: {
      poverty: 'Poverty',
      population: 'Population',
      infrastructure: 'Infrastructure',
      education: 'Education',
      health: 'Health',
      livelihood: 'Livelihood',
      geography: 'Geography',
      disaster: 'Disasters',
    },
    year: 'Year',
    playYears: 'Play through the years',
    pauseYears: 'Stop playing',
    level: 'Level of units',
    levels: { commune: 'Communes', district: 'Districts' },
    noDistricts: 'No districts since 01/07/2025',
    previousYear: 'Previous year with figures',
    nextYear: 'Next year with figures',
    medianOf: (count, level) =>
      count === '1'
        ? `the only ${level} with a figure`
        : `median of the ${plural(count, level)} with a figure`,
    noneKnown: (level) => `no ${level} has a figure`,
    coverage: (known, all, level) =>
      `${known} of ${plural(all, level)} ${inNumber(known, 'has', 'have')} a figure`,
    illustrativeCount: (count) => `${count} of them illustrative`,
    lowest: 'Lowest',
    highest: 'Highest',
    clearUnit: 'Whole zone',
    noFigure: (year) => `No figure for ${year}.`,
    missingParts: (parts) => `Figures are missing for: ${parts}.`,
    missingHouseholds: (parts) => `No mean can be made: households are missing for ${parts}.`,
    mixedStandards:
      'Cannot be put together: the former communes were measured under different poverty standards.',
    districtBeside: (district) => `${district} (does not paint its communes)`,
    standard: (standard) =>
      standard === null ? 'poverty standard not stated' : `standard ${standard.replace('-', '–')}`,
    mixedFigures:
      'No median and no ranking: these figures were measured under different poverty standards, or their source does not say under which.',
    derivedSum: (count) => (count === '1' ? UNCHANGED.en : `Sum over ${count} former communes`),
    derivedMean: (count) =>
      count === '1' ? UNCHANGED.en : `Mean of ${count} former communes, weighted by households`,
    sumFormula: 'Made by adding up the former communes, boundaries until 30/06/2025.',
    meanFormula:
      'Made as Σ (value × households) ÷ Σ households of the former communes, boundaries until 30/06/2025.',
    row: (id, dataset) => `row ${id} of ${dataset}`,
    rowsOf: (dataset) => `Codes beside a source are rows of ${dataset}.`,
    households: 'households',
    chart: (unit, indicator) => `Chart of ${indicator} of ${unit} by year`,
    chartNote: 'Points are not joined across a change of poverty standard.',
    hollow: 'Hollow: about, over, estimates',
    targets: 'Triangle: a target, not a result',
    derivedPoint: 'Light: derived from the former communes',
    derivedFrom: 'derived from the former communes, rows',
    range: 'Bar: one value for several years',
    districts: 'Published figures of the districts',
    offAxis: 'Off the time axis',
    undated: 'year not known',
    measuredOn: {
      'older-boundaries': 'measured on older boundaries',
      'part-of-unit': 'only part of the unit',
    },
    noSeries: 'Nothing has been published.',
    values: (count) => `All values and sources (${count})`,
    tableUnit: 'Unit',
    tableValue: 'Value',
    tableSource: 'Note, source',
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    boundaries: (vintage) =>
      vintage === '2020' ? 'boundaries until 30/06/2025' : 'boundaries since 01/07/2025',
    withoutPublished: (count, all, level) =>
      `${count} of ${plural(all, level)} ${inNumber(count, 'has', 'have')} no published figure.`,
    table: 'Table by unit',
    publishedOnly: 'Published figures only',
    ranking: 'Ranking',
    rankingScale: (highest) => `bars run from 0 to ${highest}`,
    rankingAll: (count) => `Show all ${count}`,
    rankingFewer: 'Show fewer',
    between: (count, level) => `… ${plural(count, level)} between`,
    withoutFigure: (count, level) => `${plural(count, level)} without a figure`,
    striped: 'striped: illustrative',
    dashed: 'dashed outline: about, over, estimates',
    faded: 'light: derived from the former communes',
    compare: 'Compare',
    compareUnit: (unit) => `Compare ${unit}`,
    comparing: 'Being compared',
    comparedFull: 'Four units already',
  },
});
