import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editionOf } from '../../geodata/pipeline/publish/edition.ts';
import { publish } from '../../geodata/pipeline/publish/publication.ts';
import { redactForPublic } from '../../geodata/pipeline/publish/redact.ts';
import type { Audience } from '../../src/core/audience.ts';
import type { DatasetRow } from '../../src/core/catalog.ts';
import { formatIssue } from '../../src/core/result.ts';
import { fileOf, type WrittenFeature, type WrittenFormat } from '../support/write-formats.ts';

const COPIED_FORMATS = ['geojsonl', 'fgb', 'parquet'] as const;

const CLINICS = {
  type: 'FeatureCollection',
  bbox: [102.1, 22.1, 102.1, 22.1],
  features: [
    {
      type: 'Feature',
      id: 7,
      bbox: [102.1, 22.1, 102.1, 22.1],
      properties: { name: 'Trạm y tế', costVnd: 5, precision: 'exact' },
      geometry: { type: 'Point', coordinates: [102.1, 22.1] },
    },
  ],
};

describe('redactForPublic', () => {
  test('leaves a dataset without restrictions as it is', () => {
    const open = { file: 'a.json', internalFields: [], publicPrecision: 'exact' } as const;
    expect(redactForPublic(CLINICS, open)).toMatchObject({ ok: true, value: CLINICS });
  });

  test('cuts the key of an internal field, and nothing else of a feature', () => {
    const restrictions = {
      file: 'a.geojson',
      internalFields: ['costVnd'],
      publicPrecision: 'exact',
    } as const;
    expect(redactForPublic(CLINICS, restrictions)).toMatchObject({
      ok: true,
      value: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 7,
            properties: { name: 'Trạm y tế', precision: 'exact' },
            geometry: { type: 'Point', coordinates: [102.1, 22.1] },
          },
        ],
      },
    });
    expect(JSON.stringify(redactForPublic(CLINICS, restrictions))).not.toContain('costVnd');
  });

  test('takes the place back to the commune, extents included', () => {
    const redacted = redactForPublic(CLINICS, {
      file: 'a.geojson',
      internalFields: [],
      publicPrecision: 'commune',
    });
    expect(redacted).toMatchObject({
      value: { features: [{ geometry: null, properties: { precision: 'area' } }] },
    });
    expect(JSON.stringify(redacted)).not.toMatch(/102\.1|bbox/);
  });

  test('cuts rows of a table', () => {
    const rows = [
      { id: 'a', costVnd: 5 },
      { id: 'b', costVnd: null },
    ];
    expect(
      redactForPublic(rows, {
        file: 'a.json',
        internalFields: ['costVnd'],
        publicPrecision: 'exact',
      }),
    ).toMatchObject({ ok: true, value: [{ id: 'a' }, { id: 'b' }] });
  });

  test.each([
    ['a field that no row has', [{ cost: 5 }], 'exact'],
    ['a shape it does not know', { rows: [{ costVnd: 5 }] }, 'exact'],
    ['rows that ought to lose their place', [{ costVnd: 5 }], 'commune'],
  ] as const)('refuses %s', (_, content, publicPrecision) => {
    const restrictions = { file: 'a.json', internalFields: ['costVnd'], publicPrecision };
    expect(redactForPublic(content, restrictions).ok).toBe(false);
  });
});

describe('editionOf', () => {
  test('is the public one unless a mode says otherwise', () => {
    expect(editionOf('/atlas', 'production', {})).toEqual({
      audience: 'public',
      hasIllustrative: false,
      geodataDir: '/atlas/geodata',
      outDir: '/atlas/dist',
      origin: null,
    });
    expect(editionOf('/atlas', 'internal', {})).toMatchObject({
      audience: 'internal',
      hasIllustrative: false,
      outDir: '/atlas/dist-internal',
    });
    expect(editionOf('/atlas', 'demo', {})).toMatchObject({
      audience: 'internal',
      hasIllustrative: true,
    });
  });

  test('holds illustrative data only when they are asked for by 1', () => {
    expect(editionOf('/atlas', 'production', { ATLAS_ILLUSTRATIVE: '1' }).hasIllustrative).toBe(
      true,
    );
    expect(editionOf('/atlas', 'production', { ATLAS_ILLUSTRATIVE: '0' }).hasIllustrative).toBe(
      false,
    );
  });

  test('refuses a mode it does not know, and an address that is none', () => {
    expect(() => editionOf('/atlas', 'intern', {})).toThrow(/unknown mode "intern"/);
    expect(() => editionOf('/atlas', 'production', { ATLAS_ORIGIN: 'example.org' })).toThrow(
      /no address/,
    );
    expect(
      editionOf('/atlas', 'production', { ATLAS_ORIGIN: 'https://example.org/a' }).origin,
    ).toBe('https://example.org/a/');
  });
});

