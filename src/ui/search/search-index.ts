import MiniSearch from 'minisearch';
import type { AtlasRecord } from '../../core/record.ts';
import { foldVietnamese } from '../../core/search.ts';
import type { RecordTable } from '../../core/table.ts';
import type { Unit, UnitIndex } from '../../core/unit.ts';
import type { Place } from '../../state/catalogue.ts';

/** Something that search can find. */
export type Findable =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'record'; readonly record: AtlasRecord };

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly other: string;
  readonly found: Findable;
}

/** Names first; other spellings, former names and ids find too, but less. */
const FIELDS = ['name', 'other'];
const BOOST = { name: 3, other: 1 };
/** A commune is what most people look for, then a village, then an activity. */
const KIND_WEIGHT: Readonly<Record<Findable['kind'], number>> = { unit: 4, place: 1.5, record: 1 };

function entryOfUnit(unit: Unit, units: UnitIndex): Omit<Entry, 'id'> {
  const former = units.parts2020(unit).filter((part) => part.id !== unit.id);
  const other = [
    unit.fullName,
    ...unit.aliases,
    ...former.map(({ name }) => name),
    ...unit.cameFromOutside.map(({ fullName }) => fullName),
  ];
  return { name: unit.name, other: other.join(' '), found: { kind: 'unit', unit } };
}

interface SearchInput {
  readonly units: UnitIndex;
  readonly places: readonly Place[];
  readonly table: RecordTable;
  /** Leaves illustrative records out. */
  readonly isPublishedOnly: boolean;
}

export type SearchIndex = (text: string) => readonly Findable[];

const MAX_FOUND = 12;
/** Beyond this many records an index would take more time and memory than it saves: names are read through. */
const MOST_INDEXED = 20_000;

/** Rows that the view admits by their nature. */
function admittedRows({ table, isPublishedOnly }: Pick<SearchInput, 'table' | 'isPublishedOnly'>) {
  return Array.from({ length: table.size }, (_, row) => row).filter(
    (row) => !isPublishedOnly || table.isIllustrative[row] === 0,
  );
}

/** Records whose names hold all words typed, read through block by block. */
function readThrough(
  { table, isPublishedOnly }: Pick<SearchInput, 'table' | 'isPublishedOnly'>,
  folded: string,
): readonly Findable[] {
  const words = folded.split(/\s+/);
  return table.blocks
    .filter(({ isIllustrative }) => !(isPublishedOnly && isIllustrative))
    .flatMap((block) => block.find(words, MAX_FOUND).map(block.recordAt))
    .map((record) => ({ kind: 'record', record }));
}

/**
 * Searches units of both vintages, settlements and records by any part of their names, with or
 * without diacritics; every word typed must be met. Best first.
 */
export function createSearchIndex(input: SearchInput): SearchIndex {
  const { units, places, table } = input;
  const isIndexed = table.size <= MOST_INDEXED;
  const records = isIndexed ? admittedRows(input).map(table.recordAt) : [];
  const entries = [
    ...units.all.map((unit) => entryOfUnit(unit, units)),
    ...places.map((place) => ({
      name: place.name,
      other: '',
      found: { kind: 'place', place } as const,
    })),
    ...records.map((record) => ({
      name: record.properties.name,
      other: `${record.properties.nameEn} ${record.properties.id}`,
      found: { kind: 'record', record } as const,
    })),
  ].map((entry, id): Entry => ({ ...entry, id }));
  const index = new MiniSearch<Entry>({ fields: FIELDS, processTerm: foldVietnamese });
  index.addAll(entries);
  return (text) => {
    const folded = foldVietnamese(text.normalize('NFC').trim());
    if (folded === '') return [];
    const results = index.search(text.normalize('NFC'), {
      boost: BOOST,
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (id) => {
        const entry = entries[Number(id)];
        if (!entry) return 1;
        const isWholeName = foldVietnamese(entry.name) === folded;
        return KIND_WEIGHT[entry.found.kind] * (isWholeName ? 3 : 1);
      },
    });
    const found = results.flatMap(({ id }) => entries[Number(id)]?.found ?? []);
    const unindexed = isIndexed ? [] : readThrough(input, folded);
    return [...found.slice(0, MAX_FOUND), ...unindexed].slice(0, MAX_FOUND);
  };
}
