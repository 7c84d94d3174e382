import { join } from 'node:path';
import type { DatasetRow } from '../../src/core/catalog.ts';
import { changeContent, type GeodataCopy, withDataset, withRenamed } from './geodata-copy.ts';
import { fileOf } from './write-formats.ts';

/** What the public must not see, by the ids of catalogue rows. */
export interface Policy {
  readonly internalDatasets: readonly string[];
  /** Dataset → its properties for the internal audience. */
  readonly internalFields: Readonly<Record<string, readonly string[]>>;
  /** Datasets that the public knows by commune only. */
  readonly communePrecision: readonly string[];
}

/** Every canary text holds this. */
export const CANARY_WORD = 'zqcanary';
/** Every canary number has these digits, coordinates behind the decimal point. */
export const CANARY_DIGITS = '918273645';
export const CANARIES = [CANARY_WORD, CANARY_DIGITS];

const CANARY_INTEGER = Number(CANARY_DIGITS);
const CANARY_DEGREES = Number(`102.${CANARY_DIGITS}`);

/** Words that keep a GeoJSON file one. */
const STRUCTURE = ['type'];

/** The same value with a canary in place of every text and number. */
export function salted(value: unknown, canary: string): unknown {
  if (typeof value === 'string') return canary;
  if (typeof value === 'number') return Number.isInteger(value) ? CANARY_INTEGER : CANARY_DEGREES;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.map((part) => salted(part, canary));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      STRUCTURE.includes(key) ? part : salted(part, canary),
    ]),
  );
}

/** Name, words and content of a dataset, all canaries; returns the copy and the dataset's new id. */
export function saltDataset(copy: GeodataCopy, row: DatasetRow, group: string) {
  const id = `${CANARY_WORD}-${group}-${copy.rows.indexOf(row)}`;
  changeContent(copy, row, (content) => salted(content, id));
  const next: DatasetRow = {
    ...row,
    id,
    file: join(row.file, '..', `${id}.geojson`),
    title: { vi: id, en: id },
    source: { vi: id, en: id },
    licence: { vi: id, en: id },
    vintage: { vi: id, en: id },
    defects: [{ vi: id, en: id }],
  };
  return { copy: withRenamed(copy, row.id, next), id };
}

interface FeatureLike {
  readonly properties?: Record<string, unknown>;
  readonly geometry?: unknown;
}

/** Canaries in the fields that are internal and in the geometry that is too exact for the public. */
export function saltRestricted(copy: GeodataCopy, policy: Policy): void {
  for (const row of copy.rows) {
    const fields = policy.internalFields[row.id] ?? [];
    const isCommuneOnly = policy.communePrecision.includes(row.id);
    if (fields.length === 0 && !isCommuneOnly) continue;
    const canaries = Object.fromEntries(
      fields.map((field) => [field, `${CANARY_WORD}-field-${row.id}-${field}`]),
    );
    changeContent(copy, row, (content) => {
      if (Array.isArray(content)) return content.map((entry) => ({ ...entry, ...canaries }));
      const collection = content as { features: readonly FeatureLike[] };
      return {
        ...collection,
        features: collection.features.map((feature) => ({
          ...feature,
          properties: { ...feature.properties, ...canaries },
          ...(isCommuneOnly && { geometry: salted(feature.geometry, CANARY_WORD) }),
        })),
      };
    });
  }
}

const PLANTED: DatasetRow = {
  id: 'planted',
  file: 'planted.geojson',
  title: { vi: 'Dữ liệu thử', en: 'Test data' },
  audience: 'public',
  nature: 'published',
  schema: 'planted',
  source: { vi: 'thử', en: 'test' },
  licence: { vi: 'thử', en: 'test' },
  vintage: { vi: '2026', en: '2026' },
  retrieved: '2026',
  defects: [],
  internalFields: [`${CANARY_WORD}-field`],
  publicPrecision: 'commune',
  maxBytes: 1000,
};

