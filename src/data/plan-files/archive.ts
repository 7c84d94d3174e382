import { unzipSync } from 'fflate';
import { FileFault } from './file-fault.ts';
import { LIMITS, megabytes } from './limits.ts';

/** A file that was chosen, or that lies in a chosen archive. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const ENCRYPTED = 0x1;

export function isZip(bytes: Uint8Array): boolean {
  return ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The files of an archive. Refused as a whole: names that lead out of it, more than it may hold
 * unpacked, and what is packed too well to be data. Sizes are those of its directory, and nothing
 * is unpacked beyond them.
 */
export function unpack(bytes: Uint8Array): readonly PlanFile[] {
  if (((bytes[6] ?? 0) & ENCRYPTED) !== 0) throw new FileFault('zip-encrypted');
  let total = 0;
  let count = 0;
  const demandSafe = (file: { name: string; size: number; originalSize: number }) => {
    total += file.originalSize;
    count++;
    demandInside(file.name);
    demandBounded(file, total, count);
    return !isFolderOrFurniture(file.name);
  };
  try {
    return Object.entries(unzipSync(bytes, { filter: demandSafe })).map(([name, content]) => ({
      name,
      bytes: content,
    }));
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('zip-broken');
  }
}

function demandInside(name: string): void {
  const path = name.replaceAll('\\', '/');
  const leadsOut = path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
  if (leadsOut || path.includes('\u0000')) throw new FileFault('zip-path', { detail: name });
}

function demandBounded(
  { name, size, originalSize }: { name: string; size: number; originalSize: number },
  total: number,
  count: number,
): void {
  const isPackedTooWell =
    originalSize > LIMITS.smallBytes && originalSize > size * LIMITS.packingRatio;
  if (total > LIMITS.unpackedBytes || count > LIMITS.archiveFiles || isPackedTooWell) {
    throw new FileFault('zip-bomb', { detail: megabytes(LIMITS.unpackedBytes), field: name });
  }
}

/** Folders, and what macOS puts beside every file. */
function isFolderOrFurniture(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || /(?:^|\/)\./.test(name);
}

/** `a/b/plans.shp` → `plans.shp`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `a/b/Plans.SHP` → `shp`; without an ending: empty. */
export function endingOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The path without its ending. */
export function stemOf(path: string): string {
  const ending = endingOf(path);
  return ending === '' ? path : path.slice(0, -ending.length - 1);
}
