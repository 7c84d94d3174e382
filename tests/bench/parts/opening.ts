import type { PagePart } from '../part.ts';

/** From the files to the first view. */
export const opening: PagePart = {
  kind: 'page',
  name: 'opening',
  measures: [
    { name: 'navigation to first view', unit: 'ms' },
    { name: 'bytes on the wire, gzip', unit: 'bytes' },
  ],
  async *run({ readyMs, bytesOnWire }) {
    yield { measure: 'navigation to first view', values: [readyMs] };
    yield { measure: 'bytes on the wire, gzip', values: [bytesOnWire] };
  },
};
