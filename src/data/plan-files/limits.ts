import { FileFault } from './file-fault.ts';

/** What a file may hold at most: more is told before the page's memory is spent on it. */
export const LIMITS = {
  /** Size of a file, and of all files of one import together. */
  fileBytes: 64 * 2 ** 20,
  /** All files of an archive, unpacked. */
  unpackedBytes: 256 * 2 ** 20,
  /**
   * Unpacked to packed size of one file of an archive. Deflate reaches 1,032 at the most; tables of
   * blanks (dbf) reach 200.
   */
  packingRatio: 400,
  /** Below this an archive's file is no danger, however well packed it is. */
  smallBytes: 2 ** 20,
  archiveFiles: 1000,
  features: 5000,
  /** Positions of all shapes together. */
  positions: 1_000_000,
  fields: 500,
  textLength: 20_000,
  /** Elements or brackets within one another. */
  depth: 100,
} as const;

const BYTES_PER_MB = 2 ** 20;

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / BYTES_PER_MB)} MB`;
}

export function demandFileSize(bytes: number): void {
  if (bytes === 0) throw new FileFault('empty-file');
  if (bytes > LIMITS.fileBytes) {
    throw new FileFault('too-large', { detail: megabytes(LIMITS.fileBytes) });
  }
}

export function demandFeatureCount(count: number): void {
  if (count > LIMITS.features)
    throw new FileFault('too-many-features', { detail: LIMITS.features });
}

export function demandFieldCount(count: number): void {
  if (count > LIMITS.fields) throw new FileFault('too-many-fields', { detail: LIMITS.fields });
}
