import type { RangeResponse, Source } from 'pmtiles';

/** A source of bytes that counts what it gave, directories and metadata included. */
export class CountedSource implements Source {
  readonly #source: Source;
  #bytes = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Bytes given so far, as they came: compressed. */
  get bytes(): number {
    return this.#bytes;
  }

  getKey(): string {
    return this.#source.getKey();
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const response = await this.#source.getBytes(offset, length, signal, etag);
    this.#bytes += response.data.byteLength;
    return response;
  }
}
