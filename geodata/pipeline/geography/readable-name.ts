/** Scripts that the packaged font does not hold, and that readers here do not read. */
const FOREIGN_SCRIPT = /[\p{Script=Lao}\p{Script=Han}]+/gu;

/** Towns across the border that the source names in Lao or Chinese only, romanised by hand. */
const ROMANISED: Readonly<Record<string, string>> = {
  ຜົ້ງສາລີ: 'Phông Sa Ly',
  ບູນໃຕ້: 'Bun Tay',
  ບູນເໜືອ: 'Bun Nưa',
  金水河镇: 'Kim Thủy Hà',
};

/**
 * A name in Latin letters and NFC: parts in Lao or Chinese script are taken off ("Nậm Cúm 腾条河" →
 * "Nậm Cúm"); null when nothing readable is left.
 */
export function readableName(name: string | null): string | null {
  if (name === null) return null;
  const known = ROMANISED[name];
  if (known !== undefined) return known;
  const latin = name
    .normalize('NFC')
    .replace(FOREIGN_SCRIPT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/]+|[\s/]+$/g, '');
  return /\p{Letter}/u.test(latin) ? latin : null;
}
