import { readUnits } from '../facts/places.ts';
import { formatFeatures, formatRows, writeGeodata } from '../write-json.ts';
import { readCommuneGrounds } from './communes.ts';
import { illustrativeIndicators } from './indicators.ts';
import { illustrativeMeetings } from './meetings.ts';
import { illustrativeProjects } from './projects.ts';
import { seededRandom } from './random.ts';
import { illustrativeRescuePlans } from './rescue-plans.ts';
import { illustrativeTraining } from './training.ts';

/** One seed a dataset, so that a change of one leaves the others as they are. */
const SEEDS = { indicators: 1119, projects: 2020, training: 379, rescuePlans: 27, meetings: 52 };

/** Path below geodata/ → text of every illustrative file. Needs the boundaries and the ground map. */
export function illustrativeFiles(): ReadonlyMap<string, string> {
  const grounds = readCommuneGrounds();
  const districts = readUnits().filter((unit) => unit.level === 'district');
  const indicators = illustrativeIndicators(grounds, seededRandom(SEEDS.indicators));
  const projects = illustrativeProjects(grounds, seededRandom(SEEDS.projects));
  const training = illustrativeTraining(grounds, seededRandom(SEEDS.training));
  const rescuePlans = illustrativeRescuePlans(grounds, seededRandom(SEEDS.rescuePlans));
  const meetings = illustrativeMeetings(districts, seededRandom(SEEDS.meetings));
  return new Map([
    ['illustrative/indicators.json', formatRows(indicators)],
    ['illustrative/projects.geojson', formatFeatures(projects)],
    ['illustrative/training.geojson', formatFeatures(training)],
    ['illustrative/rescue-plans.geojson', formatFeatures(rescuePlans)],
    ['illustrative/meetings.geojson', formatFeatures(meetings)],
  ]);
}

/** Makes what is not public, marked as illustrative; the same bytes on every run. */
export function buildIllustrative(): void {
  for (const [path, text] of illustrativeFiles()) writeGeodata(path, text);
}
