import { describe, expect, test } from 'vitest';
import {
  isWebAddress,
  readCount,
  readNumber,
  readPartialDate,
  readVnd,
} from '../../src/ui/plan/readings.ts';

const fault = (text: string) => `no: ${text}`;

describe('what is typed into the form', () => {
  test.each([
    ['05/06/2026', '2026-06-05'],
    ['5-6-2026', '2026-06-05'],
    ['6/2026', '2026-06'],
    ['2026', '2026'],
    ['2026-06', '2026-06'],
    ['', null],
  ])('the date %j', (text, value) => {
    expect(readPartialDate(text, fault)).toEqual({ value });
  });

  test.each(['31/02/2026', '13/2026', 'mai', '26'])('no date: %j', (text) => {
    expect(readPartialDate(text, fault)).toEqual({ fault: `no: ${text}` });
  });

  test.each([
    ['1.500.000.000', 1_500_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['1.5 tỷ đồng', 1_500_000_000],
    ['300 triệu', 300_000_000],
    ['300tr', 300_000_000],
    ['25 000 000 đ', 25_000_000],
    ['0', 0],
    ['', null],
  ])('the sum %j', (text, value) => {
    expect(readVnd(text, 'vi', fault)).toEqual({ value });
  });

  test.each(['-5', 'nhiều', '1.5.2', '5 trăm'])('no sum: %j', (text) => {
    expect(readVnd(text, 'vi', fault)).toEqual({ fault: `no: ${text}` });
  });

  test('numbers with thousands and with decimals', () => {
    expect(readNumber('1.500,5', 'vi')).toBe(1500.5);
    expect(readNumber('2,432,123.45', 'vi')).toBe(2432123.45);
    expect(readNumber('1 500,25', 'en')).toBe(1500.25);
    expect(readNumber('1.500.5', 'vi')).toBeNull();
    expect(readNumber('1,25', 'en')).toBe(1.25);
    expect(readNumber('12.34', 'vi')).toBe(12.34);
    expect(readCount('1.527', fault)).toEqual({ value: 1527 });
    expect(readCount('1,527', fault)).toEqual({ value: 1527 });
    expect(readCount('1,5', fault)).toEqual({ fault: 'no: 1,5' });
  });

  test('three digits behind one sign are thousands or thousandths as the language has it', () => {
    expect([readNumber('1.527', 'vi'), readNumber('1,527', 'en')]).toEqual([1527, 1527]);
    expect([readNumber('25,375', 'vi'), readNumber('12.500', 'en')]).toEqual([25.375, 12.5]);
    expect([readNumber('0,500', 'en'), readNumber('0.125', 'vi')]).toEqual([0.5, 0.125]);
    expect(readNumber('1.500.000', 'en')).toBe(1_500_000);
    expect(readVnd('1,500 tỷ', 'vi', fault)).toEqual({ value: 1_500_000_000 });
    expect(readVnd('1,500 đồng', 'vi', fault)).toEqual({ value: 1500 });
  });

  test('addresses of the web only', () => {
    expect(isWebAddress('https://dienbien.gov.vn/a')).toBe(true);
    expect(isWebAddress('javascript:alert(1)')).toBe(false);
    expect(isWebAddress('dienbien')).toBe(false);
  });
});
