import { defineMessages } from './messages.ts';
import { planExchangeMessages } from './plan-exchange-messages.ts';
import { planFormMessages } from './plan-form-messages.ts';
import { planToolMessages } from './plan-tool-messages.ts';
import { inNumber, plural } from './plural.ts';

const vi = {
  ...planToolMessages.vi,
  ...planExchangeMessages.vi,
  ...planFormMessages.vi,
  plan: 'Lập phương án',
  plans: 'Phương án của tôi',
  newPlan: 'Vẽ phương án mới',
  searchPlans: 'Tìm phương án',
  planCount: (shown: string, total: string) => `${shown} trong ${total} phương án`,
  noPlans: 'Chưa có phương án nào.',
  noPlanFits: 'Không phương án nào khớp với từ khoá và bộ lọc.',
  untitled: 'Phương án chưa đặt tên',
  firstSteps: 'Bắt đầu thế nào?',
  firstStepDraw: 'Chọn “Vẽ vùng” rồi bấm từng góc của khu đất trên bản đồ.',
  firstStepTable: 'Có bảng toạ độ góc ranh? Dán cả bảng vào là thành vùng.',
  firstStepFile: 'Có tệp của đồng nghiệp (Shapefile, KML, GPX, Excel…)? Kéo thả vào đây.',
  details: 'Phương án',
  report: 'Báo cáo tác động',
  planElsewhere:
    'Liên kết này chỉ đến một phương án không có trên máy này. Hãy xin tệp sao lưu (.atlas.json) rồi nhập vào.',
  drawingNow: 'Hình đang vẽ',
  reportWorking: 'Đang tính…',
  noReport: 'Phương án này chưa có hình, nên chưa có báo cáo.',
  noReportHint:
    'Báo cáo tính từ hình: các xã, số hộ, rủi ro, dự án ở gần. Hãy vẽ hình hoặc dán bảng toạ độ góc ranh.',
  readingGround: (files: string, total: string) => `Đang đọc dữ liệu nền: ${files}/${total} tệp…`,
  unreadGround:
    'Có dữ liệu nền chưa đọc được; dòng nào cần đến thì ghi là chưa trả lời được. Tải lại trang để đọc lại.',
  reportOnSketch: 'Hình đang có lỗi: báo cáo này tính trên hình nháp, chưa phải hình đã lưu.',
  comparedWithSketch: 'Có phiên bản mà hình đang có lỗi: số của phiên bản ấy tính trên hình nháp.',
  reportFailed: 'Không tính được báo cáo.',
  reportMark: 'Mã SHA-256 của báo cáo: cùng dữ liệu vào thì cùng mã',
  reportMarkShort: 'Mã báo cáo',
  method: 'Cách tính',
  sources: 'Nguồn',
  line: 'Nội dung',
  versionsCompared: (labels: string) => `So sánh các phiên bản ${labels}`,
  versionsDifferBy: (own: string, same: string) =>
    `Các dòng khác nhau; số có dấu + hoặc − là chênh lệch so với ${own}. ${same} dòng có cùng giá trị không nêu ở đây.`,
  versionsAlike: 'Báo cáo của các phiên bản giống hệt nhau.',
  versionsAlikeInValues:
    'Mọi dòng có cùng giá trị; các báo cáo chỉ khác nhau ở ghi chú hoặc ở những gì được nêu tên.',
  heldElsewhere: 'Phương án này đang mở ở một thẻ khác. Ở đây chỉ xem và sao chép được.',
  copyToEdit: 'Sao chép để sửa',
  showOnMap: 'Xem trên bản đồ',
  saving: 'Đang lưu…',
  saved: 'Đã lưu trên máy này',
  opening: 'Đang mở phương án đã lưu…',
  savingFailed: 'Chưa lưu được.',
  saveAgain: 'Lưu lại',
  downloadBackup: 'Tải bản sao lưu',
  filters: 'Lọc và lớp',
};

const en: typeof vi = {
  ...planToolMessages.en,
  ...planExchangeMessages.en,
  ...planFormMessages.en,
  plan: 'Plan',
  plans: 'My plans',
  newPlan: 'Draw a new plan',
  searchPlans: 'Search plans',
  planCount: (shown, total) => `${shown} of ${plural(total, 'plan')}`,
  noPlans: 'No plans yet.',
  noPlanFits: 'No plan matches the words and the filter.',
  untitled: 'Plan without a name',
  firstSteps: 'Where to begin?',
  firstStepDraw: 'Choose “Draw an area”, then click each corner of the site on the map.',
  firstStepTable: 'Got a table of corner coordinates? Paste all of it and it becomes an area.',
  firstStepFile: 'Got a file from a colleague (Shapefile, KML, GPX, Excel…)? Drop it here.',
  details: 'Plan',
  report: 'Impact report',
  planElsewhere:
    'This link names a plan that is not on this computer. Ask for its backup file (.atlas.json) and import it.',
  drawingNow: 'Shape being drawn',
  reportWorking: 'Being computed…',
  noReport: 'This plan has no shape yet, so there is no report.',
  noReportHint:
    'The report follows from the shape: communes, households, hazards, projects near by. Draw it, or paste a table of corners.',
  readingGround: (files, total) => `Reading ground data: ${files} of ${plural(total, 'file')}…`,
  unreadGround:
    'Some ground data could not be read; lines that need them say that there is no answer yet. Reload the page to read them again.',
  reportOnSketch:
    'The shape has a fault: this report is about the sketch, not about what is saved.',
  comparedWithSketch: 'The shape of a version has a fault: its numbers are about the sketch.',
  reportFailed: 'The report could not be made.',
  reportMark: 'SHA-256 of the report: the same input gives the same mark',
  reportMarkShort: 'Mark of the report',
  method: 'Method',
  sources: 'Sources',
  line: 'Line',
  versionsCompared: (labels) => `Versions ${labels} compared`,
  versionsDifferBy: (own, same) =>
    `Lines that differ; a number with + or − is the difference to ${own}. ${plural(same, 'line')} with the same value ${inNumber(same, 'is', 'are')} left out.`,
  versionsAlike: 'The reports of the versions are all alike.',
  versionsAlikeInValues:
    'All lines have the same values; the reports differ only in notes or in what they name.',
  heldElsewhere: 'This plan is open in another tab. Here it can be read and copied only.',
  copyToEdit: 'Copy to edit',
  showOnMap: 'Show on the map',
  saving: 'Saving…',
  saved: 'Saved on this computer',
  opening: 'Opening saved plans…',
  savingFailed: 'Not saved yet.',
  saveAgain: 'Save again',
  downloadBackup: 'Download a backup',
  filters: 'Filter and layers',
};

/** Words of the planner's view. Vietnamese is the source of their shape. */
export const planMessages = defineMessages({ vi, en });
