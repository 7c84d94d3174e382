import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DatasetFacts } from '../../src/ui/common/dataset-facts.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

async function factsOf(id: string, query: string): Promise<void> {
  const store = await realStore(query);
  const dataset = store.getState().datasets[id];
  if (!dataset) throw new Error(`No dataset ${id}`);
  renderPart(store, <DatasetFacts dataset={dataset.ref} />);
}

function definitions(): readonly string[] {
  return screen.getAllByRole('definition').map((element) => element.textContent ?? '');
}

describe('what is said of a dataset', () => {
  it('is Vietnamese on the Vietnamese page, each defect by itself', async () => {
    await factsOf('roads', '');
    const [source, licence, vintage, ...defects] = definitions();
    expect(source).toContain('OpenStreetMap, tháng 8/2021');
    expect(licence).toContain('Ghi công: “© OpenStreetMap contributors”');
    expect(vintage).toBe('Tháng 8/2021 · Lấy về 11/2026');
    expect(defects).toHaveLength(3);
    expect(defects[0]).toContain('không dùng để đo');
  });

  it('is English on the English page', async () => {
    await factsOf('roads', '?lang=en');
    const [source, licence, vintage, ...defects] = definitions();
    expect(source).toContain('OpenStreetMap, August 2021');
    expect(licence).toContain('Attribution: “© OpenStreetMap contributors”');
    expect(vintage).toBe('August 2021 · Retrieved 11/2026');
    expect(defects[0]).toContain('not for measuring');
  });
});
