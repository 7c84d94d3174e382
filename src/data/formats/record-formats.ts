/** Formats of files of features, with the endings of their names. */
const FORMAT_EXTENSIONS = {
  geojson: ['.geojson', '.json'],
  geojsonLines: ['.geojsonl', '.ndjson'],
  flatGeobuf: ['.fgb'],
  geoParquet: ['.parquet'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FormatName = keyof typeof FORMAT_EXTENSIONS;

const FORMAT_NAMES = Object.keys(FORMAT_EXTENSIONS) as readonly FormatName[];

/** The format that a file's name or address tells; null: none that holds features. */
export function formatOf(file: string): FormatName | null {
  const hasEnding = (name: FormatName) => FORMAT_EXTENSIONS[name].some((end) => file.endsWith(end));
  return FORMAT_NAMES.find(hasEnding) ?? null;
}

/** Tables, whose columns hold plain values: lists stand there as JSON text. */
export function hasTextLists(format: FormatName): boolean {
  return format === 'flatGeobuf' || format === 'geoParquet';
}

/** JSON of records above this size is read in a worker, so that the page stays quick meanwhile. */
const MAX_JSON_BYTES = 2_000_000;

/** Whether a published file of records is one for the worker: by its format, or by its size. */
export function isForWorker({ url, bytes }: { readonly url: string; readonly bytes: number }) {
  return isRecordStream(url) || (formatOf(url) === 'geojson' && bytes > MAX_JSON_BYTES);
}

/** Whether a file, by its name, is in a format for many records, which no JSON parser reads at once. */
export function isRecordStream(file: string): boolean {
  const format = formatOf(file);
  return format !== null && format !== 'geojson';
}