/** A public dataset that keeps a field and its exact place back. `variant` changes only those. */
export function plantRestricted(copy: GeodataCopy, variant: number): GeodataCopy {
  return withDataset(copy, PLANTED, {
    type: 'FeatureCollection',
    bbox: [CANARY_DEGREES - variant, 21, 103, 22],
    features: [
      {
        type: 'Feature',
        bbox: [CANARY_DEGREES - variant, 21, 103, 22],
        properties: {
          name: 'planted-public-word',
          [`${CANARY_WORD}-field`]: `${CANARY_WORD}-planted-field-${variant}`,
        },
        geometry: { type: 'Point', coordinates: [CANARY_DEGREES, 22 + variant / 10] },
      },
    ],
  });
}

/** A word of a public dataset in a format that is published as it is. */
export const COPIED_WORD = 'planted-copied-word';

const COPIED: DatasetRow = {
  ...PLANTED,
  id: 'planted-copied',
  file: 'planted-copied.parquet',
  internalFields: [],
  publicPrecision: 'exact',
};

/** A public dataset in such a format. Its schema is no layer's, so that nothing is there to read it. */
export function plantCopied(copy: GeodataCopy): GeodataCopy {
  const properties = { id: 'PRJ-1', name: COPIED_WORD };
  return withDataset(copy, COPIED, fileOf('parquet', [{ properties, geometry: null }]));
}

/** One with an internal field in its file, which the public build must refuse. */
export function plantCopiedWithInternalField(copy: GeodataCopy): GeodataCopy {
  const row = { ...COPIED, schema: 'projects', internalFields: ['disbursedVnd'] };
  const properties = { id: 'PRJ-1', name: COPIED_WORD, disbursedVnd: CANARY_INTEGER };
  return withDataset(copy, row, fileOf('parquet', [{ properties, geometry: null }]));
}

/** Published datasets of the internal audience: rows, tiles, and records of every streamed format. */
export function plantInternal(copy: GeodataCopy): GeodataCopy {
  return STREAMED_FORMATS.reduce(plantInternalStream, plantInternalRows(copy));
}

export const STREAMED_FORMATS = ['geojsonl', 'fgb', 'parquet'] as const;

function plantInternalStream(copy: GeodataCopy, format: (typeof STREAMED_FORMATS)[number]) {
  const planted = plantedRow('internal', { audience: 'internal', nature: 'published' });
  const id = `${planted.id}-${format}`;
  const row: DatasetRow = { ...planted, id, file: `${id}.${format}`, schema: 'projects' };
  const properties = { id: 'PRJ-1', name: id, budgetVnd: CANARY_INTEGER };
  return withDataset(copy, row, fileOf(format, [{ properties, geometry: null }]));
}

function plantInternalRows(copy: GeodataCopy): GeodataCopy {
  const row = plantedRow('internal', { audience: 'internal', nature: 'published' });
  const tiles: DatasetRow = { ...row, id: `${row.id}-tiles`, file: `${row.id}/{z}/{x}/{y}.png` };
  return withDataset(
    withDataset(copy, row, [{ name: row.id, peopleCount: CANARY_INTEGER }]),
    tiles,
    Buffer.from(`${CANARY_WORD}-planted-tile`),
  );
}

/** An illustrative dataset that the public could see, if it were asked for. */
export function plantIllustrative(copy: GeodataCopy): GeodataCopy {
  const row = plantedRow('illustrative', { audience: 'public', nature: 'illustrative' });
  return withDataset(copy, row, [{ name: row.id, peopleCount: CANARY_INTEGER }]);
}

function plantedRow(
  group: string,
  classification: Pick<DatasetRow, 'audience' | 'nature'>,
): DatasetRow {
  const id = `${CANARY_WORD}-${group}-planted`;
  return {
    ...PLANTED,
    ...classification,
    id,
    file: `${id}.json`,
    title: { vi: id, en: id },
    source: { vi: id, en: id },
    internalFields: [],
    publicPrecision: 'exact',
  };
}
