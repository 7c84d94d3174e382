const DIACRITICS = /\p{M}/gu;

/**
 * Folds a Vietnamese text for search: lower case, no diacritics, đ as d. "Nậm Pồ" and "nam po"
 * fold alike, and so do NFC and NFD.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(DIACRITICS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
