import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sitesOf } from '../../src/core/sites.ts';

test('rows share a site when, and only when, they share a position', () => {
  const degree = fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.constant(Number.NaN),
    fc.double({ min: 102, max: 104, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(degree, degree)), (positions) => {
      const lng = Float64Array.from(positions, ([x, y]) => (Number.isNaN(y) ? y : x));
      const lat = Float64Array.from(positions, ([x, y]) => (Number.isNaN(x) ? x : y));
      const sites = sitesOf({ lng, lat, size: positions.length });
      const keys = new Map<string, number>();
      for (const [row, site] of sites.siteOfRow.entries()) {
        if (Number.isNaN(lng[row])) {
          expect(site).toBe(-1);
          continue;
        }
        expect([sites.lng[site], sites.lat[site]]).toEqual([lng[row], lat[row]]);
        const key = `${lng[row]}/${lat[row]}`;
        expect(keys.get(key) ?? site).toBe(site);
        keys.set(key, site);
      }
      expect(keys.size).toBe(sites.size);
    }),
    { numRuns: 300 },
  );
});
