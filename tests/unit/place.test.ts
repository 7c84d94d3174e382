import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/core/day.ts';
import { districtBits, placeBasis, placeBits } from '../../src/core/place.ts';
import { DISTRICT_CODES, vintageAt } from '../../src/core/unit.ts';
import { SMALL_INDEX } from '../support/small-units.ts';

type Places = Parameters<typeof placeBasis>[0];

const NOWHERE: Places = {
  communes2020: [],
  communes2025: [],
  districts: [],
  province: null,
  isOutside: false,
};

function judged(places: Partial<Places>) {
  const bits = placeBits(placeBasis({ ...NOWHERE, ...places }, SMALL_INDEX), SMALL_INDEX);
  const codes = (mask: number) => DISTRICT_CODES.filter((_, index) => (mask >> index) & 1);
  return { in: codes(bits.districts), inZone: codes(bits.zoneDistricts) };
}

describe('the place of a record', () => {
  test('is its 2020 communes, whatever else it names', () => {
    const named = { communes2020: ['00002'], communes2025: ['00007'], districts: ['103'] };
    expect(judged(named)).toEqual({ in: ['096'], inZone: [] });
  });

  test('is its 2025 communes when it names none of 2020', () => {
    expect(judged({ communes2025: ['00007'], districts: ['103'] })).toEqual({
      in: ['107'],
      inZone: [],
    });
  });

  test('lies, for a commune of 2025, wherever a part of it lay, and in the zone if a part did', () => {
    expect(judged({ communes2025: ['00003'] })).toEqual({
      in: ['097', '103'],
      inZone: ['097', '103'],
    });
    expect(judged({ communes2025: ['00008'] })).toEqual({
      in: ['097', '107'],
      inZone: ['097', '107'],
    });
  });

  test('must meet district and zone in one commune', () => {
    // 00002 lies in 096 outside the zone, 00004 in 097 inside: nothing lies in 096 and the zone.
    expect(judged({ communes2020: ['00002', '00004'] })).toEqual({
      in: ['096', '097'],
      inZone: ['097'],
    });
  });

  test('is its districts when it names no commune; a district is in the zone by its communes', () => {
    expect(judged({ districts: ['096', '107'] })).toEqual({ in: ['096', '107'], inZone: ['096'] });
  });

  test('is the districts of its province among the four', () => {
    expect(judged({ province: '11' }).in).toEqual(['096', '097', '103']);
    expect(judged({ province: '12' })).toEqual({ in: ['107'], inZone: [] });
  });

  test('is the whole zone when it names nothing', () => {
    expect(judged({})).toEqual({ in: [...DISTRICT_CODES], inZone: [...DISTRICT_CODES] });
  });

  test('matches nothing outside the 52 communes', () => {
    expect(judged({ isOutside: true, communes2025: ['00001'] })).toEqual({ in: [], inZone: [] });
  });

  test('an alternate commune is not one of the 27, a probable one is', () => {
    expect(judged({ communes2020: ['00005'] }).inZone).toEqual([]);
    expect(judged({ communes2020: ['00004'] }).inZone).toEqual(['097']);
  });

  test('each district has a bit of its own', () => {
    expect(DISTRICT_CODES.map((code) => districtBits([code]))).toEqual([1, 2, 4, 8]);
  });
});

describe('boundaries', () => {
  test.each([
    ['2019-12-31', '2020'],
    ['2025-06-30', '2020'],
    ['2025-07-01', '2025'],
    ['2026-11-23', '2025'],
  ])('of %s are those of %s', (iso, vintage) => {
    expect(vintageAt(parseDay(iso) ?? 0)).toBe(vintage);
  });
});
