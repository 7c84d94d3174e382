import type { Source } from './record.ts';

/** Who published: each publisher once, whoever has most of the sources first. */
export function publishersOf(sources: Iterable<Source>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
}
