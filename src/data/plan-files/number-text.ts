const SPACES = /[\s\u00a0\u202f]/g;

/**
 * How a single mark before three digits is read: `1.500` is 1500 in amounts, 1.5 in coordinates; in
 * sums of millions it depends on whose mark of decimals it is.
 */
export type LoneMark = 'decimal' | 'thousands' | 'comma-decimal' | 'point-decimal';

/** A number as people write it, in Vietnamese or English; null: it is none. */
export function parseNumberText(text: string, loneMark: LoneMark): number | null {
  const bare = text.replace(SPACES, '').replace(/['’]/g, '');
  if (!/^[+-]?[\d.,]*\d[\d.,]*(?:e[+-]?\d+)?$/i.test(bare)) return null;
  const value = Number(withPoint(bare, loneMark));
  return Number.isFinite(value) ? value : null;
}

function withPoint(text: string, loneMark: LoneMark): string {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const isCommaDecimal = text.lastIndexOf(',') > text.lastIndexOf('.');
    return isCommaDecimal ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  }
  const marks = points + commas;
  if (marks === 0) return text;
  const isGrouped = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text);
  if (marks > 1) return isGrouped ? text.replace(/[.,]/g, '') : text;
  const isDecimal =
    loneMark === 'decimal' || loneMark === (commas > 0 ? 'comma-decimal' : 'point-decimal');
  if (isGrouped && !isDecimal) return text.replace(/[.,]/g, '');
  return text.replace(',', '.');
}
