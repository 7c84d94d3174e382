import type { ByteSource } from '../../src/data/formats/byte-source.ts';

/** Bytes in memory as the readers of files take them. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  const blob = new Blob([new Uint8Array(bytes)]);
  return {
    size: blob.size,
    stream: () => blob.stream(),
    read: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
}
