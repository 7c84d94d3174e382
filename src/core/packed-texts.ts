/** Texts of many rows as one: UTF-8, row after row. */
export interface PackedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the text of each row ends, in bytes; it begins where the one before ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** A byte that no UTF-8 holds stands for null. */
const NULL_BYTE = 0xff;
/** UTF-8 bytes that a UTF-16 unit takes at most. */
const BYTES_PER_UNIT = 3;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of a row; null where null was packed. */
export function packedText({ bytes, ends }: PackedTexts, row: number): string | null {
  const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
  const end = ends[row] ?? start;
  if (end === start + 1 && bytes[start] === NULL_BYTE) return null;
  return DECODER.decode(bytes.subarray(start, end));
}

/** Packs texts, one after the other. A lone surrogate becomes U+FFFD, as in every UTF-8. */
export class TextPacker {
  #bytes = new Uint8Array(1024);
  #ends = new Uint32Array(64);
  #length = 0;
  #size = 0;

  add(text: string | null): void {
    const needed = this.#length + (text === null ? 1 : text.length * BYTES_PER_UNIT);
    if (needed > this.#bytes.length) this.#growBytes(needed);
    if (text === null) this.#bytes[this.#length++] = NULL_BYTE;
    else this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    if (this.#size === this.#ends.length) this.#growEnds();
    this.#ends[this.#size++] = this.#length;
  }

  #growBytes(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  #growEnds(): void {
    const grown = new Uint32Array(this.#ends.length * 2);
    grown.set(this.#ends);
    this.#ends = grown;
  }

  get size(): number {
    return this.#size;
  }

  /** What has been packed so far, without a copy: good until the next text. */
  view(): PackedTexts {
    return { bytes: this.#bytes, ends: this.#ends };
  }

  finish(): PackedTexts {
    return {
      bytes: this.#bytes.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#size),
    };
  }
}
