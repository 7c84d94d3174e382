import { type PackedTexts, packedText, TextPacker } from './packed-texts.ts';

/**
 * Ids of records, which are ASCII, and an index over them: open addressing, the row plus one in the
 * slot of its hash or the next free one.
 */
export interface PackedIds {
  readonly texts: PackedTexts;
  /** As many as a power of two; 0: free. */
  readonly slots: Uint32Array<ArrayBuffer>;
}

/** FNV-1a over the signs of an id, 32 bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  // The lower bits decide the slot: let the upper ones have a say in them.
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isIdOf({ bytes, ends }: PackedTexts, row: number, id: string): boolean {
  const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
  if ((ends[row] ?? 0) - start !== id.length) return false;
  for (let at = 0; at < id.length; at++) {
    if (bytes[start + at] !== id.charCodeAt(at)) return false;
  }
  return true;
}

/** Row of an id; -1: not among them. */
export function rowOfId({ texts, slots }: PackedIds, id: string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
    const row = (slots[slot] ?? 0) - 1;
    if (row < 0 || isIdOf(texts, row, id)) return row;
  }
}

/** Packs ids, each once. */
export class IdPacker {
  readonly #texts = new TextPacker();
  #slots = new Uint32Array(128);

  has(id: string): boolean {
    return rowOfId({ texts: this.#texts.view(), slots: this.#slots }, id) >= 0;
  }

  add(id: string): void {
    this.#texts.add(id);
    this.#place(id, this.#texts.size - 1);
    if (this.#texts.size * 2 > this.#slots.length) this.#grow();
  }

  #place(id: string, row: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = row + 1;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const texts = this.#texts.view();
    for (let row = 0; row < this.#texts.size; row++) this.#place(packedText(texts, row) ?? '', row);
  }

  finish(): PackedIds {
    return { texts: this.#texts.finish(), slots: this.#slots };
  }
}
