/** Bytes that came in and are not used up yet. */
export class ByteQueue {
  #bytes = new Uint8Array(0);

  get length(): number {
    return this.#bytes.length;
  }

  push(chunk: Uint8Array): void {
    const joined = new Uint8Array(this.#bytes.length + chunk.length);
    joined.set(this.#bytes);
    joined.set(chunk, this.#bytes.length);
    this.#bytes = joined;
  }

  /** The first bytes, left where they are; null while there are fewer. */
  peek(length: number): Uint8Array | null {
    return this.#bytes.length < length ? null : this.#bytes.subarray(0, length);
  }

  /** The little-endian 32-bit length at an offset; null while it is not there. */
  lengthAt(offset: number): number | null {
    if (this.#bytes.length < offset + 4) return null;
    const { buffer, byteOffset } = this.#bytes;
    return new DataView(buffer, byteOffset + offset, 4).getUint32(0, true);
  }

  /** Drops up to so many bytes; gives how many. */
  skip(length: number): number {
    const skipped = Math.min(length, this.#bytes.length);
    this.#bytes = this.#bytes.subarray(skipped);
    return skipped;
  }

  /** The first bytes as a copy of their own, aligned from its start; they are then used up. */
  take(length: number): Uint8Array {
    const taken = this.#bytes.slice(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return taken;
  }
}
