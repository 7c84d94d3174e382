import type { ReadFeature } from '../../../src/data/formats/feature-reader.ts';
import { FormatFault, reasonOf } from '../../../src/data/formats/format-fault.ts';
import { readFeatures } from '../../../src/data/formats/read-features.ts';
import { sourceOfFile } from '../file-source.ts';
import { InputIssues, refuseFile } from './input-issues.ts';

/** A feature as a file has it, with what issues call it: nothing of it is checked yet. */
export interface InputFeature {
  readonly feature: ReadFeature;
  /** Its `id` property, or its number in the file from 1. */
  readonly name: string;
}

/**
 * The features of a file in any format of features, one after the other: the file is never in memory
 * as a whole. Properties in `listFields` are lists or objects, which tables have as JSON text.
 * Throws InputIssues where the file cannot be read on.
 */
export async function* inputFeatures(
  file: string,
  listFields?: ReadonlySet<string>,
): AsyncGenerator<InputFeature> {
  let count = 0;
  try {
    for await (const features of readFeatures(file, sourceOfFile(file), { listFields })) {
      for (const feature of features) {
        count++;
        const { id } = feature.properties;
        yield { feature, name: typeof id === 'string' ? id : `#${count}` };
      }
    }
  } catch (error) {
    refuse(file, error);
  }
}

/** Tells what ended the reading of a file as its issue; an error of the program stays one. */
function refuse(file: string, error: unknown): never {
  if (error instanceof FormatFault) {
    const { feature, field, message: reason } = error;
    throw new InputIssues([{ file, feature, field, reason }]);
  }
  const isOfSystem = error instanceof Error && 'syscall' in error;
  if (!isOfSystem) throw error;
  refuseFile(file, `not readable (${reasonOf(error)})`);
}
