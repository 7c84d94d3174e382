/**
 * VNI (Windows): a letter with marks is a base letter followed by a byte for the marks. Each entry is
 * the mark byte as Latin-1 and, after `aeouy` in turn, the letters it makes; `·` for none.
 */
const BASES = 'aeouyôö';
const MARKS: Readonly<Record<string, string>> = {
  ù: 'áéóúýớứ',
  ø: 'àèòùỳờừ',
  û: 'ảẻỏủỷởử',
  õ: 'ãẽõũỹỡữ',
  ï: 'ạẹọụ·ợự',
  â: 'âêô····',
  á: 'ấếố····',
  à: 'ầềồ····',
  å: 'ẩểổ····',
  ã: 'ẫễỗ····',
  ä: 'ậệộ····',
  ê: 'ă······',
  é: 'ắ······',
  è: 'ằ······',
  ú: 'ẳ······',
  ü: 'ẵ······',
  ë: 'ặ······',
};
/** Letters that VNI has a byte of its own for. */
const SINGLES: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Each pair and single in both cases: a capital's mark may be a capital or a small letter. */
function letterTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [mark, letters] of Object.entries(MARKS)) {
    [...letters].forEach((letter, index) => {
      const base = BASES[index];
      if (letter === '·' || base === undefined) return;
      table.set(base + mark, letter);
      table.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
      table.set(base.toUpperCase() + mark, letter.toUpperCase());
    });
  }
  for (const [byte, letter] of Object.entries(SINGLES)) {
    table.set(byte, letter);
    table.set(byte.toUpperCase(), letter.toUpperCase());
  }
  return table;
}

const LETTERS = letterTable();

/** Text of bytes in VNI. What is no letter of VNI stays what it is in Latin-1. */
export function decodeVni(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte));
  let text = '';
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index] ?? '';
    const pair = LETTERS.get(sign + (signs[index + 1] ?? ''));
    text += pair ?? LETTERS.get(sign) ?? sign;
    if (pair !== undefined) index++;
  }
  return text;
}
