import type { FoundEncoding } from '../../state/plans/plan-files.ts';
import { baseName, endingOf, type PlanFile, stemOf } from './archive.ts';
import { FileFault } from './file-fault.ts';
import type { FieldValue, RawCrs, RawLayer } from './raw-layer.ts';
import { type DbfTable, readDbf } from './read-dbf.ts';
import { readShp } from './read-shp.ts';
import type { PlanFileReader } from './reader.ts';
import { decodeAs, encodingOfName, recogniseEncoding } from './text-encoding.ts';
import { projectionOfWkt } from './wkt-projection.ts';

/**
 * A shapefile, with the files of the same name beside it. A reader of our own: those on npm decode
 * the table before anyone can look at its bytes, and old Vietnamese code pages are known by those.
 */
export const readShapefile: PlanFileReader = async (file, { files, encoding }) => {
  const part = (ending: string) => partOf(file, files, ending);
  const table = tableOf(file, files);
  const shapes = readShp(file.bytes);
  const found = table ? encodingOf(table, part('cpg'), encoding) : UTF8;
  const rows = table?.rows((bytes) => decodeAs(found.name, bytes)) ?? [];
  const features = shapes.flatMap((geometry, index) => {
    const fields = index < rows.length ? rows[index] : NO_FIELDS;
    // A row that is marked as deleted takes its shape with it.
    return fields ? [{ id: `#${index + 1}`, geometry, fields }] : [];
  });
  const layer: RawLayer = {
    name: stemOf(baseName(file.name)),
    crs: crsOf(part('prj')),
    encoding: found,
    features,
  };
  return [layer];
};

const NO_FIELDS: ReadonlyMap<string, FieldValue> = new Map();

const UTF8: FoundEncoding = { name: 'utf-8', foundIn: 'format' };

/** The file of the same folder and name with another ending, in whatever case; null: not there. */
function partOf(file: PlanFile, files: readonly PlanFile[], ending: string): PlanFile | null {
  const stem = stemOf(file.name).toLowerCase();
  return (
    files.find(({ name }) => endingOf(name) === ending && stemOf(name).toLowerCase() === stem) ??
    null
  );
}

/** The table; null: the shapes stand alone, which a lone `.shp` may. */
function tableOf(file: PlanFile, files: readonly PlanFile[]): DbfTable | null {
  const dbf = partOf(file, files, 'dbf');
  if (dbf) return readDbf(dbf.bytes);
  if (files.some(({ name }) => endingOf(name) === 'dbf')) {
    throw new FileFault('dbf-missing', { detail: `${stemOf(baseName(file.name))}.dbf` });
  }
  return null;
}

function crsOf(prj: PlanFile | null): RawCrs {
  const wkt = prj && new TextDecoder().decode(prj.bytes).trim();
  if (!wkt) return { kind: 'unsaid' };
  const projection = projectionOfWkt(wkt);
  if (projection) return { kind: 'known', projection, foundIn: 'prj' };
  const name = /"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 40);
  return { kind: 'unknown', name, foundIn: 'prj' };
}

/** Holds no Vietnamese letter beyond Latin-1: programs name it whatever the letters are. */
const WESTERN = 'windows-1252';

/**
 * By a person's choice, else by `.cpg` or the header, else by the letters. What is said is not
 * believed where it is UTF-8 and the texts are none, nor where it is the western code page and the
 * letters read like Vietnamese in another.
 */
function encodingOf(
  table: DbfTable,
  cpg: PlanFile | null,
  chosen: string | undefined,
): FoundEncoding {
  if (chosen !== undefined) return { name: chosen, foundIn: 'chosen' };
  const byFile = cpg && encodingOfName(new TextDecoder('latin1').decode(cpg.bytes));
  const said = byFile ?? encodingOfName(table.codePage ?? '');
  const recognised = recogniseEncoding(table.texts);
  if (said === null || (said === WESTERN && recognised.name !== WESTERN)) return recognised;
  if (said === 'utf-8' && recognised.name !== 'utf-8') return recognised;
  return { name: said, foundIn: byFile ? 'cpg' : 'declared' };
}
