import type { Issue } from '../../core/result.ts';

/**
 * Why a file, or a part of it, cannot be taken. `Issue.reason` holds the code, and after a colon what
 * the words name (`too-large:64 MB`); src/i18n/plan-file-messages.ts has the words.
 */
export const FILE_FAULTS = [
  'empty-file',
  'unknown-format',
  'format-not-read',
  'old-excel',
  'too-large',
  'too-many-features',
  'too-many-positions',
  'too-many-fields',
  'text-too-long',
  'too-deep',
  'not-text',
  'json-broken',
  'xml-broken',
  'xml-entities',
  'not-geojson',
  'zip-broken',
  'zip-bomb',
  'zip-path',
  'zip-encrypted',
  'zip-nothing-inside',
  'shp-broken',
  'shp-kind',
  'dbf-broken',
  'dbf-missing',
  'xlsx-broken',
  'gpkg-broken',
  'csv-broken',
  'wkt-broken',
  'no-columns',
  'no-plans',
  'crs-unknown',
  'crs-missing',
  'read-failed',
] as const;

/** What is wrong with one feature or one of its fields; the rest of the file is taken. */
export const ROW_FAULTS = [
  'no-geometry',
  'geometry-broken',
  'geometry-kind',
  'not-a-number',
  'out-of-range',
  'outside-region',
  'swapped-axes',
  'too-few-positions',
  'parts-split',
  'shape-fault',
  'no-coordinate-columns',
  'unknown-value',
  'unknown-status',
  'value-not-number',
  'amount-not-whole',
  'value-not-date',
  'dates-out-of-order',
  'value-not-link',
  'text-too-long',
  'commune-unmatched',
  'cannot-be-kept',
  'file-left-out',
] as const;

export type FileFaultCode = (typeof FILE_FAULTS)[number];
export type RowFaultCode = (typeof ROW_FAULTS)[number];

interface Place {
  readonly detail?: string | number;
  readonly feature?: string | null;
  readonly field?: string | null;
}

/** Thrown by readers: nothing of the file can be trusted, so nothing of it is taken. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: FileFaultCode;
  readonly place: Place;

  constructor(code: FileFaultCode, place: Place = {}) {
    super(code);
    this.code = code;
    this.place = place;
  }
}

/** `code` or `code:detail`, as `Issue.reason` holds it. */
export function reasonText(code: FileFaultCode | RowFaultCode, detail?: string | number): string {
  return detail === undefined ? code : `${code}:${detail}`;
}

/** The fault as an issue of a file. Anything else that was thrown is told with its own words. */
export function issueOfFault(file: string, error: unknown): Issue {
  if (!(error instanceof FileFault)) {
    const said = error instanceof Error ? error.message : String(error);
    return { file, feature: null, field: null, reason: reasonText('read-failed', said) };
  }
  const { feature = null, field = null, detail } = error.place;
  return { file, feature, field, reason: reasonText(error.code, detail) };
}
