import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { GEODATA_DIR } from '../../geodata/pipeline/write-json.ts';
import { openTileArchive } from '../../src/data/tiles/tile-archive.ts';
import { FileSource } from '../support/file-source.ts';
import { fileOf, type WrittenFeature, type WrittenFormat } from '../support/write-formats.ts';

const CLI = fileURLToPath(new URL('../../geodata/pipeline/tiles/cli.ts', import.meta.url));
const PROJECTS = 'facts/projects.geojson';
const COMMUNES = 'boundaries/communes-2020.geojson';

const folder = mkdtempSync(join(tmpdir(), 'atlas-tiles-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function featuresOf(file: string): readonly WrittenFeature[] {
  return JSON.parse(readFileSync(join(GEODATA_DIR, file), 'utf8')).features;
}

function bytesOf(file: string, format: WrittenFormat): Uint8Array {
  return fileOf(format, featuresOf(file));
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', CLI, ...args], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('npm run geodata:tiles', () => {
  test('makes one archive of GeoParquet, FlatGeobuf and a file of the catalogue', async () => {
    const out = join(folder, 'all.pmtiles');
    const projects = written('projects.parquet', bytesOf(PROJECTS, 'parquet'));
    const communes = written('communes.fgb', bytesOf(COMMUNES, 'fgb'));
    const training = join(GEODATA_DIR, 'facts/training.geojson');
    const ours = [`projects=${projects}`, `boundaries=${communes}`, training];
    expect(run(...ours, '--source', 'Thử', '--out', out)).toEqual({ status: 0, stderr: '' });
    const source = await FileSource.open(out);
    const archive = await openTileArchive(source, new Map());
    await source.close();
    expect(archive.ok && archive.value.facts.counts).toMatchObject({
      records: featuresOf(PROJECTS).length + featuresOf('facts/training.geojson').length,
      communes: featuresOf(COMMUNES).length,
    });
  }, 60_000);

  test('names the file that it cannot read, exits 1 and leaves no archive', () => {
    const out = join(folder, 'none.pmtiles');
    const projects = written('cut.parquet', bytesOf(PROJECTS, 'parquet').subarray(0, -20));
    const { status, stderr } = run(`projects=${projects}`, '--source', 'Thử', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${projects}: .*cut off`));
    expect(stderr).toContain('no archive was written');
    expect(existsSync(out)).toBe(false);
  }, 60_000);
});
