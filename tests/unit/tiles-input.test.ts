import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { InputIssues } from '../../geodata/pipeline/tiles/input-issues.ts';
import { type JudgedFile, judgeFile } from '../../geodata/pipeline/tiles/judge-file.ts';
import { placesBy, readBoundaries } from '../../geodata/pipeline/tiles/read-boundaries.ts';
import { readRecords } from '../../geodata/pipeline/tiles/read-records.ts';
import { GEODATA_DIR } from '../../geodata/pipeline/write-json.ts';
import type { Audience } from '../../src/core/audience.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import type { Issue } from '../../src/core/result.ts';
import { fileOf, WRITTEN_FORMATS, type WrittenFeature } from '../support/write-formats.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ofProject = (file: string) => join(GEODATA_DIR, file);

function featuresOf(file: string): readonly WrittenFeature[] {
  return JSON.parse(readFileSync(ofProject(file), 'utf8')).features;
}

function judged(argument: string, audience: Audience = 'public') {
  return judgeFile(argument, { audience, isIllustrative: false });
}

function recordFile(file: JudgedFile) {
  if (file.kind !== 'records') throw new Error(`${file.path} holds no records`);
  return file;
}

async function recordsOf(...files: JudgedFile[]): Promise<AtlasRecord[]> {
  const records: AtlasRecord[] = [];
  for await (const record of readRecords(files.map(recordFile))) records.push(record);
  return records;
}

async function issuesOf(work: () => unknown): Promise<readonly Issue[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputIssues) return error.issues;
    throw error;
  }
  return [];
}

describe('files of the catalogue', () => {
  test('are read by their own rows', async () => {
    const file = judged(ofProject('facts/projects.geojson'));
    expect(file).toMatchObject({ kind: 'records', layer: 'projects', isIllustrative: false });
    const records = await recordsOf(file, judged(ofProject('illustrative/projects.geojson')));
    expect(records.some(({ isIllustrative }) => isIllustrative)).toBe(true);
    expect(new Set(records.map(({ dataset }) => dataset)).size).toBe(2);
  });

  test('that are internal are refused for the public, and read for internal', async () => {
    const meetings = ofProject('illustrative/meetings.geojson');
    const [issue] = await issuesOf(() => judged(meetings));
    expect(issue).toMatchObject({ file: meetings });
    expect(issue?.reason).toContain('internal');
    expect((await recordsOf(judged(meetings, 'internal'))).length).toBeGreaterThan(0);
  });

  test('lose their internal fields for the public', async () => {
    const path = ofProject('illustrative/projects.geojson');
    const known = (records: readonly AtlasRecord[]) =>
      records.filter(({ properties }) => 'disbursedVnd' in properties && properties.disbursedVnd);
    expect(known(await recordsOf(judged(path))).length).toBe(0);
    expect(known(await recordsOf(judged(path, 'internal'))).length).toBeGreaterThan(0);
  });

  test('that are neither records nor boundaries are refused', async () => {
    const issues = await issuesOf(() => judged(ofProject('boundaries/zone-27.geojson')));
    expect(issues[0]?.reason).toContain('zone');
  });
});

describe('boundaries', () => {
  test('place records without a geometry where the page does', async () => {
    const boundaries = await readBoundaries([ofProject('boundaries/communes-2020.geojson')]);
    expect(boundaries).toHaveLength(52);
    expect(boundaries[0]?.properties.code).toMatch(/^\d{5}$/);
    const placeOf = placesBy(boundaries);
    const records = await recordsOf(judged(ofProject('facts/projects.geojson')));
    const inCommunes = records.filter(({ properties }) => properties.communes2020.length > 0);
    expect(inCommunes.length).toBeGreaterThan(0);
    expect(inCommunes.filter(({ properties }) => placeOf(properties) === null)).toEqual([]);
    const nowhere = inCommunes.map(({ properties }) =>
      placeOf({ ...properties, communes2020: [], communes2025: ['99999'], districts: [] }),
    );
    expect(new Set(nowhere)).toEqual(new Set([null]));
  });

  test('that are no polygons are refused, by name', async () => {
    const path = written(
      'lines.geojson',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"2025:00001","name":"A"},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
    );
    const [issue] = await issuesOf(() => readBoundaries([path]));
    expect(issue).toMatchObject({ file: path, feature: '2025:00001', field: 'geometry.type' });
  });
});

