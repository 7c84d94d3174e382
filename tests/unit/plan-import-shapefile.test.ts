import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chosenVersion, newPlan } from '../../src/core/plan/plan.ts';
import { unpack } from '../../src/data/plan-files/archive.ts';
import { exportPlans } from '../../src/data/plan-files/export-plans.ts';
import { goodPreview, sampleFile } from '../support/plan-files.ts';

const NOW = '2026-11-23T02:00:00.000Z';

/** The note of a plan after a shapefile has carried it. */
async function carried(note: string): Promise<string | null | undefined> {
  const made = newPlan({
    geometry: { type: 'Point', coordinates: [102.5, 22.2] },
    properties: { name: 'Trường', note },
    now: NOW,
  });
  const { bytes } = await exportPlans({
    plans: [made],
    format: 'shapefile',
    crs: 'EPSG:4326',
    context: {
      language: 'vi',
      facts: { boundaryDate: '2025-07-01', conditions: 'Tất cả phương án', now: NOW },
      communeNames: {},
    },
    sqliteUrl: null,
  });
  const { plans } = await goodPreview({ name: 'plans.zip', bytes });
  return plans[0] && chosenVersion(plans[0]).properties.note;
}

/** Texts that need two columns of 254 bytes and more, with blanks wherever they break. */
const longText = fc
  .array(fc.constantFrom('nhà', 'văn', 'hoá', 'ỹ', 'a', '\n', '  b'), {
    minLength: 90,
    maxLength: 400,
    size: 'max',
  })
  .map((words) => words.join(' ').trim());

describe('a shapefile', () => {
  it('keeps a text that goes on from column to column, its blanks included', async () => {
    await fc.assert(
      fc.asyncProperty(longText, async (note) => {
        expect(await carried(note)).toBe(note);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves out a row that is marked as deleted, and its shape', async () => {
    const files = unpack(sampleFile('shp-custom.zip').bytes);
    const marked = files.map(({ name, bytes }) => {
      if (!name.endsWith('.dbf')) return [name, bytes] as const;
      const table = bytes.slice();
      const start = new DataView(table.buffer, table.byteOffset).getUint16(8, true);
      table[start] = 0x2a;
      return [name, table] as const;
    });
    const whole = await goodPreview(sampleFile('shp-custom.zip'));
    const preview = await goodPreview({
      name: 'a.zip',
      bytes: zipSync(Object.fromEntries(marked)),
    });
    const namesOf = ({ plans }: typeof whole) =>
      plans.map((plan) => chosenVersion(plan).properties.name);
    expect(namesOf(preview)).toEqual(namesOf(whole).slice(1));
    expect(namesOf(preview)).not.toContain('');
    expect(preview.layers[0]?.features).toBe(1);
  });
});
