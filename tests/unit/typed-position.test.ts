import { expect, it } from 'vitest';
import { parsePosition } from '../../src/core/position.ts';

it.each([
  ['22.1, 102.7', [102.7, 22.1]],
  ['22.1 102.7', [102.7, 22.1]],
  ['22,1 102,7', [102.7, 22.1]],
  ['102.7, 22.1', [102.7, 22.1]],
  ['22.1° N, 102.7° E', [102.7, 22.1]],
])('reads %s as longitude and latitude', (text, expected) => {
  expect(parsePosition(text)).toEqual(expected);
});

it.each([
  '',
  'Mường Chà',
  '22.1',
  '1, 2',
  '22.1, 102.7, 5',
  'QL 12',
  '19/11/2020',
  'bản 22 102',
])('takes %j for no position', (text) => {
  expect(parsePosition(text)).toBeNull();
});
