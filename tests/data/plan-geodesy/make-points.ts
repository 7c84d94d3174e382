/**
 * Makes points.json: what PROJ's `cs2cs` (Debian package proj-bin) says about a grid of positions over the
 * region, in every reference system that the atlas knows. The tests read its result and need no PROJ.
 *
 *   npx tsx tests/data/plan-geodesy/make-points.ts
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GEOGRAPHIC = ['EPSG:4756'];
const PLANES = [3405, 32648, 5896, 5897, 5898, 5899]
  .concat(Array.from({ length: 14 }, (_, index) => 9205 + index))
  .map((code) => `EPSG:${code}`);

/** Around the four districts, which lie within 102.144–103.304° E and 21.484–22.781° N. */
const LNGS = [102.15, 102.4437, 102.73, 103.0, 103.3];
const LATS = [21.49, 21.8125, 22.13, 22.45, 22.78];
const GRID = LATS.flatMap((lat) => LNGS.map((lng) => [lng, lat] as const));

/** The grid in a system as `[east, north]`; EPSG writes degrees latitude first, and so does cs2cs. */
function gridIn(crs: string): (readonly [number, number])[] {
  const isGeographic = GEOGRAPHIC.includes(crs);
  const decimals = isGeographic ? 10 : 4;
  const input = GRID.map(([lng, lat]) => `${lat} ${lng}`).join('\n');
  const output = execFileSync('cs2cs', ['-f', `%.${decimals}f`, 'EPSG:4326', crs], { input });
  return String(output)
    .trim()
    .split('\n')
    .map((line) => {
      const [first = Number.NaN, second = Number.NaN] = line.trim().split(/\s+/).map(Number);
      return isGeographic ? [second, first] : [first, second];
    });
}

const version = spawnSync('cs2cs', { encoding: 'utf8' }).stderr.split('\n')[0] ?? '';
const systems = [...GEOGRAPHIC, ...PLANES].map((crs) => {
  const rows = gridIn(crs).map((place, index) =>
    JSON.stringify([...(GRID[index] ?? []), ...place]),
  );
  return `    "${crs}": [\n      ${rows.join(',\n      ')}\n    ]`;
});
writeFileSync(
  join(import.meta.dirname, 'points.json'),
  `{\n  "madeBy": ${JSON.stringify(`cs2cs, PROJ ${version}`)},\n  "columns": ["lng", "lat", "east", "north"],\n  "systems": {\n${systems.join(',\n')}\n  }\n}\n`,
);
