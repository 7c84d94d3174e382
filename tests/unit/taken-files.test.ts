import fc from 'fast-check';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { withRightHandRings } from '../../src/core/ring-winding.ts';
import { unguarded } from '../../src/data/plan-files/formula-guard.ts';
import { writeTaken } from '../../src/data/take-away/write-taken.ts';
import { selectPaintedPublishers } from '../../src/state/legend.ts';
import { selectResult } from '../../src/state/selectors.ts';
import { citationOf } from '../../src/state/take-away/citation.ts';
import { takenFileName } from '../../src/state/take-away/file-name.ts';
import { sourcesOnMap } from '../../src/state/take-away/map-facts.ts';
import { takeFigures } from '../../src/state/take-away/take-figures.ts';
import { takeRecords } from '../../src/state/take-away/take-records.ts';
import type { TakenTable, TakenValue } from '../../src/state/take-away/taken.ts';
import { factAtlas } from '../support/fact-atlas.ts';

const WHEN = { address: 'https://example.org/atlas/?lang=vi', written: '2026-11-24T03:00:00.000Z' };

/** Views that narrow records and figures in every way. */
const QUERIES = fc
  .record({
    lang: fc.constantFrom('vi', 'en'),
    layers: fc.constantFrom('', 'projects', 'training,disasters', 'meetings,rescue-plans', null),
    clauses: fc.constantFrom(null, '2', '3', '3b,5'),
    from: fc.constantFrom(null, '2020-11-19', '2024-01-01'),
    undated: fc.constantFrom(null, '1'),
    district: fc.constantFrom(null, '096', '097,107'),
    nature: fc.constantFrom(null, 'published'),
    at: fc.constantFrom(null, '2021-06-01'),
    level: fc.constantFrom(null, 'district'),
    indicator: fc.constantFrom(null, 'households', 'poor_rate'),
    year: fc.constantFrom(null, '2020', '2023'),
  })
  .map((parts) =>
    Object.entries(parts)
      .flatMap(([key, value]) => (value === null ? [] : `${key}=${value}`))
      .join('&'),
  );

function tablesOf(query: string): readonly TakenTable[] {
  const state = factAtlas(query).getState();
  const figures = takeFigures(state, WHEN, null);
  return [takeRecords(state, WHEN), ...(figures === null ? [] : [figures])];
}

/** What a table says, row by row and column by column. */
function grid({ columns, rows }: TakenTable): readonly (readonly TakenValue[])[] {
  return [
    columns.map(({ title }) => title),
    ...rows.map(({ values }) => columns.map(({ key }) => values[key] ?? null)),
  ];
}

async function textOf(table: TakenTable, format: 'csv' | 'geojson'): Promise<string> {
  const { content } = await writeTaken(table, format);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer());
}

