import type { PlanStatus } from '../core/plan/plan.ts';
import type { Language } from './language.ts';
import { defineMessages, messagesIn } from './messages.ts';
import { plural } from './plural.ts';

/** What a reason names after its colon, if it names anything. */
type Words = Readonly<Record<string, (detail: string) => string>>;

const vi = {
  kinds: { training: 'Tập huấn', rescue: 'Phòng, chống thiên tai và cứu nạn' } as Readonly<
    Record<'training' | 'rescue', string>
  >,
  /** Lời người ta hay viết; lời đầu là lời của trang. */
  statusWords: {
    planned: ['Dự kiến', 'Kế hoạch', 'Chuẩn bị', 'Chưa thực hiện'],
    ongoing: ['Đang thực hiện', 'Đang thi công', 'Đang triển khai'],
    completed: ['Đã hoàn thành', 'Hoàn thành', 'Xong'],
  } as Readonly<Record<PlanStatus, readonly string[]>>,
  fields: {
    name: 'Tên phương án',
    clauses: 'Điều khoản',
    kind: 'Loại',
    status: 'Trạng thái',
    plannedStart: 'Dự kiến bắt đầu',
    plannedEnd: 'Dự kiến kết thúc',
    actualStart: 'Thực tế bắt đầu',
    actualEnd: 'Thực tế kết thúc',
    responsibleParty: 'Đơn vị chủ trì',
    fundingSource: 'Nguồn vốn',
    budgetVnd: 'Kinh phí (đồng)',
    householdsToServe: 'Số hộ sẽ phục vụ',
    communes: 'Xã',
    note: 'Ghi chú',
    links: 'Liên kết',
  } as Readonly<Record<string, string>>,
  exports: {
    title: 'Phương án',
    about: 'Về tệp này',
    source: 'Bản đồ phối hợp Mường Chà',
    nature: 'Phương án của người dùng, chưa phải số liệu chính thức',
    continued: 'Chữ dài hơn một cột chứa được thì nối tiếp ở cột cùng tên có _2, _3 …',
    columns: {
      id: 'Mã',
      version: 'Phiên bản',
      source: 'Nguồn',
      nature: 'Tính chất',
      boundaryDate: 'Ranh giới xã theo ngày',
      conditions: 'Điều kiện lọc',
      written: 'Ghi lúc',
    } as Readonly<Record<string, string>>,
  },
  formats: {
    geojson: 'GeoJSON',
    'geojson-lines': 'GeoJSON từng dòng',
    kml: 'KML',
    kmz: 'KMZ',
    gpx: 'GPX',
    shapefile: 'Shapefile',
    geopackage: 'GeoPackage',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    wkt: 'WKT',
    atlas: 'Tệp sao lưu của bản đồ này',
  } as Readonly<Record<string, string>>,
  crsSources: {
    prj: 'theo tệp .prj',
    'crs-member': 'theo khai báo trong tệp',
    gpkg: 'theo khai báo trong GeoPackage',
    column: 'theo cột hệ toạ độ trong bảng',
    format: 'theo quy định của định dạng',
    magnitude: 'đoán theo độ lớn của số',
    chosen: 'do bạn chọn',
  } as Readonly<Record<string, string>>,
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI',
    'windows-1258': 'Windows-1258',
    'windows-1252': 'Windows-1252 (Tây Âu)',
  } as Readonly<Record<string, string>>,
  encodingSources: {
    cpg: 'theo tệp .cpg',
    declared: 'theo khai báo trong tệp',
    valid: 'đọc được trọn vẹn',
    letters: 'nhận ra theo mặt chữ',
    fallback: 'không nhận ra được, hãy xem lại chữ',
    format: 'theo quy định của định dạng',
    chosen: 'do bạn chọn',
  } as Readonly<Record<string, string>>,
  reasons: {
    'empty-file': () => 'Tệp rỗng.',
    'unknown-format': () => 'Không nhận ra định dạng của tệp.',
    'format-not-read': (name) =>
      `Không đọc được tệp ${name}. Hãy xuất sang GeoJSON, KML, Shapefile hoặc GeoPackage.`,
    'old-excel': () =>
      'Đây là tệp Excel cũ (.xls). Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV.',
    'too-large': (size) => `Tệp quá lớn: nhiều nhất là ${size}.`,
    'too-many-features': (count) => `Quá nhiều đối tượng: nhiều nhất là ${count}.`,
    'too-many-positions': (count) => `Quá nhiều đỉnh: nhiều nhất là ${count}.`,
    'too-many-fields': (count) => `Quá nhiều cột: nhiều nhất là ${count}.`,
    'text-too-long': (length) => `Chữ quá dài: nhiều nhất là ${length} ký tự.`,
    'too-deep': (depth) => `Các phần lồng nhau quá sâu: nhiều nhất là ${depth} lớp.`,
    'not-text': () => 'Tệp này không phải là tệp chữ.',
    'json-broken': () => 'Nội dung JSON bị hỏng hoặc bị cắt cụt.',
    'xml-broken': () => 'Nội dung XML bị hỏng hoặc bị cắt cụt.',
    'xml-entities': () => 'Tệp có khai báo thực thể XML (DOCTYPE), vì an toàn không đọc.',
    'not-geojson': () => 'Đây là JSON nhưng không phải GeoJSON.',
    'zip-broken': () => 'Tệp nén bị hỏng hoặc bị cắt cụt.',
    'zip-bomb': (size) =>
      `Tệp nén bung ra quá lớn (nhiều nhất là ${size}) hoặc nén quá chặt, vì an toàn không mở.`,
    'zip-path': (path) => `Tệp nén có đường dẫn không an toàn: ${path}.`,
    'zip-encrypted': () => 'Tệp nén có mật khẩu. Hãy giải nén trước.',
    'zip-nothing-inside': () => 'Trong tệp nén không có tệp nào đọc được.',
    'shp-broken': () => 'Tệp .shp bị hỏng hoặc bị cắt cụt.',
    'shp-kind': (kind) => `Shapefile có kiểu hình ${kind}, không phải điểm, đường hay vùng.`,
    'dbf-broken': () => 'Bảng thuộc tính (.dbf) bị hỏng hoặc bị cắt cụt.',
    'dbf-missing': (name) => `Thiếu tệp ${name}.`,
    'xlsx-broken': () => 'Tệp Excel bị hỏng.',
    'gpkg-broken': () => 'Tệp GeoPackage bị hỏng.',
    'csv-broken': () => 'Bảng CSV có dấu nháy không khép.',
    'wkt-broken': () => 'Dòng này không phải là WKT.',
    'no-columns': () => 'Không tìm thấy dòng tiêu đề của bảng.',
    'no-plans': () => 'Tệp không có đối tượng nào.',
    'crs-unknown': (name) => `Không biết hệ toạ độ “${name}”. Hãy chọn hệ toạ độ.`,
    'crs-missing': () => 'Tệp không ghi hệ toạ độ. Hãy chọn hệ toạ độ.',
    'read-failed': (said) => `Không đọc được tệp (${said}).`,
    'no-geometry': () => 'Không có hình và không có xã: bỏ qua.',
    'geometry-broken': () => 'Hình bị hỏng: bỏ qua.',
    'geometry-kind': () => 'Kiểu hình không dùng được: bỏ qua.',
    'not-a-number': () => 'Toạ độ không phải là số: bỏ qua.',
    'out-of-range': () => 'Toạ độ không nằm trên Trái Đất: bỏ qua. Có thể sai hệ toạ độ.',
    'outside-region': () => 'Nằm ngoài vùng của bản đồ: bỏ qua. Có thể sai hệ toạ độ.',
    'swapped-axes': () => 'Toạ độ có vẻ bị đảo trục X và Y. Hãy chọn lại thứ tự trục.',
    'too-few-positions': () => 'Hình có quá ít đỉnh: bỏ qua.',
    'parts-split': (count) =>
      `Có nhiều kiểu hình trong một đối tượng: tách thành ${count} phương án.`,
    'shape-fault': () => 'Hình có lỗi: được đưa vào dưới dạng nháp để sửa.',
    'unknown-value': (value) => `Không hiểu “${value}”: để trống.`,
    'unknown-status': (value) => `Không hiểu trạng thái “${value}”: lấy là “Dự kiến”.`,
    'value-not-number': (value) => `“${value}” không phải là số: để trống.`,
    'amount-not-whole': (value) =>
      `“${value}” không phải là số đồng chẵn: để trống. Nếu cột tính bằng triệu hay tỷ đồng, hãy ghi đơn vị vào tên cột.`,
    'value-not-date': (value) => `“${value}” không phải là ngày: để trống.`,
    'dates-out-of-order': (value) => `Ngày kết thúc ${value} trước ngày bắt đầu: để trống.`,
    'value-not-link': (value) => `“${value}” không phải là liên kết: bỏ qua.`,
    'commune-unmatched': (name) => `Không rõ “${name}” là xã nào.`,
    'no-coordinate-columns': (rows) =>
      `Không thấy cột toạ độ (X và Y, hay Kinh độ và Vĩ độ), cũng không thấy cột xã: bỏ qua ${rows} dòng.`,
    'cannot-be-kept': () => 'Phương án này không lưu được: bỏ qua.',
    'file-left-out': () => 'Tệp này chưa được đọc. Hãy nhập riêng tệp này.',
  } as Words,
};

