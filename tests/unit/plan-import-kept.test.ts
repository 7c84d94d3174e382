import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { chosenVersion, planSchema } from '../../src/core/plan/plan.ts';
import type { ImportPreview } from '../../src/state/plans/plan-files.ts';
import { goodPreview, textFile } from '../support/plan-files.ts';

function feature(
  properties: Readonly<Record<string, unknown>>,
  name = 'a.geojson',
): Promise<ImportPreview> {
  const geometry = { type: 'Point', coordinates: [102.5, 22.2] };
  return goodPreview(textFile(name, JSON.stringify({ type: 'Feature', geometry, properties })));
}

function keptOf({ plans }: ImportPreview) {
  return plans.map((plan) => {
    expect(v.safeParse(planSchema, plan).issues).toBeUndefined();
    return chosenVersion(plan).properties;
  });
}

describe('what an import adds is what storage keeps', () => {
  it('from a file whose name has blanks at its ends', async () => {
    const preview = await feature({ ten: 'Trường' }, ' của đồng nghiệp.geojson ');
    expect(keptOf(preview)).toMatchObject([{ importedFrom: 'của đồng nghiệp.geojson' }]);
  });

  it('with links that have no title, or blanks around it', async () => {
    const links = [
      { url: 'https://dienbien.gov.vn/a' },
      { title: ' Báo cáo ', url: 'https://example.vn' },
    ];
    expect(keptOf(await feature({ ten: 'Trường', links }))).toMatchObject([
      {
        links: [
          { title: 'dienbien.gov.vn', url: 'https://dienbien.gov.vn/a' },
          { title: 'Báo cáo', url: 'https://example.vn' },
        ],
      },
    ]);
  });

  it('with links of the web only', async () => {
    const preview = await feature({ ten: 'Trường', links: 'javascript:alert(1)' });
    expect(keptOf(preview)).toMatchObject([{ links: [] }]);
    expect(preview.problems).toMatchObject([
      { field: 'links', reason: 'value-not-link:javascript:alert(1)' },
    ]);
  });

  it('and what it would not keep is told, and left out', async () => {
    const preview = await goodPreview(textFile('a.csv', 'Tên,Xã\na,Ở đâu đó\nb,Sín Thầu\n'), {
      communes: { 'Ở đâu đó': '2025:huyện' },
    });
    expect(keptOf(preview)).toMatchObject([{ name: 'b' }]);
    expect(preview.problems).toEqual([
      { file: 'a.csv', feature: '#2', field: 'communes', reason: 'cannot-be-kept' },
    ]);
  });
});
