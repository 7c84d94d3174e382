import type { Issue } from '../../../src/core/result.ts';
import { unitId } from '../../../src/core/unit.ts';
import { type Dataset, entryIssue, type GeodataFolder, type Rule } from './geodata-folder.ts';
import { isRecordDataset } from './unique-ids-rule.ts';

const PROVINCES = ['province:11', 'province:12'];

/** Ids that references may point at, by kind. */
interface Targets {
  readonly clause: ReadonlySet<string>;
  readonly unit: ReadonlySet<string>;
  /** Units, provinces. */
  readonly area: ReadonlySet<string>;
  /** Units, and the communes of 2025 around them. */
  readonly anyCommune: ReadonlySet<string>;
  readonly indicator: ReadonlySet<string>;
  readonly record: ReadonlySet<string>;
}

const NOUNS: Readonly<Record<keyof Targets, string>> = {
  clause: 'clause',
  unit: 'unit',
  area: 'unit or province',
  anyCommune: 'commune',
  indicator: 'indicator',
  record: 'record',
};

interface Reference {
  readonly field: string;
  readonly target: keyof Targets;
  /** The id that a value stands for, where it is not the id itself. */
  readonly idOf?: (value: string) => string;
}

const RECORD_REFERENCES: readonly Reference[] = [
  { field: 'clauses', target: 'clause' },
  { field: 'communes2020', target: 'unit', idOf: (code) => unitId('2020', code) },
  { field: 'communes2025', target: 'unit', idOf: (code) => unitId('2025', code) },
  { field: 'districts', target: 'unit', idOf: (code) => unitId('2020', code) },
  { field: 'contains', target: 'record' },
];

/** Properties of records that point at something. */
export const RECORD_REFERENCE_FIELDS: readonly string[] = RECORD_REFERENCES.map(
  ({ field }) => field,
);

const INDICATOR_REFERENCES: readonly Reference[] = [
  { field: 'indicator', target: 'indicator' },
  { field: 'unit', target: 'area' },
];

/** Which properties of which schema point at what; records of all layers share theirs. */
const REFERENCES: Readonly<Record<string, readonly Reference[]>> = {
  units: [
    { field: 'district', target: 'unit', idOf: (code) => unitId('2020', code) },
    { field: 'cameFrom', target: 'unit' },
    { field: 'became', target: 'unit' },
  ],
  boundaries: [{ field: 'id', target: 'unit' }],
  zone: [{ field: 'communes', target: 'unit' }],
  places: [
    { field: 'commune2020', target: 'unit' },
    { field: 'commune2025', target: 'anyCommune' },
  ],
  clauses: [{ field: 'parent', target: 'clause' }],
  indicators: INDICATOR_REFERENCES,
  'indicator-series': INDICATOR_REFERENCES,
  'admin-facts': [{ field: 'units', target: 'area' }],
};

/** Every foreign key resolves. */
export const referencesRule: Rule = (geodata) => {
  const targets = targetsOf(geodata);
  return geodata.datasets.flatMap((dataset) => {
    const references = isRecordDataset(dataset)
      ? RECORD_REFERENCES
      : REFERENCES[dataset.row.schema];
    return (references ?? []).flatMap((reference) => unresolved(dataset, reference, targets));
  });
};

function targetsOf({ datasets }: GeodataFolder): Targets {
  const names = (isWanted: (dataset: Dataset) => boolean) =>
    datasets.filter(isWanted).flatMap(({ entries }) => entries.map(({ name }) => name));
  const ofSchema = (schema: string) => names(({ row }) => row.schema === schema);
  const units = ofSchema('units');
  return {
    clause: new Set(ofSchema('clauses')),
    unit: new Set(units),
    area: new Set([...units, ...PROVINCES]),
    anyCommune: new Set([...units, ...ofSchema('neighbours')]),
    indicator: new Set(ofSchema('indicator-catalog')),
    record: new Set(names(isRecordDataset)),
  };
}

function unresolved(dataset: Dataset, reference: Reference, targets: Targets): Issue[] {
  const { field, target, idOf = (value: string) => value } = reference;
  return dataset.entries.flatMap((entry) => {
    const value = entry.properties[field];
    const keys = (Array.isArray(value) ? value : [value]).filter((key) => typeof key === 'string');
    return keys
      .filter((key) => !targets[target].has(idOf(key)))
      .map((key) => entryIssue(dataset, entry, field, `"${key}" is no known ${NOUNS[target]}`));
  });
}
