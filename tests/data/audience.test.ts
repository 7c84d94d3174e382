import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatasetRow } from '../../src/core/catalog.ts';
import { buildSite, type SiteBuild } from '../support/build-site.ts';
import {
  CANARIES,
  CANARY_WORD,
  COPIED_WORD,
  type Policy,
  plantCopied,
  plantCopiedWithInternalField,
  plantIllustrative,
  plantInternal,
  plantRestricted,
  STREAMED_FORMATS,
  saltDataset,
  saltRestricted,
} from '../support/canaries.ts';
import {
  copyGeodata,
  type GeodataCopy,
  projectCatalogue,
  rowsOfDataset,
  withRows,
} from '../support/geodata-copy.ts';
import { differences, filesHolding, readSite, type SiteFiles } from '../support/site-files.ts';

/**
 * What was decided, written a second time on purpose: the tests below plant their canaries by this
 * table, not by the catalogue, so that a slip in the catalogue alone cannot pass.
 */
const POLICY: Policy = {
  internalDatasets: ['illustrative-meetings', 'illustrative-rescue-plans', 'illustrative-training'],
  internalFields: { 'illustrative-projects': ['disbursedVnd'], projects: ['disbursedVnd'] },
  communePrecision: ['illustrative-projects'],
};

const ILLUSTRATIVE_WORD = `${CANARY_WORD}-illustrative`;

let folder: string;
let canaryIds: { readonly plain: readonly string[]; readonly asked: readonly string[] };
/** The sites by what was built: audience, with illustrative data or not, from which geodata. */
let sites: Record<
  | 'public'
  | 'publicSalted'
  | 'publicAsked'
  | 'publicAskedSalted'
  | 'internalSalted'
  | 'internalAskedSalted'
  | 'publicReclassified',
  SiteFiles
