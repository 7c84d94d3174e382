import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeSyntheticGeodata } from '../synthetic/geodata.ts';
import { NaiveCounter, type NaiveCounts } from '../synthetic/naive-answers.ts';
import { EVERYTHING, QUESTION_SERIES } from '../synthetic/questions.ts';
import { readUnits } from '../synthetic/units.ts';

/** What is ready for a number of records. */
export interface PreparedRecords {
  /** Folder of the shape of geodata/. */
  readonly geodata: string;
  /** Folder with the peers' file of records. */
  readonly lean: string;
  readonly counts: NaiveCounts;
}

function foldersOf(scratch: string, size: number) {
  const folder = join(scratch, `records-${size}`);
  return {
    geodata: join(folder, 'geodata'),
    lean: join(folder, 'lean'),
    counts: join(folder, 'counts.json'),
  };
}

/** Writes the records of a size, and what the naive filter answers to every question. */
export function prepareRecords(scratch: string, size: number): void {
  const { geodata, lean, counts } = foldersOf(scratch, size);
  const questions = QUESTION_SERIES.flatMap(({ before, round }) => [...before, ...round]);
  const asked = [EVERYTHING, ...questions].map(({ conditions }) => conditions);
  const units = readUnits();
  const counter = new NaiveCounter(units, asked);
  mkdirSync(lean, { recursive: true });
  writeSyntheticGeodata(size, units, { geodata, peers: lean }, (record) => counter.add(record));
  writeFileSync(counts, JSON.stringify([...counter.counts]));
}

/**
 * Prepares all sizes in a process of its own: what stands alone is measured meanwhile, on the other
 * core, and nobody waits a minute and a half for a million records.
 */
export async function prepareBeside(scratch: string, sizes: readonly number[]): Promise<void> {
  const script = fileURLToPath(new URL('./prepare-records.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script, scratch, sizes.join()]);
}

export function preparedRecords(scratch: string, size: number): PreparedRecords {
  const { geodata, lean, counts } = foldersOf(scratch, size);
  const entries = JSON.parse(readFileSync(counts, 'utf8')) as readonly [string, number][];
  return { geodata, lean, counts: new Map(entries) };
}
