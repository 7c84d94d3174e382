import { defineMessages } from './messages.ts';
import { inNumber, plural } from './plural.ts';

type ByName<Name extends string> = Readonly<Record<Name, string>>;

const vi = {
  pasteTable: 'Dán bảng toạ độ',
  cornerTable: 'Bảng toạ độ góc ranh (chép từ Excel, Word hay hồ sơ địa chính)',
  cornerTableForm: 'Số hiệu điểm\tX (m)\tY (m)\n1\t2432123,45\t512345,67\n…',
  cornersRead: (corners: string, area: string) =>
    `Đọc được ${corners} điểm góc, diện tích ${area}.`,
  makeArea: 'Tạo vùng',
  keepSystem: 'Giữ hệ toạ độ đang chọn',
  closeDialog: 'Đóng',
  importFile: 'Nhập tệp',
  dropHere: 'Kéo thả tệp vào đây, hoặc',
  chooseFiles: 'Chọn tệp trên máy',
  importFormats:
    'GeoJSON, KML/KMZ, GPX, Shapefile (nén .zip hoặc chọn cả bộ .shp, .dbf, .prj), GeoPackage, CSV, Excel, tệp sao lưu .atlas.json',
  importReading: 'Đang đọc tệp',
  importStop: 'Dừng',
  importCounts: (plans: string, file: string) => `${plans} phương án trong ${file}`,
  importFeatures: (count: string) => `${count} đối tượng`,
  importCorners: 'Các dòng trong bảng là gì?',
  importAsPoints: (count: string) => `${count} điểm riêng, mỗi dòng một phương án`,
  importAsArea: (corners: string) => `Một vùng từ các đỉnh: ${corners} đỉnh nối theo thứ tự`,
  importAsAreas: (areas: string, corners: string) =>
    `${areas} vùng từ các đỉnh: ${corners} đỉnh, các dòng cùng tên nối thành một vùng`,
  importClash: 'Phương án đã có ở đây mà khác trong tệp',
  importAdd: (plans: string) => `Thêm ${plans} phương án`,
  importProblems: (count: string) => `${count} chỗ cần xem lại`,
  importMoreProblems: (count: string) => `… và ${count} chỗ nữa không kể ra ở đây.`,
  /** Theo hình của các phương án; hình nào không có thì không nói. */
  importShapes: {
    areas: (count: string) => `${count} vùng`,
    lines: (count: string) => `${count} đường`,
    points: (count: string) => `${count} điểm`,
    none: (count: string) => `${count} chỉ có xã, chưa có hình`,
  },
  importTakes: 'Lấy lớp',
  importScaled: (column: string, unit: string, written: string, vnd: string) =>
    `Cột “${column}” tính bằng ${unit}: “${written}” được hiểu là ${vnd} đồng.`,
  amountUnits: {
    1000: 'nghìn đồng',
    1000000: 'triệu đồng',
    1000000000: 'tỷ đồng',
    1000000000000: 'nghìn tỷ đồng',
  } as Readonly<Record<number, string>>,
  dropRefused: 'Tệp vừa thả chưa được mở. Hãy đóng hộp thoại này rồi thả lại.',
  importMapping: 'Cột nào là thông tin gì',
  importField: 'Cột trong tệp',
  importSamples: 'Ví dụ',
  importBecomes: 'Thành',
  importLeftOut: 'Bỏ qua',
  importUnmatched: 'Chưa rõ là xã nào',
  importCommuneAsked: 'Chưa chọn',
  importNoCommune: 'Không phải xã nào',
  importRows: (count: string) => `${count} dòng`,
  crsAsked: 'tệp không ghi, hãy chọn',
  axes: { 'east-first': 'đông trước', 'north-first': 'bắc trước' } as ByName<
    'east-first' | 'north-first'
  >,
  readAs: (what: string) => `Đọc theo ${what}`,
  encoding: 'Bảng mã chữ',
  format: 'Định dạng',
  exportWhich: {
    selected: 'Phương án đang chọn',
    shown: 'Các phương án qua bộ lọc',
    all: 'Tất cả phương án',
  } as ByName<'selected' | 'shown' | 'all'>,
  exportDone: 'Đã xuất tệp.',
  exportWithoutShape: (count: string) => `Đã xuất tệp; ${count} phương án chưa có hình.`,
  exportFailed: 'Không xuất được tệp.',
  exportFile: 'Xuất tệp',
  backup: 'Sao lưu tất cả',
};

