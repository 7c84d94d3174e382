import { describe, expect, test } from 'vitest';
import { smallGeodata } from '../support/small-geodata.ts';
import {
  type Fault,
  featureOf,
  linesAfter,
  PROJECTS,
  setCell,
  setProperty,
} from '../support/small-geodata-changes.ts';

describe('properties: a fault is one line with file, feature, field and reason', () => {
  const faults: readonly Fault[] = [
    [
      'unknown property',
      setProperty(PROJECTS, 'colour', 'red'),
      ['facts/projects.geojson · PRJ-001 · colour: unknown property'],
    ],
    [
      'property of a kind that is never held',
      setProperty(PROJECTS, 'ethnicGroup', 'x'),
      [
        'facts/projects.geojson · PRJ-001 · ethnicGroup: unknown property',
        'facts/projects.geojson · PRJ-001 · ethnicGroup: a property of this kind is never held',
      ],
    ],
    [
      'missing property',
      setCell('facts/indicators.json', 0, 'qualifier', undefined),
      [
        'facts/indicators.json · IND-0001 · qualifier: Invalid key: Expected "qualifier" but received undefined',
      ],
    ],
    [
      'id given twice',
      ({ features }) => {
        features[PROJECTS].features.push({ ...featureOf(smallGeodata(), PROJECTS) });
      },
      ['facts/projects.geojson · PRJ-001 · id: not unique: also in facts/projects.geojson'],
    ],
    [
      'end before start',
      setProperty(PROJECTS, 'end', '2024-04-30'),
      ['facts/projects.geojson · PRJ-001 · end: 2024-04-30 is before start 2024-05'],
    ],
    [
      'validity reversed',
      setCell('boundaries/units.json', 3, 'validTo', '2025-06-30'),
      ['boundaries/units.json · 2025:03158 · validTo: 2025-06-30 is before validFrom 2025-07-01'],
    ],
    [
      'years reversed',
      setCell('facts/indicators.json', 0, 'yearFirst', 2017),
      [
        'facts/indicators.json · IND-0001 · yearLast: is before yearFirst, or only one of them is given',
      ],
    ],
    [
      'clause that the table lacks',
      setProperty(PROJECTS, 'clauses', ['4']),
      ['facts/projects.geojson · PRJ-001 · clauses: "4" is no known clause'],
    ],
    [
      'commune that does not exist',
      setProperty(PROJECTS, 'communes2020', ['03158']),
      ['facts/projects.geojson · PRJ-001 · communes2020: "03158" is no known unit'],
    ],
    [
      'contained record that does not exist',
      setProperty(PROJECTS, 'contains', ['PRJ-999']),
      ['facts/projects.geojson · PRJ-001 · contains: "PRJ-999" is no known record'],
    ],
    [
      'indicator that is not in its catalogue',
      setCell('facts/indicators.json', 0, 'indicator', 'rich_rate'),
      ['facts/indicators.json · IND-0001 · indicator: "rich_rate" is no known indicator'],
    ],
    [
      'value of a unit that does not exist',
      setCell('facts/indicators.json', 0, 'unit', '2025:03154'),
      ['facts/indicators.json · IND-0001 · unit: "2025:03154" is no known unit or province'],
    ],
    [
      'predecessor that became nothing',
      setCell('boundaries/units.json', 1, 'became', []),
      [
        'boundaries/units.json · 2020:03154 · became: 0 successors, not one',
        'boundaries/units.json · 2025:03158 · cameFrom: 2020:03154 did not become 2025:03158',
      ],
    ],
    [
      'name not in NFC',
      setProperty('context/roads.geojson', 'ref', 'ĐT.131 Huổi'.normalize('NFD')),
      [
        'context/roads.geojson · #0 · ref: not in Unicode NFC',
        `context/roads.geojson · #0 · ref: "${'ĐT.131 Huổi'.normalize('NFD')}" is not in Unicode NFC`,
      ],
    ],
    [
      'record without a source',
      setProperty(PROJECTS, 'sources', []),
      [
        'facts/projects.geojson · PRJ-001 · sources: Invalid length: Expected >=1 but received 0',
        'facts/projects.geojson · PRJ-001 · sources: no source',
      ],
    ],
  ];

  test.each(faults)('%s', async (_name, change, lines) => {
    expect(await linesAfter(change)).toEqual(lines);
  });
});
