import { describe, expect, it } from 'vitest';
import { countPublished, EVERYTHING } from './facts-oracle.ts';

describe('known answers of the published facts, read from the source tables', () => {
  it('has 71 records', () => {
    expect(countPublished(EVERYTHING)).toBe(71);
  });

  it.each([
    ['096', 22],
    ['097', 19],
    ['103', 33],
    ['107', 20],
  ])('has in district %s: %i', (district, count) => {
    expect(countPublished({ ...EVERYTHING, districts: [district] })).toBe(count);
  });

  it('has 56 in the zone of 27 communes', () => {
    expect(countPublished({ ...EVERYTHING, zone: true })).toBe(56);
  });

  it.each([
    ['2', 5],
    ['3', 26],
    ['3b', 24],
    ['4', 13],
    ['5', 17],
    ['6', 1],
    ['7', 6],
    ['8', 2],
  ])('has under clause %s: %i', (clause, count) => {
    expect(countPublished({ ...EVERYTHING, clauses: [clause] })).toBe(count);
  });

  it('has 25 from the signing to the end of 2024', () => {
    expect(countPublished({ ...EVERYTHING, from: '2020-11-19', to: '2024-12-31' })).toBe(25);
  });
});