describe('what is shown, as a file', () => {
  test('takes the records that the filter passes, each once, for any view', () => {
    fc.assert(
      fc.property(QUERIES, (query) => {
        const state = factAtlas(query).getState();
        const { rows, facts } = takeRecords(state, WHEN);
        expect(rows.length).toBe(selectResult(state).shown);
        expect(facts.rowCount).toBe(rows.length);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  test('names no field that the records shown know nothing of', () => {
    const { rows } = takeRecords(factAtlas('nature=published&layers=projects').getState(), WHEN);
    expect(rows.length).toBeGreaterThan(0);
    // Internal: public files lack it, and the schema then reads null.
    for (const { properties } of rows) expect(properties).not.toHaveProperty('disbursedVnd');
  });

  test('says the same in CSV as the table, for any view', async () => {
    await fc.assert(
      fc.asyncProperty(QUERIES, async (query) => {
        for (const table of tablesOf(query)) {
          const text = await textOf(table, 'csv');
          expect(text.startsWith('\ufeff')).toBe(true);
          expect(text.endsWith('\r\n')).toBe(true);
          expect(text).toBe(text.normalize('NFC'));
          const read = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
          expect(read.errors).toEqual([]);
          const said = read.data.map((row) => row.map(unguarded));
          expect(said).toEqual(grid(table).map((row) => row.map((value) => String(value ?? ''))));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says the same in Excel as the table, and on a second sheet what it is', async () => {
    await fc.assert(
      fc.asyncProperty(QUERIES, async (query) => {
        for (const table of tablesOf(query)) {
          const { content } = await writeTaken(table, 'xlsx');
          const bytes = Buffer.from(await content.arrayBuffer());
          const [first, about] = await readXlsxFile(bytes);
          const width = table.columns.length;
          const rows = first?.data.map((row) =>
            Array.from({ length: width }, (_, at) => row[at] ?? null),
          );
          expect(rows).toEqual(grid(table));
          const words = JSON.stringify(about?.data);
          for (const { source, licence } of table.facts.datasets) {
            expect(words).toContain(JSON.stringify(source[table.language]).slice(1, -1));
            expect(words).toContain(JSON.stringify(licence[table.language]).slice(1, -1));
          }
          expect(words).toContain(JSON.stringify(table.facts.conditions).slice(1, -1));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('keeps shape, properties, source, nature, boundaries and filter in GeoJSON', async () => {
    await fc.assert(
      fc.asyncProperty(QUERIES, async (query) => {
        for (const table of tablesOf(query)) {
          const file = JSON.parse(await textOf(table, 'geojson'));
          expect(file.type).toBe('FeatureCollection');
          expect(file.conditions).toBe(table.facts.conditions);
          expect(file.boundaryDate).toBe(table.facts.boundaryDate);
          expect(file.source.map(({ id }: { id: string }) => id)).toEqual(
            table.facts.datasets.map(({ id }) => id),
          );
          expect(file.features.length).toBe(table.rows.length);
          for (const [index, { id, geometry, properties }] of table.rows.entries()) {
            const feature = file.features[index];
            expect(feature.id).toBe(id);
            expect(feature.properties).toEqual(JSON.parse(JSON.stringify(properties)));
            expect(feature.geometry).toEqual(geometry && withRightHandRings(geometry));
            for (const key of ['source', 'nature', 'boundaryDate', 'conditions']) {
              expect(Object.keys(feature.properties)).toContain(key);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('runs no formula of a name that looks like one', async () => {
    const [table] = tablesOf('layers=projects');
    const [row] = table?.rows ?? [];
    if (table === undefined || row === undefined) throw new Error('no records');
    const evil = { ...row, values: { ...row.values, name: '=HYPERLINK("http://x")' } };
    const text = await textOf({ ...table, rows: [evil] }, 'csv');
    expect(text).toContain('"\'=HYPERLINK(""http://x"")"');
  });

  test('calls a file by what and when, in plain letters', () => {
    fc.assert(
      fc.property(QUERIES, (query) => {
        const state = factAtlas(query).getState();
        for (const content of ['records', 'figures', 'map'] as const) {
          expect(takenFileName(state, content)).toMatch(/^muong-cha(_[a-z0-9-]+){2,4}$/);
        }
      }),
      { numRuns: 40 },
    );
    const state = factAtlas('from=2020-11-19&to=2024-12-31').getState();
    expect(takenFileName(state, 'records')).toBe('muong-cha_hoat-dong_2020-11-19_2024-12-31');
  });

  test('is cited with content, datasets, boundaries, day and address', () => {
    const state = factAtlas('at=2021-06-01&indicator=poor_rate&year=2020').getState();
    const figures = takeFigures(state, WHEN, null);
    if (figures === null) throw new Error('no figures');
    const text = citationOf(state, figures);
    expect(text).toContain(figures.facts.title);
    for (const { title } of figures.facts.datasets) expect(text).toContain(title.vi);
    expect(figures.facts.datasets.length).toBeGreaterThan(0);
    expect(text).toContain('01/06/2021');
    expect(text).toContain('23/11/2026');
    expect(text.endsWith(WHEN.address)).toBe(true);
  });
});

function figuresOf(query: string): TakenTable {
  const figures = takeFigures(factAtlas(query).getState(), WHEN, null);
  if (figures === null) throw new Error('no figures');
  return figures;
}

function valuesOf({ rows }: TakenTable, unit: string) {
  return rows.find(({ id }) => id === unit)?.values ?? {};
}

describe('figures that are taken', () => {
  test('are cited with who published them, most first', () => {
    const query = 'at=2024-12-31&indicator=poor_rate&year=2023&nature=published';
    const figures = figuresOf(query);
    const [first] = figures.facts.publishers;
    const named = figures.rows.flatMap(({ values: { source } }) => source ?? []);
    const rowsOf = (publisher = '?') =>
      named.filter((source) => String(source).startsWith(publisher)).length;
    expect(rowsOf(first)).toBeGreaterThan(0);
    for (const other of figures.facts.publishers) {
      expect(rowsOf(first)).toBeGreaterThanOrEqual(rowsOf(other));
    }
    expect(citationOf(factAtlas(query).getState(), figures)).toContain(`Nguồn công bố: ${first}`);
  });

  test('made of parts have the decimals of their indicator', () => {
    const figures = figuresOf('at=2025-08-01&indicator=area_km2&year=2022');
    const derived = figures.rows.filter(({ values }) => values.method === 'cộng từ các xã cũ');
    expect(derived.length).toBeGreaterThan(0);
    for (const { values } of figures.rows) {
      if (values.value !== null) expect(String(values.value)).toMatch(/^\d+(\.\d{1,2})?$/);
    }
  });

  test('of poverty say so where the source names no standard', () => {
    const figures = figuresOf('at=2024-12-31&indicator=poor_rate&year=2021&nature=published');
    expect(valuesOf(figures, '2020:03201')).toMatchObject({ standard: 'chưa rõ chuẩn nghèo' });
    const others = figuresOf('at=2024-12-31&indicator=population&year=2021');
    expect(others.rows.every(({ values }) => values.standard === null)).toBe(true);
  });

  test('say on paper their unit of measure and how exact they are', () => {
    const { rows } = figuresOf('at=2024-12-31&indicator=poor_rate&year=2023&nature=published');
    const known = rows.filter(({ values }) => values.value !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { values, onPaper } of known) {
      expect(onPaper?.value).toMatch(/\s%$/);
      expect(onPaper?.value?.startsWith(String(values.qualifier ?? ''))).toBe(true);
    }
  });
});

describe('sources of a map', () => {
  const sources = (query: string) => sourcesOnMap(factAtlas(query).getState()).join(' ');

  test('name who published what is painted', () => {
    const query = 'at=2024-12-31&indicator=poor_rate&year=2023&nature=published';
    const [publisher] = selectPaintedPublishers(factAtlas(query).getState());
    expect(publisher).toBeDefined();
    expect(sources(query)).toContain(`Nguồn số liệu: ${publisher}`);
  });

  test('name no file of figures where none of it is painted', () => {
    const published = 'Chỉ số đã công bố';
    const painted = 'layers=boundaries,indicators&at=2024-12-31';
    expect(sources(`${painted}&indicator=poor_rate&year=2023`)).toContain(published);
    expect(sources(`${painted}&indicator=poor_rate&year=2035`)).not.toContain(published);
    expect(sources('layers=boundaries&at=2024-12-31')).not.toContain(published);
  });
});

describe('outlines', () => {
  test('run counterclockwise and holes clockwise, whichever way they came', () => {
    const outer = [
      [0, 0],
      [0, 9],
      [9, 9],
      [9, 0],
      [0, 0],
    ];
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    const wound = withRightHandRings({ type: 'Polygon', coordinates: [outer, hole] });
    expect(wound).toEqual({
      type: 'Polygon',
      coordinates: [outer.toReversed(), hole.toReversed()],
    });
    expect(withRightHandRings(wound)).toEqual(wound);
  });
});
