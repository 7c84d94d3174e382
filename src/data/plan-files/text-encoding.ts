import type { EncodingName, FoundEncoding } from '../../state/plans/plan-files.ts';
import { FileFault } from './file-fault.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** Text in Unicode NFC. Throws a RangeError on a name that neither this file nor the platform knows. */
export function decodeAs(name: string, bytes: Uint8Array): string {
  return decodeRaw(name, bytes).normalize('NFC');
}

function decodeRaw(name: string, bytes: Uint8Array): string {
  if (name === 'tcvn3') return decodeTcvn3(bytes);
  if (name === 'vni') return decodeVni(bytes);
  return new TextDecoder(name).decode(bytes);
}

/** Whether bytes are text in UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder's only way to tell.
    return false;
  }
}

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?';
const CODA = '(?:ch|nh|ng|[cmnpt])?';
const NUCLEUS = '(?:[aeiouyăâêôơư]{1,3})';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);
/** Grave, acute, hook, tilde, dot below. */
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;

/** Whether a word could stand in a Vietnamese text: one syllable, one tone at most. */
function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  if ((parts.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'));
}

const WORD = /[\p{L}\p{M}\ufffd¡-¿×÷\u0080-\u009f\u2010-\u203a]+/gu;
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u;

/** Share of the words with letters beyond ASCII that are Vietnamese syllables, 0–1; null: none has any. */
function vietnameseShare(text: string): number | null {
  const words = (text.match(WORD) ?? []).filter((word) => BEYOND_ASCII.test(word));
  if (words.length === 0) return null;
  return words.filter(isSyllable).length / words.length;
}

/** Share of Vietnamese words from which on letters are taken for recognised. */
const RECOGNISED = 0.6;
const BY_LETTERS: readonly EncodingName[] = ['tcvn3', 'vni', 'windows-1258', 'windows-1252'];

/** The encoding of texts that do not say it: UTF-8 where they are that, else what reads like Vietnamese. */
export function recogniseEncoding(texts: readonly Uint8Array[]): FoundEncoding {
  if (texts.every(isUtf8)) return { name: 'utf-8', foundIn: 'valid' };
  let best: { name: EncodingName; share: number } | null = null;
  for (const name of BY_LETTERS) {
    const share = vietnameseShare(texts.map((bytes) => decodeAs(name, bytes)).join(' ')) ?? 0;
    if (share >= RECOGNISED && share > (best?.share ?? 0)) best = { name, share };
  }
  if (best) return { name: best.name, foundIn: 'letters' };
  return { name: 'windows-1252', foundIn: 'fallback' };
}

/** Names that `.cpg` files and XML declarations write; the rest goes by the platform's labels. */
const ALIASES: Readonly<Record<string, string>> = {
  '65001': 'utf-8',
  utf8: 'utf-8',
  '1258': 'windows-1258',
  '1252': 'windows-1252',
  '88591': 'windows-1252',
  tcvn: 'tcvn3',
  tcvn3: 'tcvn3',
  abc: 'tcvn3',
  'tcvn5712-1': 'tcvn3',
  vni: 'vni',
};

/** The encoding of a name; null: none that is known. */
export function encodingOfName(said: string): string | null {
  const name = said.trim().toLowerCase();
  const bare = name.replace(/^(?:ansi|cp|oem)[ _-]?/, '');
  const alias = ALIASES[bare] ?? ALIASES[name];
  if (alias !== undefined) return alias;
  for (const label of [name, bare]) {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // The platform tells of labels that it does not know by throwing: the next one may be one.
    }
  }
  return null;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: FoundEncoding;
}

const UTF16_MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/** A whole text file: by its byte order mark, else as chosen, else as declared, else recognised. */
export function decodeText(
  bytes: Uint8Array,
  said: { readonly chosen?: string | undefined; readonly declared?: string | null } = {},
): DecodedText {
  for (const [name, [first, second]] of Object.entries(UTF16_MARKS)) {
    if (bytes[0] === first && bytes[1] === second) {
      return { text: decodeAs(name, bytes), encoding: { name, foundIn: 'declared' } };
    }
  }
  const encoding = encodingSaid(said) ?? recogniseEncoding([bytes]);
  const text = decodeAs(encoding.name, bytes);
  if (text.includes('\u0000')) throw new FileFault('not-text');
  return { text, encoding };
}

function encodingSaid(said: {
  readonly chosen?: string | undefined;
  readonly declared?: string | null;
}): FoundEncoding | null {
  if (said.chosen !== undefined) return { name: said.chosen, foundIn: 'chosen' };
  const declared = encodingOfName(said.declared ?? '');
  return declared === null ? null : { name: declared, foundIn: 'declared' };
}
