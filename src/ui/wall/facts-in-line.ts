/** Stands between facts on one line. It stays with what goes before: no line begins with a dot. */
export const BETWEEN_FACTS = '\u00a0· ';

/** Facts one after the other. */
export function factsInLine(facts: readonly string[]): string {
  return facts.join(BETWEEN_FACTS);
}
