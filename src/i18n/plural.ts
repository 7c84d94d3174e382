/** The English form that goes with a count, which is ready to show: of a noun or of a verb. */
export function inNumber(count: string, one: string, many: string): string {
  return count === '1' ? one : many;
}

/** A count with its noun in English: "1 commune", "1,250 communes". The count is ready to show. */
export function plural(count: string, one: string, many = `${one}s`): string {
  return `${count} ${inNumber(count, one, many)}`;
}

/** The same for activities, which are counted everywhere: "1 activity", "12 activities". */
export function activities(count: string): string {
  return plural(count, 'activity', 'activities');
}

const ONE_OF_MEASURE: Readonly<Record<string, string>> = {
  households: 'household',
  people: 'person',
  villages: 'village',
  communes: 'commune',
  schemes: 'scheme',
  houses: 'house',
  criteria: 'criterion',
  classes: 'class',
  learners: 'learner',
  stations: 'station',
  places: 'place',
  points: 'point',
};
const MANY_OF_MEASURE = new RegExp(`\\b(${Object.keys(ONE_OF_MEASURE).join('|')})\\b`);

/** An English unit of measure as it goes with one: "commune" of "communes", "person per km²". */
export function measureOfOne(unit: string): string {
  return unit.replace(MANY_OF_MEASURE, (many) => ONE_OF_MEASURE[many] ?? many);
}