>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-audience-'));
  const plain = plantCopied(plantRestricted(copyGeodata(join(folder, 'plain')), 1));
  const salted = saltedGeodata('salted', isRestrictedOrIllustrative);
  const asked = saltedGeodata('asked', isRestricted);
  canaryIds = { plain: salted.ids, asked: asked.ids };
  const reclassified = reclassify(plantRestricted(copyGeodata(join(folder, 'reclassified')), 1));
  sites = {
    public: await build('production', plain, false),
    publicSalted: await build('production', salted.copy, false),
    publicAsked: await build('production', plain, true),
    publicAskedSalted: await build('production', asked.copy, true),
    internalSalted: await build('internal', salted.copy, false),
    internalAskedSalted: await build('internal', asked.copy, true),
    publicReclassified: await build('production', reclassified, false),
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isRestricted(row: DatasetRow): boolean {
  return POLICY.internalDatasets.includes(row.id);
}

function isRestrictedOrIllustrative(row: DatasetRow): boolean {
  return isRestricted(row) || row.nature === 'illustrative';
}

/** The project's geodata with canaries in all that a build must not hold, and more of it planted. */
function saltedGeodata(name: string, isSalted: (row: DatasetRow) => boolean) {
  let copy = plantCopied(plantRestricted(copyGeodata(join(folder, name)), 2));
  saltRestricted(copy, POLICY);
  const ids: string[] = [];
  for (const row of copy.rows.filter(isSalted)) {
    const group = row.nature === 'illustrative' ? 'illustrative' : 'internal';
    const dataset = saltDataset(copy, row, group);
    copy = dataset.copy;
    ids.push(dataset.id);
  }
  copy = plantInternal(copy);
  if (isSalted === isRestrictedOrIllustrative) copy = plantIllustrative(copy);
  return { copy, ids };
}

/** The slip that the tests are there for: somebody takes the field off the list of internal ones. */
function reclassify(copy: GeodataCopy): GeodataCopy {
  return withRows(
    copy,
    copy.rows.map((row) => ({ ...row, internalFields: [] })),
  );
}

async function build(mode: SiteBuild['mode'], copy: GeodataCopy, hasIllustrative: boolean) {
  const outDir = mkdtempSync(join(folder, 'site-'));
  await buildSite({ mode, outDir, geodataDir: copy.dir, hasIllustrative });
  return readSite(outDir);
}

describe('the catalogue says what was decided', () => {
  const rows = projectCatalogue();

  test('which datasets are internal', () => {
    const internal = rows.filter((row) => row.audience === 'internal').map((row) => row.id);
    expect(internal.sort()).toEqual([...POLICY.internalDatasets].sort());
  });

  test('which fields are internal', () => {
    const restricted = rows.filter((row) => row.internalFields.length > 0);
    expect(Object.fromEntries(restricted.map((row) => [row.id, row.internalFields]))).toEqual(
      POLICY.internalFields,
    );
  });

  test('which datasets the public knows by commune only', () => {
    const coarse = rows.filter((row) => row.publicPrecision === 'commune').map((row) => row.id);
    expect(coarse.sort()).toEqual([...POLICY.communePrecision].sort());
  });
});

describe('non-interference: what the public may not see changes no byte of its site', () => {
  test('without illustrative data', () => {
    expect(differences(sites.public, sites.publicSalted)).toEqual([]);
  });

  test('with the illustrative data that the public may see', () => {
    expect(differences(sites.publicAsked, sites.publicAskedSalted)).toEqual([]);
  });
});

describe('canaries', () => {
  test('none is in the public site, in names or content', () => {
    expect(filesHolding(sites.publicSalted, CANARIES)).toEqual([]);
    expect(filesHolding(sites.publicAskedSalted, CANARIES)).toEqual([]);
  });

  test('all are in the internal site, so that their absence means something', () => {
    const { internalSalted, internalAskedSalted } = sites;
    const wordsOfPlain = [`${CANARY_WORD}-internal-planted`, `${CANARY_WORD}-planted-tile`];
    const streams = STREAMED_FORMATS.map((format) => `${CANARY_WORD}-internal-planted-${format}`);
    const fields = [`${CANARY_WORD}-planted-field-2`];
    for (const word of [...wordsOfPlain, ...streams, ...fields, ...CANARIES]) {
      expect(filesHolding(internalSalted, [word]), word).not.toEqual([]);
    }
    for (const word of [...canaryIds.asked, ...fieldCanaries()]) {
      expect(filesHolding(internalAskedSalted, [word]), word).not.toEqual([]);
    }
  });

  test('one is in the public site as soon as its field is taken for public', () => {
    expect(filesHolding(sites.publicReclassified, [`${CANARY_WORD}-planted-field`])).not.toEqual(
      [],
    );
  });

  test('the public site has the public part of a dataset that keeps something back', () => {
    expect(filesHolding(sites.public, ['planted-public-word'])).not.toEqual([]);
    expect(filesHolding(sites.public, [COPIED_WORD])).not.toEqual([]);
  });

  test('a file that is not rewritten stops the public build when it holds an internal field', async () => {
    const copy = plantCopiedWithInternalField(copyGeodata(join(folder, 'refused')));
    await expect(build('production', copy, false)).rejects.toThrow(/disbursedVnd: is internal/);
  });
});

function fieldCanaries(): readonly string[] {
  return Object.entries(POLICY.internalFields).flatMap(([id, fields]) =>
    isInternalDataset(id) ? [] : fields.map((field) => `${CANARY_WORD}-field-${id}-${field}`),
  );
}

function isInternalDataset(id: string): boolean {
  return POLICY.internalDatasets.includes(id);
}

describe('illustrative data', () => {
  test('are in no site that was not asked to hold them', () => {
    for (const site of [sites.publicSalted, sites.internalSalted]) {
      expect(filesHolding(site, [ILLUSTRATIVE_WORD])).toEqual([]);
    }
  });

  test('are in a site that was asked to', () => {
    const shown = projectCatalogue().filter(
      (row) => row.nature === 'illustrative' && row.audience === 'public',
    );
    for (const { id } of shown) {
      expect(
        [...sites.publicAsked.keys()].some((path) => path.startsWith(`data/${id}-`)),
        id,
      ).toBe(true);
    }
  });
});

describe('what internal datasets are called', () => {
  const internal = projectCatalogue().filter((row) => row.audience === 'internal');

  test('ids and files of the catalogue are not in the public site', () => {
    const names = internal.flatMap(({ id, file }) => [id, file]);
    expect(filesHolding(sites.public, names)).toEqual([]);
    expect(filesHolding(sites.publicAsked, names)).toEqual([]);
  });

  test('ids of records are not in the public site', () => {
    const ids = internal
      .filter(({ file }) => /json$/.test(file))
      .flatMap((row) => rowsOfDataset({ dir: join(folder, 'plain') }, row))
      .flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    expect(filesHolding(sites.publicAsked, ids)).toEqual([]);
  });
});