describe('files that the catalogue does not list', () => {
  test('must say what they hold', async () => {
    const path = written('a.geojson', '{}');
    expect((await issuesOf(() => judged(path)))[0]?.reason).toContain('projects=FILE');
    expect((await issuesOf(() => judged(`nothing=${path}`)))[0]?.reason).toContain('"nothing"');
    expect(judged(`boundaries=${path}`).kind).toBe('boundaries');
    expect(judged(`training=${path}`)).toMatchObject({ layer: 'training', source: null });
  });

  test.each([
    ['is not there', null, null, 'not readable'],
    ['is not JSON', '{"type":"FeatureCollection","features":[{]}', '#1', 'no JSON'],
    ['breaks off', '{"type":"FeatureCollection","features":[', '#1', 'cut off'],
    ['is of another type', '{"type":"Topology","features":[]}', null, 'FeatureCollection'],
    ['has no type', '{"features":[]}', null, 'FeatureCollection'],
    ['holds something else than features', '{"features":[7]}', '#1', 'not a GeoJSON feature'],
  ])('a file that %s is refused', async (name, text, feature, reason) => {
    const path = text === null ? join(folder, 'none.geojson') : written(`${name}.geojson`, text);
    const [issue] = await issuesOf(() => recordsOf(judged(`projects=${path}`)));
    expect(issue).toMatchObject({ file: path, feature });
    expect(issue?.reason).toContain(reason);
  });

  test('in no format of features are refused', async () => {
    const path = written('records.xlsx', 'PK');
    const [issue] = await issuesOf(() => recordsOf(judged(`projects=${path}`)));
    expect(issue).toMatchObject({ file: path, feature: null });
    expect(issue?.reason).toContain('.parquet');
  });

  describe.each(WRITTEN_FORMATS)('as .%s', (format) => {
    test('hold the same records as GeoJSON', async () => {
      const file = 'facts/projects.geojson';
      const path = written(`same.${format}`, fileOf(format, featuresOf(file)));
      const own = { dataset: 'projects' };
      const expected = (await recordsOf(judged(ofProject(file)))).map((record) => ({
        ...record,
        ...own,
      }));
      expect(await recordsOf(judged(`projects=${path}`))).toEqual(expected);
    });

    test('hold the same boundaries as GeoJSON', async () => {
      const file = 'boundaries/communes-2025.geojson';
      const path = written(`communes.${format}`, fileOf(format, featuresOf(file)));
      expect(await readBoundaries([path])).toEqual(await readBoundaries([ofProject(file)]));
    });

    test('are refused, by name, where they are cut off', async () => {
      const bytes = fileOf(format, featuresOf('facts/projects.geojson'));
      const path = written(`cut.${format}`, bytes.subarray(0, bytes.length - 20));
      const [issue] = await issuesOf(() => recordsOf(judged(`projects=${path}`)));
      expect(issue?.file).toBe(path);
      expect(issue?.reason).toContain('cut off');
    });
  });

  test('a record that breaks the schema is named with its fields', async () => {
    const [record] = await recordsOf(judged(ofProject('facts/training.geojson')));
    const properties = { ...record?.properties, status: 'someday' };
    const feature = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [1] } };
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    const path = written('bad.geojson', text);
    const issues = await issuesOf(() => recordsOf(judged(`training=${path}`)));
    expect(issues.map(({ field }) => field)).toEqual(['status', 'geometry']);
    expect(issues[0]).toMatchObject({ file: path, feature: record?.properties.id });
  });
});
