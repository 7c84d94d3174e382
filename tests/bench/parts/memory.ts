import { type PageMemory, pageMemory } from '../contenders/process-memory.ts';
import type { PagePart } from '../part.ts';

const MEASURES: readonly (readonly [name: string, of: keyof PageMemory])[] = [
  ['page process', 'processBytes'],
  ['drawing process', 'gpuBytes'],
  ['page heap', 'heapBytes'],
  ['page array buffers', 'bufferBytes'],
];

/** What a page holds after its first view, above what the empty page held. */
export const memory: PagePart = {
  kind: 'page',
  name: 'memory',
  measures: MEASURES.map(([name]) => ({ name, unit: 'bytes' })),
  async *run({ browser, cdp, empty }) {
    const held = await pageMemory(browser, cdp);
    for (const [measure, key] of MEASURES) {
      const [now, before] = [held[key], empty[key]];
      if (now !== null && before !== null) yield { measure, values: [now - before] };
    }
  },
};
