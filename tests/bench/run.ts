import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { prepareBeside } from './contenders/prepared-records.ts';
import { runPageParts } from './contenders/run-page-parts.ts';
import { ContenderSites } from './contenders/sites.ts';
import { writeLastResults } from './last-results.ts';
import { describeMachine } from './machine.ts';
import type { Measurement } from './measure.ts';
import type { Bench, Part, SoloPart } from './part.ts';
import { PARTS } from './parts.ts';
import { asText, tablesOf } from './tables.ts';

const RESULTS = join(PROJECT_ROOT, 'tests/bench/results.jsonl');
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const COUNTRY_SIZE = 5_000_000;
const SOAK_MINUTES = 10;

const { values: flags, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    gpu: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    sizes: { type: 'string', default: SIZES.join() },
    country: { type: 'string', default: String(COUNTRY_SIZE) },
    minutes: { type: 'string', default: String(SOAK_MINUTES) },
  },
});

function partsNamed(): readonly Part[] {
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no part ${unknown.join(', ')}: use ${PARTS.map(({ name }) => name).join(', ')}`,
    );
  }
  return names.length === 0
    ? PARTS.filter((part) => !(part.kind === 'solo' && part.isExtra))
    : PARTS.filter(({ name }) => names.includes(name));
}

/** `1000,100000`: numbers of records, ascending. */
function sizesAsked(text: string): readonly number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error(`--sizes ${text}: not a list of numbers of records`);
  }
  return sizes.sort((a, b) => a - b);
}

async function runAlone(bench: Bench, parts: readonly SoloPart[]): Promise<void> {
  for (const part of parts) {
    bench.note(part.name);
    bench.keep(await part.run(bench));
  }
}

/**
 * First what bears company, while the records are written on the other core; then the pages, which
 * share one visit each; then what wants the machine for itself.
 */
async function run(bench: Bench, parts: readonly Part[]): Promise<void> {
  const solo = parts.filter((part) => part.kind === 'solo');
  const pageParts = parts.filter((part) => part.kind === 'page');
  const prepared =
    pageParts.length > 0 ? prepareBeside(bench.scratch, bench.sizes) : Promise.resolve();
  await runAlone(
    bench,
    solo.filter(({ bearsCompany = false }) => bearsCompany),
  );
  if (pageParts.length > 0) {
    bench.note('building the pages, and waiting for the records to be written');
    const [sites] = await Promise.all([ContenderSites.build(bench.scratch), prepared]);
    await runPageParts(bench, sites, pageParts);
  }
  await runAlone(
    bench,
    solo.filter(({ bearsCompany = false }) => !bearsCompany),
  );
}

const parts = partsNamed();
const begin = performance.now();
const launch = () => launchBrowser({ hasGpu: flags.gpu });
const scratch = join(PROJECT_ROOT, '.tmp/bench');
mkdirSync(scratch, { recursive: true });
const machine = await describeMachine(launch, flags.gpu ? 'hardware' : 'software');
const found: Measurement[] = [];
const bench: Bench = {
  scratch,
  sizes: sizesAsked(flags.sizes),
  countrySize: sizesAsked(flags.country)[0] ?? COUNTRY_SIZE,
  soakMinutes: Number(flags.minutes),
  launch,
  keep(measurements) {
    found.push(...measurements);
    const lines = measurements.map((each) => `${JSON.stringify({ ...machine, ...each })}\n`);
    appendFileSync(RESULTS, lines.join(''));
  },
  note: (text) => console.log(`${Math.round((performance.now() - begin) / 1000)} s  ${text}`),
};
await run(bench, parts);
const inOrder = parts.flatMap(({ name }) => found.filter((each) => each.part === name));
const tables = tablesOf(inOrder);
for (const table of tables) console.log(asText(table));
if (flags.write) writeLastResults(machine, tables);
bench.note('done');
