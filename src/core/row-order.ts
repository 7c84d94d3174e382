/**
 * Rows in ascending order of their keys; equal keys keep the order of rows, NaN comes last. A radix
 * sort of the doubles' bits, 16 at a time: four passes, whatever the number of rows.
 */
export function rowsByKey(keys: Float64Array): Uint32Array {
  const size = keys.length;
  const bits = sortableBits(keys);
  let rows = new Uint32Array(size);
  for (let row = 0; row < size; row++) rows[row] = row;
  let other = new Uint32Array(size);
  for (let pass = 0; pass < 4; pass++) {
    const starts = new Uint32Array(0x10001);
    for (let row = 0; row < size; row++) {
      const digit = bits[row * 4 + pass] ?? 0;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 1; digit < starts.length; digit++) {
      starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
    }
    for (let index = 0; index < size; index++) {
      const row = rows[index] ?? 0;
      const digit = bits[row * 4 + pass] ?? 0;
      const at = starts[digit] ?? 0;
      starts[digit] = at + 1;
      other[at] = row;
    }
    [rows, other] = [other, rows];
  }
  return rows;
}

/**
 * Four 16-bit digits a key, lowest first, that compare as the numbers do (little-endian machines, as
 * every browser runs on): negative numbers with all bits turned, positive ones with their sign.
 */
function sortableBits(keys: Float64Array): Uint16Array {
  const words = new Uint32Array(keys.slice().buffer);
  for (let at = 0; at < words.length; at += 2) {
    const high = words[at + 1] ?? 0;
    if (Number.isNaN(keys[at / 2])) {
      words[at] = 0xffffffff;
      words[at + 1] = 0xffffffff;
    } else if (high >>> 31) {
      words[at] = ~(words[at] ?? 0);
      words[at + 1] = ~high;
    } else {
      words[at + 1] = high ^ 0x80000000;
    }
  }
  return new Uint16Array(words.buffer);
}
