import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ByteSource } from '../../src/data/formats/byte-source.ts';
import { formatOf, isRecordStream } from '../../src/data/formats/record-formats.ts';

/** JSON above this size is not held as text: engines end at half a gigabyte. */
const MAX_JSON_BYTES = 128_000_000;

/**
 * Whether a file is read feature by feature, because it is too big to be held or in a format for
 * many records. `file` is its name in the catalogue, `path` where it lies.
 */
export function isStreamedFile(file: string, path: string): boolean {
  if (isRecordStream(file)) return true;
  return formatOf(file) === 'geojson' && statSync(path).size > MAX_JSON_BYTES;
}

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
