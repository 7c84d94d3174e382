import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ByteSource } from '../../src/data/formats/byte-source.ts';

/** A file of this machine for the readers of formats. Throws when it is not there. */
export function sourceOfFile(path: string): ByteSource {
  return {
    size: statSync(path).size,
    // Node types its web streams apart from the browser's, which they are like.
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
    async read(start, end) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(end - start);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.buffer.slice(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
