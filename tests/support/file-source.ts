import { type FileHandle, open } from 'node:fs/promises';
import type { RangeResponse, Source } from 'pmtiles';

/** Ranges of a file on this machine, as a server would give them. */
export class FileSource implements Source {
  readonly #path: string;
  readonly #file: FileHandle;
  /** Ranges asked for so far. */
  readonly requests: (readonly [offset: number, length: number])[] = [];

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async open(path: string): Promise<FileSource> {
    return new FileSource(path, await open(path));
  }

  getKey(): string {
    return this.#path;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    signal?.throwIfAborted();
    this.requests.push([offset, length]);
    const buffer = new ArrayBuffer(length);
    const { bytesRead } = await this.#file.read(new Uint8Array(buffer), 0, length, offset);
    return { data: bytesRead === length ? buffer : buffer.slice(0, bytesRead) };
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
