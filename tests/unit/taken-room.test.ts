import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesAlong, squaresOf } from '../../src/map/marks/taken-room.ts';

const length = fc.double({ min: 1, max: 2000, noNaN: true });
const boxes = fc
  .tuple(length, length, length, length)
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

test('squares cover a box and nothing beside it', () => {
  fc.assert(
    fc.property(boxes, fc.double({ min: 0, max: 1, noNaN: true }), (box, share) => {
      const squares = squaresOf(box);
      const isWide = box.right - box.left > box.bottom - box.top;
      const at = isWide
        ? { x: box.left + share * (box.right - box.left), y: (box.top + box.bottom) / 2 }
        : { x: (box.left + box.right) / 2, y: box.top + share * (box.bottom - box.top) };
      const slack = 1e-6;
      expect(
        squares.some(
          ({ center, side }) =>
            Math.abs(center.x - at.x) <= side / 2 + slack &&
            Math.abs(center.y - at.y) <= side / 2 + slack,
        ),
      ).toBe(true);
      for (const { center, side } of squares) {
        expect(center.x - side / 2).toBeGreaterThanOrEqual(box.left - slack);
        expect(center.x + side / 2).toBeLessThanOrEqual(box.right + slack);
        expect(center.y - side / 2).toBeGreaterThanOrEqual(box.top - slack);
        expect(center.y + side / 2).toBeLessThanOrEqual(box.bottom + slack);
      }
    }),
  );
});

test('boxes along a line leave no gap in it', () => {
  const point = fc.record({ x: length, y: length });
  fc.assert(
    fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
      const isWithin = boxesAlong([from, to]).some(
        ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      );
      expect(isWithin).toBe(true);
    }),
  );
});
