import { failure, type Result } from '../../core/result.ts';
import { STORAGE_FILE, type StorageCode } from '../../state/plans/plan-storage.ts';

/** A fault of the storage that has a code of its own. */
export class StorageFault extends Error {
  readonly code: StorageCode;

  constructor(code: StorageCode) {
    super(code);
    this.code = code;
  }
}

/** Codes by the names of the exceptions of IndexedDB (W3C Indexed Database API 3.0, section 3). */
const CODE_BY_NAME: Readonly<Record<string, StorageCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  // Private windows and policies of some browsers.
  SecurityError: 'storage-missing',
  ReferenceError: 'storage-missing',
};

function codeOf(error: unknown): StorageCode {
  if (error instanceof StorageFault) return error.code;
  const name = error instanceof Error ? error.name : '';
  return CODE_BY_NAME[name] ?? 'storage-failed';
}

/** What was thrown, as a failure; the browser's own words stand beside the code. */
export function failureOf(error: unknown): Result<never> {
  const field = error instanceof StorageFault ? null : String(error);
  return failure([{ file: STORAGE_FILE, feature: null, field, reason: codeOf(error) }]);
}
