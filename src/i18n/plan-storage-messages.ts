import type { Issue } from '../core/result.ts';
import type { Language } from './language.ts';

type Words = Readonly<Record<string, string>>;

/** By the codes of the storage (state/plans/plan-storage.ts) and of plan files (core/plan). */
const REASONS_VI: Words = {
  'storage-missing':
    'Trình duyệt không cho lưu dữ liệu trên máy này (cửa sổ ẩn danh, hoặc bị chính sách của cơ quan chặn). Hãy tải tệp sao lưu trước khi đóng trang.',
  'storage-blocked':
    'Trang này đang mở bằng bản cũ ở một cửa sổ khác. Hãy đóng cửa sổ đó rồi bấm lưu lại.',
  'storage-newer':
    'Đã có bản mới của trang được mở ở cửa sổ khác. Hãy tải tệp sao lưu rồi tải lại trang này.',
  'storage-full':
    'Ổ đĩa, hoặc phần dành cho trang này, đã đầy. Phương án vẫn còn trên màn hình: hãy tải tệp sao lưu, xoá bớt dữ liệu rồi bấm lưu lại.',
  'storage-failed': 'Trình duyệt không ghi được dữ liệu.',
  'plan-unreadable':
    'Một phương án trong bộ nhớ của trình duyệt bị hỏng, đã được để riêng, không bị xoá',
  'edit-unreadable':
    'Một bước trong nhật ký sửa đổi bị hỏng: không hoàn tác được các bước trước đó',
  'live-unreadable': 'Một hình vẽ dở bị hỏng, đã được để riêng, không bị xoá',
  'conflict-copied':
    'Phương án này cũng vừa được sửa ở cửa sổ khác. Phần sửa ở đây được giữ thành một bản sao',
  'conflict-kept': 'Phương án vừa xoá ở đây lại được sửa ở cửa sổ khác: phương án được giữ lại',
  'live-recovered': 'Hình đang vẽ dở khi trang bị đóng đã được giữ lại',
  'not-json': 'Tệp bị hỏng, hoặc không phải tệp phương án.',
  'not-a-plan-file': 'Đây không phải tệp phương án (*.atlas.json).',
  'newer-version': 'Tệp do bản mới hơn của chương trình ghi. Hãy tải lại trang để có bản mới.',
  'not-a-plan': 'Phương án này không đọc được, đã bỏ qua',
  'same-id-twice': 'Phương án này có hai lần trong tệp, chỉ đọc lần đầu',
};

const REASONS_EN: Words = {
  'storage-missing':
    'The browser keeps no data on this machine (a private window, or a policy of the office). Download the backup file before the page is closed.',
  'storage-blocked':
    'An older edition of this page is open in another window. Close that window, then save again.',
  'storage-newer':
    'A newer edition of this page is open in another window. Download the backup file, then reload this page.',
  'storage-full':
    'The disk, or what this page may use of it, is full. The plans are still on screen: download the backup file, make room, then save again.',
  'storage-failed': 'The browser could not write the data.',
  'plan-unreadable': 'A plan in the browser’s storage is damaged; it was put aside, not deleted',
  'edit-unreadable': 'A step of the journal is damaged: the steps before it cannot be undone',
  'live-unreadable': 'A shape that was being drawn is damaged; it was put aside, not deleted',
  'conflict-copied':
    'This plan was changed in another window as well. What was done here is kept as a copy',
  'conflict-kept': 'The plan deleted here was changed in another window meanwhile: it is kept',
  'live-recovered': 'The shape that was being drawn when the page was closed has been kept',
  'not-json': 'The file is damaged, or no plan file.',
  'not-a-plan-file': 'This is no plan file (*.atlas.json).',
  'newer-version': 'A newer edition of the program wrote this file. Reload the page to have it.',
  'not-a-plan': 'This plan cannot be read and was left out',
  'same-id-twice': 'This plan stands in the file twice; only the first was read',
};

/** The words of a code, with the plan that they are about; a code without words stands for itself. */
function reasonIn(words: Words): (issue: Issue) => string {
  return ({ feature, reason }) => {
    const sentence = words[reason] ?? reason;
    return feature === null ? sentence : `${sentence} (${feature}).`;
  };
}

/** What the keeping of plans says, and asks. */
export interface PlanStorageMessages {
  readonly reason: (issue: Issue) => string;
  /** By StepRefusal. */
  readonly refusals: Readonly<Record<'nothing' | 'held-elsewhere' | 'changed-elsewhere', string>>;
  readonly forgetStep: string;
  readonly dismissNotices: string;
  readonly backupName: (day: string) => string;
  readonly missing: (count: string) => string;
  readonly same: (count: string) => string;
  readonly newerInFile: (count: string) => string;
  readonly newerHere: (count: string) => string;
  readonly heldForRestore: (count: string) => string;
  readonly onClash: Readonly<Record<'replace' | 'keep-both' | 'skip', string>>;
}

const vi: PlanStorageMessages = {
  reason: reasonIn(REASONS_VI),
  refusals: {
    nothing: 'Không còn bước nào.',
    'held-elsewhere': 'Phương án của bước này đang được sửa ở một cửa sổ khác.',
    'changed-elsewhere':
      'Phương án của bước này đã được sửa ở cửa sổ khác: hoàn tác sẽ làm mất phần sửa đó.',
  },
  forgetStep: 'Bỏ qua bước này',
  dismissNotices: 'Đã biết',
  backupName: (day) => `phuong-an-${day}`,
  missing: (count) => `${count} phương án chưa có ở đây`,
  same: (count) => `${count} phương án giống hệt`,
  newerInFile: (count) => `${count} phương án trong tệp mới hơn`,
  newerHere: (count) => `${count} phương án ở đây mới hơn trong tệp`,
  heldForRestore: (count) => `${count} phương án đang mở ở cửa sổ khác: không thay được`,
  onClash: {
    replace: 'Thay bằng bản trong tệp',
    'keep-both': 'Giữ cả hai',
    skip: 'Giữ bản đang có',
  },
};

/** `1 plan is`, `2 plans are`. */
function plansAre(count: string): string {
  return count === '1' ? '1 plan is' : `${count} plans are`;
}

const en: PlanStorageMessages = {
  reason: reasonIn(REASONS_EN),
  refusals: {
    nothing: 'There are no more steps.',
    'held-elsewhere': 'The plan of this step is being edited in another window.',
    'changed-elsewhere':
      'The plan of this step was changed in another window: undo would lose that change.',
  },
  forgetStep: 'Leave this step out',
  dismissNotices: 'Got it',
  backupName: (day) => `plans-${day}`,
  missing: (count) => `${plansAre(count)} not here yet`,
  same: (count) => `${plansAre(count)} the same`,
  newerInFile: (count) => `${plansAre(count)} newer in the file`,
  newerHere: (count) => `${plansAre(count)} newer here than in the file`,
  heldForRestore: (count) => `${plansAre(count)} open in another window and cannot be replaced`,
  onClash: {
    replace: 'Replace by those in the file',
    'keep-both': 'Keep both',
    skip: 'Keep those here',
  },
};

export const planStorageMessages: Readonly<Record<Language, PlanStorageMessages>> = { vi, en };
