import type { ShapeFault, ShapeFaultKind } from '../core/shapes/shape-fault.ts';
import type { RepairedShape, ShapeRepair, ShapeRepairKind } from '../core/shapes/shape-repair.ts';
import { positionInWords } from './coordinate-words.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { defineMessages, messagesIn } from './messages.ts';

const faultMessages = defineMessages<Readonly<Record<ShapeFaultKind, string>>>({
  vi: {
    'not-finite': 'Có toạ độ không phải là số',
    'outside-region': 'Có điểm nằm ngoài vùng bản đồ',
    'too-few-corners': 'Chưa đủ đỉnh: đường cần ít nhất 2 đỉnh, vùng cần ít nhất 3 đỉnh',
    'not-closed': 'Đường ranh chưa khép kín',
    'repeated-corner': 'Có đỉnh bị lặp lại liền nhau',
    'no-area': 'Diện tích nhỏ hơn 1 m²',
    'self-crossing': 'Đường ranh cắt hoặc chạm chính nó',
    'hole-crossing': 'Khoảng trống bên trong cắt đường ranh ngoài hoặc cắt khoảng trống khác',
    'hole-outside': 'Khoảng trống nằm ngoài vùng',
    'hole-in-hole': 'Khoảng trống nằm trong một khoảng trống khác',
    'parted-by-holes': 'Các khoảng trống chạm nhau làm vùng bị chia cắt',
    'parts-overlapping': 'Các phần của vùng chồng lên nhau hoặc có chung đường ranh',
  },
  en: {
    'not-finite': 'A coordinate is not a number',
    'outside-region': 'A point lies outside the area of the map',
    'too-few-corners': 'Too few corners: a line needs at least 2, an area at least 3',
    'not-closed': 'The boundary is not closed',
    'repeated-corner': 'A corner stands twice in a row',
    'no-area': 'The area is less than 1 m²',
    'self-crossing': 'The boundary crosses or touches itself',
    'hole-crossing': 'A hole crosses the outer boundary or another hole',
    'hole-outside': 'A hole lies outside the area',
    'hole-in-hole': 'A hole lies inside another hole',
    'parted-by-holes': 'Holes that touch cut the area apart',
    'parts-overlapping': 'Parts of the area overlap or share a boundary',
  },
});

type Counted = (count: string) => string;

const repairMessages = defineMessages<Readonly<Record<ShapeRepairKind, Counted>>>({
  vi: {
    'corners-removed': (count) => `bỏ ${count} đỉnh bị lặp`,
    'rings-closed': (count) => `khép kín ${count} đường ranh`,
    'shell-put-first': (count) => `đưa ${count} đường ranh ngoài về đúng vị trí`,
    untied: (count) => `gỡ ${count} chỗ đường ranh cắt hoặc chạm nhau`,
    'holes-trimmed': (count) => `chỉnh lại khoảng trống ở ${count} chỗ`,
    'parts-joined': (count) => `gộp các phần chồng nhau ở ${count} chỗ`,
    'slivers-dropped': (count) => `bỏ ${count} mảnh vụn`,
  },
  en: {
    'corners-removed': (count) => `repeated corners removed: ${count}`,
    'rings-closed': (count) => `boundaries closed: ${count}`,
    'shell-put-first': (count) => `outer boundaries put in their place: ${count}`,
    untied: (count) => `places untied where the boundary crossed or touched itself: ${count}`,
    'holes-trimmed': (count) => `places where holes were adjusted: ${count}`,
    'parts-joined': (count) => `places where overlapping parts were joined: ${count}`,
    'slivers-dropped': (count) => `slivers dropped: ${count}`,
  },
});

const messages = defineMessages({
  vi: {
    at: (fault: string, place: string) => `${fault}, ở ${place}`,
    segments: (first: string, second: string) => ` (cạnh ${first} và cạnh ${second})`,
    nothing: 'Hình không có lỗi, không cần sửa.',
    mended: (what: string) => `Đã sửa: ${what}.`,
    area: (before: string, after: string) => ` Diện tích: trước ${before} m², sau ${after} m².`,
    unmendable: 'Không tự sửa được hình này. Hãy kéo các đỉnh về đúng chỗ hoặc hoàn tác.',
  },
  en: {
    at: (fault: string, place: string) => `${fault}, at ${place}`,
    segments: (first: string, second: string) => ` (edges ${first} and ${second})`,
    nothing: 'The shape has no fault; there is nothing to repair.',
    mended: (what: string) => `Repaired: ${what}.`,
    area: (before: string, after: string) => ` Area: before ${before} m², after ${after} m².`,
    unmendable:
      'This shape cannot be repaired by itself. Drag the corners to where they belong, or undo.',
  },
});

/** What is wrong, where, and with which edges (counted from 1): "Đường ranh cắt … chính nó, ở …". */
function shapeFaultInWords(
  { kind, at, segments: [first, second] }: ShapeFault,
  language: Language,
): string {
  const words = messagesIn(messages, language);
  const fault = messagesIn(faultMessages, language)[kind];
  if (at === null) return fault;
  const place = words.at(fault, positionInWords(at, language));
  if (first === undefined || second === undefined) return place;
  return place + words.segments(`${first.at + 1}`, `${second.at + 1}`);
}

function repairInWords({ kind, count }: ShapeRepair, language: Language): string {
  return messagesIn(repairMessages, language)[kind](formatNumber(count, language));
}

/** What a repair did, and to the area; null: the shape could not be mended. */
function repairedShapeInWords(repaired: RepairedShape | null, language: Language): string {
  const words = messagesIn(messages, language);
  if (repaired === null) return words.unmendable;
  const { done, areaBeforeM2, areaAfterM2 } = repaired;
  if (done.length === 0) return words.nothing;
  const mended = words.mended(done.map((repair) => repairInWords(repair, language)).join('; '));
  const [before, after] = [areaBeforeM2, areaAfterM2].map((m2) => formatNumber(m2, language));
  return before === undefined || after === undefined || before === after
    ? mended
    : mended + words.area(before, after);
}

const inWords = { fault: shapeFaultInWords, repaired: repairedShapeInWords };

/** Sentences about a shape's faults and repairs; the place in them is written as the language does. */
export const planShapeMessages = defineMessages({ vi: inWords, en: inWords });
