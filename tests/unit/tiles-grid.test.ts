import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstTileId,
  GRID_ZOOM,
  hilbertIndexOf,
  hilbertSpan,
  tileAtHilbert,
} from '../../geodata/pipeline/tiles/hilbert.ts';
import { recordExtent } from '../../geodata/pipeline/tiles/point-layers.ts';
import { lngLatInTile, lngLatOf, tilesIn, unitSquareOf } from '../../src/core/tile-grid.ts';

const positions = fc.tuple(
  fc.double({ min: -180, max: 179.999, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
);

test('places on the globe and in the unit square are each other’s inverse', () => {
  expect(unitSquareOf([0, 0])).toEqual([0.5, 0.5]);
  expect(unitSquareOf([-180, 90])[1]).toBeCloseTo(0, 9);
  fc.assert(
    fc.property(positions, ([lng, lat]) => {
      const [x, y] = unitSquareOf([lng, lat]);
      const back = lngLatOf(x, y);
      expect(back[0]).toBeCloseTo(lng, 9);
      expect(back[1]).toBeCloseTo(lat, 9);
    }),
  );
});

test('the tiles of a box are those that its corners and its inside lie in', () => {
  expect(tilesIn([-180, -85, 180, 85], 1)).toHaveLength(4);
  // Hà Nội in the tiles of OpenStreetMap.
  expect(tilesIn([105.85, 21.02, 105.86, 21.03], 10)).toEqual([{ z: 10, x: 813, y: 450 }]);
  fc.assert(
    fc.property(positions, fc.nat(12), ([lng, lat], z) => {
      const [tile, ...others] = tilesIn([lng, lat, lng, lat], z);
      expect(others).toEqual([]);
      const [west, north] = lngLatInTile(tile ?? { z, x: -1, y: -1 }, [0, 0], 1);
      const [east, south] = lngLatInTile(tile ?? { z, x: -1, y: -1 }, [1, 1], 1);
      expect(lng).toBeGreaterThanOrEqual(west - 1e-9);
      expect(lng).toBeLessThanOrEqual(east + 1e-9);
      expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
      expect(lat).toBeLessThanOrEqual(north + 1e-9);
    }),
  );
});

test('positions along the Hilbert curve lie in the tile that their index is cut to, at every zoom', () => {
  fc.assert(
    fc.property(positions, fc.integer({ min: 0, max: GRID_ZOOM }), (position, z) => {
      const index = Math.floor(hilbertIndexOf(...unitSquareOf(position)) / hilbertSpan(z));
      expect([tileAtHilbert(z, index)]).toEqual(tilesIn([...position, ...position], z));
    }),
  );
});

test('ids of tiles begin after those of the zooms above', () => {
  expect([0, 1, 2, 3].map(firstTileId)).toEqual([0, 1, 5, 21]);
});

test('five decimals of a degree survive a tile’s units, at every zoom', () => {
  const fiveDecimals = positions.map(
    // Adding zero makes zero of minus zero.
    ([lng, lat]) => [Number(lng.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0] as const,
  );
  fc.assert(
    fc.property(fiveDecimals, fc.integer({ min: 0, max: GRID_ZOOM }), ([lng, lat], z) => {
      const [tile] = tilesIn([lng, lat, lng, lat], z);
      if (tile === undefined) throw new Error('No tile');
      const extent = recordExtent(z);
      const [x, y] = unitSquareOf([lng, lat]);
      const units = [x * 2 ** z - tile.x, y * 2 ** z - tile.y].map((u) => Math.round(u * extent));
      const back = lngLatInTile(tile, [units[0] ?? 0, units[1] ?? 0], extent);
      expect(back.map((degrees) => Number(degrees.toFixed(5)) + 0)).toEqual([lng, lat]);
    }),
    { numRuns: 500 },
  );
});
