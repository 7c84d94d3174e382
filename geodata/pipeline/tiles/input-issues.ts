import type { Issue } from '../../../src/core/result.ts';

/** Stops the writing of an archive: what is wrong with its input, told file by file. */
export class InputIssues extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`${issues.length} issues`);
    this.issues = issues;
  }
}

/** Stops at once: the file as a whole cannot be used. */
export function refuseFile(file: string, reason: string): never {
  throw new InputIssues([{ file, feature: null, field: null, reason }]);
}
