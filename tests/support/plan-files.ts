import { readFileSync } from 'node:fs';
import type { Result } from '../../src/core/result.ts';
import type { Unit } from '../../src/core/unit.ts';
import type { PlanFile } from '../../src/data/plan-files/archive.ts';
import { previewImport } from '../../src/data/plan-files/preview-import.ts';
import type {
  ImportChoices,
  ImportContext,
  ImportPreview,
} from '../../src/state/plans/plan-files.ts';

const UNITS: readonly Unit[] = JSON.parse(readFileSync('geodata/boundaries/units.json', 'utf8'));

/** The four districts with some room around. */
export const REGION = [101.9, 21.0, 103.9, 23.0] as const;

export const IMPORT_CONTEXT: ImportContext = {
  units: UNITS,
  region: REGION,
  now: '2026-11-23T02:00:00.000Z',
};

/** A file of tests/data/plan-files. */
export function sampleFile(name: string): PlanFile {
  return { name, bytes: new Uint8Array(readFileSync(`tests/data/plan-files/${name}`)) };
}

export function textFile(name: string, text: string): PlanFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function previewOf(
  files: PlanFile | readonly PlanFile[],
  choices: ImportChoices = {},
): Promise<Result<ImportPreview>> {
  return previewImport({
    files: 'bytes' in files ? [files] : files,
    context: IMPORT_CONTEXT,
    choices,
    sqliteUrl: null,
    onProgress: () => undefined,
  });
}

/** The preview of a file that can be read; its issues in the error of one that cannot. */
export async function goodPreview(
  files: PlanFile | readonly PlanFile[],
  choices: ImportChoices = {},
): Promise<ImportPreview> {
  const result = await previewOf(files, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Reasons of a file that cannot be read. */
export async function refusalOf(
  files: PlanFile | readonly PlanFile[],
  choices: ImportChoices = {},
): Promise<string> {
  const result = await previewOf(files, choices);
  if (result.ok) throw new Error(`was read: ${JSON.stringify(result.value.plans).slice(0, 200)}`);
  return result.issues.map(({ reason }) => reason).join();
}
