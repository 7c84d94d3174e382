import type { TakenFormat, TakenTable } from '../../state/take-away/taken.ts';

/** A written file. */
export interface TakenFile {
  /** Ending of its name, with its point. */
  readonly ending: string;
  readonly mediaType: string;
  readonly content: Blob;
}

interface Writer {
  readonly ending: string;
  readonly mediaType: string;
  readonly load: () => Promise<(table: TakenTable) => Promise<BlobPart>>;
}

const WRITERS: Readonly<Record<TakenFormat, Writer>> = {
  csv: {
    ending: '.csv',
    mediaType: 'text/csv;charset=utf-8',
    load: async () => (await import('./write-taken-csv.ts')).writeTakenCsv,
  },
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./write-taken-xlsx.ts')).writeTakenXlsx,
  },
  geojson: {
    ending: '.geojson',
    mediaType: 'application/geo+json',
    load: async () => (await import('./write-taken-geojson.ts')).writeTakenGeoJson,
  },
};

/** Writes what is shown as a file of a format; its library is fetched only now. */
export async function writeTaken(table: TakenTable, format: TakenFormat): Promise<TakenFile> {
  const { ending, mediaType, load } = WRITERS[format];
  const write = await load();
  return { ending, mediaType, content: new Blob([await write(table)], { type: mediaType }) };
}
