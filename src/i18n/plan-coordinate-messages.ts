import type { CoordinateFault } from '../core/geodesy/coordinate-text.ts';
import type { TableFault } from '../core/geodesy/corner-table.ts';
import { type Crs, crsById } from '../core/geodesy/crs.ts';
import { MGRS_ID, type Placing } from '../core/geodesy/placing.ts';
import type { Language } from './language.ts';
import { defineMessages, messagesIn } from './messages.ts';
import { plural } from './plural.ts';

export const planCoordinateMessages = defineMessages({
  vi: {
    wgs84: 'WGS 84 (vĩ độ, kinh độ)',
    vn2000Degrees: 'VN-2000 (vĩ độ, kinh độ)',
    vn2000Zone: (meridian: string, width: number) =>
      `VN-2000, kinh tuyến trục ${meridian}, múi ${width}°`,
    wgs84Utm: 'WGS 84 / UTM múi 48N',
    mgrs: 'MGRS (lưới quân sự)',
    xFirst: 'X (bắc) trước, Y (đông) sau',
    eastFirst: 'Đông trước, bắc sau',
    latFirst: 'vĩ độ trước, kinh độ sau',
    lngFirst: 'kinh độ trước, vĩ độ sau',
    takeAs: (system: string) => `Hiểu là ${system}`,
    empty: 'Chưa nhập toạ độ.',
    not_a_coordinate: 'Không đọc được toạ độ này.',
    one_number: 'Mới có một số; toạ độ cần hai số.',
    minutes_too_large: 'Phút và giây phải nhỏ hơn 60, và chỉ số cuối cùng được có phần thập phân.',
    mixed:
      'Hai số không cùng loại: một số là độ, một số là mét, hoặc cả hai cùng là vĩ độ hay kinh độ.',
    outside_region: 'Toạ độ nằm ngoài khu vực bốn huyện.',
    swapped_axes: 'Hai trục bị đổi chỗ cho nhau.',
    wrong_zone: (system: string) => `Sai múi chiếu: toạ độ này khớp với ${system}.`,
    wrong_system: (system: string) => `Sai hệ toạ độ: toạ độ này khớp với ${system}.`,
    declared_zone: (system: string) => `Bảng ghi là ${system}, khác với hệ đang chọn.`,
    emptyTable: 'Chưa có bảng toạ độ.',
    no_coordinate_columns: 'Không tìm thấy hai cột toạ độ trong bảng.',
    not_enough_corners: (count: number, least: number) =>
      `Bảng có ${count} điểm góc; cần ít nhất ${least}.`,
    not_a_corner: 'Dòng này không phải là một điểm góc.',
    line: (line: number, reason: string) => `Dòng ${line}: ${reason}`,
  },
  en: {
    wgs84: 'WGS 84 (latitude, longitude)',
    vn2000Degrees: 'VN-2000 (latitude, longitude)',
    vn2000Zone: (meridian: string, width: number) =>
      `VN-2000, central meridian ${meridian}, ${width}° zone`,
    wgs84Utm: 'WGS 84 / UTM zone 48N',
    mgrs: 'MGRS (military grid)',
    xFirst: 'X (north) first, then Y (east)',
    eastFirst: 'east first, then north',
    latFirst: 'latitude first, then longitude',
    lngFirst: 'longitude first, then latitude',
    takeAs: (system: string) => `Take as ${system}`,
    empty: 'No coordinates yet.',
    not_a_coordinate: 'These coordinates cannot be read.',
    one_number: 'There is one number only; coordinates need two.',
    minutes_too_large:
      'Minutes and seconds must be below 60, and only the last number may have decimals.',
    mixed:
      'The two numbers do not go together: one is degrees and one metres, or both are latitude or both longitude.',
    outside_region: 'The coordinates lie outside the four districts.',
    swapped_axes: 'The two axes are swapped.',
    wrong_zone: (system: string) => `Wrong zone: these coordinates fit ${system}.`,
    wrong_system: (system: string) => `Wrong system: these coordinates fit ${system}.`,
    declared_zone: (system: string) => `The table says ${system}, which is not the chosen system.`,
    emptyTable: 'No table of coordinates yet.',
    no_coordinate_columns: 'The table has no two columns of coordinates.',
    not_enough_corners: (count: number, least: number) =>
      `The table has ${plural(`${count}`, 'corner')}; it needs at least ${least}.`,
    not_a_corner: 'This line is not a corner.',
    line: (line: number, reason: string) => `Line ${line}: ${reason}`,
  },
});

/** 104.75 → "104°45′". */
function meridianInWords(degreesEast: number): string {
  const minutes = Math.round(degreesEast * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

function crsName(crs: Crs, language: Language): string {
  const words = messagesIn(planCoordinateMessages, language);
  if (crs.kind === 'geographic') return crs.datum === 'WGS84' ? words.wgs84 : words.vn2000Degrees;
  if (crs.datum === 'WGS84') return words.wgs84Utm;
  const width = crs.scaleFactor === 0.9996 ? 6 : 3;
  return words.vn2000Zone(meridianInWords(crs.centralMeridianDegrees), width);
}

/** Name of a system by its id: "VN-2000, kinh tuyến trục 103°00′, múi 3°". */
export function systemName(id: string, language: Language): string {
  if (id === MGRS_ID) return messagesIn(planCoordinateMessages, language).mgrs;
  const crs = crsById(id);
  return crs === null ? id : crsName(crs, language);
}

/** What a click on a proposal does: "Hiểu là VN-2000, kinh tuyến trục 104°00′, múi 3°, X (bắc) trước …". */
export function proposalInWords({ system, order }: Placing, language: Language): string {
  const words = messagesIn(planCoordinateMessages, language);
  const crs = crsById(system);
  const taken = words.takeAs(systemName(system, language));
  if (crs === null) return taken;
  const [northFirst, eastFirst] =
    crs.kind === 'geographic' ? [words.latFirst, words.lngFirst] : [words.xFirst, words.eastFirst];
  return `${taken}, ${order === 'north_first' ? northFirst : eastFirst}`;
}

/** Why a typed coordinate was not taken. */
export function coordinateFaultInWords(fault: CoordinateFault, language: Language): string {
  const words = messagesIn(planCoordinateMessages, language);
  switch (fault.code) {
    case 'wrong_zone':
    case 'wrong_system':
      return words[fault.code](systemName(fault.proposals[0].system, language));
    default:
      return words[fault.code];
  }
}

/** Why a table of corners was not taken, one of its reasons. */
export function tableFaultInWords(fault: TableFault, language: Language): string {
  const words = messagesIn(planCoordinateMessages, language);
  switch (fault.code) {
    case 'empty':
      return words.emptyTable;
    case 'no_coordinate_columns':
      return words.no_coordinate_columns;
    case 'not_enough_corners':
      return words.not_enough_corners(fault.count, fault.least);
    case 'not_a_corner':
    case 'outside_region':
    case 'swapped_axes':
      return words.line(fault.line, words[fault.code]);
    case 'wrong_zone':
    case 'wrong_system':
    case 'declared_zone':
      return words.line(fault.line, words[fault.code](systemName(fault.proposal.system, language)));
    default:
      return fault satisfies never;
  }
}
