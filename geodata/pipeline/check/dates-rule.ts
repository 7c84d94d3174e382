import { type Day, spanOfPartialDate } from '../../../src/core/day.ts';
import { type Entry, entryIssue, everyEntry, type Rule } from './geodata-folder.ts';

/** Properties that are the two ends of a period of days. */
const PERIODS = [
  ['start', 'end'],
  ['validFrom', 'validTo'],
] as const;

/** What begins does not begin after it ends. */
export const datesRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) => [
    ...PERIODS.filter(([start, end]) => {
      const first = daysOf(entry, start)?.first;
      const last = daysOf(entry, end)?.last;
      return first !== undefined && last !== undefined && first > last;
    }).map(([start, end]) => {
      const { [start]: from, [end]: to } = entry.properties;
      return entryIssue(dataset, entry, end, `${to} is before ${start} ${from}`);
    }),
    ...(areYearsReversed(entry)
      ? [
          entryIssue(
            dataset,
            entry,
            'yearLast',
            'is before yearFirst, or only one of them is given',
          ),
        ]
      : []),
  ]);

function daysOf({ properties }: Entry, field: string): { first: Day; last: Day } | null {
  const text = properties[field];
  return typeof text === 'string' ? spanOfPartialDate(text) : null;
}

function areYearsReversed({ properties: { yearFirst, yearLast } }: Entry): boolean {
  if (typeof yearFirst === 'number' && typeof yearLast === 'number') return yearFirst > yearLast;
  return typeof yearFirst === 'number' || typeof yearLast === 'number';
}
