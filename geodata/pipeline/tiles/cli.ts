import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AUDIENCES, type Audience } from '../../../src/core/audience.ts';
import { formatIssue } from '../../../src/core/result.ts';
import { InputIssues, refuseFile } from './input-issues.ts';
import { type JudgedFile, judgeFile } from './judge-file.ts';
import { placesBy, readBoundaries } from './read-boundaries.ts';
import { readRecords } from './read-records.ts';
import { TILE_LIMITS } from './tile-plan.ts';
import { type ArchiveReport, writeArchive } from './write-archive.ts';

const USAGE = `npm run geodata:tiles -- FILES... [--out FILE] [--name TEXT] [--source TEXT] [--audience public|internal] [--illustrative]

Writes records and boundaries as one PMTiles archive: counts by clause and month at small scales,
single records at large ones. FILES are .geojson, .geojsonl, .fgb (FlatGeobuf) or .parquet
(GeoParquet): those of the catalogue by their paths; others as LAYER=FILE (projects=…, training=…,
disasters=…) and boundaries=FILE.

--out           the archive (atlas.pmtiles)
--name          its name (that of the file)
--source        where the records come from; needed for files that the catalogue does not list
--audience      public (default): refuses internal files and leaves out internal fields
--illustrative  records that the catalogue does not list are illustrative
`;

const OPTIONS = {
  out: { type: 'string', default: 'atlas.pmtiles' },
  name: { type: 'string' },
  source: { type: 'string' },
  audience: { type: 'string', default: 'public' },
  illustrative: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function isAudience(text: string): text is Audience {
  return (AUDIENCES as readonly string[]).includes(text);
}

/** What the archive says of where its content comes from: each source once. */
function sourceOf(files: readonly JudgedFile[], said: string | undefined): string {
  const unnamed = files.find(({ kind, source }) => kind === 'records' && source === null);
  if (unnamed && said === undefined) refuseFile(unnamed.path, 'say where it comes from: --source');
  const sources = [said, ...files.map(({ source }) => source)];
  return [...new Set(sources.filter((text) => typeof text === 'string'))].join('; ');
}

function report({ facts, bytes, zooms }: ArchiveReport, out: string): void {
  console.log(`${out}: ${bytes} bytes, single records from zoom ${facts.recordZoom}`);
  console.log(JSON.stringify(facts.counts));
  for (const { z, tiles, largest } of zooms) {
    console.log(`zoom ${z}: ${tiles} tiles, the largest ${largest?.bytes ?? 0} bytes`);
    const limit = z < facts.recordZoom ? TILE_LIMITS.cells : TILE_LIMITS.records;
    if (largest !== null && largest.bytes > limit) {
      const { x, y } = largest.address;
      console.warn(`  ${z}/${x}/${y} is above ${limit} bytes: too much at one place`);
    }
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help || positionals.length === 0 || !isAudience(values.audience)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const { audience, illustrative: isIllustrative } = values;
  const files = positionals.map((argument) => judgeFile(argument, { audience, isIllustrative }));
  const records = files.filter((file) => file.kind === 'records');
  const boundaries = await readBoundaries(
    files.filter(({ kind }) => kind === 'boundaries').map(({ path }) => path),
  );
  const out = resolve(values.out);
  const written = await writeArchive(out, {
    about: {
      name: values.name ?? basename(out, '.pmtiles'),
      audience,
      nature: records.some((file) => file.isIllustrative) ? 'illustrative' : 'published',
      source: sourceOf(files, values.source),
    },
    boundaries,
    records: readRecords(records),
    placeOf: placesBy(boundaries),
  });
  report(written, out);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof InputIssues)) throw error;
  for (const issue of error.issues) console.error(formatIssue(issue));
  console.error(`${error.issues.length} issues; no archive was written`);
  process.exitCode = 1;
}
