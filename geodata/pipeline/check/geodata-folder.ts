import type { Geometry } from 'geojson';
import type { DatasetRow } from '../../../src/core/catalog.ts';
import type { Issue } from '../../../src/core/result.ts';
import type { DatasetSchema } from '../schemas.ts';

/** A row, or the properties and geometry of a feature, and the name it has in issues. */
export interface Entry {
  /** `id` or `code` where it has one, else its position in the file: `#49`, counted from 0. */
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Null for rows, for features without geometry and where the geometry is malformed. */
  readonly geometry: SimpleGeometry | null;
}

export type SimpleGeometry = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** One file of data (or one folder of tiles) with its catalogue row. */
export interface Dataset {
  readonly row: DatasetRow;
  readonly schema: DatasetSchema;
  readonly entries: readonly Entry[];
  /**
   * True: its entries were too many to keep and went through the rules about single ones while they
   * were read; kept is what rules about the whole folder look at.
   */
  readonly isStreamed: boolean;
}

/** A geodata/ folder as far as it could be read; what could not is in `issues`. */
export interface GeodataFolder {
  /** Absolute path. */
  readonly dir: string;
  readonly rows: readonly DatasetRow[];
  readonly datasets: readonly Dataset[];
  /** Paths below `dir` of every data file there, with its size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

/** Something that must hold for a whole folder; gives what breaks it. */
export type Rule = (geodata: GeodataFolder) => Issue[];

/** An issue of one entry of a dataset. */
export function entryIssue(
  { row }: Dataset,
  entry: Entry,
  field: string | null,
  reason: string,
): Issue {
  return { file: row.file, feature: entry.name, field, reason };
}

/** Applies a check to every entry of every dataset that was not checked while it was read. */
export function everyEntry(
  { datasets }: GeodataFolder,
  check: (entry: Entry, dataset: Dataset) => Issue[],
): Issue[] {
  return datasets
    .filter(({ isStreamed }) => !isStreamed)
    .flatMap((dataset) => dataset.entries.flatMap((entry) => check(entry, dataset)));
}
