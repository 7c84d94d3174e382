import type { ImportFormat } from '../../state/plans/plan-files.ts';
import { endingOf, isZip, type PlanFile } from './archive.ts';
import { FileFault } from './file-fault.ts';

/** Stands before each feature of a GeoJSON text sequence (RFC 8142). */
const RECORD_MARK = '\u001e';

/** How far into a text its kind is looked for. */
const HEAD_BYTES = 4096;

/**
 * What a file is, by what it holds; its name is asked only where the content leaves it open. `zip`:
 * an archive whose files have to be looked at. Throws a fault on what is none of the formats.
 */
export function detectFormat({ name, bytes }: PlanFile): ImportFormat | 'zip' {
  if (isZip(bytes)) return 'zip';
  const head = headText(bytes);
  if (head.startsWith('SQLite format 3\u0000')) return 'geopackage';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a)
    return 'shapefile';
  refuseKnown(bytes, head);
  return textFormat(head.trimStart(), { name, bytes });
}

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  // Latin-1 takes any byte: letters beyond ASCII do not matter for the kind.
  const text = new TextDecoder('latin1').decode(head);
  return text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
}

/** Signatures of files that people have, with what they are called. */
const NOT_READ: readonly (readonly [start: string, name: string])[] = [
  ['%PDF', 'PDF'],
  ['AC10', 'AutoCAD DWG'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['Rar!', 'RAR'],
  ['7z\u00bc\u00af', '7-Zip'],
  ['\u001f\u008b', 'GZIP'],
  ['fgb', 'FlatGeobuf'],
  ['PAR1', 'GeoParquet'],
];

function refuseKnown(bytes: Uint8Array, head: string): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new FileFault('old-excel');
  }
  const known = NOT_READ.find(([start]) => head.startsWith(start));
  if (known) throw new FileFault('format-not-read', { detail: known[1] });
}

const WKT_START =
  /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*(?:ZM|Z|M)?\s*(?:\(|EMPTY)/i;

function textFormat(head: string, { name, bytes }: PlanFile): ImportFormat {
  if (['{', '[', RECORD_MARK].some((sign) => head.startsWith(sign))) return jsonFormat(head, bytes);
  if (head.startsWith('<')) return xmlFormat(head);
  if (head.includes('\u0000')) throw new FileFault('unknown-format');
  if (WKT_START.test(head)) return 'wkt';
  if (endingOf(name) === 'dbf') throw new FileFault('format-not-read', { detail: 'DBF' });
  if (/[,;\t|]/.test(head) || ['csv', 'tsv', 'txt'].includes(endingOf(name))) return 'csv';
  throw new FileFault('unknown-format');
}

function jsonFormat(head: string, bytes: Uint8Array): ImportFormat {
  if (head.startsWith(RECORD_MARK)) return 'geojson-lines';
  if (/^\{\s*"format"\s*:\s*"[^"]*atlas[^"]*"/.test(head)) return 'atlas';
  return isLineOfLines(bytes) ? 'geojson-lines' : 'geojson';
}

const LINE_END = 0x0a;
/** Of the mark of UTF-8. */
const BOM_BYTES = 3;

/** Whether the first line is a feature, however long, and another object follows. */
function isLineOfLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return false;
  const next = new TextDecoder('latin1').decode(bytes.subarray(end, end + HEAD_BYTES));
  if (!next.trimStart().startsWith('{')) return false;
  const start = bytes[0] === 0xef ? BOM_BYTES : 0;
  return isWholeFeature(new TextDecoder('latin1').decode(bytes.subarray(start, end)).trim());
}

function isWholeFeature(line: string): boolean {
  return /^\{.*\}$/.test(line) && /"type"\s*:\s*"Feature"/.test(line);
}

function xmlFormat(head: string): ImportFormat {
  const root = /<(?:[\w-]+:)?(kml|gpx)[\s>]/i.exec(head.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
  if (root === undefined) throw new FileFault('format-not-read', { detail: 'XML' });
  return root.toLowerCase() === 'kml' ? 'kml' : 'gpx';
}
