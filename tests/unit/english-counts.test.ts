import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/core/indicator.ts';
import { changeMessages } from '../../src/i18n/change-messages.ts';
import { detailMessages } from '../../src/i18n/detail-messages.ts';
import { filterMessages } from '../../src/i18n/filter-messages.ts';
import { formatQuantity } from '../../src/i18n/format.ts';
import { legendMessages } from '../../src/i18n/legend-messages.ts';
import { mapDescriptionMessages } from '../../src/i18n/map-description-messages.ts';
import { planDrawMessages } from '../../src/i18n/plan-draw-messages.ts';
import { planExchangeMessages } from '../../src/i18n/plan-exchange-messages.ts';
import { planMessages } from '../../src/i18n/plan-messages.ts';
import { planStorageMessages } from '../../src/i18n/plan-storage-messages.ts';
import { reportCaveatMessages } from '../../src/i18n/report-caveat-messages.ts';
import { reportLineMessages } from '../../src/i18n/report-line-messages.ts';
import { rescueSituationMessages } from '../../src/i18n/rescue-situation-messages.ts';
import { rescueWayMessages } from '../../src/i18n/rescue-way-messages.ts';
import { resultMessages } from '../../src/i18n/result-messages.ts';
import { searchMessages } from '../../src/i18n/search-messages.ts';
import { sourceMessages } from '../../src/i18n/source-messages.ts';
import { statisticsMessages } from '../../src/i18n/statistics-messages.ts';
import { takeAwayMessages } from '../../src/i18n/take-away-messages.ts';
import { wallMessages } from '../../src/i18n/wall-messages.ts';

const I18N = new URL('../../src/i18n/', import.meta.url);

type Said = (count: string) => string;

const statistics = statisticsMessages.en;
const mapDescription = mapDescriptionMessages.en;
const caveats = reportCaveatMessages.en;

/** What is said of one, and of two. */
const COUNTED: readonly (readonly [one: string, two: string, said: Said])[] = [
  [
    '1 of 24 communes has a figure',
    '2 of 24 communes have a figure',
    (count) => statistics.coverage(count, '24', 'commune'),
  ],
  [
    'the only commune with a figure',
    'median of the 2 communes with a figure',
    (count) => statistics.medianOf(count, 'commune'),
  ],
  [
    '1 of 4 districts has no published figure.',
    '2 of 4 districts have no published figure.',
    (count) => statistics.withoutPublished(count, '4', 'district'),
  ],
  [
    '1 district without a figure',
    '2 districts without a figure',
    (count) => statistics.withoutFigure(count, 'district'),
  ],
  ['… 1 commune between', '… 2 communes between', (count) => statistics.between(count, 'commune')],
  ['Figure of the former commune, unchanged', 'Sum over 2 former communes', statistics.derivedSum],
  [
    'Figure of the former commune, unchanged',
    'Mean of 2 former communes, weighted by households',
    statistics.derivedMean,
  ],
  [
    '1 of 52 communes has a figure.',
    '2 of 52 communes have a figure.',
    (count) => mapDescription.coverage(count, '52', 'commune'),
  ],
  ['1 of them is illustrative.', '2 of them are illustrative.', mapDescription.illustrative],
  [
    '1 of 1 activity is shown.',
    '2 of 2 activities are shown.',
    (count) => mapDescription.marks(count, count),
  ],
  [
    '1 activity has no mark on the map.',
    '2 activities have no mark on the map.',
    mapDescription.unmarked,
  ],
  [
    'no data: 1 commune',
    'no data: 2 communes',
    (count) => legendMessages.en.noData(count, 'commune'),
  ],
  ['1 activity', '2 activities', filterMessages.en.recordCount],
  ['1 activity names this place', '2 activities name this place', detailMessages.en.records],
  ['Include 1 undated activity', 'Include 2 undated activities', resultMessages.en.showUndated],
  ['1 of 1 activity', '2 of 2 activities', (count) => resultMessages.en.counted(count, count)],
  ['Activities shown: 1 row', 'Activities shown: 2 rows', takeAwayMessages.en.records],
  ['Figures: 1 unit', 'Figures: 2 units', (count) => takeAwayMessages.en.figures('Figures', count)],
  ['1 row', '2 rows', takeAwayMessages.en.tableRows],
  ['1 value', '2 values', changeMessages.en.figureCount],
  [
    '1 row left out because of its structure',
    '2 rows left out because of their structure',
    sourceMessages.en.rejected,
  ],
  ['in 1 day', 'in 2 days', wallMessages.en.inDays],
  ['1 day ago', '2 days ago', wallMessages.en.daysAgo],
  ['1 house damaged', '2 houses damaged', wallMessages.en.houses],
  [
    '1 area, 5 ha',
    '2 areas, 5 ha',
    (count) => rescueSituationMessages.en.riskAreaCount(count, '5 ha'),
  ],
  [
    '1 team in the area and within 10 km',
    '2 teams in the area and within 10 km',
    rescueSituationMessages.en.teamCount,
  ],
  ['takes 1 person', 'takes 2 people', rescueSituationMessages.en.capacity],
  ['1 corner', '2 corners', rescueWayMessages.en.corners],
  [
    'district until 30/06/2025, 1 commune, 1 township',
    'district until 30/06/2025, 2 communes, 2 townships',
    (count) => searchMessages.en.oldDistrict(count, count),
  ],
  [
    'Not finished yet: 1 more corner is needed.',
    'Not finished yet: 2 more corners are needed.',
    planDrawMessages.en.cornersMissing,
  ],
  [
    'The shape has 1 fault; it is kept as a sketch until it is mended.',
    'The shape has 2 faults; it is kept as a sketch until it is mended.',
    planDrawMessages.en.finishedWithFaults,
  ],
  ['1 plan is not here yet', '2 plans are not here yet', planStorageMessages.en.missing],
  [
    '1 plan is open in another window: it cannot be replaced',
    '2 plans are open in another window: they cannot be replaced',
    planStorageMessages.en.heldForRestore,
  ],
  [
    '1 plan in a.kml',
    '2 plans in a.kml',
    (count) => planExchangeMessages.en.importCounts(count, 'a.kml'),
  ],
  [
    '1 corner was read, area 2 ha.',
    '2 corners were read, area 2 ha.',
    (count) => planExchangeMessages.en.cornersRead(count, '2 ha'),
  ],
  [
    'The file was exported; 1 plan has no shape yet.',
    'The file was exported; 2 plans have no shape yet.',
    planExchangeMessages.en.exportWithoutShape,
  ],
  ['1 of 1 plan', '2 of 2 plans', (count) => planMessages.en.planCount(count, count)],
  [
    'The commune also has 1 part from outside the four districts',
    'The commune also has 2 parts from outside the four districts',
    (count) => caveats['came-from-outside']('', count),
  ],
  [
    '1 more is not listed; totals count it',
    '2 more are not listed; totals count them',
    (count) => caveats['not-listed']('', count),
  ],
  [
    '1 of 3 communes has a figure',
    '2 of 3 communes have a figure',
    (count) => reportLineMessages.en.coverage(count, '3'),
  ],
];

