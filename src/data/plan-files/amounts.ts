import { foldVietnamese } from '../../core/search.ts';
import { type LoneMark, parseNumberText } from './number-text.ts';

/** A unit that sums of money are written in. */
interface AmountUnit {
  readonly vnd: number;
  /** Words as they end a cell: `1,5 tỷ đồng`. */
  readonly ending: RegExp;
  /** Which mark parts decimals where nothing else tells: the reader's language is that of the word. */
  readonly loneMark: LoneMark;
}

const CURRENCY = String.raw`(?:\s*(?:đồng|dong|vnđ|vnd|đ|₫))?\.?$`;

const unit = (vnd: number, words: string, loneMark: LoneMark): AmountUnit => ({
  vnd,
  ending: new RegExp(String.raw`\s*(?:${words})${CURRENCY}`, 'i'),
  loneMark,
});

const UNITS: readonly AmountUnit[] = [
  unit(1e9, 'tỷ|tỉ|ty', 'comma-decimal'),
  unit(1e9, 'billion|bn', 'point-decimal'),
  unit(1e6, 'triệu|trieu|tr', 'comma-decimal'),
  unit(1e6, 'million|mn', 'point-decimal'),
  unit(1e3, 'nghìn|nghin|ngàn|ngan', 'comma-decimal'),
  unit(1e3, 'thousand', 'point-decimal'),
  { vnd: 1, ending: /\s*(?:đồng|dong|vnđ|vnd|đ|₫)\.?$/i, loneMark: 'thousands' },
];

/** What the numbers of a column count, and how they are written. */
export interface AmountColumn {
  readonly vndPerUnit: number;
  readonly loneMark: LoneMark;
}

export const PLAIN_AMOUNTS: AmountColumn = { vndPerUnit: 1, loneMark: 'thousands' };

/** Units as a heading names them, folded. */
const HEADER_UNITS: readonly (readonly [words: string, vnd: number, loneMark: LoneMark])[] = [
  ['(?:nghin|ngan) ty', 1e12, 'comma-decimal'],
  ['ty|ti', 1e9, 'comma-decimal'],
  ['billions?|bn', 1e9, 'point-decimal'],
  ['trieu|tr|1 000 000', 1e6, 'comma-decimal'],
  ['millions?|mn|mil', 1e6, 'point-decimal'],
  ['nghin|ngan|1 000|1000', 1e3, 'comma-decimal'],
  ['thousands?', 1e3, 'point-decimal'],
];

function folded(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * What the heading of a column says of its unit: "Kinh phí (triệu đồng)", `KINH_PHI_TY`, "Budget, VND
 * million". A word alone counts in brackets or at the end only: "công ty", "tỷ lệ" are no billions.
 */
function unitNamed(header: string, texts: readonly string[]): AmountColumn {
  const bracketed = [...header.matchAll(/[([]([^)\]]*)[)\]]/g)].map(([, inside]) =>
    folded(inside ?? ''),
  );
  const whole = folded(header).replace(/\bcong ty\b|\bty le\b/g, ' ');
  for (const [words, vndPerUnit, loneMark] of HEADER_UNITS) {
    const withCurrency = new RegExp(
      `\\b(?:(?:${words}) ?(?:dong|vnd|d)|(?:vnd|dong) (?:${words}))\\b`,
    );
    const alone = new RegExp(`(?:^| )(?:${words})$`);
    const isNamed =
      withCurrency.test(whole) || [whole, ...bracketed].some((part) => alone.test(part));
    if (isNamed) return { vndPerUnit, loneMark: markIn(texts) ?? loneMark };
  }
  return PLAIN_AMOUNTS;
}

/**
 * What a column of budgets counts: by its heading, or where that names nothing, not even đồng, by the
 * line above its table. `texts`: how its numbers are written.
 */
export function amountColumnOf(
  header: string,
  unitLine: string | null,
  texts: readonly string[],
): AmountColumn {
  const byHeading = unitNamed(header, texts);
  const namesDong = /\b(?:dong|vnd|d)$/.test(folded(header));
  const isNamed = byHeading !== PLAIN_AMOUNTS || unitLine === null || namesDong;
  return isNamed ? byHeading : unitNamed(unitLine, texts);
}

/** Which mark a column parts decimals with, where one of its numbers leaves no doubt; null: none does. */
function markIn(texts: readonly string[]): LoneMark | null {
  for (const text of texts) {
    const bare = bareOf(text.trim());
    const last = /([.,])(\d+)$/.exec(bare);
    if (!last) continue;
    const [, mark, digits = ''] = last;
    const other = mark === ',' ? '.' : ',';
    const isRepeated = bare.indexOf(mark ?? '') !== bare.lastIndexOf(mark ?? '');
    const isDecimal =
      !isRepeated && (digits.length !== 3 || bare.includes(other) || /^0/.test(bare));
    if (isDecimal || isRepeated) {
      return (mark === ',') === isDecimal ? 'comma-decimal' : 'point-decimal';
    }
  }
  return null;
}

function bareOf(text: string): string {
  const found = UNITS.find(({ ending }) => ending.test(text));
  return found ? text.replace(found.ending, '') : text;
}

/** Vietnamese đồng of a cell: `1.500.000.000`, `1,5 tỷ`, a number in the column's unit; null: it is none. */
export function vndOf(value: string | number, column: AmountColumn): number | null {
  if (typeof value === 'number') return inVnd(value, column.vndPerUnit);
  const own = UNITS.find(({ ending }) => ending.test(value));
  // "1.500 đồng" in a column of millions is in đồng: what the cell says goes before the heading.
  const { vndPerUnit, loneMark } = own ? { ...own, vndPerUnit: own.vnd } : column;
  const number = parseNumberText(bareOf(value), loneMark);
  return number === null ? null : inVnd(number, vndPerUnit);
}

/** Parts of a đồng that come of multiplying are rounded away; others stay, to be told. */
function inVnd(number: number, vndPerUnit: number): number {
  return vndPerUnit === 1 ? number : Math.round(number * vndPerUnit);
}
