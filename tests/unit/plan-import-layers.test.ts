import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chosenVersion } from '../../src/core/plan/plan.ts';
import { type PlanFile, unpack } from '../../src/data/plan-files/archive.ts';
import { proposeForLayers } from '../../src/data/plan-files/plan-fields.ts';
import { loadSqlite } from '../../src/data/plan-files/sqlite.ts';
import type { ImportPreview } from '../../src/state/plans/plan-files.ts';
import { goodPreview, previewOf, refusalOf, sampleFile, textFile } from '../support/plan-files.ts';

function namesOf({ plans }: ImportPreview): readonly string[] {
  return plans.map((plan) => chosenVersion(plan).properties.name);
}

function geojson(name: string, properties: Readonly<Record<string, unknown>>): PlanFile {
  const geometry = { type: 'Point', coordinates: [102.5, 22.2] };
  return textFile(name, JSON.stringify({ type: 'Feature', geometry, properties }));
}

function archive(files: Zippable): PlanFile {
  return { name: 'gói.zip', bytes: zipSync(files) };
}

const ONE = geojson('một.geojson', { TEN: 'Trường' });
const TWO = geojson('hai.geojson', { NAME: 'Trạm' });

describe('several files', () => {
  it('are layers of one import, each with its own names of fields', async () => {
    const preview = await goodPreview([ONE, TWO]);
    expect(preview.layers.map(({ name }) => name)).toEqual(['một.geojson', 'hai.geojson']);
    expect(namesOf(preview)).toEqual(['Trường', 'Trạm']);
    expect(preview.plans.map((plan) => chosenVersion(plan).properties.importedFrom)).toEqual([
      'một.geojson',
      'hai.geojson',
    ]);
    expect(preview.file).toBe('một.geojson, hai.geojson');
  });

  it('are taken in part', async () => {
    const preview = await goodPreview([ONE, TWO], { layers: ['hai.geojson'] });
    expect(preview.layers).toHaveLength(2);
    expect(namesOf(preview)).toEqual(['Trạm']);
  });

  it('are told where one cannot be read, and the others are', async () => {
    const preview = await goodPreview([ONE, textFile('báo cáo.pdf', '%PDF-1.7')]);
    expect(namesOf(preview)).toEqual(['Trường']);
    expect(preview.problems).toEqual([
      { file: 'báo cáo.pdf', feature: null, field: null, reason: 'format-not-read:PDF' },
    ]);
  });

  it('of which none can be read are refused, each with its reason', async () => {
    const result = await previewOf([
      textFile('a.pdf', '%PDF-1.7'),
      textFile('b.kml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ]);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ file, reason }) => [file, reason])).toEqual([
      ['a.pdf', 'format-not-read:PDF'],
      ['b.kml', 'format-not-read:XML'],
    ]);
  });

  it('are told where a part has no whole, or a backup lies among others', async () => {
    const backup = textFile('a.atlas.json', '{"format":"muong-cha-atlas-plans"}');
    const preview = await goodPreview([ONE, textFile('rừng.dbf', 'x'), backup]);
    expect(namesOf(preview)).toEqual(['Trường']);
    expect(preview.problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['a.atlas.json', 'file-left-out'],
      ['rừng.dbf', 'file-left-out'],
    ]);
  });

  it('say of a row which layer it is of', async () => {
    const far = geojson('xa.geojson', { kind: 'gì đó' });
    const preview = await goodPreview([ONE, far]);
    expect(preview.problems).toMatchObject([{ file: 'xa.geojson', feature: 'xa.geojson #1' }]);
  });

  it('of one name are told apart', async () => {
    const preview = await goodPreview(
      archive({ 'a/ke-hoach.geojson': ONE.bytes, 'b/ke-hoach.geojson': TWO.bytes }),
    );
    expect(new Set(preview.layers.map(({ name }) => name)).size).toBe(2);
    expect(namesOf(preview)).toEqual(['Trường', 'Trạm']);
  });
});