type PlanFileMessages = typeof vi;

const en: PlanFileMessages = {
  kinds: { training: 'Training', rescue: 'Disaster prevention and rescue' },
  statusWords: {
    planned: ['Planned', 'Proposed'],
    ongoing: ['Under way', 'Ongoing', 'In progress'],
    completed: ['Completed', 'Done', 'Finished'],
  },
  fields: {
    name: 'Name of the plan',
    clauses: 'Clauses',
    kind: 'Kind',
    status: 'Status',
    plannedStart: 'Planned start',
    plannedEnd: 'Planned end',
    actualStart: 'Actual start',
    actualEnd: 'Actual end',
    responsibleParty: 'Responsible body',
    fundingSource: 'Source of funding',
    budgetVnd: 'Budget (VND)',
    householdsToServe: 'Households to be served',
    communes: 'Communes',
    note: 'Notes',
    links: 'Links',
  },
  exports: {
    title: 'Plans',
    about: 'About this file',
    source: 'Mường Chà coordination atlas',
    nature: 'Plans of a user, no official figures',
    continued: 'A text longer than a column goes on in columns of the same name with _2, _3 …',
    columns: {
      id: 'Id',
      version: 'Version',
      source: 'Source',
      nature: 'Nature',
      boundaryDate: 'Commune borders as of',
      conditions: 'Conditions',
      written: 'Written',
    },
  },
  formats: {
    ...vi.formats,
    'geojson-lines': 'GeoJSON, a line each',
    atlas: 'Backup of this atlas',
  },
  crsSources: {
    prj: 'from the .prj file',
    'crs-member': 'stated in the file',
    gpkg: 'stated in the GeoPackage',
    column: 'from the column of the table',
    format: 'laid down by the format',
    magnitude: 'guessed from the size of the numbers',
    chosen: 'chosen by you',
  },
  encodings: { ...vi.encodings, 'windows-1252': 'Windows-1252 (Western)' },
  encodingSources: {
    cpg: 'from the .cpg file',
    declared: 'stated in the file',
    valid: 'reads without a fault',
    letters: 'recognised by its letters',
    fallback: 'not recognised, please check the letters',
    format: 'laid down by the format',
    chosen: 'chosen by you',
  },
  reasons: {
    'empty-file': () => 'The file is empty.',
    'unknown-format': () => 'The format of the file is not recognised.',
    'format-not-read': (name) =>
      `${name} files are not read. Export it as GeoJSON, KML, Shapefile or GeoPackage.`,
    'old-excel': () =>
      'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or CSV.',
    'too-large': (size) => `The file is too large: ${size} at most.`,
    'too-many-features': (count) => `Too many features: ${count} at most.`,
    'too-many-positions': (count) => `Too many corners: ${count} at most.`,
    'too-many-fields': (count) => `Too many columns: ${count} at most.`,
    'text-too-long': (length) => `The text is too long: ${plural(length, 'character')} at most.`,
    'too-deep': (depth) => `Parts within parts go too deep: ${plural(depth, 'level')} at most.`,
    'not-text': () => 'This is no text file.',
    'json-broken': () => 'The JSON is broken or cut off.',
    'xml-broken': () => 'The XML is broken or cut off.',
    'xml-entities': () => 'The file declares XML entities (DOCTYPE), which is not read for safety.',
    'not-geojson': () => 'This is JSON, but no GeoJSON.',
    'zip-broken': () => 'The archive is broken or cut off.',
    'zip-bomb': (size) =>
      `Unpacked, the archive would be too large (${size} at most), or it is packed too tightly: it is not opened for safety.`,
    'zip-path': (path) => `The archive has an unsafe path: ${path}.`,
    'zip-encrypted': () => 'The archive has a password. Unpack it first.',
    'zip-nothing-inside': () => 'Nothing in the archive can be read.',
    'shp-broken': () => 'The .shp file is broken or cut off.',
    'shp-kind': (kind) =>
      `The shapefile has shapes of kind ${kind}, neither points, lines nor areas.`,
    'dbf-broken': () => 'The table of attributes (.dbf) is broken or cut off.',
    'dbf-missing': (name) => `The file ${name} is missing.`,
    'xlsx-broken': () => 'The Excel file is broken.',
    'gpkg-broken': () => 'The GeoPackage is broken.',
    'csv-broken': () => 'A quotation mark of the CSV table is not closed.',
    'wkt-broken': () => 'This line is no WKT.',
    'no-columns': () => 'The table has no line of headings.',
    'no-plans': () => 'The file holds no feature.',
    'crs-unknown': (name) => `The reference system “${name}” is not known. Choose one.`,
    'crs-missing': () => 'The file names no reference system. Choose one.',
    'read-failed': (said) => `The file could not be read (${said}).`,
    'no-geometry': () => 'Neither shape nor commune: left out.',
    'geometry-broken': () => 'The shape is broken: left out.',
    'geometry-kind': () => 'This kind of shape cannot be used: left out.',
    'not-a-number': () => 'A coordinate is no number: left out.',
    'out-of-range': () =>
      'A coordinate is not on Earth: left out. The reference system may be wrong.',
    'outside-region': () =>
      'Outside the region of the atlas: left out. The reference system may be wrong.',
    'swapped-axes': () => 'X and Y seem to be swapped. Choose the order of the axes.',
    'too-few-positions': () => 'The shape has too few corners: left out.',
    'parts-split': (count) =>
      `Several kinds of shape in one feature: split into ${plural(count, 'plan')}.`,
    'shape-fault': () => 'The shape has a fault: it is taken as a sketch to be mended.',
    'unknown-value': (value) => `“${value}” is not understood: left empty.`,
    'unknown-status': (value) => `The status “${value}” is not understood: taken as “Planned”.`,
    'value-not-number': (value) => `“${value}” is no number: left empty.`,
    'amount-not-whole': (value) =>
      `“${value}” is no whole number of đồng: left empty. If the column counts millions or billions, name the unit in its heading.`,
    'value-not-date': (value) => `“${value}” is no date: left empty.`,
    'dates-out-of-order': (value) => `The end ${value} lies before the start: left empty.`,
    'value-not-link': (value) => `“${value}” is no link: left out.`,
    'commune-unmatched': (name) => `Which commune “${name}” is, is not clear.`,
    'no-coordinate-columns': (rows) =>
      `There are no columns of coordinates (X and Y, or longitude and latitude) and none of communes: ${plural(rows, 'row')} left out.`,
    'cannot-be-kept': () => 'This plan could not be kept: left out.',
    'file-left-out': () => 'This file was not read. Import it by itself.',
  },
};

export const planFileMessages = defineMessages<PlanFileMessages>({ vi, en });

/** A reason of an issue of an import (`code` or `code:detail`) in words. */
export function fileReasonInWords(reason: string, language: Language): string {
  const colon = reason.indexOf(':');
  const code = colon < 0 ? reason : reason.slice(0, colon);
  const words = messagesIn(planFileMessages, language).reasons[code];
  return words ? words(colon < 0 ? '' : reason.slice(colon + 1)) : reason;
}
