import {
  type PackedRecords,
  RecordPacker,
  type RecordPackerInput,
} from '../core/packed-records.ts';
import { failure, type Result } from '../core/result.ts';
import type { DatasetProgress } from '../state/catalogue.ts';
import { type ByteSource, countedSource } from './formats/byte-source.ts';
import { FormatFault } from './formats/format-fault.ts';
import { listFieldsOf } from './formats/list-fields.ts';
import { readFeatures } from './formats/read-features.ts';
import { formatOf, hasTextLists } from './formats/record-formats.ts';

/** Progress is told at most this often: ten times a second. */
const PROGRESS_EVERY_MS = 100;

export interface RecordFile {
  /** Name or address: its ending tells the format. */
  readonly name: string;
  readonly source: ByteSource;
  readonly input: RecordPackerInput;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: DatasetProgress) => void;
}

/**
 * Reads a file of records and packs them. Records that break the schema are left out and named in
 * the issues; a file that is malformed or cut off has failed as a whole, with what was met before.
 * Rejects with the signal's reason when it is aborted.
 */
export async function readRecords(
  { name, source, input }: RecordFile,
  { signal, onProgress = () => undefined }: ReadOptions = {},
): Promise<Result<PackedRecords>> {
  const format = formatOf(name);
  const isTable = format !== null && hasTextLists(format);
  const textLists = isTable ? listFieldsOf(input.schema) : new Set<string>();
  const packer = new RecordPacker({ ...input, textLists });
  const progress = progressTeller(source, packer, onProgress);
  const counted = countedSource(source, progress.noteBytes);
  try {
    progress.soon();
    for await (const features of readFeatures(name, counted, { signal })) {
      for (const feature of features) packer.add(feature);
      progress.soon();
    }
  } catch (error) {
    if (!(error instanceof FormatFault)) throw error;
    const { feature, field, message: reason } = error;
    return failure([{ file: input.file, feature, field, reason }, ...packer.issues]);
  } finally {
    progress.stop();
  }
  return packer.finish();
}

function progressTeller(
  { size }: ByteSource,
  packer: RecordPacker,
  onProgress: (progress: DatasetProgress) => void,
) {
  let bytes = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    toldAt = performance.now();
    onProgress({ bytes, totalBytes: size, rows: packer.size });
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    noteBytes(taken: number): void {
      bytes = taken;
    },
    /** Tells it now, or as soon as it may: what comes to a halt must not look as if nothing had come. */
    soon(): void {
      const waitMs = toldAt + PROGRESS_EVERY_MS - performance.now();
      if (waitMs > 0) {
        timer ??= setTimeout(tell, waitMs);
        return;
      }
      stop();
      tell();
    },
    stop,
  };
}
