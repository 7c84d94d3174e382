import { formatFeatures, formatRows, writeGeodata } from '../write-json.ts';
import { disasterOf } from './disasters.ts';
import { indicatorRowOf } from './indicators.ts';
import { adminFactOf, clauseRowOf } from './lookups.ts';
import { readUnits } from './places.ts';
import { projectOf } from './projects.ts';
import { readFactRows } from './read-facts.ts';
import { trainingOf } from './training.ts';

/** Path below geodata/ → text of every file of published facts. Needs boundaries/units.json. */
export function factFiles(): ReadonlyMap<string, string> {
  const units = readUnits();
  const projects = readFactRows('projects.csv').map((row) => projectOf(row, units));
  const training = readFactRows('training.csv').map((row) => trainingOf(row, units));
  const disasters = readFactRows('disasters.csv').map((row) => disasterOf(row, units));
  return new Map([
    ['facts/projects.geojson', formatFeatures(projects)],
    ['facts/training.geojson', formatFeatures(training)],
    ['facts/disasters.geojson', formatFeatures(disasters)],
    ['facts/indicators.json', formatRows(readFactRows('indicators.csv').map(indicatorRowOf))],
    ['facts/clauses.json', formatRows(readFactRows('clauses.csv').map(clauseRowOf))],
    ['facts/admin-facts.json', formatRows(readFactRows('admin-facts.csv').map(adminFactOf))],
  ]);
}

/** Turns the committed tables of facts into the files that the atlas loads. */
export function buildFacts(): void {
  for (const [path, text] of factFiles()) writeGeodata(path, text);
}
