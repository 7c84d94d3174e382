import { formatIssue } from '../../../src/core/result.ts';
import type { Edition } from './edition.ts';
import { type Publication, publish } from './publication.ts';

/** What an edition publishes, read once for all that write it out. */
export interface SharedPublication {
  /** Rejects, naming every fault, when the data cannot be published. */
  current(): Promise<Publication>;
  /** The files may have changed: the next question reads them anew. */
  forget(): void;
}

export function sharedPublication(edition: Edition): SharedPublication {
  let publication: Promise<Publication> | null = null;
  return {
    current() {
      publication ??= publishOrThrow(edition);
      return publication;
    },
    forget() {
      publication = null;
    },
  };
}

async function publishOrThrow(edition: Edition): Promise<Publication> {
  const published = await publish(edition);
  if (published.ok) return published.value;
  throw new Error(`geodata cannot be published\n${published.issues.map(formatIssue).join('\n')}`);
}
