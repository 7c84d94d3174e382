import type { ImportFormat } from '../../state/plans/plan-files.ts';
import { endingOf, type PlanFile, stemOf, unpack } from './archive.ts';
import { detectFormat } from './detect-format.ts';
import { FileFault } from './file-fault.ts';

/** Files that belong to another one: alone they say nothing. */
const SIDE_FILES = [
  'dbf',
  'shx',
  'prj',
  'cpg',
  'sbn',
  'sbx',
  'qix',
  'qpj',
  'qmd',
  'xml',
  'lyr',
  'qml',
];

/** One file to be read, and the files beside it. */
export interface Source {
  readonly main: PlanFile;
  readonly format: ImportFormat;
  readonly beside: readonly PlanFile[];
  /** The archive that holds it; null: it was chosen itself. */
  readonly archive: PlanFile | null;
}

/** Its path: that of the file, or of the archive and the file in it. */
export function partOf({ main, archive }: Source): string {
  return archive ? `${archive.name}/${main.name}` : main.name;
}

/** Without the files that belong to others, unless there are only such. */
export function mainFiles(files: readonly PlanFile[]): readonly PlanFile[] {
  const main = files.filter(({ name }) => !SIDE_FILES.includes(endingOf(name)));
  return main.length > 0 ? main : files.slice(0, 1);
}

/** Files that belong to another, which is not there: `a.dbf` without `a.shp`. */
export function strays(
  files: readonly PlanFile[],
  mains: readonly PlanFile[],
): readonly PlanFile[] {
  const stems = new Set(mains.map(({ name }) => stemOf(name).toLowerCase()));
  const belongs = (name: string) =>
    [name, stemOf(name), stemOf(stemOf(name))].some((stem) => stems.has(stem.toLowerCase()));
  return files.filter((file) => !mains.includes(file) && !belongs(file.name));
}

interface Contents {
  readonly sources: readonly Source[];
  /** What an archive holds besides, and a person may have meant to import. */
  readonly unread: readonly PlanFile[];
}

/** The file itself, or what an archive holds. */
export function contentsOf(main: PlanFile, beside: readonly PlanFile[]): Contents {
  const format = detectFormat(main);
  if (format === 'zip') return contentsOfArchive(main);
  return { sources: [{ main, format, beside, archive: null }], unread: [] };
}

/** Files of shapes or tables that are not read here, by their endings: others are pictures and papers. */
const OTHER_DATA = [
  'zip',
  'rar',
  '7z',
  'gz',
  'dwg',
  'dxf',
  'dgn',
  'tab',
  'mif',
  'gml',
  'fgb',
  'xls',
];

function contentsOfArchive(archive: PlanFile): Contents {
  const files = unpack(archive.bytes);
  const itself = { main: archive, beside: [archive], archive: null };
  if (files.some(({ name }) => name === 'xl/workbook.xml')) {
    return { sources: [{ ...itself, format: 'xlsx' }], unread: [] };
  }
  const found = mainFiles(files).flatMap((main): readonly Source[] => {
    const format = formatInside(main);
    return format === null ? [] : [{ main, format, beside: files, archive }];
  });
  const of = (...formats: readonly ImportFormat[]) =>
    found.filter(({ format }) => formats.includes(format));
  const first: readonly Source[] = [
    ...of('shapefile'),
    ...(of('kml').length > 0 ? [{ ...itself, format: 'kmz' } as const] : []),
    ...of('geojson', 'geojson-lines', 'kmz', 'gpx', 'geopackage', 'wkt', 'atlas', 'xlsx'),
  ];
  const sources = [...first, ...tablesAmong(of('csv'), first.length > 0)];
  if (sources.length === 0) throw new FileFault('zip-nothing-inside');
  const isRead = (file: PlanFile) => sources.some(({ main }) => main === file);
  const unread = files.filter((file) => OTHER_DATA.includes(endingOf(file.name)) && !isRead(file));
  return { sources, unread };
}

/** A note may look like a table: it is one where its name says so, or where nothing else is. */
function tablesAmong(tables: readonly Source[], hasOthers: boolean): readonly Source[] {
  const sure = tables.filter(({ main }) => ['csv', 'tsv'].includes(endingOf(main.name)));
  return sure.length > 0 || hasOthers ? sure : tables.slice(0, 1);
}

/** Null: nothing that is read, which an archive may hold besides. */
function formatInside(file: PlanFile): ImportFormat | null {
  if (file.bytes.length === 0) return null;
  try {
    const format = detectFormat(file);
    if (format !== 'zip') return format;
    const ending = endingOf(file.name);
    return ending === 'xlsx' || ending === 'kmz' ? ending : null;
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
}
