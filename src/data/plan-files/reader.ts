import type { PlanFile } from './archive.ts';
import type { RawLayer } from './raw-layer.ts';

export interface ReadContext {
  /** Encoding that a person chose; absent: it is found out. */
  readonly encoding: string | undefined;
  /** Other files beside it: the parts of a shapefile. Itself is among them. */
  readonly files: readonly PlanFile[];
  /** Address of SQLite's WebAssembly; null: the platform finds it by itself. */
  readonly sqliteUrl: string | null;
}

/** Reads one file. Throws a FileFault where nothing of it can be trusted. */
export type PlanFileReader = (file: PlanFile, context: ReadContext) => Promise<readonly RawLayer[]>;
