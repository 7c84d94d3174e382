/** One thing wrong with an input, told so that a person can find and mend it. */
export interface Issue {
  /** File or dataset the input came from. */
  readonly file: string;
  /** Identifier of the feature or row, or null when the whole file is meant. */
  readonly feature: string | null;
  /** Property, column or JSON path, or null when the whole feature is meant. */
  readonly field: string | null;
  readonly reason: string;
}

/** Issues of one file that are told: more of them would say no more. */
export const MAX_ISSUES = 20;

/** Outcome at a boundary (files, URL, storage, import): a value, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function success<T>(value: T, issues: readonly Issue[] = []): Result<T> {
  return { ok: true, value, issues };
}

export function failure(issues: readonly Issue[]): Result<never> {
  return { ok: false, issues };
}

/** One line: `file · feature · field: reason`. Absent parts are left out. */
export function formatIssue({ file, feature, field, reason }: Issue): string {
  return `${[file, feature, field].filter((part) => part !== null).join(' · ')}: ${reason}`;
}
