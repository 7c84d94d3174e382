const BYTES = 12;

/** A text as good as unique: 96 random bits. Pages without https have no `randomUUID`. */
export function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
