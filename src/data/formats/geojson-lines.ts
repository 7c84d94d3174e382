import { type ByteSource, chunksOf } from './byte-source.ts';
import { featureOf, type ReadFeature } from './feature-reader.ts';
import { FormatFault, reasonOf } from './format-fault.ts';
import { demandWgs84OfMember } from './reference-system.ts';

/** Signs that may stand before a feature: RFC 8142's record separator, a byte order mark. */
const BEFORE_FEATURE = ['\u001e', '\ufeff'];

function withoutFrame(line: string): string {
  return BEFORE_FEATURE.some((sign) => line.startsWith(sign)) ? line.slice(1).trim() : line.trim();
}

function lineFeature(line: string, number: number): ReadFeature {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new FormatFault(`no JSON, or cut off: ${reasonOf(error)}`, { feature: `#${number}` });
  }
  const feature = featureOf(value, number);
  if ('crs' in feature) demandWgs84OfMember(feature.crs);
  return feature;
}

/** Texts of a stream; the last one of all is empty. */
async function* textsOf(source: ByteSource, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new FormatFault(`no UTF-8 text: ${reasonOf(error)}`);
    }
  };
  for await (const chunk of chunksOf(source, signal)) yield decode(chunk);
  yield decode();
}

/** Newline-delimited GeoJSON: a feature a line, empty lines aside. Numbers in faults count features. */
export async function* readGeoJsonLines(
  source: ByteSource,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReadFeature[]> {
  let rest = '';
  let count = 0;
  const featuresOf = (lines: readonly string[]) =>
    lines
      .map(withoutFrame)
      .filter((line) => line !== '')
      .map((line) => lineFeature(line, ++count));
  for await (const text of textsOf(source, signal)) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    const features = featuresOf(lines);
    if (features.length > 0) yield features;
  }
  const last = featuresOf([rest]);
  if (last.length > 0) yield last;
}
