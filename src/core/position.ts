/** Degrees as people type them: "22.1, 102.7", "22,1 102,7", "22.1° N 102.7° E". */
const NUMBER = /-?\d+(?:[.,]\d+)?/g;
const OTHER_WORDS = /\p{L}{2,}/u;

/** Widest position that makes sense to go to from here: Vietnam and its neighbours. */
const LNG_RANGE = [95, 115] as const;
const LAT_RANGE = [5, 30] as const;

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

/**
 * Reads a typed position as `[lng, lat]`, WGS 84 degrees; null when it is none, or lies far from
 * here. Either order is understood: latitude and longitude do not overlap in this part of the world.
 */
export function parsePosition(text: string): readonly [number, number] | null {
  if (OTHER_WORDS.test(text)) return null;
  const numbers = text.match(NUMBER)?.map((number) => Number(number.replace(',', '.'))) ?? [];
  const [first, second] = numbers;
  if (numbers.length !== 2 || first === undefined || second === undefined) return null;
  if (isWithin(first, LAT_RANGE) && isWithin(second, LNG_RANGE)) return [second, first];
  if (isWithin(first, LNG_RANGE) && isWithin(second, LAT_RANGE)) return [first, second];
  return null;
}