describe('counts in English', () => {
  test.each(COUNTED)('%s; %s', (one, two, said) => {
    expect(said('1')).toBe(one);
    expect(said('2')).toBe(two);
  });
});

/** Nouns and verbs of many, one or two words behind the count. */
const ONE_AS_MANY =
  /\b1 (?:of them |more |former |undated |existing |large )?(?:(?!(?:is|has|was|names|lies|as)\b)[a-z]*[^s\W]s|people|are|have|were)\b/;

/** Sizes of what never changes, and words that end as if there were many. */
const NO_COUNTS: ReadonlySet<string> = new Set([
  // Of the boundaries: 4 districts, 52 and 24 communes.
  'boundary-messages boundaryMessages.oldUnits',
  'boundary-messages boundaryMessages.newUnits',
  'change-messages changeMessages.boundaryWords',
  'map-description-messages mapDescriptionMessages.boundaries.2020',
  'map-description-messages mapDescriptionMessages.boundaries.2025',
  'wall-messages wallMessages.communesOf',
  // Faults of shapes and their mending.
  'plan-shape-messages planShapeMessages.fault',
  'plan-shape-messages planShapeMessages.repaired',
  // Of a format of files, by its name.
  'plan-file-messages planFileMessages.reasons.format-not-read',
  // Of levels, which are listed.
  'taken-messages takenMessages.figuresShown',
  // Of how many may be compared.
  'comparison-messages comparisonMessages.title',
]);

interface Message {
  readonly name: string;
  readonly ask: (...counts: readonly string[]) => unknown;
}

function messagesUnder(name: string, value: unknown): readonly Message[] {
  if (typeof value === 'function') return [{ name, ask: value as Message['ask'] }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => messagesUnder(`${name}.${key}`, part));
}

async function allMessages(): Promise<readonly Message[]> {
  const files = readdirSync(I18N).filter((file) => file.endsWith('-messages.ts'));
  const modules = await Promise.all(
    files.map(async (file) => {
      const exported: Readonly<Record<string, unknown>> = await import(new URL(file, I18N).href);
      return Object.entries(exported).flatMap(([name, words]) => {
        const isBilingual = typeof words === 'object' && words !== null && 'en' in words;
        return isBilingual ? messagesUnder(`${file.slice(0, -3)} ${name}`, words.en) : [];
      });
    }),
  );
  return modules.flat();
}

/** What a message says where everything counted is one; the last of its words may be a level. */
function ofOne({ ask }: Message): readonly string[] {
  const ones: readonly string[] = Array.from({ length: ask.length }, () => '1');
  const ofLevel = [...ones.slice(1), 'commune'];
  return [ones, ofLevel].map((words) => String(ask(...words)));
}

test('no message says many of one', async () => {
  const all = await allMessages();
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining([...NO_COUNTS]));
  const counted = all.filter(({ name }) => !NO_COUNTS.has(name));
  expect(counted.flatMap(ofOne).filter((said) => ONE_AS_MANY.test(said))).toEqual([]);
});

test('units of measure go with one', () => {
  const indicators: readonly Indicator[] = JSON.parse(
    readFileSync(new URL('../../geodata/facts/indicator-catalog.json', import.meta.url), 'utf8'),
  );
  const said = indicators.map(({ unit }) => formatQuantity(1, unit.en, 'en', 2));
  expect(said).toEqual(
    expect.arrayContaining(['1\u00a0commune', '1\u00a0person', '1\u00a0criterion']),
  );
  const plain = said.map((each) => each.replace('\u00a0', ' '));
  expect(plain.filter((each) => ONE_AS_MANY.test(each) || each.includes('criteria'))).toEqual([]);
  expect(formatQuantity(1.5, 'percentage points', 'en', 1)).toBe('1.5\u00a0percentage points');
});
