import { createReadStream } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import { InputIssues, refuseFile } from './input-issues.ts';

/** A feature as a file gives it: nothing of it is checked yet. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  /** Its `id` property, or its number in the file from 1. */
  readonly name: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rawFeature(value: unknown, number: number): RawFeature | null {
  if (!isObject(value) || value.type !== 'Feature') return null;
  const properties = isObject(value.properties) ? value.properties : {};
  const name = typeof properties.id === 'string' ? properties.id : `#${number}`;
  return { properties, geometry: value.geometry ?? null, name };
}

/**
 * The features of a GeoJSON FeatureCollection, one after the other: the file is never in memory as a
 * whole. Throws InputIssues where it cannot be read on. The one place that knows the file format.
 */
export async function* readFeatures(file: string): AsyncGenerator<RawFeature> {
  const found: unknown[] = [];
  let hasType = false;
  const parser = new JSONParser({ paths: ['$.type', '$.features.*'], keepStack: false });
  parser.onValue = ({ value, stack }) => {
    if (stack.length > 1) found.push(value);
    else if (value === 'FeatureCollection') hasType = true;
    else refuseFile(file, 'not a GeoJSON FeatureCollection');
  };
  let count = 0;
  const take = function* () {
    for (const value of found.splice(0)) {
      const feature = rawFeature(value, ++count);
      if (feature === null) refuseFile(file, `#${count} is not a GeoJSON feature`);
      yield feature;
    }
  };
  for await (const chunk of chunksOf(file)) {
    parse(file, () => parser.write(chunk));
    yield* take();
  }
  if (!parser.isEnded) refuseFile(file, 'the file ends before its JSON does');
  if (!hasType) refuseFile(file, 'not a GeoJSON FeatureCollection');
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk;
  } catch (error) {
    refuseFile(file, `not readable (${String(error)})`);
  }
}

function parse(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof InputIssues) throw error;
    refuseFile(file, `not JSON (${String(error)})`);
  }
}