describe('publish', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'atlas-publish-'));
  });

  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const ROW: DatasetRow = {
    id: 'clinics',
    file: 'clinics.geojson',
    title: { vi: 'Trạm y tế', en: 'Clinics' },
    audience: 'public',
    nature: 'published',
    schema: 'clinics',
    source: { vi: 'thử', en: 'test' },
    licence: { vi: 'thử', en: 'test' },
    vintage: { vi: '2026', en: '2026' },
    retrieved: '2026',
    defects: [],
    internalFields: [],
    publicPrecision: 'exact',
    maxBytes: 1000,
  };

  function publishRows(rows: unknown, audience: Audience = 'public') {
    writeFileSync(join(dir, 'catalog.json'), JSON.stringify(rows));
    return publish({ audience, hasIllustrative: false, geodataDir: dir });
  }

  async function issuesOf(rows: unknown): Promise<readonly string[]> {
    return (await publishRows(rows)).issues.map(formatIssue);
  }

  test('says what is wrong with the catalogue and with each file', async () => {
    expect((await issuesOf([{ ...ROW, audience: 'nobody' }]))[0]).toMatch(
      /^catalog\.json · 0\.audience: /,
    );
    expect(await issuesOf([ROW])).toEqual(['clinics.geojson: does not exist']);
    writeFileSync(join(dir, 'clinics.geojson'), '{');
    expect((await issuesOf([ROW]))[0]).toMatch(/^clinics\.geojson: .*JSON/);
  });

  test('refuses to publish bytes that it cannot redact', async () => {
    writeFileSync(join(dir, 'clinics.png'), 'picture');
    const row = { ...ROW, file: 'clinics.png', internalFields: ['costVnd'] };
    expect(await issuesOf([row])).toEqual([
      'clinics.png: has restrictions, but only JSON can be redacted',
    ]);
  });

  test('does not even open what an edition may not hold', async () => {
    expect(await issuesOf([{ ...ROW, audience: 'internal' }])).toEqual([]);
    expect(await issuesOf([{ ...ROW, nature: 'illustrative' }])).toEqual([]);
  });

  describe('files of many records, which are not rewritten', () => {
    const PROJECTS: DatasetRow = { ...ROW, id: 'projects', schema: 'projects' };
    const OPEN = [{ properties: { id: 'PRJ-1', budgetVnd: 5 }, geometry: null }];
    const CLOSED = [{ properties: { id: 'PRJ-1', disbursedVnd: 5 }, geometry: null }];

    function rowOf(format: WrittenFormat, features: readonly WrittenFeature[]): DatasetRow {
      const file = `projects.${format}`;
      writeFileSync(join(dir, file), fileOf(format, features));
      return { ...PROJECTS, file };
    }

    test.each(COPIED_FORMATS)('go out as they are: .%s', async (format) => {
      const row = rowOf(format, OPEN);
      const published = await publishRows([{ ...row, internalFields: ['disbursedVnd'] }]);
      if (!published.ok) throw new Error(published.issues.map(formatIssue).join());
      const { datasets, files, copies } = published.value;
      expect(files.size).toBe(0);
      expect([...copies.values()]).toEqual([join(dir, row.file)]);
      expect([...copies.keys()]).toEqual(datasets.map(({ url }) => url));
      expect(datasets[0]?.url).toMatch(new RegExp(`^data/projects-[0-9a-f]{10}\\.${format}$`));
      expect(datasets[0]?.bytes).toBe(statSync(join(dir, row.file)).size);
    });

    test.each(COPIED_FORMATS)('do not go out with an internal field: .%s', async (format) => {
      const row = { ...rowOf(format, CLOSED), internalFields: ['disbursedVnd'] };
      expect(await issuesOf([row])).toEqual([
        `${row.file} · disbursedVnd: is internal, and this file is not rewritten: leave it out`,
      ]);
      expect((await publishRows([row], 'internal')).ok).toBe(true);
    });

    test('do not go out with an internal field beside the properties', async () => {
      const file = 'projects.geojsonl';
      const feature = { type: 'Feature', disbursedVnd: 5, properties: {}, geometry: null };
      writeFileSync(join(dir, file), JSON.stringify(feature));
      const row = { ...PROJECTS, file, internalFields: ['disbursedVnd'] };
      expect((await issuesOf([row]))[0]).toMatch(/disbursedVnd: is internal/);
    });

    test('do not go out when the public knows the commune only', async () => {
      const row: DatasetRow = { ...rowOf('parquet', OPEN), publicPrecision: 'commune' };
      expect(await issuesOf([row])).toEqual([
        'projects.parquet · geometry: is for the public by commune only, and this file is not rewritten',
      ]);
      expect((await publishRows([row], 'internal')).ok).toBe(true);
    });

    test('do not go out when a slip of the pen hides which field is internal', async () => {
      const row = { ...rowOf('fgb', CLOSED), internalFields: ['disbursedVdn'] };
      expect(await issuesOf([row])).toEqual([
        'projects.fgb · disbursedVdn: internal field that projects does not know',
      ]);
    });

    test('do not go out when they cannot be looked into', async () => {
      const row = { ...rowOf('parquet', OPEN), internalFields: ['disbursedVnd'] };
      writeFileSync(join(dir, row.file), 'PAR1');
      expect((await issuesOf([row]))[0]).toMatch(/^projects\.parquet: no Parquet file/);
    });
  });
});
