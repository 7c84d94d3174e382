import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../support/build-site.ts';
import type { Machine } from './machine.ts';
import { asMarkdown, type Table } from './tables.ts';

const README = join(PROJECT_ROOT, 'tests/bench/README.md');
const BEGIN = '<!-- last results -->';
const END = '<!-- end of last results -->';

function inWords({ at, commit, node, cores, cpu, memoryBytes, browser, gl }: Machine): string {
  const gigabytes = Math.round(memoryBytes / 1e9);
  return `${at.slice(0, 10)}, commit ${commit ?? 'unknown'}, ${cores} cores of ${cpu}, ${gigabytes} GB, ${browser} with ${gl} GL, Node ${node}.`;
}

/** Writes the tables between the two marks of the README. Throws when a mark is missing. */
export function writeLastResults(machine: Machine, tables: readonly Table[]): void {
  const text = readFileSync(README, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${README} has no place for results`);
  const results = [inWords(machine), ...tables.map(asMarkdown)].join('\n\n');
  writeFileSync(
    README,
    `${text.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${text.slice(end)}`,
  );
}
