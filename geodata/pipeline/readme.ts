import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type DatasetRow, datasetRowSchema } from '../../src/core/catalog.ts';
import { GEODATA_DIR, writeGeodata } from './write-json.ts';

const INTRODUCTION = `# geodata

Made from \`catalog.json\` by \`npm run geodata\`; edit the catalogue, not this page.

The data are code: what the atlas shows is in this folder, reviewed and validated with it. \`sources/\`
holds what was taken over from others, once; \`pipeline/\` turns it into the files below, and running it
again changes no byte. The terrain tiles are committed as they are, without a source file.
\`npm run geodata:check\` validates everything here, \`npm run geodata:check -- DIR\` another folder of the
same shape.

All coordinates are WGS 84 longitude and latitude with at most five decimals, rings wound as RFC 7946
asks, texts in Unicode NFC, one feature or row a line. A unit's id is vintage and code (\`2020:03158\`,
\`2025:03158\`): codes were reused in 2025. \`null\` means that nothing was published; it never means zero.
`;

const NATURES: Readonly<Record<DatasetRow['nature'], string>> = {
  reference: 'Reference: boundaries, the ground map, clauses and indicators',
  published: 'Published facts',
  illustrative: 'Illustrative data: made by a seeded generator, not facts',
};

/** Attribution that the map shows whatever is switched on. */
const ATTRIBUTION = `## Attribution on the map

Ranh giới: NXB Tài nguyên – Môi trường và Bản đồ Việt Nam (2025), qua vietnamese-provinces-database;
ranh giới xã cũ: vietnam63 (M. Choisy) · © OpenStreetMap contributors (ODbL) · Địa hình: Viewfinder
Panoramas (J. de Ferranti)
`;

/** Writes geodata/README.md: what each file is, its source, licence, vintage and known defects. */
export function buildReadme(): void {
  const json: unknown = JSON.parse(readFileSync(join(GEODATA_DIR, 'catalog.json'), 'utf8'));
  const rows = v.parse(v.array(datasetRowSchema), json);
  writeGeodata('README.md', readmeOf(rows));
}

function readmeOf(rows: readonly DatasetRow[]): string {
  const chapters = (Object.keys(NATURES) as DatasetRow['nature'][]).flatMap((nature) => {
    const members = rows
      .filter((row) => row.nature === nature)
      .sort((a, b) => a.file.localeCompare(b.file, 'en'));
    return members.length === 0 ? [] : [chapterOf(NATURES[nature], members)];
  });
  return [INTRODUCTION, ...chapters, ATTRIBUTION].join('\n');
}

function chapterOf(title: string, rows: readonly DatasetRow[]): string {
  const table = [
    '| file | content | audience |',
    '| --- | --- | --- |',
    ...rows.map(({ file, title: { vi, en }, audience }) => {
      return `| \`${file}\` | ${vi} / ${en} | ${audience} |`;
    }),
  ];
  return `## ${title}\n\n${table.join('\n')}\n\n${rows.map(sectionOf).join('\n')}`;
}

function sectionOf(row: DatasetRow): string {
  const restrictions = [
    ...(row.internalFields.length > 0
      ? [`- Internal properties, cut out of public builds: ${row.internalFields.join(', ')}`]
      : []),
    ...(row.publicPrecision === 'commune' ? ['- Public builds hold the commune only.'] : []),
  ];
  const defects = row.defects.map(({ en }) => `  - ${en}`);
  return [
    `### ${row.id}`,
    '',
    `- Source: ${row.source.en} (read ${row.retrieved})`,
    `- Licence: ${row.licence.en}`,
    `- Vintage: ${row.vintage.en}`,
    ...restrictions,
    ...(defects.length > 0 ? ['- Known defects:', ...defects] : []),
    '',
  ].join('\n');
}
