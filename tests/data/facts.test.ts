import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indicatorRowSchema } from '../../src/core/indicator.ts';
import { adminFactSchema, clauseRowSchema } from '../../src/core/lookup.ts';
import { disasterSchema } from '../../src/layers/schema/disasters.ts';
import { projectSchema } from '../../src/layers/schema/projects.ts';
import { trainingSchema } from '../../src/layers/schema/training.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);

function readText(path: string): string {
  return readFileSync(new URL(path, GEODATA), 'utf8');
}

function readRows<T>(path: string, row: v.GenericSchema<unknown, T>): T[] {
  return v.parse(v.array(row), JSON.parse(readText(path)));
}

const positionSchema = v.tuple([v.number(), v.number()]);
const geometrySchema = v.nullable(
  v.strictObject({ type: v.literal('Point'), coordinates: positionSchema }),
);

function readFeatures<T>(path: string, properties: v.GenericSchema<unknown, T>) {
  const feature = v.strictObject({
    type: v.literal('Feature'),
    properties,
    geometry: geometrySchema,
  });
  const collection = v.strictObject({
    type: v.literal('FeatureCollection'),
    features: v.array(feature),
  });
  return v.parse(collection, JSON.parse(readText(path))).features;
}

function readTable(file: string): Record<string, string>[] {
  const text = readText(`sources/facts/${file}`);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const projects = readFeatures('facts/projects.geojson', projectSchema);
const training = readFeatures('facts/training.geojson', trainingSchema);
const disasters = readFeatures('facts/disasters.geojson', disasterSchema);
const records = [...projects, ...training, ...disasters].map(({ properties }) => properties);
const indicators = readRows('facts/indicators.json', indicatorRowSchema);
const clauses = readRows('facts/clauses.json', clauseRowSchema);
const adminFacts = readRows('facts/admin-facts.json', adminFactSchema);

const sourceFiles = readdirSync(new URL('sources/facts/', GEODATA));
const factFiles = readdirSync(new URL('facts/', GEODATA));
const allTexts = [
  ...sourceFiles.map((file) => readText(`sources/facts/${file}`)),
  ...factFiles.map((file) => readText(`facts/${file}`)),
];

describe('published facts', () => {
  it('are all there', () => {
    expect([projects.length, training.length, disasters.length]).toEqual([39, 11, 21]);
    expect(indicators).toHaveLength(230);
    expect(clauses).toHaveLength(13);
    expect(adminFacts).toHaveLength(35);
  });

  it('name a source with an address, or the article that has none', () => {
    const sources = [
      ...records.flatMap((record) => record.sources),
      ...[...indicators, ...adminFacts].map((row) => row.source),
    ];
    for (const source of sources) {
      if (source.url === null) {
        expect(source.publisher).toBe(
          'Bài báo ngày 19-11-2020 của tác giả Lê Lan (không rõ tên báo và địa chỉ)',
        );
      } else expect(source.url).toMatch(/^https?:\/\//);
    }
  });

  it('hold no figures of forces', () => {
    const figures = [
      /15\.631/,
      /15631/,
      /7\.569/,
      /7569/,
      /430 lượt/,
      /15 chiến sĩ/,
      /130 cơ sở/,
      /85 tự vệ/,
      /30 xã diễn tập/,
      /participants/i,
      /100% chỉ tiêu/,
      /huy động, tiếp nhận/,
    ];
    for (const text of allTexts) {
      for (const figure of figures) expect(text).not.toMatch(figure);
    }
  });

  it('are written with LF and in NFC', () => {
    for (const text of allTexts) {
      expect(text.includes('\r')).toBe(false);
      expect(text === text.normalize('NFC')).toBe(true);
    }
  });

  it('have English names that are no copies of the Vietnamese ones', () => {
    for (const { name, nameEn } of records) expect(nameEn).not.toBe(name);
  });
});

describe('dates', () => {
  it('of publication that were only inferred are not given', () => {
    const tables = [
      { rows: readTable('projects.csv'), ids: 'project_id' },
      { rows: readTable('training.csv'), ids: 'event_id' },
      { rows: readTable('disasters.csv'), ids: 'event_id' },
    ];
    const byId = new Map(records.map((record) => [record.id, record]));
    let inferred = 0;
    for (const { rows, ids } of tables) {
      for (const row of rows) {
        const stated = row.source_date ?? '';
        const date = byId.get(row[ids] ?? '')?.sources[0]?.date;
        if (stated.startsWith('~')) inferred++;
        expect(date).toBe(stated === '' || stated.startsWith('~') ? null : stated);
      }
    }
    expect(inferred).toBeGreaterThan(30);
    readTable('indicators.csv').forEach((row, index) => {
      const stated = row.source_date ?? '';
      const isStated = stated !== '' && !stated.startsWith('~');
      expect(indicators[index]?.source.date).toBe(isStated ? stated : null);
    });
  });

  it('marked "~" stand nowhere in what the atlas loads', () => {
    for (const file of factFiles) expect(readText(`facts/${file}`)).not.toMatch(/"~/);
  });

  it('are not read out of status, notes or places', () => {
    const undated = records
      .filter((record) => record.start === null && record.end === null)
      .map((record) => record.id);
    expect(undated).toEqual([
      'PRJ-004',
      'PRJ-005',
      'PRJ-006',
      'PRJ-018',
      'PRJ-028',
      'PRJ-034',
      'PRJ-038',
      'DIS-001',
      'DIS-002',
      'DIS-006',
    ]);
  });

  it('are absent where the year needs checking', () => {
    const unchecked = records.filter((record) => record.note?.includes('CẦN KIỂM CHỨNG'));
    expect(unchecked.map((record) => record.id)).toEqual(['DIS-001', 'DIS-006']);
    for (const record of unchecked) expect([record.start, record.end]).toEqual([null, null]);
  });
});

describe('totals', () => {
  it('name what they contain, in a chain that ends', () => {
    const contains = new Map(projects.map(({ properties: { id, contains } }) => [id, contains]));
    expect(contains.get('PRJ-002')).toEqual(['PRJ-001']);
    expect(contains.get('PRJ-001')).toEqual(['PRJ-003']);
    expect(contains.get('PRJ-003')).toEqual([]);
    expect([...contains.values()].filter((parts) => parts.length > 0)).toHaveLength(2);
  });

  it('that may overlap are left out of sums', () => {
    const left = [...projects, ...disasters].flatMap(({ properties }) =>
      properties.isLeftOutOfSums ? [properties.id] : [],
    );
    const overlapping = ['014', '017', '019', '020', '021', '025', '026', '030', '031', '032'];
    expect(left).toEqual([
      ...[...overlapping, '033', '036', '039'].map((number) => `PRJ-${number}`),
      'DIS-007',
      'DIS-008',
      'DIS-018',
    ]);
  });
});

describe('places', () => {
  const byId = new Map(records.map((record) => [record.id, record]));

  it('outside the 52 communes are marked', () => {
    const outside = records.filter((record) => record.isOutside).map((record) => record.id);
    expect(outside).toEqual(['DIS-019']);
    expect(byId.get('DIS-019')?.communes2020).toEqual([]);
    expect(byId.get('DIS-019')?.communes2025).toEqual(['03202']);
  });

  it('tell the commune Mường Tè from the town', () => {
    expect(byId.get('DIS-010')?.communes2020).toEqual(['03445']);
  });

  it('tell the new commune Mường Chà from the district of that name', () => {
    expect(byId.get('PRJ-031')?.communes2025).toEqual(['03166']);
    expect(byId.get('PRJ-031')?.districts).toEqual(['103']);
  });

  it('have a geometry only as an epicentre', () => {
    const located = [...projects, ...training, ...disasters].filter(({ geometry }) => geometry);
    expect(located.map(({ properties }) => [properties.id, properties.precision])).toEqual([
      ['DIS-010', 'epicentre'],
      ['DIS-012', 'epicentre'],
      ['DIS-014', 'epicentre'],
    ]);
    expect(located[0]?.geometry?.coordinates).toEqual([102.655, 22.563]);
  });
});

describe('clauses', () => {
  it('quote fewer than 25 words', () => {
    for (const { quoteVi } of clauses) expect(quoteVi.split(/\s+/).length).toBeLessThan(25);
  });

  it('hold no data under 3a and 9', () => {
    const unmanaged = clauses.filter(({ isManaged }) => !isManaged).map(({ code }) => code);
    expect(unmanaged).toEqual(['3a', '9']);
    expect(records.filter(({ clauses }) => clauses.some((c) => unmanaged.includes(c)))).toEqual([]);
  });
});
