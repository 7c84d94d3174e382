import type { GroundInput } from '../../core/impact/ground.ts';
import { readBorders, readCommunes, readPlaces, readRoads } from '../../core/impact/read-ground.ts';
import type { DatasetIdentity } from '../../core/impact/report.ts';
import { hashOfBytes } from '../../core/impact/seal-report.ts';
import { failure, type Issue, type Result } from '../../core/result.ts';
import type { DatasetText, GroundFile, GroundRole } from './impact-protocol.ts';

/** Fetches a file's bytes. Failures are told, not thrown. */
export type ByteReader = (file: string, url: string) => Promise<Result<Uint8Array>>;

export const fetchBytes: ByteReader = async (file, url) => {
  const fault = (reason: string) => failure([{ file, feature: null, field: null, reason }]);
  try {
    const response = await fetch(url);
    if (!response.ok) return fault(`HTTP ${response.status}`);
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()), issues: [] };
  } catch (error) {
    return fault(`not reachable (${String(error)})`);
  }
};

function jsonOf(file: string, bytes: Uint8Array): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(bytes)), issues: [] };
  } catch (error) {
    return failure([{ file, feature: null, field: null, reason: `not JSON (${String(error)})` }]);
  }
}

/** The ground as read so far, with what could not be read and what it was read from. */
export interface ReadGround {
  readonly input: GroundInput;
  readonly identities: readonly DatasetIdentity[];
  readonly issues: readonly Issue[];
}

const NO_GROUND: GroundInput = {
  communes: { '2020': null, '2025': null },
  borders: null,
  roads: null,
  localRoads: null,
  places: null,
};

type Put = (before: GroundInput, file: string, json: unknown) => Result<GroundInput>;

function put<T>(
  read: (file: string, json: unknown) => Result<T>,
  into: (before: GroundInput, value: T) => GroundInput,
): Put {
  return (before, file, json) => {
    const result = read(file, json);
    return result.ok ? { ...result, value: into(before, result.value) } : result;
  };
}

const READERS: Readonly<Record<GroundRole, Put>> = {
  'communes-2020': put(readCommunes, (before, communes) => ({
    ...before,
    communes: { ...before.communes, '2020': communes },
  })),
  'communes-2025': put(readCommunes, (before, communes) => ({
    ...before,
    communes: { ...before.communes, '2025': communes },
  })),
  borders: put(readBorders, (before, borders) => ({ ...before, borders })),
  roads: put(readRoads, (before, roads) => ({ ...before, roads })),
  'roads-local': put(readRoads, (before, localRoads) => ({ ...before, localRoads })),
  places: put(readPlaces, (before, places) => ({ ...before, places })),
};

export function identityOf(
  { id, title, source, vintage }: DatasetText,
  sha256: string,
): DatasetIdentity {
  return { id, sha256, title, source, vintage };
}

function withFile(before: ReadGround, file: GroundFile, bytes: Result<Uint8Array>): ReadGround {
  const failed = (issues: readonly Issue[]) => ({
    ...before,
    issues: [...before.issues, ...issues],
  });
  if (!bytes.ok) return failed(bytes.issues);
  const json = jsonOf(file.dataset.id, bytes.value);
  if (!json.ok) return failed(json.issues);
  const next = READERS[file.role](before.input, file.dataset.id, json.value);
  if (!next.ok) return failed(next.issues);
  const identity = identityOf(file.dataset, hashOfBytes(bytes.value));
  return { ...before, input: next.value, identities: [...before.identities, identity] };
}

/** Reads the files of the ground; one that fails takes nothing else with it. */
export async function readGroundFiles(
  files: readonly GroundFile[],
  readBytes: ByteReader,
  onFile: (count: number) => void,
): Promise<ReadGround> {
  let count = 0;
  const all = await Promise.all(
    files.map(async (file) => {
      const bytes = await readBytes(file.dataset.id, file.url);
      onFile(++count);
      return { file, bytes };
    }),
  );
  return all.reduce<ReadGround>((read, { file, bytes }) => withFile(read, file, bytes), {
    input: NO_GROUND,
    identities: [],
    issues: [],
  });
}
