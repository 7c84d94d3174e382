import type { Issue } from '../core/result.ts';
import type { Language } from './language.ts';

type Reasons = Readonly<Record<string, string>>;

const REASONS: Readonly<Record<Language, Reasons>> = {
  vi: {
    'cap-empty': 'tệp rỗng',
    'cap-too-large': 'tệp lớn hơn 1 MB: bản tin cảnh báo không lớn như vậy',
    'cap-not-text': 'tệp không phải văn bản UTF-8',
    'cap-xml-broken': 'XML bị lỗi, không đọc được',
    'cap-xml-entities': 'tệp khai báo DOCTYPE hoặc thực thể XML: không nhận vì lý do an toàn',
    'cap-too-deep': 'các phần tử lồng nhau quá sâu',
    'cap-not-an-alert': 'không phải bản tin CAP (thiếu phần tử alert của CAP 1.2)',
    'cap-other-version': 'bản tin theo CAP phiên bản khác; chỉ nhận CAP 1.2',
    'cap-not-read': 'không đọc được tệp',
    missing: 'thiếu, hoặc để trống',
    'unknown-value': 'giá trị không có trong chuẩn CAP 1.2',
    'bad-token': 'không được có dấu cách, dấu phẩy, < hoặc &',
    'bad-instant': 'không phải thời điểm dạng 2026-07-01T05:30:00+07:00',
    'bad-polygon': 'không phải đa giác khép kín “vĩ độ,kinh độ vĩ độ,kinh độ …”',
    'bad-circle': 'không phải hình tròn “vĩ độ,kinh độ bán kính-km”',
    'bad-references': 'không đúng dạng “người gửi,mã,thời điểm”',
    'expires-before-sent': 'hết hiệu lực trước khi phát',
    'too-long': 'quá dài',
    'too-many': 'quá nhiều phần tử',
  },
  en: {
    'cap-empty': 'the file is empty',
    'cap-too-large': 'the file is larger than 1 MB: no warning is',
    'cap-not-text': 'the file is not UTF-8 text',
    'cap-xml-broken': 'the XML is broken',
    'cap-xml-entities': 'it declares a DOCTYPE or entities of XML: refused for safety',
    'cap-too-deep': 'its elements are nested too deep',
    'cap-not-an-alert': 'not a CAP message (no alert element of CAP 1.2)',
    'cap-other-version': 'a message of another version of CAP; only CAP 1.2 is read',
    'cap-not-read': 'the file could not be read',
    missing: 'missing or empty',
    'unknown-value': 'not a value of CAP 1.2',
    'bad-token': 'must not hold spaces, commas, < or &',
    'bad-instant': 'not an instant like 2026-07-01T05:30:00+07:00',
    'bad-polygon': 'not a closed polygon “lat,lon lat,lon …”',
    'bad-circle': 'not a circle “lat,lon radius-km”',
    'bad-references': 'not of the form “sender,identifier,sent”',
    'expires-before-sent': 'it expires before it was sent',
    'too-long': 'too long',
    'too-many': 'too many elements',
  },
};

/** Why a CAP file, or a field of it, cannot be taken: "alert.xml · info[1].expires: …". */
export function capIssueInWords({ file, field, reason }: Issue, language: Language): string {
  const place = field === null ? file : `${file} · ${field}`;
  return `${place}: ${REASONS[language][reason] ?? reason}`;
}
