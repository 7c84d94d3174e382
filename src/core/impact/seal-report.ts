import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import serialize from 'canonicalize';
import type { ImpactReport } from './report.ts';

/** Canonical JSON (RFC 8785) of a plain value. Throws for what JSON cannot hold. */
export function canonicalText(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new Error('Nothing that JSON can hold');
  return text;
}

/** SHA-256 in hex of the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return hashOfBytes(utf8ToBytes(canonicalText(value)));
}

export function hashOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** A report with the SHA-256 of its canonical JSON: over its inputs' identity and its result. */
export interface SealedReport {
  readonly report: ImpactReport;
  readonly hash: string;
}

export function sealReport(report: ImpactReport): SealedReport {
  return { report, hash: hashOf(report) };
}
