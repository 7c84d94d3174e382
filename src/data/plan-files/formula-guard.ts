/** Signs that make a spreadsheet take a text for a formula (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet runs: an apostrophe stands before what looks like a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text again, without the apostrophe of `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
