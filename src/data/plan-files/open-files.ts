import type { ImportFormat } from '../../state/plans/plan-files.ts';
import { baseName, endingOf, type PlanFile, unpack } from './archive.ts';
import { detectFormat } from './detect-format.ts';
import { FileFault } from './file-fault.ts';
import { demandFeatureCount, demandFileSize } from './limits.ts';
import type { RawLayer } from './raw-layer.ts';
import type { PlanFileReader, ReadContext } from './reader.ts';

type OpenOptions = Pick<ReadContext, 'encoding' | 'sqliteUrl'>;

export type OpenedFiles =
  | { readonly format: 'atlas'; readonly file: PlanFile }
  | {
      readonly format: Exclude<ImportFormat, 'atlas'>;
      readonly file: PlanFile;
      readonly layers: readonly RawLayer[];
    };

type ReadFormat = Exclude<ImportFormat, 'atlas'>;

/** The reader of each format, loaded when a file of it is opened. */
const READERS: Readonly<Record<ReadFormat, () => Promise<PlanFileReader>>> = {
  geojson: async () => (await import('./read-geojson.ts')).readGeoJsonFile,
  'geojson-lines': async () => (await import('./read-geojson.ts')).readGeoJsonLinesFile,
  kml: async () => (await import('./read-xml.ts')).readKmlFile,
  kmz: async () => (await import('./read-xml.ts')).readKmzFile,
  gpx: async () => (await import('./read-xml.ts')).readGpxFile,
  shapefile: async () => (await import('./read-shapefile.ts')).readShapefile,
  geopackage: async () => (await import('./read-geopackage.ts')).readGeoPackage,
  csv: async () => (await import('./read-table.ts')).readCsvFile,
  xlsx: async () => (await import('./read-table.ts')).readXlsxFile,
  wkt: async () => (await import('./read-wkt.ts')).readWktFile,
};

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

/** Reads chosen files: one, the parts of a shapefile, or an archive. Throws a FileFault. */
export async function openFiles(
  files: readonly PlanFile[],
  options: OpenOptions,
): Promise<OpenedFiles> {
  for (const { bytes } of files) demandFileSize(bytes.length);
  demandFileSize(files.reduce((total, { bytes }) => total + bytes.length, 0));
  const [main = null] = mainFiles(files);
  if (main === null) throw new FileFault('unknown-format');
  const format = detectFormat(main);
  if (format === 'atlas') return { format, file: main };
  if (format !== 'zip') return readAll([main], format, files, options);
  return openArchive(main, options);
}

/** Without the files that belong to others, unless there are only such. */
function mainFiles(files: readonly PlanFile[]): readonly PlanFile[] {
  const main = files.filter(({ name }) => !SIDE_FILES.includes(endingOf(name)));
  return main.length > 0 ? main : files;
}

async function openArchive(archive: PlanFile, options: OpenOptions): Promise<OpenedFiles> {
  const files = unpack(archive.bytes);
  if (files.some(({ name }) => name === 'xl/workbook.xml')) {
    return readAll([archive], 'xlsx', [archive], options);
  }
  const withEnding = (ending: string) => files.filter(({ name }) => endingOf(name) === ending);
  if (withEnding('shp').length > 0) {
    const read = await readAll(withEnding('shp'), 'shapefile', files, options);
    return { ...read, file: archive };
  }
  if (withEnding('kml').length > 0) return readAll([archive], 'kmz', [archive], options);
  return openSingle(archive, mainFiles(files), options);
}

/** Another file, packed: the first that is one of the formats; a table last, for a note may look like one. */
async function openSingle(
  archive: PlanFile,
  files: readonly PlanFile[],
  options: OpenOptions,
): Promise<OpenedFiles> {
  const known = files
    .filter(({ bytes }) => bytes.length > 0)
    .map((file) => ({ file, format: formatOrNull(file) }))
    .sort((a, b) => Number(a.format === 'csv') - Number(b.format === 'csv'));
  for (const { file, format } of known) {
    if (format === null || format === 'zip') continue;
    if (format === 'atlas') return { format, file: { ...file, name: baseName(file.name) } };
    const read = await readAll([file], format, files, options);
    return { ...read, file: archive };
  }
  throw new FileFault('zip-nothing-inside');
}

function formatOrNull(file: PlanFile): ImportFormat | 'zip' | null {
  try {
    return detectFormat(file);
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
}

async function readAll(
  main: readonly PlanFile[],
  format: ReadFormat,
  files: readonly PlanFile[],
  options: OpenOptions,
): Promise<Extract<OpenedFiles, { readonly format: ReadFormat }>> {
  const read = await READERS[format]();
  const layers: RawLayer[] = [];
  for (const file of main) layers.push(...(await read(file, { ...options, files })));
  demandFeatureCount(layers.reduce((total, { features }) => total + features.length, 0));
  if (layers.every(({ features }) => features.length === 0)) throw new FileFault('no-plans');
  const [file] = main;
  if (!file) throw new Error('a format is read from a file');
  return { format, file, layers };
}
