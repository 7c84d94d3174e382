/**
 * TCVN 5712:1993 (VN3), the code page of the ABC fonts: the letters of 0xA0 to 0xFF, a row of sixteen
 * a line, `·` for what has none. Capitals with a tone have none either: ABC writes them with the
 * small letters in a font of capitals (.VnTimeH).
 */
const TCVN3_ROWS = [
  '·ĂÂÊÔƠƯĐăâêôơưđ·',
  '·····àảãáạ·ằẳẵắ·',
  '······ặầẩẫấậè·ẻẽ',
  'éẹềểễếệìỉ···ĩíịò',
  '·ỏõóọồổỗốộờởỡớợù',
  '·ủũúụừửữứựỳỷỹýỵ·',
];

const FIRST = 0xa0;
const NONE = '·';
const LETTERS = [...TCVN3_ROWS.join('')];

/** Words of capitals whose toned letters are small only because ABC has no capitals of them. */
const CAPITAL_LETTER = /[A-Z]/g;

/** Text of bytes in TCVN3. A byte without a letter becomes U+FFFD. */
export function decodeTcvn3(bytes: Uint8Array): string {
  let text = '';
  let hasToned = false;
  for (const byte of bytes) {
    if (byte < FIRST) {
      text += String.fromCharCode(byte);
      continue;
    }
    const letter = LETTERS[byte - FIRST] ?? NONE;
    text += letter === NONE ? '\ufffd' : letter;
    hasToned = true;
  }
  return hasToned && isInCapitals(text) ? text.toUpperCase() : text;
}

/** Two capitals at least, and no small letter but those that ABC has no capital for. */
function isInCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && (text.match(CAPITAL_LETTER)?.length ?? 0) >= 2;
}
