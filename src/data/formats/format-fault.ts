/**
 * What is wrong with a file of features, thrown by its reader: nothing after this place can be
 * trusted, so the whole file has failed. Whoever reads turns it into an issue with the file's name.
 */
export class FormatFault extends Error {
  override readonly name = 'FormatFault';
  /** Id or number of the feature (`#3`, counted from 1) where reading ended; null: the file itself. */
  readonly feature: string | null;
  /** Property or part of the file; null: the whole feature. */
  readonly field: string | null;

  constructor(reason: string, place: { feature?: string | null; field?: string | null } = {}) {
    super(reason);
    this.feature = place.feature ?? null;
    this.field = place.field ?? null;
  }
}

/** The words of anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
