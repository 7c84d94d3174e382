import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { defineMessages, messagesIn } from './messages.ts';
import { inNumber, plural } from './plural.ts';

type StepRefusal = 'nothing' | 'held-elsewhere' | 'changed-elsewhere';
type SnapName = 'boundaries' | 'rivers' | 'roads' | 'plans';

const vi = {
  /** What is snapped to and has no name. */
  nameless: {
    boundaries: 'ranh giới',
    rivers: 'suối chưa có tên',
    roads: 'đường chưa có tên',
    plans: 'phương án chưa đặt tên',
  } as Readonly<Record<SnapName, string>>,
  namelessPlan: 'Phương án chưa đặt tên',
  cornerPlaced: (count: string) => `Đã đặt đỉnh ${count}.`,
  cornerSnapped: (count: string, name: string) => `Đã đặt đỉnh ${count}, bắt dính vào ${name}.`,
  wayFollowed: (count: string, added: string) =>
    `Đã đặt đỉnh ${count}, bám theo ${added} đỉnh có sẵn.`,
  cornerRemoved: (count: string) => `Đã xoá đỉnh cuối, còn ${count} đỉnh.`,
  cornersMissing: (missing: string) => `Chưa xong được: còn thiếu ${missing} đỉnh.`,
  cancelled: 'Đã bỏ hình đang vẽ. Ctrl+Z để lấy lại.',
  pathTooShort: 'Nét vẽ quá ngắn nên chưa thành vùng. Hãy giữ chuột và kéo quanh vùng cần vẽ.',
  finished: 'Đã vẽ xong, phương án đang được chọn.',
  finishedWithFaults: (faults: string) =>
    `Hình có ${faults} lỗi nên được giữ làm bản nháp, chờ sửa.`,
  selected: (name: string) => `Đã chọn: ${name}.`,
  deselected: 'Đã bỏ chọn.',
  nothingHere: 'Ở đây không có phương án nào.',
  vertex: (index: string, count: string) => `Đỉnh ${index} trên ${count}. Alt và mũi tên để dời.`,
  vertexMoved: (metres: string) => `Đã dời đỉnh ${metres} m.`,
  vertexAdded: 'Đã thêm một đỉnh.',
  vertexRemoved: 'Đã xoá đỉnh.',
  vertexNeeded: 'Không xoá được: thiếu đỉnh này thì không còn thành hình.',
  planDeleted: (name: string) => `Đã xoá: ${name}. Ctrl+Z để lấy lại.`,
  heldElsewhere: (name: string) =>
    `${name} đang được sửa ở thẻ khác; ở đây chỉ xem và sao chép được.`,
  selectAreaFirst: 'Hãy chọn một phương án có hình vùng trước khi khoét lỗ.',
  selectShapeFirst: 'Hãy chọn một phương án có hình vùng hoặc đường trước khi chia.',
  mendShapeFirst:
    'Hãy sửa lỗi của hình trước: cắt hay chia lúc này sẽ làm mất hình mới đang chờ sửa.',
  cutMissed: 'Vòng khoét không nằm trong hình, nên không có gì thay đổi.',
  splitMissed: 'Đường cắt chưa đi hết ngang hình, nên không chia được.',
  split: (parts: string) => `Đã chia thành ${parts} phần.`,
  undone: 'Đã hoàn tác.',
  redone: 'Đã làm lại.',
  undoRefused: {
    nothing: 'Không còn bước nào để hoàn tác.',
    'held-elsewhere': 'Không hoàn tác được: phương án đang được sửa ở thẻ khác.',
    'changed-elsewhere': 'Không hoàn tác được: phương án vừa được sửa ở thẻ khác.',
  } as Readonly<Record<StepRefusal, string>>,
  redoRefused: {
    nothing: 'Không còn bước nào để làm lại.',
    'held-elsewhere': 'Không làm lại được: phương án đang được sửa ở thẻ khác.',
    'changed-elsewhere': 'Không làm lại được: phương án vừa được sửa ở thẻ khác.',
  } as Readonly<Record<StepRefusal, string>>,
  crossHairOn:
    'Tâm ngắm đã bật: mũi tên dời bản đồ, phím cách đặt đỉnh, F hoặc nhấn Enter hai lần để xong, Esc để bỏ.',
  crossHairOff: 'Tâm ngắm đã tắt.',
};

