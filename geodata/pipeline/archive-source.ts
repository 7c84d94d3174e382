import type { Source } from 'pmtiles';
import { sourceOfFile } from './file-source.ts';

/** An archive of tiles on this machine, read in ranges. `name` is what messages call it. */
export function archiveSource(path: string, name: string): Source {
  const file = sourceOfFile(path);
  return {
    getKey: () => name,
    getBytes: async (offset, length) => ({ data: await file.read(offset, offset + length) }),
  };
}
