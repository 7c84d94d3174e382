import { FormatFault } from './format-fault.ts';

/**
 * A value of a Parquet column as JSON has it: whole numbers of 64 bits as numbers, what is absent as
 * null, also within lists and structures. Throws a fault on a number beyond 2^53 and on bytes.
 */
export function plainValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return safeNumber(value);
  if (typeof value !== 'object') return value;
  if (value instanceof Uint8Array) throw new FormatFault('bytes, neither text nor number');
  if (Array.isArray(value)) return value.map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValue(part)]));
}

function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new FormatFault(`${value} is too great a number`);
  return number;
}
