import { JSONParser } from '@streamparser/json';
import type { ByteSource } from './byte-source.ts';
import { chunksOf } from './byte-source.ts';
import { featureOf, type ReadFeature } from './feature-reader.ts';
import { FormatFault, reasonOf } from './format-fault.ts';
import { demandWgs84OfMember } from './reference-system.ts';

/** Bytes that the parser collects before it makes text of them: quicker than sign by sign. */
const STRING_BUFFER_BYTES = 64 * 1024;
const NUMBER_BUFFER_BYTES = 64;

/** Collects the features of a FeatureCollection as its text comes in. */
class CollectionParser {
  #features: ReadFeature[] = [];
  #count = 0;
  #isCollection = false;
  readonly #parser = new JSONParser({
    paths: ['$.type', '$.crs', '$.features.*'],
    keepStack: false,
    stringBufferSize: STRING_BUFFER_BYTES,
    numberBufferSize: NUMBER_BUFFER_BYTES,
  });

  constructor() {
    this.#parser.onValue = ({ key, value }) => {
      if (key === 'type') this.#isCollection = value === 'FeatureCollection';
      else if (key === 'crs') demandWgs84OfMember(value);
      else this.#features.push(featureOf(value, ++this.#count));
    };
  }

  /** The features that a chunk completes. */
  take(chunk: Uint8Array): readonly ReadFeature[] {
    this.#attempt(() => this.#parser.write(chunk));
    const features = this.#features;
    this.#features = [];
    return features;
  }

  end(): void {
    this.#attempt(() => {
      if (!this.#parser.isEnded) this.#parser.end();
    });
    if (!this.#isCollection) throw new FormatFault('not a GeoJSON FeatureCollection');
  }

  #attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof FormatFault) throw error;
      throw new FormatFault(`no JSON, or cut off: ${reasonOf(error)}`, {
        feature: `#${this.#count + 1}`,
      });
    }
  }
}

/** A GeoJSON FeatureCollection, read as it arrives: its text is never held as a whole. */
export async function* readGeoJson(
  source: ByteSource,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReadFeature[]> {
  const parser = new CollectionParser();
  for await (const chunk of chunksOf(source, signal)) {
    const features = parser.take(chunk);
    if (features.length > 0) yield features;
  }
  parser.end();
}