export const planDrawMessages = defineMessages({
  vi,
  en: {
    nameless: {
      boundaries: 'boundary',
      rivers: 'unnamed stream',
      roads: 'unnamed road',
      plans: 'unnamed plan',
    },
    namelessPlan: 'Unnamed plan',
    cornerPlaced: (count) => `Corner ${count} placed.`,
    cornerSnapped: (count, name) => `Corner ${count} placed, snapped to ${name}.`,
    wayFollowed: (count, added) =>
      `Corner ${count} placed, following ${plural(added, 'existing corner')}.`,
    cornerRemoved: (count) => `Last corner removed, ${count} left.`,
    cornersMissing: (missing) =>
      `Not finished yet: ${plural(missing, 'more corner')} ${inNumber(missing, 'is', 'are')} needed.`,
    cancelled: 'The shape under way was given up. Ctrl+Z brings it back.',
    pathTooShort:
      'The path is too short to make an area. Hold the button and drag around the area.',
    finished: 'Drawn; the plan is selected.',
    finishedWithFaults: (faults) =>
      `The shape has ${plural(faults, 'fault')}; it is kept as a sketch until it is mended.`,
    selected: (name) => `Selected: ${name}.`,
    deselected: 'Nothing is selected.',
    nothingHere: 'There is no plan here.',
    vertex: (index, count) => `Corner ${index} of ${count}. Alt and the arrows move it.`,
    vertexMoved: (metres) => `Corner moved by ${metres} m.`,
    vertexAdded: 'A corner was added.',
    vertexRemoved: 'The corner was removed.',
    vertexNeeded: 'It stays: without this corner there would be no shape.',
    planDeleted: (name) => `Deleted: ${name}. Ctrl+Z brings it back.`,
    heldElsewhere: (name) =>
      `${name} is being edited in another tab; here it can be read and copied only.`,
    selectAreaFirst: 'Select a plan with an area before cutting a hole.',
    selectShapeFirst: 'Select a plan with an area or a line before splitting.',
    mendShapeFirst:
      'Mend the shape first: a cut or split now would throw away the new shape that waits to be mended.',
    cutMissed: 'The ring lies outside the shape, so nothing was changed.',
    splitMissed: 'The line does not reach all the way across the shape, so it was not split.',
    split: (parts) => `Split into ${plural(parts, 'part')}.`,
    undone: 'Undone.',
    redone: 'Done again.',
    undoRefused: {
      nothing: 'There is nothing left to undo.',
      'held-elsewhere': 'Not undone: the plan is being edited in another tab.',
      'changed-elsewhere': 'Not undone: the plan was changed in another tab meanwhile.',
    },
    redoRefused: {
      nothing: 'There is nothing left to do again.',
      'held-elsewhere': 'Not done again: the plan is being edited in another tab.',
      'changed-elsewhere': 'Not done again: the plan was changed in another tab meanwhile.',
    },
    crossHairOn:
      'The cross-hair is on: arrows move the map, space places a corner, F or Enter twice finishes, Escape gives up.',
    crossHairOff: 'The cross-hair is off.',
  },
});

/** What drawing has just done, as one says it. */
export function drawAnnouncementText(what: DrawAnnouncement, language: Language): string {
  const words = messagesIn(planDrawMessages, language);
  const number = (value: number) => formatNumber(value, language);
  const named = (name: string) => (name.trim() === '' ? words.namelessPlan : name);
  switch (what.code) {
    case 'corner-placed':
      return what.snappedTo === null
        ? words.cornerPlaced(number(what.count))
        : words.cornerSnapped(number(what.count), what.snappedTo);
    case 'way-followed':
      return words.wayFollowed(number(what.count), number(what.added));
    case 'corner-removed':
      return words.cornerRemoved(number(what.count));
    case 'corners-missing':
      return words.cornersMissing(number(what.missing));
    case 'cancelled':
      return words.cancelled;
    case 'path-too-short':
      return words.pathTooShort;
    case 'finished':
      return words.finished;
    case 'finished-with-faults':
      return words.finishedWithFaults(number(what.faults));
    case 'selected':
      return words.selected(named(what.name));
    case 'deselected':
      return words.deselected;
    case 'nothing-here':
      return words.nothingHere;
    case 'vertex':
      return words.vertex(number(what.index), number(what.count));
    case 'vertex-moved':
      return words.vertexMoved(formatNumber(what.distanceM, language, 1));
    case 'vertex-added':
      return words.vertexAdded;
    case 'vertex-removed':
      return words.vertexRemoved;
    case 'vertex-needed':
      return words.vertexNeeded;
    case 'plan-deleted':
      return words.planDeleted(named(what.name));
    case 'held-elsewhere':
      return words.heldElsewhere(named(what.name));
    case 'select-area-first':
      return words.selectAreaFirst;
    case 'select-shape-first':
      return words.selectShapeFirst;
    case 'mend-shape-first':
      return words.mendShapeFirst;
    case 'cut-missed':
      return words.cutMissed;
    case 'split-missed':
      return words.splitMissed;
    case 'split':
      return words.split(number(what.parts));
    case 'undone':
      return words.undone;
    case 'redone':
      return words.redone;
    case 'undo-refused':
      return words.undoRefused[what.reason];
    case 'redo-refused':
      return words.redoRefused[what.reason];
    case 'cross-hair':
      return what.isOn ? words.crossHairOn : words.crossHairOff;
    default:
      return what satisfies never;
  }
}