const en: typeof vi = {
  pasteTable: 'Paste coordinates',
  cornerTable: 'Table of corners (copied from Excel, Word or the cadastre)',
  cornerTableForm: 'Point\tX (m)\tY (m)\n1\t2432123.45\t512345.67\n…',
  cornersRead: (corners, area) =>
    `${plural(corners, 'corner')} ${inNumber(corners, 'was', 'were')} read, area ${area}.`,
  makeArea: 'Make the area',
  keepSystem: 'Keep the chosen system',
  closeDialog: 'Close',
  importFile: 'Import a file',
  dropHere: 'Drop files here, or',
  chooseFiles: 'Choose files',
  importFormats:
    'GeoJSON, KML/KMZ, GPX, Shapefile (as .zip, or .shp, .dbf and .prj together), GeoPackage, CSV, Excel, .atlas.json backups',
  importReading: 'Reading the file',
  importStop: 'Stop',
  importCounts: (plans, file) => `${plural(plans, 'plan')} in ${file}`,
  importFeatures: (count) => plural(count, 'feature'),
  importCorners: 'What are the rows of the table?',
  importAsPoints: (count) => `${plural(count, 'point')}, each row a plan of its own`,
  importAsArea: (corners) =>
    `One area of the corners: ${plural(corners, 'corner')} joined in order`,
  importAsAreas: (areas, corners) =>
    `${plural(areas, 'area')} of the corners: ${plural(corners, 'corner')}, rows of one name joined to one area`,
  importClash: 'Plans that are here as well, and differ',
  importAdd: (plans) => `Add ${plural(plans, 'plan')}`,
  importProblems: (count) => `${plural(count, 'thing')} to look at`,
  importMoreProblems: (count) => `… and ${count} more that are not listed here.`,
  importShapes: {
    areas: (count) => plural(count, 'area'),
    lines: (count) => plural(count, 'line'),
    points: (count) => plural(count, 'point'),
    none: (count) => `${count} with communes only, without a shape yet`,
  },
  importTakes: 'Take the layer',
  importScaled: (column, unit, written, vnd) =>
    `The column “${column}” counts ${unit}: “${written}” is taken for ${vnd} VND.`,
  amountUnits: {
    1000: 'thousands of VND',
    1000000: 'millions of VND',
    1000000000: 'billions of VND',
    1000000000000: 'trillions of VND',
  },
  dropRefused: 'The dropped file was not opened. Close this dialog, then drop it again.',
  importMapping: 'Which column says what',
  importField: 'Column of the file',
  importSamples: 'Examples',
  importBecomes: 'Becomes',
  importLeftOut: 'Left out',
  importUnmatched: 'Communes that are not clear',
  importCommuneAsked: 'Not decided yet',
  importNoCommune: 'No commune',
  importRows: (count) => plural(count, 'row'),
  crsAsked: 'the file does not say: please choose',
  axes: { 'east-first': 'east first', 'north-first': 'north first' },
  readAs: (what) => `Read as ${what}`,
  encoding: 'Encoding',
  format: 'Format',
  exportWhich: {
    selected: 'The selected plan',
    shown: 'The plans that pass the filter',
    all: 'All plans',
  },
  exportDone: 'The file was exported.',
  exportWithoutShape: (count) =>
    `The file was exported; ${plural(count, 'plan')} ${inNumber(count, 'has', 'have')} no shape yet.`,
  exportFailed: 'The file could not be exported.',
  exportFile: 'Export',
  backup: 'Back up everything',
};

/** Words of what comes in and goes out: tables of corners, files, backups. */
export const planExchangeMessages = defineMessages({ vi, en });
