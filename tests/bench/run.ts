import { appendFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildSite, PROJECT_ROOT } from '../support/build-site.ts';
import { serveSite } from '../support/serve-site.ts';
import type { Measurement } from './measure.ts';
import { benchPage } from './page-bench.ts';
import { benchScan } from './scan-bench.ts';

const RESULTS = join(PROJECT_ROOT, 'tests/bench/results.jsonl');

async function measurePage(): Promise<readonly Measurement[]> {
  const folder = join(PROJECT_ROOT, '.tmp/bench');
  const [demoDir, publicDir] = [join(folder, 'demo'), join(folder, 'public')];
  await buildSite({ mode: 'demo', outDir: demoDir });
  await buildSite({ mode: 'production', outDir: publicDir });
  const demo = await serveSite(demoDir);
  const publicSite = await serveSite(publicDir);
  try {
    return await benchPage({ demo: demo.url, public: publicSite.url });
  } finally {
    await Promise.all([demo.close(), publicSite.close()]);
  }
}

/** Times of a case against the case named `scan` of the same bench and size, in the same run. */
function ratioToScan(measurement: Measurement, all: readonly Measurement[]): string {
  const scan = all.find(
    ({ bench, case: name, records }) =>
      bench === measurement.bench && name === 'scan' && records === measurement.records,
  );
  return scan === undefined ? '' : `${(measurement.median / scan.median).toFixed(1)}×`;
}

function print(measurements: readonly Measurement[]): void {
  console.table(
    measurements.map((measurement) => ({
      bench: measurement.bench,
      case: measurement.case,
      records: measurement.records ?? '',
      median: `${Number(measurement.median.toPrecision(3))} ${measurement.unit}`,
      p95: measurement.p95 === null ? '' : `${Number(measurement.p95.toPrecision(3))}`,
      'to scan': ratioToScan(measurement, measurements),
    })),
  );
}

const measurements = [...benchScan(), ...(await measurePage())];
const run = { at: new Date().toISOString(), node: process.version, cores: cpus().length };
for (const measurement of measurements) {
  appendFileSync(RESULTS, `${JSON.stringify({ ...run, ...measurement })}\n`);
}
print(measurements);