describe('an archive', () => {
  const shapes = Object.fromEntries(
    unpack(sampleFile('shp-custom.zip').bytes).map(({ name, bytes }) => [name, bytes]),
  );

  it('gives all that it holds', async () => {
    const preview = await goodPreview(
      archive({ ...shapes, 'thêm.geojson': ONE.bytes, 'đọc.txt': strToU8('a, b\n') }),
    );
    expect(preview.layers.map(({ format }) => format)).toEqual(['shapefile', 'geojson']);
    expect(preview.plans).toHaveLength(3);
    expect(preview.problems).toEqual([]);
  });

  it('gives the workbooks in it, and tells of drawings and archives', async () => {
    const preview = await goodPreview(
      archive({
        ...shapes,
        'điểm.xlsx': sampleFile('xlsx-points.xlsx').bytes,
        'bản vẽ.dwg': strToU8('AC1027'),
        'khác.zip': zipSync({ 'a.geojson': ONE.bytes }),
        'ảnh.png': strToU8('\u0089PNG'),
      }),
    );
    expect(preview.plans).toHaveLength(7);
    expect(preview.problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['bản vẽ.dwg', 'file-left-out'],
      ['khác.zip', 'file-left-out'],
    ]);
  });

  it('tells of what lies beside and cannot be read', async () => {
    const preview = await goodPreview(archive({ ...shapes, 'bảng.csv': strToU8('1,2\n3,4\n') }));
    expect(preview.plans).toHaveLength(2);
    expect(preview.problems).toEqual([
      { file: 'gói.zip/bảng.csv', feature: null, field: null, reason: 'no-columns' },
    ]);
  });

  it('of which one part cannot be trusted is refused whole', async () => {
    const broken = { 'x.shp': (shapes['custom.shp'] ?? new Uint8Array()).subarray(0, 130) };
    expect(await refusalOf(archive({ ...shapes, ...broken }))).toMatch(/shp-broken|dbf-missing/);
  });
});

describe('the encoding', () => {
  it('that is chosen is that of its layer alone', async () => {
    const files = unpack(sampleFile('shp-9205-tcvn3.zip').bytes);
    const other = textFile('bảng.csv', 'Tên;X;Y\nHồ;2455891;448250\n');
    const first = await goodPreview([...files, other]);
    const part = first.layers.find(({ format }) => format === 'shapefile')?.part ?? '';
    const chosen = await goodPreview([...files, other], { encodings: { [part]: 'windows-1252' } });
    const foundIn = (format: string) =>
      chosen.layers.filter((layer) => layer.format === format).map((it) => it.encoding.foundIn);
    expect(new Set(foundIn('shapefile'))).toContain('chosen');
    expect(foundIn('csv')).toEqual(['valid']);
  });
});

describe('fields of several layers', () => {
  it('say one thing in each layer, the likelier first', () => {
    const mapping = proposeForLayers([['title', 'TEN', 'x1'], ['title']]);
    expect(mapping).toEqual({ title: 'name', TEN: 'name', x1: null });
    expect(Object.keys(mapping)).toEqual(['TEN', 'title', 'x1']);
  });

  it('are each taken where the row fills them', async () => {
    const preview = await goodPreview([ONE, TWO], { mapping: { NAME: 'name', TEN: 'name' } });
    expect(namesOf(preview)).toEqual(['Trường', 'Trạm']);
  });
});

describe('a GeoPackage of QGIS', () => {
  it('has no layer of the looks of layers', async () => {
    const sqlite = await loadSqlite(null);
    const database = new sqlite.Database(sampleFile('gpkg-9205.gpkg').bytes);
    database.exec(
      `CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, styleName TEXT);
       INSERT INTO layer_styles VALUES (1, 'mặc định');
       INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', 'layer_styles');`,
    );
    const preview = await goodPreview({ name: 'qgis.gpkg', bytes: database.export() });
    database.close();
    expect(preview.layers.map(({ name }) => name)).not.toContain('layer_styles');
    expect(preview.layers).toHaveLength(3);
  });
});
