import type { Issue } from '../../core/result.ts';
import type { ImportFormat } from '../../state/plans/plan-files.ts';
import { baseName, type PlanFile } from './archive.ts';
import { FileFault, issueOfFault, reasonText } from './file-fault.ts';
import { demandFeatureCount, demandFileSize } from './limits.ts';
import type { RawLayer } from './raw-layer.ts';
import type { PlanFileReader } from './reader.ts';
import { contentsOf, mainFiles, partOf, type Source, strays } from './sources.ts';

interface OpenOptions {
  /** By the part: see OpenedLayer. */
  readonly encodings: Readonly<Record<string, string>>;
  readonly sqliteUrl: string | null;
}

type ReadFormat = Exclude<ImportFormat, 'atlas'>;

/** A layer, and where it was found. */
export interface OpenedLayer extends RawLayer {
  readonly format: ReadFormat;
  /** The file that was chosen. */
  readonly file: string;
  /** The file that was read: that one, or one in it. */
  readonly part: string;
}

/** `issues`: files that were not read, each with its reason. */
export type OpenedFiles =
  | { readonly kind: 'backup'; readonly file: PlanFile; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'layers';
      /** At least one. */
      readonly layers: readonly OpenedLayer[];
      readonly issues: readonly Issue[];
    }
  /** Nothing could be read. */
  | { readonly kind: 'none'; readonly issues: readonly Issue[] };

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

/** What is tried for each of a list by itself: the fault of one is told beside the others. */
class Attempts {
  readonly issues: Issue[] = [];

  async each<From, To>(
    list: readonly From[],
    nameOf: (from: From) => string,
    read: (from: From) => readonly To[] | Promise<readonly To[]>,
  ): Promise<readonly To[]> {
    const found: To[] = [];
    for (const from of list) {
      try {
        found.push(...(await read(from)));
      } catch (error) {
        if (!(error instanceof FileFault)) throw error;
        this.issues.push(issueOfFault(nameOf(from), error));
      }
    }
    return found;
  }
}

/** Reads all chosen files, and those in chosen archives. Throws a FileFault on too much of them. */
export async function openFiles(
  files: readonly PlanFile[],
  options: OpenOptions,
): Promise<OpenedFiles> {
  for (const { bytes } of files) demandFileSize(bytes.length);
  demandFileSize(files.reduce((total, { bytes }) => total + bytes.length, 0));
  const attempts = new Attempts();
  const mains = mainFiles(files);
  const found = await attempts.each(
    mains,
    ({ name }) => name,
    (main) => [{ main, ...contentsOf(main, files) }],
  );
  const sources = found.flatMap((each) => each.sources);
  const [first] = sources;
  if (first?.format === 'atlas') return backupOf(first, sources.slice(1), attempts.issues);
  const layers = await attempts.each(
    found,
    ({ main }) => main.name,
    (each) => layersIn(each.sources, options, attempts),
  );
  demandFeatureCount(countIn(layers));
  const backups = sources.filter(({ format }) => format === 'atlas').map(({ main }) => main);
  const others = found.flatMap((each) => each.unread);
  const unread = [...backups, ...others, ...strays(files, mains)].map(leftOut);
  const issues = [...attempts.issues, ...unread];
  if (layers.length === 0) return { kind: 'none', issues };
  return { kind: 'layers', layers: withOwnNames(layers), issues };
}

/**
 * The layers of one chosen file. Where one part of what an archive is for cannot be trusted, nothing of
 * it is taken; what lies beside that is told by itself.
 */
async function layersIn(
  sources: readonly Source[],
  options: OpenOptions,
  attempts: Attempts,
): Promise<readonly OpenedLayer[]> {
  const layers: OpenedLayer[] = [];
  for (const source of sources) {
    const read = () => layersOf(source, options);
    const isMain = source.format === sources[0]?.format;
    layers.push(...(isMain ? await read() : await attempts.each([source], partOf, read)));
  }
  const isBackup = sources.every(({ format }) => format === 'atlas');
  if (countIn(layers) === 0 && !isBackup) throw new FileFault('no-plans');
  return layers;
}

function countIn(layers: readonly RawLayer[]): number {
  return layers.reduce((total, { features }) => total + features.length, 0);
}

/** A backup is restored by itself: its plans keep their ids. */
function backupOf(
  { main }: Source,
  others: readonly Source[],
  issues: readonly Issue[],
): OpenedFiles {
  const file = { ...main, name: baseName(main.name) };
  return {
    kind: 'backup',
    file,
    issues: [...issues, ...others.map((other) => leftOut(other.main))],
  };
}

function leftOut({ name }: PlanFile): Issue {
  return { file: name, feature: null, field: null, reason: reasonText('file-left-out') };
}

async function layersOf(
  source: Source,
  { encodings, sqliteUrl }: OpenOptions,
): Promise<readonly OpenedLayer[]> {
  const { main, format, beside, archive } = source;
  if (format === 'atlas') return [];
  const read = await READERS[format]();
  const part = partOf(source);
  const layers = await read(main, { encoding: encodings[part], files: beside, sqliteUrl });
  demandFeatureCount(countIn(layers));
  return layers.map((layer) => ({ ...layer, format, part, file: archive?.name ?? main.name }));
}

/** Two layers of one name are told apart by their files, or by a number. */
function withOwnNames(layers: readonly OpenedLayer[]): readonly OpenedLayer[] {
  const count = (name: string) => layers.filter((layer) => layer.name === name).length;
  const seen = new Map<string, number>();
  return layers.map((layer) => {
    const name = count(layer.name) > 1 ? `${baseName(layer.part)}: ${layer.name}` : layer.name;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { ...layer, name: nth === 1 ? name : `${name} (${nth})` };
  });
}
